/** The restore drill: a backup of a working relay, work that goes on, a disaster, and the way back. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type DocumentId, type DocumentName, splitName } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { eraseFacts, signIn } from "#shared/protocol";
import { hashDocuments } from "../../sync-server/backup/document-hashes.ts";
import { openStorage } from "../../sync-server/backup/embedded-engine.ts";
import { backupSentence } from "../../sync-server/backup/refusals.ts";
import { restoreBackup } from "../../sync-server/backup/restore-backup.ts";
import { takeBackup } from "../../sync-server/backup/take-backup.ts";
import { logOver, openKeyring } from "../../sync-server/backup/verify-backup.ts";
import { granted, newId, password } from "../support/agency.ts";
import { newDataFolder, startForTest } from "../support/data-folder.ts";
import type { Tab } from "../support/tab.ts";
import { connectCrew, makeCrew } from "./crew.ts";
import { shortRemarks, writeOn } from "./load.ts";

const random = seededRandom(20_261_124);
const configOf = (dataFolder: string) => ({ dataFolder, keyFile: join(dataFolder, "agency.key") });

async function hashesIn(folder: string, keyFile: string): Promise<ReadonlyMap<DocumentId, string>> {
  const [storage, keyring] = [openStorage(folder), openKeyring(keyFile)];
  if (!storage.ok || !keyring.ok) throw new Error("it does not open");
  const read = await hashDocuments(logOver(storage.value, keyring.value, Date.now));
  await storage.value.close();
  expect(read.unreadable).toEqual([]);
  return read.hashes;
}

const countOf = (tabs: readonly Tab[]): number =>
  tabs.flatMap(({ replicas }) => replicas).reduce((sum, { said }) => sum + said().size, 0);

test("after a restoration every document is as in the backup, and nothing erased since is back", async () => {
  const dataFolder = newDataFolder();
  const config = configOf(dataFolder);
  const relay = await startForTest({ dataFolder });
  const crew = await makeCrew(relay, random);
  const tabs = await connectCrew(crew);
  const write = (facts: number) => {
    const enough = countOf(tabs) + facts;
    return Promise.all(
      tabs.map((tab) => writeOn(tab, shortRemarks, random, () => countOf(tabs) >= enough)),
    );
  };
  await write(100);

  const backup = join(newDataFolder(), "backup");
  const writing = write(300);
  const taken = await takeBackup(config, backup, Date.now);
  await writing;
  if (!taken.ok) throw new Error(backupSentence(taken.reason, dataFolder));
  expect(taken.value.isOnline).toBe(true);
  expect(existsSync(join(backup, "agency.key"))).toBe(false);
  const inBackup = await hashesIn(backup, config.keyFile);
  expect(inBackup.size).toBe(taken.value.manifest.documents);

  const [supervisor] = crew.people;
  const document = crew.documents.find((name) => name.startsWith("case/"))!;
  const written = tabs[0].replicas.find((replica) => replica.document === document)!;
  const [erased] = written.facts();
  granted(
    await supervisor.visitor.call(eraseFacts, {
      command: newId(random.bytes),
      document,
      facts: [erased!.id],
    }),
  );
  expect(await restoreBackup(config, backup, Date.now)).toMatchObject({
    reason: { type: "relayRuns" },
  });
  await relay.kill();

  const restored = await restoreBackup(config, backup, Date.now);
  if (!restored.ok) throw new Error(backupSentence(restored.reason, dataFolder));
  expect(existsSync(join(restored.value.aside!, "queqiao.db"))).toBe(true);
  const after = await hashesIn(dataFolder, config.keyFile);
  const changed = [...inBackup].filter(([id, hash]) => after.get(id) !== hash).map(([id]) => id);
  expect(changed).toEqual([splitName(document as DocumentName).id]);
  expect([...after.keys()].sort()).toEqual([...inBackup.keys()].sort());

  const again = await startForTest({ dataFolder });
  const visitor = supervisor.visitor.movedTo(again.url);
  granted(await visitor.call(signIn, { account: supervisor.name, password }));
  const items = [...(await visitor.feed("registry")), ...(await visitor.feed("service"))];
  const epochs = new Set(items.map((item) => splitName(item.document as DocumentName).epoch));
  expect(epochs.size).toBe(1);
  expect([...epochs][0]).toBeGreaterThan(50_000);
  await again.stop();
});

test("a wrong key, a damaged backup and no backup are refused in clear words, and nothing changes", async () => {
  const dataFolder = newDataFolder();
  const config = configOf(dataFolder);
  const relay = await startForTest({ dataFolder });
  await makeCrew(relay, random);
  await relay.stop();
  const backup = join(newDataFolder(), "backup");
  const taken = await takeBackup(config, backup, Date.now);
  if (!taken.ok) throw new Error(backupSentence(taken.reason, dataFolder));
  expect(taken.value.isOnline).toBe(false);
  const before = readFileSync(join(dataFolder, "queqiao.db"));
  const refusedFor = async (place: string, keyFile = config.keyFile): Promise<string> => {
    const refused = await restoreBackup({ dataFolder, keyFile }, place, Date.now);
    return refused.ok ? "restored" : backupSentence(refused.reason, dataFolder);
  };

  expect(await refusedFor(newDataFolder())).toMatch("holds no finished backup");
  const other = join(newDataFolder(), "agency.key");
  writeFileSync(other, `queqiao-key-1 ${Buffer.from(random.bytes(32)).toString("base64url")}\n`);
  expect(await refusedFor(backup, other)).toMatch("does not open this backup");
  const database = readFileSync(join(backup, "queqiao.db"));
  database[database.length - 100]! ^= 1;
  writeFileSync(join(backup, "queqiao.db"), database);
  expect(await refusedFor(backup)).toMatch("The backup is damaged");
  expect(readFileSync(join(dataFolder, "queqiao.db")).equals(before)).toBe(true);
  expect((await takeBackup(config, backup, Date.now)).ok).toBe(false);
});
