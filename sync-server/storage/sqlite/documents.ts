import type { DatabaseSync } from "node:sqlite";
import type { DocumentName } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type {
  ChangedDocument,
  Creation,
  DocumentStore,
  NewDocument,
  NewRow,
  StoredDocument,
  StoredRow,
  StoredSnapshot,
} from "../document-store.ts";
import { beginEpochs, compactRows, createEpochs, prepareEpochs } from "./epochs.ts";
import { bytesOf, documentNameOf, numberOf, staffOf, textOf, type Writer } from "./writer.ts";

/** The log of documents in SQLite. */
export function createDocuments(db: DatabaseSync, { write }: Writer): DocumentStore {
  const statements = prepare(db);
  const epochStatements = prepareEpochs(db);
  const epochs = createEpochs(epochStatements);
  // What was erased must leave the write-ahead log as well.
  const emptyLog = (): void => db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return {
    ...epochs,
    create: async (documents) =>
      write((nextClock) =>
        documents.map((one) => epochs.existing(one.name) ?? createOne(statements, one, nextClock)),
      ),
    append: async (rows) => write((nextClock) => appendAll(statements, rows, nextClock)),
    load: async (name) => load(statements, name),
    changedSince: async (clock, limit) => statements.changed.all(clock, limit).map(changedOf),
    erase: async (name, by, atMs) => {
      write((nextClock) => eraseOne(statements, name, { by, atMs, clock: nextClock() }));
      emptyLog();
    },
    begin: async (all) => {
      const clock = write((nextClock) => beginEpochs(epochStatements, all, nextClock));
      emptyLog();
      return clock;
    },
    compact: async (compaction) => {
      write(() => compactRows(epochStatements, compaction));
      emptyLog();
    },
    runs: async () =>
      new Map(statements.runs.all().map((row) => [textOf(row.run), staffOf(row.staff)])),
  };
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: DatabaseSync) => ({
  find: db.prepare("SELECT id, erased_at_ms FROM document WHERE name = ?"),
  create: db.prepare(
    "INSERT INTO document (name, parent, created_by, created_at_ms, wrapped_key, clock, cause) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ),
  row: db.prepare(
    "INSERT INTO document_row (clock, document, sequence, staff, session, at_ms, sealed, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  ),
  author: db.prepare("INSERT INTO author (document, client_id, staff) VALUES (?, ?, ?)"),
  run: db.prepare("INSERT INTO fact_run (run, staff) VALUES (?, ?)"),
  touch: db.prepare("UPDATE document SET clock = ?, loose_rows = loose_rows + ? WHERE id = ?"),
  // One question for both: a first sync asks tens of thousands of times.
  document: db.prepare(
    `SELECT id, parent, created_by, wrapped_key, erased_at_ms,
       snapshot.sequence AS sequence, snapshot.clock AS clock, snapshot.sealed AS sealed
     FROM document LEFT JOIN snapshot ON snapshot.document = document.id WHERE name = ?`,
  ),
  rows: db.prepare(
    `SELECT sequence, clock, staff, session, at_ms, sealed, hash, sealed_hash
     FROM document_row WHERE document = ? ORDER BY sequence`,
  ),
  authors: db.prepare("SELECT client_id, staff FROM author WHERE document = ?"),
  changed: db.prepare(
    "SELECT name, parent, clock, erased_at_ms FROM document WHERE clock > ? AND next_epoch IS NULL ORDER BY clock LIMIT ?",
  ),
  dropRows: db.prepare("DELETE FROM document_row WHERE document = ?"),
  dropSnapshot: db.prepare("DELETE FROM snapshot WHERE document = ?"),
  dropAuthors: db.prepare("DELETE FROM author WHERE document = ?"),
  bury: db.prepare(
    "UPDATE document SET wrapped_key = NULL, erased_by = ?, erased_at_ms = ?, clock = ? WHERE id = ?",
  ),
  runs: db.prepare("SELECT run, staff FROM fact_run"),
});

function createOne(
  { create }: Statements,
  { name, parent, by, atMs, wrappedKey, cause }: NewDocument,
  nextClock: () => number,
): Creation {
  create.run(name, parent ?? null, by, atMs, wrappedKey, nextClock(), cause ?? null);
  return "created";
}

/** Each document is found and moved on once, however many rows it gets. */
function appendAll(
  statements: Statements,
  rows: readonly NewRow[],
  nextClock: () => number,
): number {
  const moved = new Map<DocumentName, { readonly id: number; clock: number; rows: number }>();
  let clock = 0;
  for (const row of rows) {
    clock = nextClock();
    const document = moved.get(row.document) ?? { ...findOne(statements, row.document), rows: 0 };
    moved.set(row.document, document);
    document.clock = clock;
    document.rows += 1;
    appendOne(statements, document.id, row, clock);
  }
  for (const { id, clock, rows } of moved.values()) statements.touch.run(clock, rows, id);
  return clock;
}

function findOne({ find }: Statements, name: DocumentName) {
  const found = find.get(name);
  assert(found && found.erased_at_ms === null, "a row for a document that is not there");
  return { id: numberOf(found.id), clock: 0 };
}

function appendOne(statements: Statements, document: number, row: NewRow, clock: number): void {
  const { sequence, staff, session, atMs, sealed, hash } = row;
  statements.row.run(clock, document, sequence, staff, session, atMs, sealed, hash);
  for (const clientId of row.newClientIds) statements.author.run(document, clientId, staff);
  for (const run of row.newRuns) statements.run.run(run, staff);
}

function load(statements: Statements, name: DocumentName): StoredDocument | "gone" | undefined {
  const found = statements.document.get(name);
  if (!found) return undefined;
  if (found.erased_at_ms !== null) return "gone";
  const id = numberOf(found.id);
  const authors = statements.authors.all(id);
  return {
    name,
    ...(found.parent === null ? {} : { parent: documentNameOf(found.parent) }),
    by: staffOf(found.created_by),
    wrappedKey: bytesOf(found.wrapped_key),
    ...(found.sealed === null ? {} : { snapshot: snapshotOf(found) }),
    rows: statements.rows.all(id).map(rowOf),
    authors: new Map(authors.map((row) => [numberOf(row.client_id), staffOf(row.staff)])),
  };
}

function eraseOne(
  statements: Statements,
  name: DocumentName,
  { by, atMs, clock }: { by: StaffId; atMs: number; clock: number },
): void {
  const found = statements.find.get(name);
  assert(found, "erased a document that never was");
  if (found.erased_at_ms !== null) return;
  const id = numberOf(found.id);
  statements.dropRows.run(id);
  statements.dropSnapshot.run(id);
  statements.dropAuthors.run(id);
  statements.bury.run(by, atMs, clock, id);
}

type Row = Record<string, unknown>;

const rowOf = (row: Row): StoredRow => ({
  sequence: numberOf(row.sequence),
  clock: numberOf(row.clock),
  staff: staffOf(row.staff),
  session: textOf(row.session),
  atMs: numberOf(row.at_ms),
  sealed: bytesOf(row.sealed),
  hash: bytesOf(row.hash),
  ...(row.sealed_hash === null ? {} : { sealedHash: bytesOf(row.sealed_hash) }),
});

const snapshotOf = (row: Row): StoredSnapshot => ({
  sequence: numberOf(row.sequence),
  clock: numberOf(row.clock),
  sealed: bytesOf(row.sealed),
});

const changedOf = (row: Row): ChangedDocument => ({
  name: documentNameOf(row.name),
  ...(row.parent === null ? {} : { parent: documentNameOf(row.parent) }),
  clock: numberOf(row.clock),
  isGone: row.erased_at_ms !== null,
});
