import type { DocumentName } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type {
  Creation,
  DocumentStore,
  NewDocument,
  NewRow,
  StoredDocument,
  StoredRow,
} from "../document-store.ts";
import type { MemoryClock } from "./clock.ts";

interface Kept {
  readonly document: Omit<StoredDocument, "rows" | "authors">;
  readonly rows: StoredRow[];
  readonly authors: Map<number, StaffId>;
  clock: number;
  isGone: boolean;
}

/** The log of documents in memory: for tests, and as the plainest statement of the port. */
export function createDocuments(
  clock: MemoryClock,
): DocumentStore & { readonly clear: () => void } {
  const keptByName = new Map<DocumentName, Kept>();
  const staffByRun = new Map<string, StaffId>();
  return {
    create: async (documents) => documents.map((one) => createOne(keptByName, one, clock)),
    append: async (rows) => {
      checkAll(keptByName, staffByRun, rows);
      for (const row of rows) appendOne(keptByName, staffByRun, row, clock.next());
      return rows.length === 0 ? 0 : clock.now();
    },
    load: async (name) => {
      const kept = keptByName.get(name);
      if (!kept || kept.isGone) return kept && "gone";
      return { ...kept.document, rows: [...kept.rows], authors: new Map(kept.authors) };
    },
    changedSince: async (after, limit) =>
      [...keptByName]
        .map(([name, kept]) => ({ name, clock: kept.clock, isGone: kept.isGone }))
        .filter((changed) => changed.clock > after)
        .sort((a, b) => a.clock - b.clock)
        .slice(0, limit),
    erase: async (name) => {
      const kept = keptByName.get(name);
      assert(kept, "erased a document that never was");
      if (!kept.isGone) bury(kept, clock.next());
    },
    runs: async () => new Map(staffByRun),
    clear: () => {
      keptByName.clear();
      staffByRun.clear();
    },
  };
}

function createOne(
  keptByName: Map<DocumentName, Kept>,
  { atMs: _, ...document }: NewDocument,
  clock: MemoryClock,
): Creation {
  const found = keptByName.get(document.name);
  if (found) return found.isGone ? "gone" : "existed";
  const kept = { document, rows: [], authors: new Map(), clock: clock.next(), isGone: false };
  keptByName.set(document.name, kept);
  return "created";
}

/** All or nothing: everything is checked before anything is written. */
function checkAll(
  keptByName: ReadonlyMap<DocumentName, Kept>,
  staffByRun: ReadonlyMap<string, StaffId>,
  rows: readonly NewRow[],
): void {
  const taken = new Set<string>();
  const take = (key: string): void => {
    assert(!taken.has(key), `${key} is taken`);
    taken.add(key);
  };
  for (const { document, sequence, newClientIds, newRuns } of rows) {
    const kept = keptByName.get(document);
    assert(kept && !kept.isGone, "a row for a document that is not there");
    assert(!kept.rows.some((row) => row.sequence === sequence), "the sequence is taken");
    assert(!newClientIds.some((id) => kept.authors.has(id)), "a client id is taken");
    assert(!newRuns.some((run) => staffByRun.has(run)), "a run is taken");
    take(`${document} ${sequence}`);
    for (const id of newClientIds) take(`${document} client ${id}`);
    for (const run of newRuns) take(`run ${run}`);
  }
}

function appendOne(
  keptByName: ReadonlyMap<DocumentName, Kept>,
  staffByRun: Map<string, StaffId>,
  { document, newClientIds, newRuns, ...row }: NewRow,
  clock: number,
): void {
  const kept = keptByName.get(document);
  assert(kept, "checked before");
  kept.rows.push({ ...row, clock });
  kept.clock = clock;
  for (const id of newClientIds) kept.authors.set(id, row.staff);
  for (const run of newRuns) staffByRun.set(run, row.staff);
}

function bury(kept: Kept, clock: number): void {
  kept.rows.length = 0;
  kept.authors.clear();
  kept.isGone = true;
  kept.clock = clock;
}
