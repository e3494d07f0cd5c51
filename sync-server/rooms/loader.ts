import { type DocumentName, holdsFacts, nameOf, type ParsedName } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import { createKnownFacts } from "./known-facts.ts";
import { createPresenceBoard } from "./presence.ts";
import type { Room } from "./room.ts";

/** What came of loading a document. */
export type Loaded =
  | { readonly type: "room"; readonly room: Room }
  | { readonly type: "absent" | "gone" }
  /** It is there in another epoch. */
  | { readonly type: "otherEpoch"; readonly epoch: number; readonly cause: "restored" }
  /** It could not be read. Nothing may be made in its place. */
  | { readonly type: "broken" };

/** Loads each document once for all who want it at the same time. */
export interface Loader {
  /** Hands over what was loaded, in the same turn in which it is sure to be current. */
  readonly load: (name: ParsedName, use: (loaded: Loaded) => void) => Promise<void>;
  /** Rooms that are empty. */
  readonly forget: (rooms: readonly Room[]) => void;
  /** After a failed commit nobody knows what is written: these rooms, and the runs, are read anew. */
  readonly distrust: (rooms: readonly Room[]) => void;
  readonly rooms: () => Iterable<Room>;
  /** Who first used each fact run. */
  readonly authorByRun: Map<string, StaffId>;
}

/** Starts with nothing loaded. */
export function createLoader(log: SealedLog, nowMs: () => number, journal: Log): Loader {
  const loadingByName = new Map<DocumentName, Promise<Loaded>>();
  const roomByName = new Map<DocumentName, Room>();
  const authorByRun = new Map<string, StaffId>();
  let runs: Promise<void> | undefined;

  const readRuns = async (): Promise<void> => {
    for (const [run, staff] of await log.runs()) authorByRun.set(run, staff);
  };

  const loadRoom = async (name: ParsedName): Promise<Loaded> => {
    runs ??= readRuns();
    await runs;
    const document = await log.load(name.name);
    if (document === "gone") return { type: "gone" };
    if (!document) return loadOtherEpoch(log, name);
    const { kind } = name;
    assert(holdsFacts(kind), "only fact documents are loaded");
    const known = createKnownFacts(
      document.rows.map(({ update }) => update),
      document.authors,
    );
    const presence: Room["presence"] = createPresenceBoard(nowMs);
    return {
      type: "room",
      room: { name, kind, known, channels: new Set(), presence, queued: [] },
    };
  };

  const start = async (name: ParsedName): Promise<Loaded> => {
    try {
      const loaded = await loadRoom(name);
      if (loaded.type === "room") roomByName.set(name.name, loaded.room);
      return loaded;
    } catch (error) {
      runs = undefined;
      journal.error("a document could not be loaded", error, { document: name.name });
      return { type: "broken" };
    } finally {
      loadingByName.delete(name.name);
    }
  };

  const load: Loader["load"] = async (name, use) => {
    const room = roomByName.get(name.name);
    if (room) return use({ type: "room", room });
    const loading = loadingByName.get(name.name) ?? start(name);
    loadingByName.set(name.name, loading);
    const loaded = await loading;
    const isCurrent = loaded.type !== "room" || roomByName.get(name.name) === loaded.room;
    return isCurrent ? use(loaded) : load(name, use);
  };

  const forget: Loader["forget"] = (rooms) => {
    for (const room of rooms) {
      if (roomByName.get(room.name.name) === room) roomByName.delete(room.name.name);
    }
  };

  return {
    load,
    forget,
    distrust: (rooms) => {
      runs = undefined;
      forget(rooms);
    },
    rooms: () => roomByName.values(),
    authorByRun,
  };
}

/** A later epoch than the relay knows: it was restored to a time before that epoch began. */
async function loadOtherEpoch(log: SealedLog, { id, epoch }: ParsedName): Promise<Loaded> {
  const first = epoch > 1 ? await log.load(nameOf(id)) : undefined;
  return first && first !== "gone"
    ? { type: "otherEpoch", epoch: 1, cause: "restored" }
    : { type: "absent" };
}
