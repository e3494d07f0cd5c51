import type { Storage } from "../storage.ts";
import { createBlobs } from "./blobs.ts";
import { createMemoryClock } from "./clock.ts";
import { createDocuments } from "./documents.ts";
import { createOffice } from "./office.ts";
import { createReveals } from "./reveals.ts";
import { createSessions } from "./sessions.ts";

/** A storage that forgets everything with the process: for tests. */
export function createMemoryStorage(): Storage {
  const clock = createMemoryClock();
  const documents = createDocuments(clock);
  const office = createOffice(clock);
  const sessions = createSessions();
  const reveals = createReveals();
  const blobs = createBlobs();
  return {
    name: "memory",
    documents,
    office,
    sessions,
    reveals,
    blobs,
    isFull: async () => false,
    clear: async () => {
      for (const part of [documents, office, sessions, reveals, blobs]) part.clear();
    },
    close: async () => undefined,
  };
}
