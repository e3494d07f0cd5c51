import type { DatabaseSync } from "node:sqlite";
import {
  type DocumentId,
  type DocumentName,
  type EpochBegun,
  isEpochCause,
  nameOf,
  splitName,
} from "#shared/documents";
import { assert } from "#shared/kernel";
import type {
  Compaction,
  Creation,
  DocumentStore,
  DroppedRow,
  Erasure,
  LatestEpoch,
  NewEpoch,
} from "../document-store.ts";
import { documentNameOf, numberOf, textOf } from "./writer.ts";

type Statements = ReturnType<typeof prepareEpochs>;

/** The statements of epochs and snapshots. */
export const prepareEpochs = (db: DatabaseSync) => ({
  find: db.prepare("SELECT id, erased_at_ms, next_epoch, parent FROM document WHERE name = ?"),
  // After "@" comes "A": these are the names of one document in all its epochs.
  all: db.prepare(
    "SELECT name, cause, erased_at_ms, next_epoch FROM document WHERE name >= ? || '@' AND name < ? || 'A'",
  ),
  firstClock: db.prepare(
    `SELECT min(document_row.clock) AS clock FROM document_row
     JOIN document ON document.id = document_row.document
     WHERE name >= ? || '@' AND name < ? || 'A'`,
  ),
  create: db.prepare(
    "INSERT INTO document (name, parent, created_by, created_at_ms, wrapped_key, clock, cause) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ),
  lose: db.prepare(
    `INSERT INTO document
       (name, created_by, created_at_ms, clock, cause, next_epoch, erased_by, erased_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING`,
  ),
  author: db.prepare("INSERT INTO author (document, client_id, staff) VALUES (?, ?, ?)"),
  dropAuthors: db.prepare("DELETE FROM author WHERE document = ?"),
  end: db.prepare(
    "UPDATE document SET wrapped_key = NULL, erased_by = ?, erased_at_ms = ?, next_epoch = ?, loose_rows = 0 WHERE id = ?",
  ),
  dropRow: db.prepare(
    "UPDATE document_row SET sealed = x'', sealed_hash = ? WHERE document = ? AND sequence = ? AND sealed_hash IS NULL",
  ),
  dropSnapshot: db.prepare("DELETE FROM snapshot WHERE document = ?"),
  snapshot: db.prepare(
    "INSERT OR REPLACE INTO snapshot (document, sequence, clock, sealed) VALUES (?, ?, ?, ?)",
  ),
  rowClock: db.prepare("SELECT clock FROM document_row WHERE document = ? AND sequence = ?"),
  countLoose: db.prepare(
    `UPDATE document SET loose_rows =
       (SELECT count(*) FROM document_row WHERE document = ?1 AND sealed_hash IS NULL)
     WHERE id = ?1`,
  ),
  erasedFact: db.prepare(
    "INSERT INTO erased_fact (document, fact) VALUES (?, ?) ON CONFLICT DO NOTHING",
  ),
  erasedFacts: db.prepare("SELECT document, fact FROM erased_fact ORDER BY document, fact"),
  erasedIn: db.prepare("SELECT fact FROM erased_fact WHERE document = ? ORDER BY fact"),
  erasedDocuments: db.prepare(
    "SELECT name FROM document WHERE erased_at_ms IS NOT NULL AND next_epoch IS NULL ORDER BY clock",
  ),
  long: db.prepare("SELECT name FROM document WHERE loose_rows >= 32 AND loose_rows >= ? LIMIT ?"),
});

/** What the store tells of epochs. */
export interface Epochs extends Pick<DocumentStore, "latest" | "long" | "erasures"> {
  /** What a document that is there in any epoch says to being made; undefined when there is none. */
  readonly existing: (name: DocumentName) => Creation | undefined;
}

/** Reads epochs and the ledger of erasures. */
export function createEpochs(statements: Statements): Epochs {
  return {
    existing: (name) => {
      const latest = latestOf(statements, splitName(name).id);
      return latest && (latest.isGone ? "gone" : "existed");
    },
    latest: async (id) => latestOf(statements, id),
    long: async (rows, limit) =>
      statements.long.all(rows, limit).map(({ name }) => documentNameOf(name)),
    erasures: async () => readErasures(statements),
  };
}

function latestOf(statements: Statements, id: DocumentId): LatestEpoch | undefined {
  const { all, firstClock, erasedIn } = statements;
  const epochs = all.all(id, id);
  const newest = epochs.find((row) => row.next_epoch === null);
  if (!newest) return undefined;
  const first = epochs.length > 1 ? firstClock.get(id, id)?.clock : undefined;
  const erasedFacts = erasedIn.all(id).map(({ fact }) => textOf(fact));
  return {
    name: documentNameOf(newest.name),
    isGone: newest.erased_at_ms !== null,
    begun: epochs.flatMap(begunOf).sort((a, b) => a.epoch - b.epoch),
    ...(erasedFacts.length > 0 ? { erasedFacts } : {}),
    ...(typeof first === "number" ? { firstClock: first } : {}),
  };
}

function begunOf({ name, cause }: Record<string, unknown>): readonly EpochBegun[] {
  if (cause === null) return [];
  const text = textOf(cause);
  assert(isEpochCause(text), "a stored cause is none");
  return [{ epoch: splitName(documentNameOf(name)).epoch, cause: text }];
}

function readErasures(statements: Statements): readonly Erasure[] {
  const begun = (id: DocumentId): readonly EpochBegun[] => latestOf(statements, id)?.begun ?? [];
  const whole = statements.erasedDocuments.all().map(({ name }): Erasure => {
    const { id } = splitName(documentNameOf(name));
    return { document: id, facts: [], begun: begun(id) };
  });
  const factsById = new Map<DocumentId, string[]>();
  for (const { document, fact } of statements.erasedFacts.all()) {
    const { id } = splitName(documentNameOf(`${textOf(document)}@1`));
    factsById.set(id, [...(factsById.get(id) ?? []), textOf(fact)]);
  }
  const parts = [...factsById].map(([id, facts]) => ({ document: id, facts, begun: begun(id) }));
  return [...whole, ...parts];
}

/** Begins epochs; the caller holds the transaction. */
export function beginEpochs(
  statements: Statements,
  epochs: readonly NewEpoch[],
  nextClock: () => number,
): number {
  let clock = 0;
  for (const one of epochs) {
    loseEpochs(statements, one, nextClock);
    clock = nextClock();
    beginOne(statements, one, clock);
  }
  return clock;
}

function beginOne(statements: Statements, one: NewEpoch, clock: number): void {
  const { of, name, cause, by, atMs, wrappedKey, snapshot, authors, erasedFacts } = one;
  const found = statements.find.get(of);
  assert(found && found.erased_at_ms === null, "an epoch of a document that is not there");
  const { id, epoch } = splitName(name);
  endEpoch(statements, numberOf(found.id), one, epoch);
  const parent = found.parent === undefined ? null : found.parent;
  const { lastInsertRowid } = statements.create.run(
    name,
    parent,
    by,
    atMs,
    wrappedKey,
    clock,
    cause,
  );
  statements.snapshot.run(lastInsertRowid, 0, clock, snapshot);
  for (const [client, staff] of authors) statements.author.run(lastInsertRowid, client, staff);
  for (const fact of erasedFacts) statements.erasedFact.run(id, fact);
}

/** What the epoch said goes, and its key; who wrote when stays, with the hashes. */
function endEpoch(
  statements: Statements,
  document: number,
  { by, atMs, dropped }: NewEpoch,
  nextEpoch: number,
): void {
  dropRows(statements, document, dropped);
  statements.dropSnapshot.run(document);
  statements.dropAuthors.run(document);
  statements.end.run(by, atMs, nextEpoch, document);
}

/** Epochs that came after the backup: remembered, so that who has one knows what it missed. */
function loseEpochs(
  statements: Statements,
  { name, by, atMs, lost = [] }: NewEpoch,
  nextClock: () => number,
): void {
  const { id, epoch } = splitName(name);
  for (const { epoch: number, cause } of lost) {
    statements.lose.run(nameOf(id, number), by, atMs, nextClock(), cause, epoch, by, atMs);
  }
}

function dropRows(statements: Statements, document: number, dropped: readonly DroppedRow[]): void {
  for (const { sequence, sealedHash } of dropped) {
    statements.dropRow.run(sealedHash, document, sequence);
  }
}

/** Puts a snapshot in the place of rows; the caller holds the transaction. */
export function compactRows(
  statements: Statements,
  { document, snapshot: { sequence, sealed }, dropped }: Compaction,
): void {
  const found = statements.find.get(document);
  assert(found && found.erased_at_ms === null, "compacted a document that is not there");
  const id = numberOf(found.id);
  const clock = numberOf(statements.rowClock.get(id, sequence)?.clock);
  statements.snapshot.run(id, sequence, clock, sealed);
  dropRows(statements, id, dropped);
  statements.countLoose.run(id);
}
