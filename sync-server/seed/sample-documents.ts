import { setImmediate } from "node:timers/promises";
import type { Assignment } from "#shared/agency";
import { idOf, nameOf } from "#shared/documents";
import type { ClientId, RandomBytes } from "#shared/kernel";
import type { SampleAgency, SampleClient, SampleDesk, SampleIntroduction } from "#shared/sample";
import type { ClientRecord } from "../storage/office-store.ts";
import type { DocumentToCreate, SealedLog, UpdateToAppend } from "../storage/sealed-log.ts";
import { type Authors, createAuthors, type Saying, write, writeText } from "./writing.ts";

/** What the office must know of the clients whose documents were written. */
export interface WrittenClients {
  readonly clients: readonly ClientRecord[];
  readonly assignments: readonly {
    readonly client: ClientId;
    readonly all: readonly Assignment[];
  }[];
}

/** A transaction takes this many clients. */
const clientsAtOnce = 100;

/** Writes all documents of a sample agency to an empty log. */
export async function writeSample(
  log: SealedLog,
  sample: SampleAgency,
  randomBytes: RandomBytes,
): Promise<WrittenClients> {
  const authors = createAuthors(randomBytes);
  await writeAll(log, authors, officeDocuments(sample));
  await writeMinutes(log, authors, sample.desk);
  const clients: ClientRecord[] = [];
  const assignments: { client: ClientId; all: readonly Assignment[] }[] = [];
  for (const some of inGroups(sample.clients, clientsAtOnce)) {
    await writeAll(log, authors, some.flatMap(documentsOf));
    for (const { id, createdBy, createdAt, assignments: all } of some) {
      clients.push({ id, by: createdBy, atMs: createdAt });
      assignments.push({ client: id, all });
    }
    // Whoever asks for the relay's health meanwhile gets an answer.
    await setImmediate();
  }
  await writeAll(log, authors, sample.introductions.map(introductionDraft));
  return { clients, assignments };
}

interface Draft extends DocumentToCreate {
  readonly sayings: readonly Saying[];
}

async function writeAll(log: SealedLog, authors: Authors, drafts: readonly Draft[]): Promise<void> {
  await log.createAll(drafts.map(({ sayings: _, ...document }) => document));
  const updates: UpdateToAppend[] = drafts.flatMap(({ name, sayings }) => [
    ...write(name, sayings, authors).updates,
  ]);
  await log.append(updates);
}

/** The minutes come after the desk, by whose permissions they are read. */
async function writeMinutes(
  log: SealedLog,
  authors: Authors,
  { month, minutes: { key, by, content } }: SampleDesk,
): Promise<void> {
  const name = nameOf(idOf("note", key));
  await log.createAll([{ name, parent: nameOf(idOf("desk", month)), by }]);
  await log.append([writeText(name, by, content, authors)]);
}

function officeDocuments({ staff, facts, calendar, desk }: SampleAgency): readonly Draft[] {
  const [first] = staff;
  if (!first) return [];
  const agency: Draft = { name: nameOf(idOf("agency", "")), by: first.id, sayings: facts };
  const own = staff.map(
    (one): Draft => ({ name: nameOf(idOf("staff", one.id)), by: first.id, sayings: one.facts }),
  );
  const months = calendar.map(
    ({ month, facts: sayings }): Draft => ({
      name: nameOf(idOf("calendar", month)),
      by: first.id,
      sayings,
    }),
  );
  const said = [desk, ...desk.others].map(
    ({ month, facts: sayings }): Draft => ({
      name: nameOf(idOf("desk", month)),
      by: desk.minutes.by,
      sayings,
    }),
  );
  return [agency, ...own, ...months, ...said];
}

const introductionDraft = ({ key, by, facts }: SampleIntroduction): Draft => ({
  name: nameOf(idOf("introduction", key)),
  by,
  sayings: facts,
});

const documentsOf = ({ id, createdBy, documents }: SampleClient): readonly Draft[] =>
  documents.map(({ kind, facts }) => ({
    name: nameOf(idOf(kind, id)),
    ...(kind === "client" ? {} : { parent: nameOf(idOf("client", id)) }),
    by: createdBy,
    sayings: facts,
  }));

function* inGroups<T>(things: Iterable<T>, size: number): Iterable<readonly T[]> {
  let group: T[] = [];
  for (const thing of things) {
    group.push(thing);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
