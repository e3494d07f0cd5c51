/**
 * What changed, for those who may know: SPEC [FD].
 *
 * Two histories are told together, in the order of the relay's clock: documents written, made or
 * erased, and clients a person gained or lost. A document stands where it was last changed, so it
 * comes once, as it is by then.
 */

import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates } from "yjs";
import {
  clientsOf,
  type DocumentKind,
  type DocumentName,
  documentKinds,
  holdsFacts,
  type ParsedName,
  parseName,
} from "#shared/documents";
import { ok, type Result, type StaffId } from "#shared/kernel";
import { type FeedItem, type FeedPage, type FeedScope, limits } from "#shared/protocol";
import { joinUpdates } from "../admission/stretch.ts";
import type { AccessChange, Authority } from "../authorization/authority.ts";
import type { OpenedDocument, OpenedRow, SealedLog } from "../storage/sealed-log.ts";
import { createDocumentsOfClient, type DocumentsOfClient } from "./documents-of-client.ts";
import { type FeedCursor, readCursor, settledAt, startAt, writeCursor } from "./feed-cursor.ts";
import { type FeedEntry, readEntries } from "./feed-entries.ts";
import { authorityOverNotes, createOwners, type Owners } from "./owners.ts";

/** What the feed is read from. */
export interface FeedWorld {
  readonly log: Pick<SealedLog, "changedSince" | "load" | "latest">;
  readonly authority: Authority;
  /** By whose permissions notes are read; made from the log when missing. */
  readonly owners?: Owners;
  /** Document bytes in one page, about; `limits.feedPageBytes` when missing. */
  readonly pageBytes?: number;
}

/** A page asked for. */
export interface FeedRequest {
  readonly staff: StaffId;
  readonly scope: FeedScope;
  /** The cursor of the page before; empty at the start. */
  readonly after: string;
  /** The access number the device knows. */
  readonly access: number;
}

/** The feed of the relay. */
export interface Feed {
  /** The next page for somebody. A cursor that is none of ours is malformed. */
  readonly page: (request: FeedRequest) => Promise<Result<FeedPage, "malformed">>;
}

/** Opens the feed. */
export function createFeed({
  log,
  authority: authorityOverFacts,
  owners = createOwners(log),
  pageBytes = limits.feedPageBytes,
}: FeedWorld): Feed {
  const authority = authorityOverNotes(authorityOverFacts, owners);
  const documentsOf = createDocumentsOfClient(log, owners);
  const startOf = (staff: StaffId): FeedCursor =>
    startAt(authority.changesSince(staff, 0).at(-1)?.clock ?? 0);
  return {
    page: async ({ staff, scope, after, access }) => {
      const cursor = after === "" ? ok(startOf(staff)) : readCursor(after);
      if (!cursor.ok) return cursor;
      const accessNow = authority.accessNumber(staff);
      const restoredAtMs = authority.restoredAtMs();
      const known = { access: accessNow, ...(restoredAtMs > 0 ? { restoredAtMs } : {}) };
      if (access !== accessNow) return ok({ cursor: "", ...known, hasMore: true, items: [] });
      await owners.catchUp();
      const world = { log, authority, owners, staff, scope, documentsOf };
      const reader = createReader(world, cursor.value);
      const { next, hasMore } = await readPage(reader, cursor.value, pageBytes);
      const items = reader.items();
      return ok({ cursor: writeCursor(next), ...known, hasMore, items });
    },
  };
}

/** What one page is read with. */
interface PageWorld extends Pick<FeedWorld, "log" | "authority"> {
  readonly owners: Owners;
  readonly staff: StaffId;
  readonly scope: FeedScope;
  readonly documentsOf: DocumentsOfClient;
}

/** Gathers the items of a page. */
interface Reader {
  readonly entriesAfter: (cursor: FeedCursor) => ReturnType<typeof readEntries>;
  readonly read: (entry: FeedEntry) => Promise<void>;
  readonly bytes: () => number;
  readonly items: () => readonly FeedItem[];
}

/** So many entries are looked through for one page, however little of them concerns the asker. */
const entriesAtMost = 20_000;

async function readPage(
  reader: Reader,
  start: FeedCursor,
  pageBytes: number,
): Promise<{ readonly next: FeedCursor; readonly hasMore: boolean }> {
  let cursor = start;
  let hasMore = true;
  for (let seen = 0; hasMore && seen < entriesAtMost; ) {
    const found = await reader.entriesAfter(cursor);
    for (const entry of found.entries) {
      if (reader.bytes() >= pageBytes) return { next: cursor, hasMore: true };
      await reader.read(entry);
      cursor = { ...cursor, clock: entry.clock, key: entry.key };
    }
    seen += found.entries.length;
    hasMore = found.hasMore;
  }
  return { next: hasMore ? cursor : settledAt(cursor), hasMore };
}

function createReader(world: PageWorld, { since }: FeedCursor): Reader {
  const { log, authority, owners, staff, scope, documentsOf } = world;
  const itemByName = new Map<DocumentName, FeedItem>();
  let bytes = 0;
  const gained = new Set(
    authority
      .changesSince(staff, since)
      .filter(({ isGranted }) => isGranted)
      .map(({ client }) => client),
  );
  const mayRead = (name: ParsedName): boolean => authority.accessOf(staff, name).read;
  const ownerOf = (name: ParsedName): ParsedName => owners.ownerOf(name) ?? name;

  const put = (item: FeedItem & { readonly document: DocumentName }): void => {
    itemByName.set(item.document, item);
    if (item.state === "changed") bytes += item.update.length;
  };

  const readDocument = async (name: ParsedName): Promise<void> => {
    if (itemByName.has(name.name)) return;
    const document = await log.load(name.name);
    if (document === "gone") put({ state: "gone", document: name.name });
    if (document === "gone" || !document || isUnsaid(name, document)) return;
    const latest = name.epoch > 1 ? await log.latest(name.id) : undefined;
    const { begun, erasedFacts } = latest ?? {};
    const isNewHere =
      clientsOf(ownerOf(name)).some((client) => gained.has(client)) ||
      authority.readsSince(staff, name, since).includes(false);
    const news = document.rows.filter(({ clock }) => isNewHere || clock > since);
    const isWhole = news.length === document.rows.length;
    put({
      state: "changed",
      document: name.name,
      sequence: document.head,
      isWhole,
      update: joinedOf(name.kind, news, isWhole),
      ...(begun ? { begun } : {}),
      ...(erasedFacts ? { erasedFacts } : {}),
    });
  };

  /**
   * The name of a pair says who meets whom, and an incident does not say yet whom it is about: before
   * something is said there, only its maker has it.
   */
  const isUnsaid = (name: ParsedName, { by, rows }: OpenedDocument): boolean =>
    (isPair(name) || name.kind === "incident") &&
    name.epoch === 1 &&
    rows.length === 0 &&
    by !== staff;

  const readDocumentOfClient = async (name: ParsedName, change: AccessChange): Promise<void> => {
    if (mayRead(name)) return readDocument(name);
    const wasReadable = !change.isGranted && authority.readsThrough(staff, name, change);
    if (wasReadable && (await isOlder(world, name, change))) {
      put({ state: "revoked", document: name.name });
    }
  };

  const readNamed = async (
    text: DocumentName,
    read: (name: ParsedName) => Promise<void>,
  ): Promise<void> => {
    const name = parseName(text);
    if (name.ok && scopeOf(name.value) === scope) await read(name.value);
  };

  return {
    entriesAfter: (cursor) => readEntries(log, authority, staff, cursor),
    read: async (entry) => {
      if (entry.type === "document") {
        await readNamed(entry.name, async (name) => {
          if (name.kind === "incident")
            await readIncident(world, name, { since, readDocument, put });
          else if (mayRead(name)) await readDocument(name);
        });
      } else {
        const { change } = entry;
        for (const name of await documentsOf(change.client)) {
          await readNamed(name, (one) => readDocumentOfClient(one, change));
        }
      }
    },
    bytes: () => bytes,
    items: () => [...itemByName.values()],
  };
}

interface Putting {
  readonly since: number;
  readonly readDocument: (name: ParsedName) => Promise<void>;
  readonly put: (item: FeedItem & { readonly document: DocumentName }) => void;
}

/** Who may read an incident is said in it: when that changed, it and its notes came or went. */
async function readIncident(
  { log, authority, owners, staff }: PageWorld,
  name: ParsedName,
  { since, readDocument, put }: Putting,
): Promise<void> {
  const reads = authority.readsSince(staff, name, since);
  const isTheirs = authority.accessOf(staff, name).read;
  if (!isTheirs && !reads.includes(true)) return;
  const revoke = async ({ name: document }: ParsedName) => put({ state: "revoked", document });
  const tell = isTheirs ? readDocument : revoke;
  for (const id of reads.includes(false) ? owners.notesOf(name.id) : []) {
    const latest = await log.latest(id);
    const note = latest && parseName(latest.name);
    if (note?.ok) await tell(note.value);
  }
  await tell(name);
}

/** What was said of a pair after its client was lost was never this person's to know. */
async function isOlder(
  { log, staff }: Pick<PageWorld, "log" | "staff">,
  name: ParsedName,
  { clock }: AccessChange,
): Promise<boolean> {
  if (!isPair(name)) return true;
  const document = await log.load(name.name);
  if (document === "gone" || document?.by === staff) return true;
  if (name.epoch > 1) return ((await log.latest(name.id))?.firstClock ?? 0) < clock;
  return document?.firstClock !== undefined && document.firstClock < clock;
}

/** The two clients stand in its name. The name of its notes tells nothing. */
const isPair = ({ kind }: ParsedName): boolean => documentKinds[kind].about === "pair";

function joinedOf(kind: DocumentKind, rows: readonly OpenedRow[], isWhole: boolean): Uint8Array {
  const updates = rows.map(({ update }) => update);
  if (holdsFacts(kind)) return joinUpdates(updates);
  return isWhole ? wholeText(updates) : mergeUpdates([emptyUpdate, ...updates]);
}

/** A Yjs update with nothing in it. */
const emptyUpdate = Uint8Array.of(0, 0);

/** What was deleted in a text is not told to a device that never had it. */
function wholeText(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Doc({ gc: true });
  for (const update of updates) applyUpdate(doc, update);
  return encodeStateAsUpdate(doc);
}

/** The list of clients, and what the office shares, come first. */
const scopeOf = ({ kind }: ParsedName): FeedScope =>
  kind === "agency" || kind === "client" ? "registry" : "service";
