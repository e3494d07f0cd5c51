/** `node tests/chaos/upkeep.ts <data folder>`: compacts and renews every document, over and over. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { splitName } from "#shared/documents";
import { openStorage } from "../../sync-server/backup/embedded-engine.ts";
import { logOver, openKeyring } from "../../sync-server/backup/verify-backup.ts";
import { remake, squeeze } from "../../sync-server/compaction/squeeze.ts";

const [dataFolder = ""] = process.argv.slice(2);
const [storage, keyring] = [openStorage(dataFolder), openKeyring(join(dataFolder, "agency.key"))];
if (!storage.ok || !keyring.ok) throw new Error("the data folder does not open");
const log = logOver(storage.value, keyring.value, Date.now);
process.stdout.write("begun\n");
for (;;) {
  for (const { name } of await log.changedSince(0, 1000)) {
    const document = await log.load(name);
    if (!document || document === "gone") throw new Error(`${name} is not there`);
    const updates = document.rows.map(({ update }) => update);
    if (document.head > 0) await log.compact(name, document.head, squeeze(updates));
    const { update, authors } = remake(updates, new Set(), () => randomBytes(4).readUInt32LE());
    await log.begin([
      {
        ...{ of: name, head: document.head, epoch: splitName(name).epoch + 1, update },
        ...{ cause: "compacted", by: document.by, authors: new Map(authors), erasedFacts: [] },
      },
    ]);
  }
}
