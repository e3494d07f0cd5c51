/** The earlier states of notes: kept by themselves after a pause, and on purpose under a name. */
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { type DocumentName, type ParsedName, parseName } from "#shared/documents";
import {
  newUlid,
  ok,
  type RandomBytes,
  type Result,
  refuse,
  type StaffId,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import type { keepNoteVersion, listNoteVersions, readNoteVersion } from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { Authority } from "../authorization/authority.ts";
import type { Owners } from "../rooms/owners.ts";
import { type BeforeChange, pauseMs } from "../rooms/watch-pauses.ts";
import type { DocumentStore, StoredDocument } from "../storage/document-store.ts";
import type { Keyring } from "../storage/keyring.ts";
import { seal, unseal } from "../storage/seal.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { NewVersion, VersionStore } from "../storage/version-store.ts";
import type { Log } from "../telemetry/log.ts";

/** What versions stand on. */
export interface VersionsWorld {
  readonly versions: VersionStore;
  readonly documents: Pick<DocumentStore, "load">;
  readonly log: Pick<SealedLog, "load" | "latest">;
  readonly keyring: Pick<Keyring, "unwrap">;
  /** Decides about notes too. */
  readonly authority: Pick<Authority, "accessOf">;
  readonly owners: Pick<Owners, "catchUp">;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
  readonly journal: Log;
}

/** The earlier states of notes. */
export interface Versions {
  readonly list: StaffCall<typeof listNoteVersions>;
  readonly read: StaffCall<typeof readNoteVersion>;
  readonly keep: StaffCall<typeof keepNoteVersion>;
  /** Keeps what a note was before somebody changed it after a pause; failing, it says so in the log. */
  readonly paused: (name: DocumentName, before: BeforeChange) => void;
}

/** What a state was called, by whom. */
type Name = Required<Pick<NewVersion, "label" | "namedBy">>;

const dayMs = 86_400_000;
const bounds = { unlabelled: 30, labelledByEach: 30, keptForMs: 400 * dayMs };
/** An update of a document in which nothing was ever written. */
const emptyBytes = 2;

/** Keeps versions, for those who may read the note. */
export function createVersions(world: VersionsWorld): Versions {
  const { versions, documents, log, authority, owners, journal } = world;

  /** The note in the epoch it is in, when this person may do this with it. */
  const findNote = async (
    note: string,
    staff: StaffId,
    want: "read" | "write",
  ): Promise<Result<ParsedName, "notAllowed">> => {
    await owners.catchUp();
    const first = parseName(`${note}@1`);
    const access = first.ok && authority.accessOf(staff, first.value);
    const isAllowed = access && (want === "read" ? access.read : access.say === "everything");
    const latest = isAllowed && first.ok ? await log.latest(first.value.id) : undefined;
    const name = latest && !latest.isGone ? parseName(latest.name) : undefined;
    return name?.ok ? ok(name.value) : refuse("notAllowed");
  };

  const put = async (
    stored: StoredDocument,
    state: Uint8Array,
    id: Ulid,
    { staff: by, atMs }: { readonly staff: StaffId; readonly atMs: number },
    name?: Name,
  ): Promise<void> => {
    const key = world.keyring.unwrap(stored.name, stored.wrappedKey);
    const sealed = seal(key, state, placeOf(stored.name, id), world.randomBytes);
    const sinceMs = world.nowMs() - bounds.keptForMs;
    await versions.keep(
      { document: stored.name, id, atMs, by, ...name, sealed },
      { ...bounds, sinceMs },
    );
  };

  const keepBefore = async (name: DocumentName, { state, changedAtMs }: BeforeChange) => {
    if (state.length <= emptyBytes) return;
    const stored = await documents.load(name);
    if (!stored || stored === "gone") return;
    const last = stored.rows.filter(({ atMs }) => atMs < changedAtMs).at(-1);
    if (!last || changedAtMs - last.atMs < pauseMs) return;
    await put(stored, state, ulidSchema.parse(newUlid(world.nowMs(), world.randomBytes)), last);
  };

  return {
    list: async ({ note }, { staff }) => {
      const name = await findNote(note, staff.id, "read");
      if (!name.ok) return name;
      return ok({ versions: [...(await versions.list(name.value.name))] });
    },
    read: async ({ note, version }, { staff }) => {
      const found = await findNote(note, staff.id, "read");
      if (!found.ok) return found;
      const { name } = found.value;
      const [stored, sealed] = [await documents.load(name), await versions.read(name, version)];
      if (!stored || stored === "gone" || !sealed) return refuse("unknownVersion");
      const key = world.keyring.unwrap(name, stored.wrappedKey);
      const state = unseal(key, sealed, placeOf(name, version));
      return ok({ state: Buffer.from(state).toString("base64") });
    },
    keep: async ({ note, version, label }, { staff }) => {
      const found = await findNote(note, staff.id, "write");
      if (!found.ok) return found;
      const { name } = found.value;
      const [stored, opened] = [await documents.load(name), await log.load(name)];
      const last = stored && stored !== "gone" ? stored.rows.at(-1) : undefined;
      if (!stored || stored === "gone" || !opened || opened === "gone" || !last) {
        return refuse("nothingToKeep");
      }
      const whole = wholeOf(opened.rows.map(({ update }) => update));
      await put(stored, whole, version, last, { label, namedBy: staff.id });
      return ok({});
    },
    paused: (name, before) =>
      void keepBefore(name, before).catch((error: unknown) =>
        journal.error("an earlier state could not be kept", error, { document: name }),
      ),
  };
}

const placeOf = (name: DocumentName, version: Ulid): string => `${name}|version|${version}`;

/** Without what was deleted. */
function wholeOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Doc({ gc: true });
  for (const update of updates) applyUpdate(doc, update);
  return encodeStateAsUpdate(doc);
}
