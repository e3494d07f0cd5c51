import { blobStoreAcceptance } from "./blob-store.acceptance.ts";
import { documentStoreAcceptance } from "./document-store.acceptance.ts";
import { officeStoreAcceptance } from "./office-store.acceptance.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";
import { revealLogAcceptance } from "./reveal-log.acceptance.ts";
import { sessionStoreAcceptance } from "./session-store.acceptance.ts";
import { surveyStoreAcceptance } from "./survey-store.acceptance.ts";
import { versionStoreAcceptance } from "./version-store.acceptance.ts";

/** What every engine must do. */
export function storageAcceptance(open: OpenStorage): void {
  documentStoreAcceptance(open);
  officeStoreAcceptance(open);
  sessionStoreAcceptance(open);
  revealLogAcceptance(open);
  blobStoreAcceptance(open);
  versionStoreAcceptance(open);
  surveyStoreAcceptance(open);
}
