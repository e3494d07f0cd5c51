/** `npm run restore -- <backup>`: restores a backup; what is there now is kept beside it. */
import { backupSentence } from "../sync-server/backup/refusals.ts";
import { restoreBackup } from "../sync-server/backup/restore-backup.ts";
import { readConfig } from "../sync-server/config.ts";
import { sentenceOf } from "../sync-server/start-refusal.ts";

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

// What is written is for the own account only, as when the relay writes.
process.umask(0o077);

const backup = process.argv[2] ?? giveUp("Which backup? npm run restore -- <folder of the backup>");
const config = readConfig(process.env);
if (!config.ok) giveUp(sentenceOf(config.reason, ""));
const { dataFolder } = config.value;

const restored = await restoreBackup(config.value, backup, Date.now);
if (!restored.ok) giveUp(backupSentence(restored.reason, dataFolder));
const { documents, aside, isLedgerKnown } = restored.value;
console.log(
  [
    `Restored ${documents} documents into ${dataFolder}.`,
    aside === undefined ? "There was no data before." : `What was there before is in ${aside}.`,
    isLedgerKnown
      ? "What was erased since the backup was erased again."
      : "WARNING: what was erased since the backup is not known here, and is back: erase it again.",
    "Start the relay. Everybody signs in again; their devices then offer back what they hold since the backup.",
    "Look at assignments, roles and passwords: they are those of the time of the backup.",
  ].join("\n"),
);
