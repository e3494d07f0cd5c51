import type { Result } from "#shared/kernel";

/**
 * Writes in the order of the calls, one at a time. What is asked for while a write runs goes
 * together into the next one; when that fails, each is tried alone, so that one that is too large
 * does not take the others with it.
 */
export interface WriteQueue<Change, Refusal> {
  readonly add: (changes: readonly Change[]) => Promise<Result<true, Refusal>>;
  /** Resolves when nothing is being written any more. */
  readonly idle: () => Promise<void>;
}

interface Waiting<Change, Refusal> {
  readonly changes: readonly Change[];
  readonly answer: (result: Result<true, Refusal>) => void;
}

/** Starts an empty queue over a way to write all of some changes or none. */
export function createWriteQueue<Change, Refusal>(
  write: (changes: readonly Change[]) => Promise<Result<true, Refusal>>,
): WriteQueue<Change, Refusal> {
  let waiting: Waiting<Change, Refusal>[] = [];
  let running: Promise<void> | undefined;

  const writeTogether = async (group: readonly Waiting<Change, Refusal>[]): Promise<void> => {
    const result = await write(group.flatMap(({ changes }) => changes));
    if (result.ok || group.length === 1) {
      for (const { answer } of group) answer(result);
      return;
    }
    for (const one of group) one.answer(await write(one.changes));
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await writeTogether(group);
    }
    running = undefined;
  };

  return {
    add: (changes) =>
      new Promise((answer) => {
        waiting.push({ changes, answer });
        running ??= Promise.resolve().then(run);
      }),
    idle: async () => {
      await running;
    },
  };
}
