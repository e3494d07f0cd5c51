/** The engine whose files a backup holds: the one place, besides compose.ts, that names it. */
import type { Result } from "#shared/kernel";
import { flawsOfDatabase } from "../storage/sqlite/backup.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage, StorageRefusal } from "../storage/storage.ts";

/** Opens the storage of a folder for one command; what cannot be written any more ends it. */
export const openStorage = (folder: string): Result<Storage, StorageRefusal> =>
  openSqliteStorage(folder, (error) => {
    throw error;
  });

/** What is wrong with a database file; nothing when it is sound. Writes nothing. */
export const flawsOf = (file: string): readonly string[] => flawsOfDatabase(file);
