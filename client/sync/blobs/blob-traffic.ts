/**
 * Blobs between this device and the relay. What was put here goes up by itself, one after the
 * other, by one tab at a time, and goes on where it stopped; it never stands in the way of edits.
 */
import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import type { BlobName, BlobVault, StorageRefusal, UnsentBlob } from "#client/storage";
import type { DocumentId } from "#shared/documents";
import { ok, type Result, refuse, type Sha256, sha256Schema } from "#shared/kernel";
import { createBackoff } from "../backoff.ts";
import { createRepeat } from "../repeat.ts";
import { fetchBlob, hashOf, sendBlob } from "./blob-calls.ts";

/** What the traffic stands on. */
export interface BlobTrafficWorld {
  readonly platform: Platform;
  readonly vault: BlobVault;
  readonly vaultName: string;
  readonly isConnected: () => boolean;
  /** Whether the relay knows the document: one that was begun here it must hear of first. */
  readonly isKnown: (document: DocumentId) => boolean;
  /** The epoch in which this device knows the document. */
  readonly epochOf: (document: DocumentId) => number;
}

/** Something to be kept and sent. */
export interface BlobToSend {
  readonly document: DocumentId;
  readonly bytes: Uint8Array;
  readonly isSmall: boolean;
}

/** Why a blob cannot be shown now. */
export type BlobAbsence =
  /** The relay cannot be asked. */
  | "offline"
  /** The relay does not have it: the device it was added on has not sent it yet. */
  | "notYet"
  | "notAllowed"
  | "tryLater";

/** The blobs of one person in one tab. */
export interface BlobTraffic {
  /** What the relay does not have, oldest first. */
  readonly unsent: Accessor<readonly UnsentBlob[]>;
  /** Keeps a blob on this device and sends it when that can be done. */
  readonly add: (blob: BlobToSend) => Promise<Result<Sha256, StorageRefusal>>;
  /** A blob from this device, or else from the relay. */
  readonly read: (name: BlobName, isSmall: boolean) => Promise<Result<Uint8Array, BlobAbsence>>;
  /** Sends a refused blob once more. */
  readonly retry: (name: BlobName) => Promise<void>;
  /** Gives a blob up that the relay does not have. */
  readonly discard: (name: BlobName) => Promise<void>;
  /**
   * Offers again what the relay had of a document before the epoch it is in now, as far as the
   * document still names it: a relay restored from a backup has lost the blobs that came since.
   */
  readonly offerAgain: (
    document: DocumentId,
    isNamed: (sha256: Sha256) => boolean,
  ) => Promise<void>;
  /** Sends what waits, when the relay can be reached. */
  readonly send: () => void;
  readonly close: () => Promise<void>;
}

/** What the relay will not take however often it is asked. */
const finalRefusals = new Set([
  "notAllowed",
  "malformed",
  "tooLarge",
  "tooMany",
  "unsupportedType",
  "carriesTraces",
  "wrongContent",
]);

const isFinal = (refusal: string): boolean => finalRefusals.has(refusal);

/** What is kept of blobs the relay has. */
const room = { full: 200 * 1024 * 1024, small: 30 * 1024 * 1024 } as const;

/** Starts the traffic of one vault. */
export function startBlobTraffic(world: BlobTrafficWorld): BlobTraffic {
  const { platform, vault, vaultName, isConnected } = world;
  const [unsent, setUnsent] = createSignal<readonly UnsentBlob[]>([]);
  const closing = new AbortController();
  const backoff = createBackoff(platform.randomBytes);
  const fetching = new Map<string, Promise<Result<Uint8Array, BlobAbsence>>>();
  let callOffRetry = (): void => undefined;

  const count = createRepeat(async () => {
    const read = await vault.unsent();
    if (read.ok) setUnsent(read.value.filter(({ isOfferedAgain }) => !isOfferedAgain));
  });

  const sendAll = async (): Promise<void> => {
    callOffRetry();
    const isDone = await sendWaiting(world, closing.signal);
    if (isDone) backoff.reset();
    else if (!closing.signal.aborted) {
      callOffRetry = platform.after(backoff.next(), () => void sendOnce());
    }
  };
  const sendOnce = createRepeat(async () => {
    if (!isConnected() || closing.signal.aborted) return;
    const lock = `queqiao/${vaultName}/blobs`;
    await platform.withLock(lock, sendAll, closing.signal).catch((error: unknown) => {
      if (!closing.signal.aborted) throw error;
    });
  });

  vault.onChanged(() => void count());
  void count();

  const fetchAndKeep = async (name: BlobName, isSmall: boolean) => {
    if (!isConnected()) return refuse<BlobAbsence>("offline");
    // Before it is asked for: meanwhile a new epoch may begin, of a relay that has lost it.
    const standing = { heldInEpoch: world.epochOf(name.document) };
    const fetched = await fetchBlob(platform, name);
    if (!fetched.ok) return refuse(absenceOf(fetched.reason));
    // A device that is full shows it all the same.
    await vault.keep({ ...name, bytes: fetched.value, isSmall, standing });
    await vault.makeRoom(room);
    return fetched;
  };

  return {
    unsent,
    add: async ({ document, bytes, isSmall }) => {
      const sha256 = sha256Schema.parse(await hashOf(platform, bytes));
      const kept = await vault.keep({ document, sha256, bytes, isSmall, standing: "waiting" });
      if (!kept.ok) return kept;
      void sendOnce();
      return ok(sha256);
    },
    read: async (name, isSmall) => {
      const here = await vault.read(name);
      if (here.ok && here.value) return ok(here.value);
      const key = `${name.document} ${name.sha256}`;
      const coming = fetching.get(key) ?? fetchAndKeep(name, isSmall);
      fetching.set(key, coming);
      return coming.finally(() => fetching.delete(key));
    },
    retry: async (name) => {
      await vault.mark(name, "waiting");
      void sendOnce();
    },
    discard: async (name) => void (await vault.forget(name)),
    offerAgain: async (document, isNamed) => {
      const epoch = world.epochOf(document);
      if (epoch === 1) return;
      await vault.offerAgain(document, epoch, isNamed);
      void sendOnce();
    },
    send: () => void sendOnce(),
    close: async () => {
      closing.abort();
      callOffRetry();
      await vault.close();
    },
  };
}

/** Answers whether nothing is left that could be sent; small ones go first. */
async function sendWaiting(world: BlobTrafficWorld, signal: AbortSignal): Promise<boolean> {
  const { vault, platform, isConnected, isKnown, epochOf } = world;
  const waiting = await vault.unsent();
  if (!waiting.ok) return false;
  const ready = waiting.value.filter(
    ({ refused, document }) => refused === undefined && isKnown(document),
  );
  for (const blob of ready.sort((a, b) => Number(b.isSmall) - Number(a.isSmall))) {
    if (signal.aborted || !isConnected()) return false;
    const bytes = await vault.read(blob);
    if (!bytes.ok) return false;
    const heldInEpoch = epochOf(blob.document);
    const sent = bytes.value
      ? await sendBlob(platform, blob, bytes.value)
      : refuse("unreadable" as const);
    // What the relay does not take although it once had it stays what it was: a copy.
    const isOver = sent.ok || (blob.isOfferedAgain && (!bytes.value || isFinal(sent.reason)));
    if (isOver) await vault.mark(blob, { heldInEpoch });
    else if (!bytes.value || isFinal(sent.reason)) {
      await vault.mark(blob, { refused: sent.reason });
    } else return false;
  }
  return true;
}

function absenceOf(refusal: string): BlobAbsence {
  if (refusal === "unreachable") return "offline";
  if (refusal === "notFound") return "notYet";
  return refusal === "notAllowed" ? "notAllowed" : "tryLater";
}
