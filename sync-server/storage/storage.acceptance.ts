import { documentStoreAcceptance } from "./document-store.acceptance.ts";
import { officeStoreAcceptance } from "./office-store.acceptance.ts";
import { revealLogAcceptance } from "./reveal-log.acceptance.ts";
import { sessionStoreAcceptance } from "./session-store.acceptance.ts";
import type { Storage } from "./storage.ts";

/** An empty storage, and how to close it and open it again on the same data. */
export interface StorageInTest {
  readonly storage: Storage;
  readonly reopen: () => Promise<Storage>;
}

/** Opens an empty storage of the engine under test. */
export type OpenStorage = () => Promise<StorageInTest>;

/** What every engine must do. */
export function storageAcceptance(open: OpenStorage): void {
  documentStoreAcceptance(open);
  officeStoreAcceptance(open);
  sessionStoreAcceptance(open);
  revealLogAcceptance(open);
}
