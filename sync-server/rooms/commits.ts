import type { UpdateToAppend } from "../storage/sealed-log.ts";

/** Something to be written, and what must happen when it is, or cannot be. */
export interface Commit {
  readonly update: UpdateToAppend;
}

/** What is told of a batch: durable, or given up. */
export interface CommitOutcome<C extends Commit> {
  readonly committed: (batch: readonly C[], clock: number) => void;
  readonly failed: (batch: readonly C[], error: unknown) => void;
}

/** Writes whatever waits in one transaction, and what came meanwhile in the next. */
export interface Commits<C extends Commit> {
  readonly add: (commit: C) => void;
  /** Resolves when nothing waits to be written. */
  readonly idle: () => Promise<void>;
}

/**
 * Starts a queue for all rooms. No timer: what arrives while the disk is busy forms the next batch.
 * When a batch fails, everything that waits fails with it: it was judged on top of that batch.
 */
export function createCommits<C extends Commit>(
  append: (updates: readonly UpdateToAppend[]) => Promise<number>,
  outcome: CommitOutcome<C>,
): Commits<C> {
  let waiting: C[] = [];
  let running: Promise<void> | undefined;

  const takeAll = (): C[] => {
    const batch = waiting;
    waiting = [];
    return batch;
  };

  const write = async (): Promise<void> => {
    const batch = takeAll();
    const clock = await append(batch.map(({ update }) => update)).catch((error: unknown) => {
      outcome.failed([...batch, ...takeAll()], error);
    });
    if (clock !== undefined) outcome.committed(batch, clock);
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await afterInput();
      await write();
    }
    running = undefined;
  };

  return {
    add: (commit) => {
      waiting.push(commit);
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}

/** Lets the sockets be read first, so that a batch holds what came in one go. */
const afterInput = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
