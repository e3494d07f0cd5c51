/** `npm run backup -- [folder]`: backs up the agency, whether its relay runs or not. */
import { join } from "node:path";
import { backupSentence } from "../sync-server/backup/refusals.ts";
import { takeBackup } from "../sync-server/backup/take-backup.ts";
import { readConfig } from "../sync-server/config.ts";
import { sentenceOf } from "../sync-server/start-refusal.ts";

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

// What is written is for the own account only, as when the relay writes.
process.umask(0o077);

const config = readConfig(process.env);
if (!config.ok) giveUp(sentenceOf(config.reason, ""));
const { dataFolder, keyFile } = config.value;
const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
const folder = process.argv[2] ?? join(dataFolder, "..", "backups", `queqiao-${stamp}`);

const taken = await takeBackup(config.value, folder, Date.now);
if (!taken.ok) giveUp(backupSentence(taken.reason, dataFolder));
const { manifest, isOnline } = taken.value;
console.log(
  [
    `Backed up ${manifest.documents} documents and ${manifest.blobs.length} files into`,
    `  ${folder}`,
    isOnline ? "The running relay made the copy." : "No relay was running.",
    "The copy was read as a whole: every document opens and says what was written.",
    `The key is NOT in it. Keep a copy of ${keyFile} somewhere else; without it nobody can read the backup.`,
  ].join("\n"),
);
