/** Compaction and new epochs under kills and a full disk: what documents say is never touched. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type DocumentId, holdsFacts, parseName, splitName } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { hashDocuments } from "../../sync-server/backup/document-hashes.ts";
import { openStorage } from "../../sync-server/backup/embedded-engine.ts";
import { logOver, openKeyring } from "../../sync-server/backup/verify-backup.ts";
import { remake, squeeze } from "../../sync-server/compaction/squeeze.ts";
import type { SealedLog } from "../../sync-server/storage/sealed-log.ts";
import { newDataFolder, startForTest } from "../support/data-folder.ts";
import { connectCrew, makeCrew } from "./crew.ts";
import { shortRemarks, writeOn } from "./load.ts";
import { mountSmallDisk, whyNoDisk } from "./small-disk.ts";

const random = seededRandom(20_261_125);
const rounds = Number(process.env.QUEQIAO_ROUNDS ?? 4);
const upkeep = fileURLToPath(new URL("upkeep.ts", import.meta.url));

/** Opens a data folder whose relay has ended. */
function opened(dataFolder: string) {
  const [storage, keyring] = [openStorage(dataFolder), openKeyring(join(dataFolder, "agency.key"))];
  if (!storage.ok || !keyring.ok) throw new Error("the data folder does not open");
  return { storage: storage.value, log: logOver(storage.value, keyring.value, Date.now) };
}

async function hashesIn(dataFolder: string): Promise<ReadonlyMap<DocumentId, string>> {
  const { storage, log } = opened(dataFolder);
  const { hashes, unreadable } = await hashDocuments(log);
  await storage.close();
  expect(unreadable).toEqual([]);
  return hashes;
}

/** Three people write some hundred facts, all acknowledged, and the relay ends. */
async function writeSome(dataFolder: string, facts: number): Promise<void> {
  const relay = await startForTest({ dataFolder });
  const tabs = await connectCrew(await makeCrew(relay, random));
  const said = (): number =>
    tabs.flatMap(({ replicas }) => replicas).reduce((sum, one) => sum + one.said().size, 0);
  await Promise.all(tabs.map((tab) => writeOn(tab, shortRemarks, random, () => said() >= facts)));
  await Promise.all(tabs.map((tab) => tab.settled()));
  await relay.kill();
}

test(`${rounds} kills in the middle of compaction and of new epochs change no document`, async () => {
  const dataFolder = newDataFolder();
  await writeSome(dataFolder, 300);
  const before = await hashesIn(dataFolder);
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, [upkeep, dataFolder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    for (let turns = random.integer(0, 400); turns > 0; turns -= 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    child.kill("SIGKILL");
    await once(child, "close");
    expect(child.signalCode).toBe("SIGKILL");
    expect(await hashesIn(dataFolder), `after kill ${round + 1}`).toEqual(before);
  }
});

test("a disk that is full in the middle of compaction loses nothing, and goes on when there is room", async ({
  skip,
}) => {
  const why = whyNoDisk();
  skip(why !== undefined, why);
  const disk = mountSmallDisk(8 * 1024 * 1024, 64);
  const dataFolder = join(disk.folder, "data");
  await writeSome(dataFolder, 400);
  const before = await hashesIn(dataFolder);
  const { storage, log } = opened(dataFolder);
  const { free } = fill(disk.folder);
  const failed = await tend(log);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.filter((message) => !/full/.test(message))).toEqual([]);
  expect((await hashDocuments(log)).hashes).toEqual(before);
  free();
  expect(await tend(log)).toEqual([]);
  await storage.close();
  expect(await hashesIn(dataFolder)).toEqual(before);
});

/** Compacts and renews every document once; answers why some could not be. */
async function tend(log: SealedLog): Promise<readonly string[]> {
  const failed: string[] = [];
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => failed.push(String(error)));
  };
  for (const { name } of await log.changedSince(0, 1000)) {
    const document = await log.load(name);
    const parsed = parseName(name);
    if (!document || document === "gone" || !parsed.ok) throw new Error("it is there");
    const updates = document.rows.map(({ update }) => update);
    if (document.head > 0) await attempt(() => log.compact(name, document.head, squeeze(updates)));
    if (!holdsFacts(parsed.value.kind)) continue;
    const { update, authors } = remake(updates, new Set(), () => random.integer(1, 2 ** 31));
    await attempt(() =>
      log.begin([
        {
          ...{ of: name, head: document.head, epoch: splitName(name).epoch + 1, update },
          ...{ cause: "compacted", by: document.by, authors: new Map(authors), erasedFacts: [] },
        },
      ]),
    );
  }
  return failed;
}

/** Takes all room there is on a disk, but for a few kilobytes. */
function fill(folder: string): { readonly free: () => void } {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, "filling");
  writeFileSync(path, new Uint8Array(Math.max(0, bavail * bsize - 16 * 1024)));
  return { free: () => rmSync(path) };
}
