import {
  causeSince,
  type DocumentName,
  type EpochCause,
  holdsFacts,
  type ParsedName,
  splitName,
} from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { Effort } from "../admission/admission.ts";
import { createAllowance } from "../allowance.ts";
import type { OpenedDocument, SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import { createFactState, type DocumentState } from "./document-state.ts";
import { createKnownFacts } from "./known-facts.ts";
import { createTextState } from "./known-text.ts";
import { createPresenceBoard } from "./presence.ts";
import type { Room } from "./room.ts";
import { type BeforeChange, watchPauses } from "./watch-pauses.ts";

/** What came of loading a document. */
export type Loaded =
  | { readonly type: "room"; readonly room: Room }
  | { readonly type: "absent" | "gone" }
  /** It is there in another epoch. */
  | { readonly type: "otherEpoch"; readonly epoch: number; readonly cause: EpochCause }
  /** It could not be read. Nothing may be made in its place. */
  | { readonly type: "broken" };

/** Told what a text was before somebody changed it after a pause. */
export type TextPaused = (name: DocumentName, before: BeforeChange) => void;

/** Loads each document once for all who want it at the same time. */
export interface Loader {
  /** Hands over what was loaded, in the same turn in which it is sure to be current. */
  readonly load: (name: ParsedName, use: (loaded: Loaded) => void) => Promise<void>;
  /** Rooms that are empty. */
  readonly forget: (rooms: readonly Room[]) => void;
  /** After a failed commit nobody knows what is written: these rooms, and the runs, are read anew. */
  readonly distrust: (rooms: readonly Room[]) => void;
  readonly rooms: () => Iterable<Room>;
  /** Resolves when nothing is being read. */
  readonly idle: () => Promise<void>;
  /** Who first used each fact run. */
  readonly authorByRun: Map<string, StaffId>;
}

/** The steps of searching in notes that a person may cause, in all of them together. */
const searching = { perSecond: 5_000, atOnce: 1_000_000 } as const;

/** Starts with nothing loaded. */
export function createLoader(
  log: SealedLog,
  nowMs: () => number,
  journal: Log,
  paused: TextPaused = () => {},
): Loader {
  const loadingByName = new Map<DocumentName, Promise<Loaded>>();
  const roomByName = new Map<DocumentName, Room>();
  const authorByRun = new Map<string, StaffId>();
  const steps = createAllowance(searching, nowMs);
  const effortOf = (staff: StaffId): Effort => ({
    left: () => steps.left(staff),
    spend: (count) => void steps.take(staff, count),
  });
  let runs: Promise<void> | undefined;

  const readRuns = async (): Promise<void> => {
    for (const [run, staff] of await log.runs()) authorByRun.set(run, staff);
  };

  const loadRoom = async (name: ParsedName): Promise<Loaded> => {
    runs ??= readRuns();
    await runs;
    const document = await log.load(name.name);
    if (document === "gone" || !document) return loadOtherEpoch(log, name);
    const known = stateOf(name, document, nowMs, paused, effortOf);
    const presence: Room["presence"] = createPresenceBoard(nowMs);
    return {
      type: "room",
      room: {
        ...{ name, known, channels: new Set(), presence, queued: [] },
        isFrozen: false,
        isRecovering: await wasRestored(log, name),
      },
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
    idle: async () => {
      while (loadingByName.size > 0) await Promise.all(loadingByName.values());
    },
    authorByRun,
  };
}

/** Where a document is that is not there in the epoch asked for. */
async function loadOtherEpoch(log: SealedLog, { id, name, epoch }: ParsedName): Promise<Loaded> {
  const latest = await log.latest(id);
  if (!latest) return { type: "absent" };
  if (latest.isGone) return { type: "gone" };
  if (latest.name === name) return { type: "absent" };
  const cause = causeSince(latest.begun, epoch);
  return { type: "otherEpoch", epoch: splitName(latest.name).epoch, cause };
}

/** Whether a backup was restored in the life of a document: what came after it may be missing. */
async function wasRestored(log: SealedLog, { id, epoch }: ParsedName): Promise<boolean> {
  if (epoch === 1) return false;
  return (await log.latest(id))?.begun.some(({ cause }) => cause === "restored") ?? false;
}

function stateOf(
  { kind, name }: ParsedName,
  { rows, authors }: OpenedDocument,
  nowMs: () => number,
  paused: TextPaused,
  effortOf: (staff: StaffId) => Effort,
): DocumentState {
  const updates = rows.map(({ update }) => update);
  if (holdsFacts(kind)) return createFactState(kind, createKnownFacts(updates, authors));
  const text = createTextState(updates, authors, effortOf);
  return watchPauses(text, nowMs, (before) => paused(name, before));
}
