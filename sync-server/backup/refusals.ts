import { type StartRefusal, sentenceOf } from "../start-refusal.ts";

/** Why there is no backup, or why it is not restored. Nothing was changed. */
export type BackupRefusal =
  | StartRefusal
  | { readonly type: "nothingToBackUp" }
  | { readonly type: "folderTaken"; readonly path: string }
  | { readonly type: "relayFailed"; readonly detail: string }
  | { readonly type: "noBackup"; readonly path: string }
  | { readonly type: "damaged"; readonly detail: string }
  | { readonly type: "otherKey"; readonly path: string }
  | { readonly type: "relayRuns" };

/** Says in one sentence, to whoever asked for it, why it was not done. */
export function backupSentence(refusal: BackupRefusal, dataFolder: string): string {
  switch (refusal.type) {
    case "nothingToBackUp":
      return `The data folder ${dataFolder} holds no agency: there is nothing to back up.`;
    case "folderTaken":
      return `${refusal.path} is there already: name a folder that is not.`;
    case "relayFailed":
      return `The relay could not back up: ${refusal.detail}. Nothing was changed.`;
    case "noBackup":
      return `${refusal.path} holds no finished backup.`;
    case "damaged":
      return `The backup is damaged: ${refusal.detail}. Nothing was changed.`;
    case "otherKey":
      return `The key file ${refusal.path} does not open this backup: put back the key of that agency. Nothing was changed.`;
    case "relayRuns":
      return `A relay is using the data folder ${dataFolder}: stop it first. Nothing was changed.`;
    default:
      return sentenceOf(refusal satisfies StartRefusal, dataFolder);
  }
}
