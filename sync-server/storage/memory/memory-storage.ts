import type { Storage } from "../storage.ts";
import { createBlobs } from "./blobs.ts";
import { createMemoryClock } from "./clock.ts";
import { createDocuments } from "./documents.ts";
import { createOffice } from "./office.ts";
import { createReveals } from "./reveals.ts";
import { createSessions } from "./sessions.ts";
import { createSurveys } from "./surveys.ts";
import { createVersions } from "./versions.ts";

/** A storage that forgets everything with the process: for tests. */
export function createMemoryStorage(): Storage {
  const clock = createMemoryClock();
  const documents = createDocuments(clock);
  const office = createOffice(clock);
  const sessions = createSessions();
  const reveals = createReveals();
  const blobs = createBlobs();
  const versions = createVersions(documents);
  const surveys = createSurveys();
  return {
    name: "memory",
    documents,
    office,
    sessions,
    reveals,
    blobs,
    versions,
    surveys,
    isFull: async () => false,
    backUp: () => Promise.reject(new Error("what is only in memory is not backed up")),
    advance: async (to) => clock.advance(to),
    clear: async () => {
      for (const part of [documents, office, sessions, reveals, blobs, versions, surveys])
        part.clear();
    },
    close: async () => undefined,
  };
}
