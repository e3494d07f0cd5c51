/**
 * Blobs at rest: each belongs to one document, and only who may read the document reads it. The
 * same bytes in two documents are two blobs, so that nobody learns from one what is in another.
 */
import { createHash } from "node:crypto";
import { coversPictures, type DocumentId, nameOf, parseName } from "#shared/documents";
import { ok, type Result, refuse, type Sha256, type StaffId } from "#shared/kernel";
import { type BlobRefusal, type BlobState, type BlobType, blobLimits } from "#shared/protocol";
import { type Allowance, createAllowance } from "../allowance.ts";
import type { BlobRecord, UploadRecord } from "../storage/blob-store.ts";
import { StorageFull } from "../storage/storage.ts";
import { type BlobFolder, openBlobFolder } from "./blob-folder.ts";
import { blobTag } from "./blob-tag.ts";
import type { BlobsWorld } from "./blobs-world.ts";
import { typeOfContent } from "./content.ts";
import {
  isMissing,
  openChunkWriter,
  readSealedFile,
  type SealedFile,
  wholeChunksIn,
} from "./sealed-file.ts";
import { sweepBlobs } from "./sweep-blobs.ts";

/** One blob of one document, asked for by somebody. */
export interface BlobAsked {
  readonly staff: StaffId;
  readonly document: DocumentId;
  readonly sha256: Sha256;
}

/** A part of a blob of `size` bytes, from `offset` on. */
export interface BlobPart extends BlobAsked {
  readonly offset: number;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Why a blob is not taken or given, and when to ask again where that is known. */
export interface BlobRefused {
  readonly refusal: BlobRefusal;
  readonly retryAfterSeconds?: number;
}

type Answer<T> = Promise<Result<T, BlobRefused>>;

/** What the relay does with blobs: SPEC [BL]. */
export interface Blobs {
  /** How far this person's upload has come; whole, when it is there and theirs to read. */
  readonly state: (asked: BlobAsked) => Answer<BlobState>;
  /** Takes a part; the last one makes the blob whole, when it is what it is called by. */
  readonly put: (part: BlobPart) => Answer<BlobState>;
  readonly read: (
    asked: BlobAsked,
  ) => Answer<{ readonly bytes: Uint8Array; readonly type: BlobType }>;
  /** Erases the blobs of erased documents, gives up old uploads and removes files nobody names. */
  readonly sweep: () => Promise<void>;
}

const mebibyte = 1024 * 1024;

interface Parts extends BlobsWorld {
  readonly files: BlobFolder;
  /** Uploads that are being written just now. */
  readonly busy: Set<string>;
  readonly incoming: Allowance;
  readonly outgoing: Allowance;
}

/** Opens the blobs of a data folder. */
export function createBlobs(world: BlobsWorld): Blobs {
  const parts: Parts = {
    ...world,
    files: openBlobFolder(world.folder),
    busy: new Set(),
    incoming: createAllowance({ perSecond: 2 * mebibyte, atOnce: 128 * mebibyte }, world.nowMs),
    outgoing: createAllowance({ perSecond: 4 * mebibyte, atOnce: 512 * mebibyte }, world.nowMs),
  };
  return {
    state: async (asked) => {
      const access = await accessOf(parts, asked);
      return access.say || access.read ? ok(await stateOf(parts, asked, access.read)) : notAllowed;
    },
    put: (part) => put(parts, part),
    read: (asked) => read(parts, asked),
    sweep: () => sweepBlobs(parts),
  };
}

const refused = (refusal: BlobRefusal, retryAfterSeconds?: number) =>
  refuse<BlobRefused>({
    refusal,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
const notAllowed = refused("notAllowed");

/** Nothing of a document that is not there, so that nobody learns which are. */
async function accessOf({ authority, latest }: Parts, { staff, document }: BlobAsked) {
  const found = await latest(document);
  const parsed = parseName(found?.name ?? nameOf(document));
  if (!found || found.isGone || !parsed.ok) return { read: false, say: false };
  const access = authority.accessOf(staff, parsed.value);
  return { read: access.read, say: coversPictures(access) };
}

const tagOf = ({ keyring }: Parts, { document, sha256 }: BlobAsked): string =>
  blobTag(keyring, document, sha256);

async function stateOf(parts: Parts, asked: BlobAsked, mayRead: boolean): Promise<BlobState> {
  const tag = tagOf(parts, asked);
  const blob = mayRead ? await parts.store.find(asked.document, tag) : undefined;
  if (blob) return { received: blob.bytes, isWhole: true };
  const upload = await parts.store.findUpload(tag, asked.staff);
  return { received: upload ? await receivedOf(parts, upload) : 0, isWhole: false };
}

const receivedOf = async ({ files }: Parts, { file, bytes }: UploadRecord): Promise<number> =>
  Math.min((await wholeChunksIn(await files.comingPath(file))) ?? 0, bytes);

async function put(parts: Parts, part: BlobPart): Answer<BlobState> {
  const access = await accessOf(parts, part);
  if (!access.say) return notAllowed;
  if (part.size > blobLimits.bytes) return refused("tooLarge");
  const waitSeconds = parts.incoming.take(part.staff, Math.min(part.size, blobLimits.partBytes));
  if (waitSeconds > 0) return refused("tooManyAttempts", waitSeconds);
  const busyKey = busyKeyOf({ tag: tagOf(parts, part), by: part.staff });
  if (parts.busy.has(busyKey)) return refused("tryLater");
  parts.busy.add(busyKey);
  try {
    return await putAlone(parts, part, access.read);
  } catch (error) {
    if (isDiskFull(error)) return refused("storageFull");
    throw error;
  } finally {
    parts.busy.delete(busyKey);
  }
}

async function putAlone(parts: Parts, part: BlobPart, mayRead: boolean): Answer<BlobState> {
  const state = await stateOf(parts, part, mayRead);
  if (state.isWhole) return ok(state);
  if (await parts.isFull()) return refused("storageFull");
  if (part.offset !== 0 && part.offset !== state.received) return refused("wrongOffset");
  const upload = await (part.offset === 0 ? begin(parts, part) : goOn(parts, part));
  if (!upload.ok) return upload;
  const { received, isOnDisk } = await writePart(parts, part, upload.value);
  return isOnDisk ? finish(parts, part, upload.value) : ok({ received, isWhole: false });
}

async function begin(parts: Parts, part: BlobPart): Answer<UploadRecord> {
  const { store, keyring, randomBytes, nowMs } = parts;
  if ((await store.ofDocument(part.document)).length >= blobLimits.inDocument)
    return refused("tooMany");
  const file = Buffer.from(randomBytes(16)).toString("hex");
  const wrappedKey = keyring.sealOffice(randomBytes(32), keyPlaceOf(file));
  const upload: UploadRecord = {
    ...{ tag: tagOf(parts, part), document: part.document, by: part.staff },
    ...{ file, wrappedKey, bytes: part.size, atMs: nowMs() },
  };
  await makeRoomFor(parts, upload);
  await store.begin(upload);
  return ok(upload);
}

/** What one person left unfinished takes the room of so many; the earliest are given up. */
const unfinishedAtMost = 20;

async function makeRoomFor(parts: Parts, { tag, by }: UploadRecord): Promise<void> {
  const uploads = await parts.store.uploadsOf(by);
  const before = uploads.filter((upload) => upload.tag === tag);
  const idle = uploads.filter((upload) => upload.tag !== tag && !parts.busy.has(busyKeyOf(upload)));
  for (const upload of [...before, ...idle.slice(unfinishedAtMost - 1)]) {
    await giveUp(parts, upload);
  }
}

async function giveUp({ store, files }: Parts, upload: UploadRecord): Promise<void> {
  await store.giveUp(upload);
  await files.removeComing(upload.file);
}

const busyKeyOf = ({ tag, by }: Pick<UploadRecord, "tag" | "by">): string => `${tag} ${by}`;

async function goOn(parts: Parts, part: BlobPart): Answer<UploadRecord> {
  const upload = await parts.store.findUpload(tagOf(parts, part), part.staff);
  return upload?.bytes === part.size ? ok(upload) : refused("wrongOffset");
}

const keyPlaceOf = (file: string): string => `blob key ${file}`;

const sealedFile = (
  { keyring }: Parts,
  { file, wrappedKey }: Pick<UploadRecord, "file" | "wrappedKey">,
  path: string,
): SealedFile => ({ path, name: file, key: keyring.unsealOffice(wrappedKey, keyPlaceOf(file)) });

/** Whatever comes before the line breaks, or may come no faster, is kept, in whole chunks. */
async function writePart(
  parts: Parts,
  { staff, offset, size, bytes }: BlobPart,
  upload: UploadRecord,
): Promise<{ readonly received: number; readonly isOnDisk: boolean }> {
  const file = sealedFile(parts, upload, await parts.files.comingPath(upload.file));
  const writer = await openChunkWriter(file, { from: offset, total: size }, parts.randomBytes);
  try {
    let left = size - offset;
    // As much was paid for when the part came.
    let paid = Math.min(size, blobLimits.partBytes);
    for await (const some of bytes) {
      const part = some.subarray(0, left);
      left -= part.length;
      for (paid -= part.length; paid < 0; paid += blobLimits.partBytes) {
        if (parts.incoming.take(staff, blobLimits.partBytes) > 0) break;
      }
      if (paid < 0) break;
      await writer.take(part);
      if (left === 0) break;
    }
    const isOnDisk = writer.written() === size;
    if (isOnDisk) await writer.sync();
    return { received: writer.written(), isOnDisk };
  } finally {
    await writer.close();
  }
}

/** Read back as it lies on the disk, and judged by that. */
async function finish(parts: Parts, part: BlobPart, upload: UploadRecord): Answer<BlobState> {
  const { files, store, nowMs } = parts;
  const path = await files.comingPath(upload.file);
  const bytes = await readSealedFile(sealedFile(parts, upload, path), upload.bytes);
  const isAsCalled = createHash("sha256").update(bytes).digest("hex") === part.sha256;
  const type = isAsCalled ? await typeOfContent(bytes) : refuse("wrongContent" as const);
  if (!type.ok) {
    await giveUp(parts, upload);
    return refused(type.reason);
  }
  await files.makeWhole(upload.file);
  const blob: BlobRecord = { ...upload, type: type.value, atMs: nowMs() };
  await store.complete(blob);
  return ok({ received: blob.bytes, isWhole: true });
}

async function read(parts: Parts, asked: BlobAsked) {
  const access = await accessOf(parts, asked);
  if (!access.read) return notAllowed;
  const blob = await parts.store.find(asked.document, tagOf(parts, asked));
  if (!blob) return refused("notFound");
  const waitSeconds = parts.outgoing.take(asked.staff, blob.bytes);
  if (waitSeconds > 0) return refused("tooManyAttempts", waitSeconds);
  const path = parts.files.wholePath(blob.file);
  try {
    const bytes = await readSealedFile(sealedFile(parts, blob, path), blob.bytes);
    return ok({ bytes, type: blob.type });
  } catch (error) {
    // The list came back from a backup without its files: whoever has the blob may send it again.
    if (!isMissing(error)) throw error;
    await parts.store.drop(blob);
    return refused("notFound");
  }
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof StorageFull ||
  (error instanceof Error && "code" in error && fullCodes.some((code) => code === error.code));

const fullCodes = ["ENOSPC", "EDQUOT"];
