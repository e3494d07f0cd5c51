/** What is on the disk, read without the relay. */
import { openSqliteStorage } from "../../sync-server/storage/sqlite/sqlite-storage.ts";
import { type LoggedDocument, readStore } from "../support/read-log.ts";

/** Reads documents, or all there are, from the data folder of a relay that has ended. */
export async function readLog(
  dataFolder: string,
  documents?: readonly string[],
): Promise<readonly LoggedDocument[]> {
  const storage = openSqliteStorage(dataFolder, (error) => {
    throw error;
  });
  if (!storage.ok) throw new Error(`the data folder does not open: ${storage.reason.type}`);
  try {
    return await readStore(storage.value.documents, dataFolder, documents);
  } finally {
    await storage.value.close();
  }
}
