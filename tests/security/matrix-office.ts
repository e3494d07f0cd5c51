/**
 * An office with somebody of every kind, fifteen sets of roles with four sets of rights each, and
 * documents to which they stand in every way: their own client's, a colleague's, nobody's, and a
 * colleague's who is expected today.
 */
import { type Right, type Role, rights, roles } from "#shared/agency";
import {
  clientsOf,
  type DocumentId,
  type FactKind,
  holdsFacts,
  idOf,
  introductionOf,
  kindsOfAClient,
  nameOf,
  parseName,
  type Relation,
  vocabularyOf,
} from "#shared/documents";
import { assert, clientIdSchema, type JsonObject, type SeededRandom } from "#shared/kernel";
import { assign, endAssignment, setRoles } from "#shared/protocol";
import { granted, joinAgency, newId, type Person } from "../support/agency.ts";
import { openPeer } from "../support/peer.ts";
import { createWriter } from "../support/replica.ts";
import { createTab } from "../support/tab.ts";

/** Somebody whose permissions are looked at. */
export interface Subject {
  readonly person: Person;
  readonly roles: ReadonlySet<Role>;
  readonly rights: ReadonlySet<Right>;
}

/** A document of the office. */
export interface OfficeDocument {
  readonly name: string;
  readonly kind: FactKind;
  /** What stands behind the kind. */
  readonly key: string;
  readonly clients: readonly string[];
}

/** The office, with one fact in every document. */
export interface MatrixOffice {
  readonly subjects: readonly Subject[];
  readonly documents: readonly OfficeDocument[];
  /** How somebody stands to a document. */
  readonly relationsOf: (subject: Subject, document: OfficeDocument) => ReadonlySet<Relation>;
  /** One document of every kind in every relation. */
  readonly documentsFor: (subject: Subject) => readonly OfficeDocument[];
}

interface Kind {
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
}

function subsetsOf<T>([first, ...others]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]];
  const without = subsetsOf(others);
  return [...without, ...without.map((set) => [first, ...set])];
}

const everyKind: readonly Kind[] = subsetsOf(roles)
  .filter((set) => set.length > 0)
  .flatMap((set) => subsetsOf(rights).map((own) => ({ roles: set, rights: own })));

/** Whether clients can be given to somebody with these roles. */
export const canServe = (roles: Iterable<Role>): boolean =>
  [...roles].some((role) => role !== "admin");
const isMatchmaker = (roles: ReadonlySet<Role>): boolean =>
  roles.has("matchmaker") || roles.has("supervisor");

/** Builds the office; `chief` made the agency and has all roles. */
export async function makeMatrixOffice(chief: Person, random: SeededRandom): Promise<MatrixOffice> {
  const people = await joinAgency(
    chief,
    everyKind.map((kind, index) => ({
      name: `同事${index}`,
      // Whoever cannot serve clients is a matchmaker at first, and loses that with the role.
      roles: canServe(kind.roles) ? kind.roles : ["matchmaker"],
      rights: kind.rights,
    })),
    random.bytes,
  );
  const subjects = people.map((person, index): Subject => {
    const { roles, rights } = everyKind[index] ?? { roles: [], rights: [] };
    return { person, roles: new Set(roles), rights: new Set(rights) };
  });
  const [first] = await joinAgency(
    chief,
    [{ name: "苏雅琴", roles: ["matchmaker"] }],
    random.bytes,
  );
  assert(first, "there is a colleague");
  const colleague: Subject = { person: first, roles: new Set(["matchmaker"]), rights: new Set() };

  const nobodys = newId(random.bytes);
  const expected: string = newId(random.bytes);
  const serverByClient = new Map([
    ...[...subjects, colleague].map((one) => [newId(random.bytes) as string, one] as const),
    [expected, colleague] as const,
  ]);
  const clientOf = (subject: Subject): string =>
    [...serverByClient].find(([, server]) => server === subject)?.[0] ?? "";
  const colleagues = clientOf(colleague);
  const clients = [...serverByClient.keys(), nobodys].filter((client) => client !== expected);
  const documents = [
    ...[idOf("agency", ""), idOf("desk", "2026-11"), idOf("calendar", "2026-11")],
    ...[colleague, ...subjects].map(({ person }) => idOf("staff", person.id)),
    ...clients.flatMap((client) => kindsOfAClient.map((kind) => idOf(kind, client))),
    // What being expected opens, and what it must not open.
    ...(["client", "contact", "case"] as const).map((kind) => idOf(kind, expected)),
    ...clients
      .filter((client) => client !== colleagues)
      .map((client) => introductionOf(client, colleagues)),
    idOf("incident", newId(random.bytes)),
  ].map(documentOf);

  await writeInAll(chief, documents, random);
  await giveAway(chief, serverByClient, nobodys, random);
  await book(chief, expected, random);
  return {
    subjects,
    documents,
    relationsOf: (subject, { kind, key, clients }) => {
      const relations = clients.flatMap((client): Relation[] => {
        const server = serverByClient.get(client);
        const isServed = server !== undefined && isMatchmaker(server.roles);
        const serves = server === subject && canServe(subject.roles);
        return [
          ...(serves ? ["assigned" as const] : []),
          ...(isServed ? [] : ["unassigned" as const]),
          ...(client === expected ? ["booked" as const] : []),
        ];
      });
      if (kind === "staff" && key === subject.person.id) relations.push("self");
      return new Set(relations);
    },
    documentsFor: (subject) => {
      const seen = new Set([clientOf(subject), colleagues, nobodys, expected]);
      const staff = new Set<string>([subject.person.id, colleague.person.id]);
      return documents.filter(({ kind, key, clients }) =>
        kind === "staff" ? staff.has(key) : clients.every((client) => seen.has(client)),
      );
    },
  };
}

function documentOf(id: DocumentId): OfficeDocument {
  const parsed = parseName(nameOf(id));
  assert(parsed.ok, "a document of ours");
  const { kind, key, name } = parsed.value;
  assert(holdsFacts(kind), "a document of facts");
  return { name, kind, key, clients: clientsOf(parsed.value) };
}

/** Writes down that a client is expected, and waits until the relay has looked at its calendars. */
async function book(chief: Person, client: string, random: SeededRandom): Promise<void> {
  const name = nameOf(idOf("calendar", "2026-11"));
  const peer = await openPeer(chief.visitor);
  const tab = createTab(createWriter(chief.id, Date.now, random.bytes), [name]);
  await tab.connect(chief.visitor);
  await tab.settled();
  // Today or tomorrow, also when midnight comes while the tests run.
  const fromMs = Date.now() + 12 * 3_600_000;
  const time = { fromMs, toMs: fromMs + 3_600_000 };
  tab.replicas[0]?.say(`appointment/${newId(random.bytes)}`, { client, time });
  await tab.settled();
  const isToldOf = () => peer.told.some(({ say }) => say === "directory");
  await peer.bell.until(isToldOf, "the relay says who has whom");
  for (const one of [tab, peer]) one.cut();
}

/** Makes every document and says one thing in it, as somebody who may. */
async function writeInAll(
  chief: Person,
  documents: readonly OfficeDocument[],
  random: SeededRandom,
): Promise<void> {
  const writer = createWriter(chief.id, Date.now, random.bytes);
  const tab = createTab(
    writer,
    documents.map(({ name }) => name),
  );
  await tab.connect(chief.visitor);
  // Parents first: the client's own document comes before the others of the client.
  const refusals = await tab.create(documents.map(({ name }) => ({ document: name })));
  assert(
    refusals.every((code) => code === undefined),
    "the chief may make everything",
  );
  tab.reopen();
  await tab.settled();
  for (const [index, replica] of tab.replicas.entries()) {
    const kind = documents[index]?.kind ?? "agency";
    const [type = ""] = Object.keys(vocabularyOf(kind));
    const { about, says } = remarkAbout(kind, type, random);
    replica.say(about, says);
  }
  await tab.settled();
  tab.cut();
}

/** A remark that says nothing but is taken: a field of this type of entity is cleared. */
export function remarkAbout(kind: FactKind, type: string, random: SeededRandom) {
  const entity = vocabularyOf(kind)[type];
  const [field] = Object.keys(entity?.fields ?? {});
  assert(entity && field, "a word of this kind");
  const says: JsonObject = { [field]: null };
  if (entity.key === "only-one") return { about: type, says };
  const keys = { ulid: newId(random.bytes), word: "word", sha256: "a".repeat(64) };
  return { about: `${type}/${keys[entity.key]}`, says };
}

/** Everybody gets their client; nobody's is left to whoever comes. */
async function giveAway(
  { id, visitor }: Person,
  serverByClient: ReadonlyMap<string, Subject>,
  nobodys: string,
  random: SeededRandom,
): Promise<void> {
  const command = () => newId(random.bytes);
  for (const [client, { person, roles, rights }] of serverByClient) {
    const assignment = {
      client: clientIdSchema.parse(client),
      staff: person.id,
      as: "assigned" as const,
    };
    granted(await visitor.call(assign, { command: command(), assignment }));
    if (canServe(roles)) continue;
    const change = { staff: person.id, roles: [...roles], rights: [...rights] };
    granted(await visitor.call(setRoles, { command: command(), ...change }));
  }
  const ending = { client: clientIdSchema.parse(nobodys), staff: id };
  granted(await visitor.call(endAssignment, { command: command(), ...ending }));
}
