import type { Storage } from "./storage.ts";

/** An empty storage, and how to close it and open it again on the same data. */
export interface StorageInTest {
  readonly storage: Storage;
  readonly reopen: () => Promise<Storage>;
}

/** Opens an empty storage of the engine under test. */
export type OpenStorage = () => Promise<StorageInTest>;
