/**
 * Writes facts into documents the way the app would: real Yjs updates, each by one author with an
 * own Yjs client id and an own run, so that what is seeded is owned like anything else.
 */

import * as Y from "yjs";
import {
  appendFacts,
  appendToBody,
  currentVersion,
  type DocumentName,
  type Fact,
  type FactId,
  factIdSchema,
} from "#shared/documents";
import {
  hybridTimeOf,
  type JsonObject,
  type RandomBytes,
  randomBase32,
  type StaffId,
} from "#shared/kernel";
import type { NoteJson } from "#shared/notes";
import type { UpdateToAppend } from "../storage/sealed-log.ts";

/** Something to be said in a document. */
export interface Saying {
  readonly by: StaffId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly about: string;
  readonly says: JsonObject;
  /** Positions in the list of the facts it replaces. */
  readonly over: readonly number[];
}

/** Those who write: each has one run for all documents, as in one long day. */
export interface Authors {
  /** The next fact id of an author. */
  readonly nextId: (staff: StaffId) => FactId;
  /** The run of an author, the first time it is asked for. */
  readonly newRunsOf: (staff: StaffId) => readonly string[];
  readonly clientIdOf: (staff: StaffId) => number;
}

/** Nobody has written yet. */
export function createAuthors(randomBytes: RandomBytes): Authors {
  const authorByStaff = new Map<
    StaffId,
    { run: string; clientId: number; count: number; isNew: boolean }
  >();
  const authorOf = (staff: StaffId) => {
    const known = authorByStaff.get(staff);
    if (known) return known;
    const clientId = Buffer.from(randomBytes(4)).readUInt32LE();
    const author = { run: randomBase32(10, randomBytes), clientId, count: 0, isNew: true };
    authorByStaff.set(staff, author);
    return author;
  };
  return {
    nextId: (staff) => {
      const author = authorOf(staff);
      author.count += 1;
      return factIdSchema.parse(`${author.run}.${author.count}`);
    },
    newRunsOf: (staff) => {
      const author = authorOf(staff);
      const runs = author.isNew ? [author.run] : [];
      author.isNew = false;
      return runs;
    },
    clientIdOf: (staff) => authorOf(staff).clientId,
  };
}

/** The session written beside what was not sent by anybody. */
const seedingSession = "set-up";

/** The facts of one document, and the updates that carry them: one for each stretch of one author. */
export function write(
  document: DocumentName,
  sayings: readonly Saying[],
  authors: Authors,
): { readonly facts: readonly Fact[]; readonly updates: readonly UpdateToAppend[] } {
  const facts = toFacts(sayings, authors);
  const doc = new Y.Doc({ guid: document });
  const seen = new Set<StaffId>();
  const updates = stretchesOf(facts).map((stretch): UpdateToAppend => {
    const [{ by }] = stretch;
    const clientId = authors.clientIdOf(by);
    const newClientIds = seen.has(by) ? [] : [clientId];
    seen.add(by);
    const update = append(doc, clientId, stretch);
    const newRuns = authors.newRunsOf(by);
    return { document, update, staff: by, session: seedingSession, newClientIds, newRuns };
  });
  doc.destroy();
  return { facts, updates };
}

/** The update that carries the whole text of a note, by one author. */
export function writeText(
  document: DocumentName,
  by: StaffId,
  content: readonly NoteJson[],
  authors: Authors,
): UpdateToAppend {
  const doc = new Y.Doc({ guid: document });
  const clientId = authors.clientIdOf(by);
  doc.clientID = clientId;
  appendToBody(doc, content, "seed");
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return {
    ...{ document, update, staff: by, session: seedingSession },
    ...{ newClientIds: [clientId], newRuns: [] },
  };
}

function toFacts(sayings: readonly Saying[], authors: Authors): readonly Fact[] {
  const ids = sayings.map(({ by }) => authors.nextId(by));
  return sayings.map(({ by, at, about, says, over }, index): Fact => {
    const replaced = over.map((position) => factIdSchema.parse(ids[position]));
    return {
      id: factIdSchema.parse(ids[index]),
      at: hybridTimeOf(at) + index,
      by,
      about,
      says,
      ...(replaced.length > 0 ? { over: replaced } : {}),
      v: currentVersion,
    };
  });
}

type Stretch = readonly [Fact, ...Fact[]];

function stretchesOf(facts: readonly Fact[]): readonly Stretch[] {
  const stretches: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const last = stretches.at(-1);
    if (last && last[0].by === fact.by) last.push(fact);
    else stretches.push([fact]);
  }
  return stretches;
}

function append(doc: Y.Doc, clientId: number, facts: readonly Fact[]): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.clientID = clientId;
  appendFacts(doc, facts, "seed");
  return Y.encodeStateAsUpdate(doc, before);
}
