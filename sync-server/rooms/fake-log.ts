import { type DocumentName, nameOf } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type {
  DocumentToCreate,
  OpenedDocument,
  OpenedRow,
  SealedLog,
  UpdateToAppend,
} from "../storage/sealed-log.ts";

/** A log in memory, which a test can hold up and let fail. */
export interface FakeLog extends SealedLog {
  /** From now on commits wait; calling the answer lets them, and those after them, go on. */
  readonly hold: () => () => void;
  /** The next commit, load, or look at what changed fails. */
  readonly failNext: (what: "append" | "load" | "changedSince") => void;
  /** The batches written, each with the updates in it. */
  readonly batches: readonly (readonly UpdateToAppend[])[];
}

interface Stored extends DocumentToCreate {
  clock: number;
  isGone: boolean;
  readonly rows: OpenedRow[];
  readonly authors: Map<number, StaffId>;
}

/** Starts with nothing in it. */
export function createFakeLog(): FakeLog {
  const storedByName = new Map<DocumentName, Stored>();
  const authorByRun = new Map<string, StaffId>();
  const batches: (readonly UpdateToAppend[])[] = [];
  const failing = new Set<string>();
  let held: Promise<void> = Promise.resolve();
  let clock = 0;

  const failIfAsked = (what: string): void => {
    if (failing.delete(what)) throw new Error(`the test lets ${what} fail`);
  };

  const write = ({ document, update, staff, newClientIds, newRuns }: UpdateToAppend): void => {
    const stored = storedByName.get(document);
    if (!stored || stored.isGone) throw new Error("written to a document that is not there");
    clock += 1;
    stored.clock = clock;
    stored.rows.push({ sequence: stored.rows.length + 1, clock, staff, update });
    for (const client of newClientIds) {
      if (stored.authors.has(client)) throw new Error("a client id is taken");
      stored.authors.set(client, staff);
    }
    for (const run of newRuns) {
      if (authorByRun.has(run)) throw new Error("a run is taken");
      authorByRun.set(run, staff);
    }
  };

  const create: SealedLog["create"] = async (document) => {
    const stored = storedByName.get(document.name);
    if (stored) return stored.isGone ? "gone" : "existed";
    clock += 1;
    storedByName.set(document.name, {
      ...document,
      clock,
      isGone: false,
      rows: [],
      authors: new Map(),
    });
    return "created";
  };

  return {
    batches,
    hold: () => {
      let release = (): void => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    failNext: (what) => void failing.add(what),
    erase: async (name) => {
      const stored = storedByName.get(name);
      if (!stored) return;
      clock += 1;
      stored.clock = clock;
      stored.isGone = true;
      stored.rows.length = 0;
    },
    create,
    createAll: (documents) => Promise.all(documents.map(create)),
    load: async (name) => {
      failIfAsked("load");
      const stored = storedByName.get(name);
      if (!stored || stored.isGone) return stored && "gone";
      const { parent: _, clock: __, isGone: ___, ...document } = stored;
      const opened: OpenedDocument = {
        ...document,
        rows: [...stored.rows],
        head: stored.rows.length,
      };
      return opened;
    },
    append: async (updates) => {
      await held;
      failIfAsked("append");
      for (const update of updates) write(update);
      batches.push(updates);
      return clock;
    },
    changedSince: async (after, limit) => {
      failIfAsked("changedSince");
      return [...storedByName.values()]
        .filter((stored) => stored.clock > after)
        .sort((a, b) => a.clock - b.clock)
        .slice(0, limit)
        .map(({ name, parent, clock: at, isGone }) => ({
          name,
          ...(parent === undefined ? {} : { parent }),
          clock: at,
          isGone,
        }));
    },
    latest: async (id) => {
      const name = nameOf(id);
      const stored = storedByName.get(name);
      return stored && { name, isGone: stored.isGone, begun: [] };
    },
    begin: () => Promise.reject(new Error("this log begins no epochs")),
    compact: () => Promise.reject(new Error("this log makes no snapshots")),
    long: async () => [],
    erasures: async () => [],
    runs: async () => new Map(authorByRun),
    verifyChain: async (name) => ({ ok: true, value: storedByName.get(name)?.rows.length ?? 0 }),
  };
}
