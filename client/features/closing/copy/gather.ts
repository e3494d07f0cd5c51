import { untilRead, type Work } from "#client/documents";
import { type Appointment, readAppointments } from "#shared/appointments";
import { type CopiedFact, type OwnRound, ownFactsOf, ownPartOf } from "#shared/closing";
import {
  createProjection,
  type DocumentId,
  type Fact,
  idOf,
  kindsOfAClient,
  nameOf,
  type Projection,
  parseName,
  readBody,
} from "#shared/documents";
import { otherOf, type Pair, readPair, readRounds, sideOf } from "#shared/introductions";
import { type ClientId, type Json, millisecondsOf, type StaffId } from "#shared/kernel";
import { deskFactsOf } from "#shared/meetings";
import { plainTextOf } from "#shared/notes";
import { type Photo, photosOf, profileValue } from "#shared/registry";

type KindOfAClient = (typeof kindsOfAClient)[number];

/** A note with its words; without them when its text is not on this device. */
interface GatheredNote {
  /** Empty when it has none. */
  readonly title: string;
  readonly by: StaffId;
  readonly atMs: number;
  readonly text: string | undefined;
}

/** A picture of a document, as it can stand in a file; without an address when it cannot be had now. */
interface GatheredPicture {
  readonly kind: (typeof kindsWithPictures)[number];
  readonly photo: Photo;
  /** What it shows: a claim, or the entity it came with. */
  readonly of: Json | undefined;
  readonly address: string | undefined;
}

/** A pair, as far as it may be told to the client; the other is named only once both exchanged contacts. */
interface GatheredPair {
  readonly otherName: string | undefined;
  readonly rounds: readonly OwnRound[];
}

/** All that this person may read of a client, before it has words. */
export interface Gathered {
  readonly client: ClientId;
  readonly said: Readonly<Partial<Record<KindOfAClient, Projection>>>;
  /** The documents this person may not read. */
  readonly unreadable: readonly KindOfAClient[];
  readonly notes: readonly GatheredNote[];
  readonly pictures: readonly GatheredPicture[];
  readonly pairs: readonly GatheredPair[];
  readonly appointments: readonly Appointment[];
  readonly facts: readonly (Omit<CopiedFact, "by"> & { readonly by: StaffId })[];
  readonly isOtherClient: (id: string) => boolean;
  /** Names and numbers of those the client was introduced to and did not exchange contacts with. */
  readonly hidden: readonly string[];
  readonly isStillArriving: boolean;
}

type Parts = Pick<Work, "source" | "directory" | "photos" | "openText"> & {
  readonly sync: Pick<Work["sync"], "completeness">;
};

/** Reads everything of a client that is here and may be read. */
export async function gather(work: Parts, client: ClientId): Promise<Gathered> {
  const { source, directory } = work;
  const mayRead = (id: DocumentId) => directory.accessTo(id).read;
  const readable = kindsOfAClient.filter((kind) => mayRead(idOf(kind, client)));
  const said: Partial<Record<KindOfAClient, Projection>> = {};
  const facts: Gathered["facts"][number][] = [];
  for (const kind of readable) {
    const read = await source.facts(idOf(kind, client));
    said[kind] = createProjection(read);
    facts.push(...recordsOf(kind, read));
  }
  const pairs = await gatherPairs(work, client, said.client);
  const calendar = await gatherAppointments(work, client);
  const desk = await gatherAtDesk(work, client);
  const others = new Set((await source.list("client")).map((id) => id.slice("client/".length)));
  return {
    ...{ client, said, appointments: calendar.appointments, pairs: pairs.pairs },
    unreadable: kindsOfAClient.filter((kind) => !readable.includes(kind)),
    notes: said.case ? await gatherNotes(work, client, said.case) : [],
    pictures: await gatherPictures(work, client, said),
    facts: [...facts, ...pairs.facts, ...calendar.facts, ...desk],
    isOtherClient: (id) => others.has(id),
    hidden: pairs.hidden,
    isStillArriving: work.sync.completeness().type !== "complete",
  };
}

const recordsOf = (document: string, facts: readonly Fact[]): Gathered["facts"] =>
  facts.map(({ about, says, at, by }) => ({
    ...{ document, about, says, by, atMs: millisecondsOf(at) },
  }));

async function gatherNotes(
  { openText }: Pick<Parts, "openText">,
  client: ClientId,
  file: Projection,
): Promise<readonly GatheredNote[]> {
  const notes: GatheredNote[] = [];
  // One at a time: a file may name hundreds.
  for (const about of file.entities("note")) {
    const note = parseName(nameOf(idOf("note", about.slice("note/".length))));
    const begun = beganIn(file, about);
    if (!note.ok || !begun) continue;
    const live = openText(note.value.id, idOf("case", client));
    await untilRead(live);
    const doc = live.copy()?.body.doc;
    const text = doc ? plainTextOf(readBody(doc)) : undefined;
    live.close();
    const title = file.value(about, "title");
    notes.push({
      title: typeof title === "string" ? title : "",
      ...{ text, by: begun.by, atMs: millisecondsOf(begun.at) },
    });
  }
  return notes.sort((a, b) => a.atMs - b.atMs);
}

/** The fact that named an entity first. */
const beganIn = (file: Projection, about: string): Fact | undefined =>
  file
    .fieldsOf(about)
    .flatMap((field) => file.history(about, field).map(({ fact }) => fact))
    .sort((a, b) => a.at - b.at)[0];

const kindsWithPictures = ["client", "visits", "agreement", "case"] as const;

async function gatherPictures(
  { photos }: Pick<Parts, "photos">,
  client: ClientId,
  said: Gathered["said"],
): Promise<readonly GatheredPicture[]> {
  const all: GatheredPicture[] = [];
  for (const kind of kindsWithPictures) {
    const projection = said[kind];
    if (!projection) continue;
    for (const photo of photosOf(projection.value, projection.entities("photo"))) {
      const read = await photos.read(client, photo.id, kind);
      const of = projection.value(`photo/${photo.id}`, "of");
      all.push({ kind, photo, of, address: read.ok ? addressOf(read.value) : undefined });
    }
  }
  return all;
}

/** So many bytes become text at once: more are more arguments than a call takes. */
const atOnce = 0x8000;

function addressOf(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += atOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce));
  return `data:image/jpeg;base64,${btoa(text)}`;
}

async function gatherPairs(
  { source, directory }: Pick<Parts, "source" | "directory">,
  client: ClientId,
  card: Projection | undefined,
) {
  const isOwn = ({ pair }: { readonly pair: Pair }) => pair.includes(client);
  const own = (await source.list("introduction"))
    .flatMap((id) => {
      const pair = readPair(id.slice("introduction/".length));
      return pair && directory.accessTo(id).read ? [{ id, pair }] : [];
    })
    .filter(isOwn);
  const read = await Promise.all(
    own.map(async ({ id, pair }) => {
      const other = otherOf(pair, client);
      const facts = await source.facts(id);
      const otherCard = createProjection(await source.facts(idOf("client", other)));
      const all = readRounds(createProjection(facts), pair);
      const rounds = ownPartOf(all, pair, client, otherCard);
      const isExchanged = rounds.some(({ line }) => line !== undefined);
      const lines = all.flatMap((round) => sideOf(round, other).line?.text ?? []);
      return {
        facts: ownFactsOf(facts, client),
        rounds,
        names: namesOf(otherCard),
        lines,
        isExchanged,
      };
    }),
  );
  const begun = read
    .filter(({ rounds }) => rounds.length > 0)
    .sort((a, b) => (a.rounds[0]?.beganMs ?? 0) - (b.rounds[0]?.beganMs ?? 0));
  const shown = new Set([
    ...(card ? namesOf(card) : []),
    ...begun.flatMap(({ names, isExchanged }) => (isExchanged ? names : [])),
  ]);
  return {
    pairs: begun.map(({ rounds, names, isExchanged }) => ({
      ...{ rounds, otherName: isExchanged ? names[0] : undefined },
    })),
    facts: begun.flatMap(({ facts }, place) => recordsOf(`introduction/${place + 1}`, facts)),
    hidden: begun
      .flatMap(({ names, lines, isExchanged }) => (isExchanged ? [] : [...names, ...lines]))
      .filter((text) => !shown.has(text)),
  };
}

/** What meetings spoke of about the client, what was to be done, and evenings they came to. */
async function gatherAtDesk({ source }: Pick<Parts, "source">, client: ClientId) {
  const found: Gathered["facts"][number][] = [];
  for (const id of await source.list("desk")) {
    found.push(...recordsOf("desk", deskFactsOf(await source.facts(id), client)));
  }
  return found;
}

const namesOf = ({ value }: Projection): readonly string[] =>
  [profileValue(value, "name"), profileValue(value, "callName")].flatMap((name) => name ?? []);

async function gatherAppointments({ source }: Pick<Parts, "source">, client: ClientId) {
  const appointments: Appointment[] = [];
  const facts: Gathered["facts"][number][] = [];
  for (const id of await source.list("calendar")) {
    const read = await source.facts(id);
    const own = readAppointments(createProjection(read), id.slice("calendar/".length)).filter(
      (one) => one.client === client || one.other === client,
    );
    const abouts = new Set(own.map((one) => `appointment/${one.id}`));
    appointments.push(...own);
    facts.push(
      ...recordsOf(
        "calendar",
        read.filter(({ about }) => abouts.has(about)),
      ),
    );
  }
  return { appointments: appointments.sort((a, b) => a.time.fromMs - b.time.fromMs), facts };
}
