import { createMemoryStorage } from "../../sync-server/storage/memory/memory-storage.ts";
import type { Storage } from "../../sync-server/storage/storage.ts";

/** A storage whose commits a test can hold up or let fail. */
export interface HeldStorage {
  readonly storage: Storage;
  /** From now on commits of documents wait; calling the answer lets them go on. */
  readonly hold: () => () => void;
  /** The next commit of documents fails. */
  readonly failNext: () => void;
}

/** Starts empty, in memory. */
export function createHeldStorage(): HeldStorage {
  const memory = createMemoryStorage();
  let held: Promise<void> = Promise.resolve();
  let isFailing = false;
  const documents: Storage["documents"] = {
    ...memory.documents,
    append: async (rows) => {
      await held;
      const fails = isFailing;
      isFailing = false;
      if (fails) throw new Error("the test lets the commit fail");
      return memory.documents.append(rows);
    },
  };
  return {
    storage: { ...memory, documents },
    hold: () => {
      let release = (): void => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    failNext: () => {
      isFailing = true;
    },
  };
}
