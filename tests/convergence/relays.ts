/** Relays that die during a day and come back on the same data. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentName } from "#shared/documents";
import type { SeededRandom } from "#shared/kernel";
import { backupSentence } from "../../sync-server/backup/refusals.ts";
import { restoreBackup } from "../../sync-server/backup/restore-backup.ts";
import { takeBackup } from "../../sync-server/backup/take-backup.ts";
import { composeRelay, type Relay } from "../../sync-server/compose.ts";
import { readConfig } from "../../sync-server/config.ts";
import { createMemoryStorage } from "../../sync-server/storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../../sync-server/storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../../sync-server/storage/storage.ts";
import type { LogEntry } from "../../sync-server/telemetry/log.ts";
import { readLog } from "../chaos/read-log.ts";
import { type LoggedDocument, readStore } from "../support/read-log.ts";
import { type RelayProcess, startRelay } from "../support/relay-process.ts";
import { type Plugged, plugDisk } from "./disk.ts";

/** What a day's relay runs on. */
export const relayKinds = ["memory", "sqlite", "process"] as const;
export type RelayKind = (typeof relayKinds)[number];

/** A relay that is stopped, killed and started again. */
export interface DayRelay {
  /** Where it is; undefined while it is down. */
  readonly url: () => string | undefined;
  readonly setUpToken: string | undefined;
  /** Does nothing when it runs. */
  readonly start: () => Promise<void>;
  /** Ends it as a power cut does: what it had not written is lost. */
  readonly kill: () => Promise<void>;
  /** Once, it has no room to write. */
  readonly fillDisk: () => void;
  /** Ends it as a signal does. */
  readonly stop: () => Promise<void>;
  /** Puts a snapshot in the place of a document's rows, or begins a new epoch of it. */
  readonly compact: (document: DocumentName) => Promise<string>;
  readonly renew: (document: DocumentName) => Promise<string>;
  /** Takes a backup or, when there is one, kills it and restores that; it runs afterwards. */
  readonly backUpOrRestore: () => Promise<"nothing" | "backed up" | "restored">;
  /** What is on its disk, while it is down. */
  readonly read: () => Promise<readonly LoggedDocument[]>;
  /** What went wrong in it while it had power. */
  readonly errors: () => readonly LogEntry[];
  /** Ends it for good; its data is gone. */
  readonly remove: () => Promise<void>;
}

/** What a day's relay stands on. */
export interface RelayWorld {
  readonly kind: RelayKind;
  readonly random: SeededRandom;
  readonly nowMs: () => number;
  /** The power went: whatever was under way to it is lost. */
  readonly died: () => void;
}

/** Starts a relay over an empty data folder. */
export async function startDayRelay(world: RelayWorld): Promise<DayRelay> {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-day-"));
  return world.kind === "process" ? ofProcess(folder, world) : inProcess(folder, world);
}

interface Running {
  readonly relay: Relay;
  readonly disk: Plugged;
  readonly url: string;
  isDead: boolean;
}

async function inProcess(folder: string, world: RelayWorld): Promise<DayRelay> {
  const errors: LogEntry[] = [];
  let kept = openStorage(folder, world.kind);
  let running: Running | undefined;
  let setUpToken: string | undefined;
  const endings: Promise<void>[] = [];
  const backup = join(folder, "backup");

  const start = async (): Promise<void> => {
    if (running) return;
    const disk = plugDisk(kept, world.random);
    const run = { isDead: false };
    const relay = await compose(folder, disk.storage, world, (entry) => {
      const isExpected = run.isDead || entry.fields.error === "no room";
      if (entry.level === "error" && !isExpected) errors.push(entry);
    });
    const listening = await relay.listen();
    if (!listening.ok) throw new Error(`the relay does not listen: ${listening.reason.type}`);
    const { url, setUpLink } = listening.value;
    setUpToken ??= setUpLink?.split("#")[1];
    running = Object.assign(run, { relay, disk, url });
  };
  const reopen = async (): Promise<void> => {
    if (world.kind === "memory") return;
    await kept.close();
    kept = openStorage(folder, world.kind);
  };
  const end = async (isByPowerCut: boolean): Promise<void> => {
    const ending = running;
    if (!ending) return;
    running = undefined;
    if (isByPowerCut) {
      ending.isDead = true;
      ending.disk.cut();
      world.died();
    }
    const closed = ending.relay.close();
    endings.push(closed);
    // What was in memory is still there, and what is dead writes nothing any more.
    if (isByPowerCut && world.kind === "memory") return;
    await closed;
    await reopen();
  };

  await start();
  return {
    url: () => running?.url,
    setUpToken,
    start,
    kill: () => end(true),
    fillDisk: () => running?.disk.fill(),
    stop: () => end(false),
    compact: (document) => outcomeOf(running, ({ upkeep }) => upkeep.compact(document)),
    renew: (document) => outcomeOf(running, ({ upkeep }) => upkeep.renew(document)),
    backUpOrRestore: async () => {
      if (world.kind === "memory" || !running) return "nothing";
      const config = { dataFolder: folder, keyFile: join(folder, "agency.key") };
      const taken = await takeBackup(config, backup, world.nowMs);
      if (taken.ok) return "backed up";
      if (taken.reason.type !== "folderTaken") {
        // The relay died over it: what there is of it is no backup.
        rmSync(backup, { recursive: true, force: true });
        return "nothing";
      }
      await end(true);
      await kept.close();
      const restored = await restoreBackup(config, backup, world.nowMs);
      kept = openStorage(folder, world.kind);
      if (!restored.ok) throw new Error(backupSentence(restored.reason, folder));
      await start();
      return "restored";
    },
    read: () => readStore(kept.documents, folder),
    errors: () => errors,
    remove: async () => {
      await end(true);
      await Promise.all(endings);
      await kept.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What came of something done to a relay that may die over it. */
async function outcomeOf(
  running: Running | undefined,
  work: (relay: Relay) => Promise<boolean>,
): Promise<string> {
  if (!running) return "nothing";
  try {
    return (await work(running.relay)) ? "done" : "nothing to do";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function openStorage(folder: string, kind: RelayKind): Storage {
  if (kind === "memory") return createMemoryStorage();
  const opened = openSqliteStorage(folder, (error) => {
    throw error;
  });
  if (!opened.ok) throw new Error(`the storage does not open: ${opened.reason.type}`);
  return opened.value;
}

/** Passwords cost nothing here, and rings come at once. */
const passwordCost = { memoryKiB: 8, passes: 1 };
const limits = { doorbellMs: 5 };

async function compose(
  folder: string,
  storage: Storage,
  { nowMs }: RelayWorld,
  logSink: (entry: LogEntry) => void,
): Promise<Relay> {
  const config = readConfig({ QUEQIAO_PORT: "0", QUEQIAO_DATA: folder });
  if (!config.ok) throw new Error(`the configuration: ${config.reason.problem}`);
  const overrides = { storage, nowMs, limits, passwordCost, logSink };
  const relay = await composeRelay(config.value, overrides);
  if (!relay.ok) throw new Error(`the relay does not start: ${relay.reason.type}`);
  return relay.value;
}

async function ofProcess(folder: string, { died }: RelayWorld): Promise<DayRelay> {
  const begin = (): Promise<RelayProcess> => startRelay({ dataFolder: folder });
  let running: RelayProcess | undefined = await begin();
  const setUpToken = await running.setUpToken();
  const end = async (how: "kill" | "stop"): Promise<void> => {
    const ending = running;
    running = undefined;
    await ending?.[how]();
    if (ending && how === "kill") died();
  };
  return {
    url: () => running?.url,
    setUpToken,
    start: async () => {
      running ??= await begin();
    },
    kill: () => end("kill"),
    fillDisk: () => undefined,
    stop: () => end("stop"),
    compact: async () => "nothing",
    renew: async () => "nothing",
    backUpOrRestore: async () => "nothing",
    read: () => readLog(folder),
    errors: () => [],
    remove: async () => {
      await end("kill");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
