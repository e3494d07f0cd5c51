import {
  type DocumentId,
  type DocumentName,
  type EpochBegun,
  type EpochCause,
  nameOf,
  splitName,
} from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type {
  Compaction,
  Creation,
  DocumentStore,
  DroppedRow,
  Erasure,
  LatestEpoch,
  NewDocument,
  NewEpoch,
  NewRow,
  StoredDocument,
  StoredRow,
  StoredSnapshot,
} from "../document-store.ts";
import type { MemoryClock } from "./clock.ts";

interface Kept {
  readonly document: Omit<StoredDocument, "rows" | "authors" | "snapshot">;
  readonly cause: EpochCause | undefined;
  rows: StoredRow[];
  snapshot: StoredSnapshot | undefined;
  readonly authors: Map<number, StaffId>;
  clock: number;
  isGone: boolean;
  nextEpoch: number | undefined;
}

interface Shelves {
  readonly keptByName: Map<DocumentName, Kept>;
  readonly staffByRun: Map<string, StaffId>;
  readonly erasedFacts: Map<DocumentId, Set<string>>;
}

/** The log of documents in memory: for tests, and as the plainest statement of the port. */
export function createDocuments(
  clock: MemoryClock,
): DocumentStore & { readonly clear: () => void } {
  const shelves: Shelves = {
    keptByName: new Map(),
    staffByRun: new Map(),
    erasedFacts: new Map(),
  };
  const { keptByName, staffByRun } = shelves;
  const newest = () => [...keptByName].filter(([, kept]) => kept.nextEpoch === undefined);
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
      const { document, rows, authors, snapshot } = kept;
      const held = { rows: [...rows], authors: new Map(authors) };
      return { ...document, ...(snapshot ? { snapshot } : {}), ...held };
    },
    changedSince: async (after, limit) =>
      newest()
        .map(([name, { document, clock: at, isGone }]) => {
          const { parent } = document;
          return { name, ...(parent === undefined ? {} : { parent }), clock: at, isGone };
        })
        .filter((changed) => changed.clock > after)
        .sort((a, b) => a.clock - b.clock)
        .slice(0, limit),
    erase: async (name) => {
      const kept = keptByName.get(name);
      assert(kept, "erased a document that never was");
      if (!kept.isGone) bury(kept, clock.next());
    },
    latest: async (id) => latestIn(shelves, id),
    begin: async (epochs) => {
      for (const { of } of epochs) assertThere(keptByName, of);
      for (const one of epochs) beginOne(shelves, one, clock);
      return clock.now();
    },
    compact: async (compaction) => compactOne(keptByName, compaction),
    long: async (rows, limit) =>
      newest()
        .filter(([, kept]) => kept.rows.filter(isLoose).length >= rows)
        .map(([name]) => name)
        .slice(0, limit),
    erasures: async () => erasuresIn(shelves, newest()),
    runs: async () => new Map(staffByRun),
    clear: () => {
      for (const shelf of Object.values(shelves)) shelf.clear();
    },
  };
}

const isLoose = ({ sealedHash }: StoredRow): boolean => sealedHash === undefined;

/** The newest epoch, with what was erased in any. */
function latestIn({ keptByName, erasedFacts }: Shelves, id: DocumentId): LatestEpoch | undefined {
  const latest = latestOf(keptByName, id);
  const erased = erasedFacts.get(id);
  return latest && erased ? { ...latest, erasedFacts: [...erased].sort() } : latest;
}

function latestOf(
  keptByName: ReadonlyMap<DocumentName, Kept>,
  id: DocumentId,
): LatestEpoch | undefined {
  const epochs = [...keptByName].filter(([name]) => splitName(name).id === id);
  const found = epochs.find(([, kept]) => kept.nextEpoch === undefined);
  if (!found) return undefined;
  const begun = epochs.flatMap(([name, { cause }]): EpochBegun[] =>
    cause === undefined ? [] : [{ epoch: splitName(name).epoch, cause }],
  );
  const [name, { isGone }] = found;
  const clocks = epochs.flatMap(([, { rows }]) => rows.slice(0, 1).map(({ clock }) => clock));
  return {
    name,
    isGone,
    begun: begun.sort((a, b) => a.epoch - b.epoch),
    ...(epochs.length > 1 && clocks.length > 0 ? { firstClock: Math.min(...clocks) } : {}),
  };
}

function createOne(
  keptByName: Map<DocumentName, Kept>,
  { atMs: _, cause, ...document }: NewDocument,
  clock: MemoryClock,
): Creation {
  const found = latestOf(keptByName, splitName(document.name).id);
  if (found) return found.isGone ? "gone" : "existed";
  keptByName.set(document.name, { ...nothing, ...fresh(), document, cause, clock: clock.next() });
  return "created";
}

const nothing = { snapshot: undefined, isGone: false, nextEpoch: undefined };
const fresh = () => ({ rows: [], authors: new Map<number, StaffId>() });

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
    const kept = assertThere(keptByName, document);
    assert(!kept.rows.some((row) => row.sequence === sequence), "the sequence is taken");
    assert(!newClientIds.some((id) => kept.authors.has(id)), "a client id is taken");
    assert(!newRuns.some((run) => staffByRun.has(run)), "a run is taken");
    take(`${document} ${sequence}`);
    for (const id of newClientIds) take(`${document} client ${id}`);
    for (const run of newRuns) take(`run ${run}`);
  }
}

function assertThere(keptByName: ReadonlyMap<DocumentName, Kept>, name: DocumentName): Kept {
  const kept = keptByName.get(name);
  assert(kept && !kept.isGone, "a row for a document that is not there");
  return kept;
}

function appendOne(
  keptByName: ReadonlyMap<DocumentName, Kept>,
  staffByRun: Map<string, StaffId>,
  { document, newClientIds, newRuns, ...row }: NewRow,
  clock: number,
): void {
  const kept = assertThere(keptByName, document);
  kept.rows.push({ ...row, clock });
  kept.clock = clock;
  for (const id of newClientIds) kept.authors.set(id, row.staff);
  for (const run of newRuns) staffByRun.set(run, row.staff);
}

function bury(kept: Kept, clock: number): void {
  kept.rows = [];
  kept.snapshot = undefined;
  kept.authors.clear();
  kept.isGone = true;
  kept.clock = clock;
}

function beginOne({ keptByName, erasedFacts }: Shelves, one: NewEpoch, clock: MemoryClock): void {
  const { of, name, cause, by, wrappedKey, snapshot, authors, dropped, lost = [] } = one;
  const kept = assertThere(keptByName, of);
  const { id, epoch } = splitName(name);
  const { parent } = kept.document;
  const ended = { ...nothing, isGone: true, nextEpoch: epoch };
  for (const begun of lost) {
    const lostName = nameOf(id, begun.epoch);
    const document = { name: lostName, by, wrappedKey: new Uint8Array() };
    if (keptByName.has(lostName)) continue;
    const { cause: why } = begun;
    keptByName.set(lostName, { ...ended, ...fresh(), document, cause: why, clock: clock.next() });
  }
  const rows = withoutContent(kept.rows, dropped);
  Object.assign(kept, { rows, snapshot: undefined, isGone: true, nextEpoch: epoch });
  kept.authors.clear();
  const document = { name, ...(parent === undefined ? {} : { parent }), by, wrappedKey };
  const at = clock.next();
  keptByName.set(name, {
    ...{ ...nothing, document, cause, rows: [], clock: at },
    authors: new Map(authors),
    snapshot: { sequence: 0, clock: at, sealed: snapshot },
  });
  const facts = erasedFacts.get(id) ?? new Set();
  for (const fact of one.erasedFacts) erasedFacts.set(id, facts.add(fact));
}

function withoutContent(rows: readonly StoredRow[], dropped: readonly DroppedRow[]): StoredRow[] {
  const hashes = new Map(dropped.map(({ sequence, sealedHash }) => [sequence, sealedHash]));
  return rows.map((row) => {
    const sealedHash = row.sealedHash ?? hashes.get(row.sequence);
    return sealedHash ? { ...row, sealed: new Uint8Array(), sealedHash } : row;
  });
}

function compactOne(
  keptByName: ReadonlyMap<DocumentName, Kept>,
  { document, snapshot, dropped }: Compaction,
): void {
  const kept = assertThere(keptByName, document);
  const last = kept.rows.find(({ sequence }) => sequence === snapshot.sequence);
  assert(last, "a snapshot of rows that are not there");
  kept.rows = withoutContent(kept.rows, dropped);
  kept.snapshot = { ...snapshot, clock: last.clock };
}

function erasuresIn(
  { keptByName, erasedFacts }: Shelves,
  newest: readonly (readonly [DocumentName, Kept])[],
): readonly Erasure[] {
  const begun = (id: DocumentId) => latestOf(keptByName, id)?.begun ?? [];
  const whole = newest
    .filter(([, { isGone }]) => isGone)
    .map(([name]) => splitName(name).id)
    .map((id): Erasure => ({ document: id, facts: [], begun: begun(id) }));
  const parts = [...erasedFacts].map(
    ([id, facts]): Erasure => ({ document: id, facts: [...facts].sort(), begun: begun(id) }),
  );
  return [...whole, ...parts];
}
