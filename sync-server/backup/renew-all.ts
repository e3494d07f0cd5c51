import { randomBytes } from "node:crypto";
import { type DocumentName, holdsFacts, nameOf, parseName, restoredEpoch } from "#shared/documents";
import { assert } from "#shared/kernel";
import { remake, squeeze } from "../compaction/squeeze.ts";
import { changesAfter } from "../rooms/changes.ts";
import type { Erasure } from "../storage/document-store.ts";
import type { Keyring } from "../storage/keyring.ts";
import type { EpochToBegin, OpenedDocument, SealedLog } from "../storage/sealed-log.ts";
import type { Storage } from "../storage/storage.ts";
import type { Present } from "./present.ts";
import { logOver } from "./verify-backup.ts";

const documentsAtOnce = 500;

/**
 * Begins a new epoch of every document of a restored storage, erases again what the present data
 * says was erased, and lets nobody in by what was true at the time of the backup: sessions end,
 * closed accounts stay closed, and every device asks for everything anew. Answers how many
 * documents there are.
 */
export async function renewAll(
  storage: Storage,
  keyring: Keyring,
  present: Present,
  nowMs: () => number,
): Promise<number> {
  const log = logOver(storage, keyring, nowMs);
  const names = await namesIn(log);
  const known = Math.max(present.epoch, ...names.map((name) => parsed(name).epoch));
  const epoch = restoredEpoch(known, nowMs());
  // Later than any clock a device may have seen: there are not a thousand commits in a second.
  await storage.advance(Math.max(present.clock, nowMs()));
  let kept = 0;
  for (let at = 0; at < names.length; at += documentsAtOnce) {
    const some = names.slice(at, at + documentsAtOnce);
    kept += await renewSome(log, some, epoch, present);
  }
  await keepErased(storage, log, names, epoch, present);
  await keepBlobs(storage, log, present);
  await renewOffice(storage, present, epoch, nowMs());
  return kept;
}

/**
 * What was made after the backup and erased since is not in it, but lies on devices that would bring
 * it back: it is made here, to be erased, with nothing in it.
 */
async function keepErased(
  { office }: Storage,
  log: SealedLog,
  names: readonly DocumentName[],
  epoch: number,
  { erasures }: Present,
): Promise<void> {
  const inBackup = new Set(names.map((name) => parsed(name).id));
  // Who erased it is in the log of the relay; somebody must stand for it here.
  const by = (await office.load()).staff[0]?.id;
  if (by === undefined) return;
  for (const erasure of erasures.values()) {
    if (inBackup.has(erasure.document)) continue;
    const name = nameOf(erasure.document);
    const creation = await log.create({ name, by });
    if (creation !== "created") continue;
    if (erasure.facts.length === 0) {
      await log.erase(name, by);
      continue;
    }
    const nothing = { update: Uint8Array.of(0, 0), authors: new Map(), head: 0 };
    const lost = { lost: erasure.begun, erasedFacts: erasure.facts };
    await log.begin([{ of: name, epoch, cause: "restored", by, ...nothing, ...lost }]);
  }
}

/** The photos that came after the backup are still in the data folder, but not in its list. */
async function keepBlobs(
  { blobs }: Storage,
  log: SealedLog,
  { blobs: present }: Present,
): Promise<void> {
  for (const blob of present) {
    const latest = await log.latest(blob.document);
    if (latest && !latest.isGone) await blobs.complete(blob);
  }
}

async function namesIn(log: SealedLog): Promise<readonly DocumentName[]> {
  const names: DocumentName[] = [];
  for (let after = 0, hasMore = true; hasMore; ) {
    const changes = await changesAfter(log, after, documentsAtOnce);
    hasMore = changes.hasMore;
    after = changes.entries.at(-1)?.clock ?? after;
    names.push(...changes.entries.filter(({ isGone }) => !isGone).map(({ name }) => name));
  }
  return names;
}

async function renewSome(
  log: SealedLog,
  names: readonly DocumentName[],
  epoch: number,
  { erasures }: Present,
): Promise<number> {
  const epochs: EpochToBegin[] = [];
  for (const name of names) {
    const document = await log.load(name);
    assert(document && document !== "gone", "it was there a moment ago");
    const erasure = erasures.get(parsed(name).id);
    if (erasure && erasure.facts.length === 0) await log.erase(name, document.by);
    else epochs.push(await epochOf(log, document, epoch, erasure));
  }
  if (epochs.length > 0) await log.begin(epochs);
  return epochs.length;
}

async function epochOf(
  log: SealedLog,
  { name, by, head, rows, authors }: OpenedDocument,
  epoch: number,
  erasure: Erasure | undefined,
): Promise<EpochToBegin> {
  const updates = rows.map(({ update }) => update);
  const { id, kind } = parsed(name);
  const before = (await log.latest(id))?.begun ?? [];
  const lost = (erasure?.begun ?? []).filter(
    (one) => !before.some((known) => known.epoch === one.epoch),
  );
  const said = { of: name, head, epoch, cause: "restored" as const, by, lost };
  if (!erasure || !holdsFacts(kind)) {
    return { ...said, update: squeeze(updates), authors, erasedFacts: [] };
  }
  const remade = remake(updates, new Set(erasure.facts), () => randomBytes(4).readUInt32LE());
  const { update } = remade;
  return { ...said, update, authors: new Map(remade.authors), erasedFacts: erasure.facts };
}

async function renewOffice(
  { office, sessions }: Storage,
  { disabled, accessNumber, restoredAtMs }: Present,
  epoch: number,
  nowMs: number,
): Promise<void> {
  const { staff } = await office.load();
  await office.commit({
    // Two restorations are never taken for one, whatever the clock says.
    restoredAtMs: Math.max(nowMs, restoredAtMs + 1),
    restoredEpoch: epoch,
    staff: staff.map((one) => ({
      ...one,
      isDisabled: one.isDisabled || disabled.has(one.id),
      accessNumber: Math.max(one.accessNumber, accessNumber, Math.floor(nowMs / 1000)) + 1,
    })),
  });
  await sessions.end({ type: "stale", usedBeforeMs: nowMs + 1, createdBeforeMs: nowMs + 1 });
}

function parsed(name: DocumentName) {
  const read = parseName(name);
  assert(read.ok, "a stored name is not a document's");
  return read.value;
}
