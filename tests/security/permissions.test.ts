/**
 * Everybody there can be tries everything: each document is opened, read and written in over a real
 * socket, the feed is read to its end, documents are made, and what happened is held against the
 * permission table. That the table says the right thing is for refusals.test.ts.
 */

import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import {
  accessTo,
  covers,
  coversPictures,
  type FactKind,
  idOf,
  kindsOfAClient,
  nameOf,
  type Relation,
  readFacts,
  vocabularyOf,
} from "#shared/documents";
import { seededRandom, sha256Schema } from "#shared/kernel";
import { blobPartUrl, blobUrl, closeCodes } from "#shared/protocol";
import { openTab } from "#shared/testing";
import { createMemoryStorage } from "../../sync-server/storage/memory/memory-storage.ts";
import type { Storage } from "../../sync-server/storage/storage.ts";
import { foundAgency, newId, type Person } from "../support/agency.ts";
import { openPeer, type Peer, type PeerChannel } from "../support/peer.ts";
import { startTestRelay, type TestRelay } from "../support/relay.ts";
import {
  canServe,
  type MatrixOffice,
  makeMatrixOffice,
  type OfficeDocument,
  remarkAbout,
  type Subject,
} from "./matrix-office.ts";

const random = seededRandom(20_261_123);
let relay: TestRelay;
let chief: Person;
let office: MatrixOffice;

/** Hundreds write in one document here; nothing is compacted into a new epoch between two of them. */
function storageAsWritten(): Storage {
  const storage = createMemoryStorage();
  return { ...storage, documents: { ...storage.documents, long: async () => [] } };
}

beforeAll(async () => {
  relay = await startTestRelay({ storage: storageAsWritten() });
  chief = await foundAgency(relay);
  office = await makeMatrixOffice(chief, random);
});
afterAll(() => relay.close());

/** What came of trying everything with one document: yes, no, or the close code of the refusal. */
type Tried = Readonly<Record<string, "yes" | "no" | number>>;

test("everybody opens, reads and says in every document what the table grants, and nothing else", async () => {
  const cells = await Promise.all(office.subjects.map(tryDocuments));
  expect(cells.flat().length).toBeGreaterThanOrEqual(1500);
  expect(cells.flat().filter(({ found, expected }) => !isSame(found, expected))).toEqual([]);
  await expectOnlyGrantedFacts();
});

test("everybody gets by the feed what they may read, whole, and no other name", async () => {
  for (const subject of office.subjects) {
    const { visitor } = subject.person;
    const items = [...(await visitor.feed("registry")), ...(await visitor.feed("service"))];
    const readable = office.documents.filter((document) => accessFor(subject, document).read);
    expect(items.map(({ document }) => document).sort(), nameOfSubject(subject)).toEqual(
      readable.map(({ name }) => name).sort(),
    );
    const facts = items.map((item) => (item.state === "changed" ? factsIn(item.update).length : 0));
    expect(facts).not.toContain(0);
  }
});

test("everybody gets blobs where they may read and adds them where they may say a photo, and nowhere else", async () => {
  const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0, ...random.bytes(100)]);
  const sha256 = sha256Schema.parse(createHash("sha256").update(photo).digest("hex"));
  const add = async ({ visitor }: Person, { kind, key }: OfficeDocument): Promise<number> => {
    const part = { offset: 0, size: photo.length };
    const url = blobPartUrl(sha256, idOf(kind, key), part);
    return (await visitor.ask(url, { method: "PUT", body: photo })).status;
  };
  const chiefs = await Promise.all(office.documents.map((document) => add(chief, document)));
  expect(chiefs.filter((status) => status === 200).length).toBeGreaterThan(10);
  const cells = await Promise.all(
    office.subjects.map(async (subject) => {
      const wrong: string[] = [];
      for (const document of office.documentsFor(subject)) {
        const access = accessFor(subject, document);
        const url = blobUrl(sha256, idOf(document.kind, document.key));
        const got = (await subject.person.visitor.ask(url)).status;
        const added = await add(subject.person, document);
        // 404 tells a reader that there is none; to others there is nothing at all.
        const isRight =
          (access.read ? got === 200 || got === 404 : got === 403) &&
          added === (coversPictures(access) ? 200 : 403);
        const cell = `${nameOfSubject(subject)} ${document.name}: got ${got}, added ${added}`;
        if (!isRight) wrong.push(cell);
      }
      return wrong;
    }),
  );
  expect(cells.flat()).toEqual([]);
});

test("everybody makes the documents they may say something in, and no other", async () => {
  const register = newId(random.bytes);
  const chiefs = await openPeer(chief.visitor);
  expect(await chiefs.create(`client/${register}@1`)).toBeUndefined();
  for (const subject of office.subjects) {
    const peer = await openPeer(subject.person.visitor);
    for (const [kind, key] of strangers(register)) {
      // Whoever makes an incident opens it.
      const relations = new Set<Relation>(kind === "incident" ? ["opener"] : []);
      const isGranted = accessTo(kind, subject, relations).say !== "nothing";
      expect(
        await peer.create(nameOf(idOf(kind, key))),
        `${nameOfSubject(subject)} makes ${kind}/${key}`,
      ).toBe(isGranted ? undefined : closeCodes.notAllowed);
    }
    expect(await peer.create(`client/${newId(random.bytes)}@1`)).toBe(
      canServe(subject.roles) ? undefined : closeCodes.notAllowed,
    );
    expect(await peer.create(`contact/${newId(random.bytes)}@1`)).toBe(closeCodes.notAllowed);
    peer.cut();
  }
});

/** Documents that are not there, and to which nobody but the chief stands in any way. */
const strangers = (client: string): readonly (readonly [FactKind, string])[] => [
  ...kindsOfAClient.filter((kind) => kind !== "client").map((kind) => [kind, client] as const),
  ["desk", "2027-01"],
  ["calendar", "2027-01"],
  ["staff", chief.id],
  ["incident", newId(random.bytes)],
];

const nameOfSubject = ({ roles, rights }: Subject): string => [...roles, ...rights].join("+");

const accessFor = (subject: Subject, document: OfficeDocument) =>
  accessTo(document.kind, subject, office.relationsOf(subject, document));

const typesOf = ({ kind }: OfficeDocument): readonly string[] => Object.keys(vocabularyOf(kind));

/** What the table grants. */
function expectedOf(subject: Subject, document: OfficeDocument): Tried {
  const access = accessFor(subject, document);
  const opens = access.read || access.say !== "nothing";
  const says = typesOf(document).map((type) => [
    `says ${type}`,
    covers(access, type) ? "yes" : closeCodes.notAllowed,
  ]);
  return {
    opens: opens ? "yes" : closeCodes.notAllowed,
    reads: access.read ? "yes" : "no",
    ...Object.fromEntries(says),
  };
}

async function tryDocuments(subject: Subject) {
  const peer = await openPeer(subject.person.visitor);
  const cells = await Promise.all(
    office.documentsFor(subject).map(async (document) => ({
      who: nameOfSubject(subject),
      relations: [...office.relationsOf(subject, document)].join("+"),
      document: document.name,
      found: await tryDocument(peer, subject, document),
      expected: expectedOf(subject, document),
    })),
  );
  peer.cut();
  return cells;
}

/** The facts the relay took from others than the chief, by their ids. */
const taken = new Set<string>();

async function tryDocument(peer: Peer, subject: Subject, document: OfficeDocument): Promise<Tried> {
  const channel = await peer.open(document.name);
  const opens = channel.ended()?.code ?? "yes";
  const says: Record<string, "yes" | number> = {};
  for (const type of typesOf(document)) {
    says[`says ${type}`] = await trySaying(peer, subject, document, type);
  }
  const reads = (await tryReading(channel)) ? "yes" : "no";
  shut(peer, channel);
  return { opens, reads, ...says };
}

/** Whether anything of the document came, by the answer or without being asked for. */
async function tryReading(channel: PeerChannel): Promise<boolean> {
  if (!channel.ended()) {
    channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
    await channel.next("step2");
  }
  return readFacts(channel.doc).length > 0;
}

async function trySaying(
  peer: Peer,
  { person }: Subject,
  { name, kind }: OfficeDocument,
  type: string,
): Promise<"yes" | number> {
  const channel = await peer.open(name);
  const tab = openTab(person.id, random);
  const { about, says } = remarkAbout(kind, type, random);
  const { id } = tab.say(about, says);
  channel.send({ type: "update", update: Y.encodeStateAsUpdate(tab.doc) });
  await peer.bell.until(
    () => channel.acknowledged() > 0 || channel.ended() !== undefined,
    `a word about ${about} is taken or refused`,
  );
  const refused = channel.ended()?.code;
  if (refused !== undefined) return refused;
  shut(peer, channel);
  taken.add(id);
  return "yes";
}

const shut = (peer: Peer, { channel }: PeerChannel): void =>
  peer.send({ op: "close", channel, code: 1000, detail: "" });

/** Everything that is in the documents now was acknowledged, and the rest of it is the chief's. */
async function expectOnlyGrantedFacts(): Promise<void> {
  const peer = await openPeer(chief.visitor);
  const found = new Set<string>();
  for (const { name } of office.documents) {
    const channel = await peer.open(name);
    await tryReading(channel);
    for (const { id, by } of readFacts(channel.doc)) if (by !== chief.id) found.add(id);
  }
  expect(found).toEqual(taken);
  peer.cut();
}

const isSame = (found: Tried, expected: Tried): boolean =>
  Object.entries(expected).every(([what, came]) => found[what] === came);

function factsIn(update: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return readFacts(doc);
}
