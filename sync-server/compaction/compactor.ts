import { type DocumentName, holdsFacts, parseName } from "#shared/documents";
import type { Renewals } from "../epochs/renewals.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import type { Press } from "./press.ts";

/** What compaction stands on. */
export interface CompactorWorld {
  readonly log: SealedLog;
  readonly press: Press;
  readonly renewals: Renewals;
  readonly journal: Log;
  /** Told of every document that was compacted, and how long that took in milliseconds. */
  readonly compacted?: (how: "snapshot" | "epoch", tookMs: number) => void;
  /** So many rows, or Yjs client ids, are too many; the usual ones when missing. */
  readonly rowsAtMost?: number;
  readonly clientIdsAtMost?: number;
}

/** Keeps the log short. */
export interface Compactor {
  /** Compacts the documents that have grown long, a few of them; answers how many. */
  readonly run: () => Promise<number>;
  /** Compacts one document now; false when there is nothing to do. */
  readonly compact: (name: DocumentName) => Promise<boolean>;
}

const usualRows = 200;
const usualClientIds = 500;
const documentsAtOnce = 20;

/**
 * Puts one snapshot in the place of many rows. Nothing a replica holds becomes void by it, so the
 * document stays in its epoch. Only a document of very many client ids, whose state vector has
 * become a burden, is written anew in a new one.
 */
export function createCompactor(world: CompactorWorld): Compactor {
  const { log, press, renewals, journal } = world;
  const { compacted, rowsAtMost = usualRows, clientIdsAtMost = usualClientIds } = world;
  const oneAtATime = createOneAtATime();

  const compactNow = async (name: DocumentName): Promise<"snapshot" | "epoch" | undefined> => {
    const document = await log.load(name);
    const parsed = parseName(name);
    if (!document || document === "gone" || !parsed.ok) return undefined;
    if (holdsFacts(parsed.value.kind) && document.authors.size > clientIdsAtMost) {
      const { by } = document;
      await renewals.renew(parsed.value, { cause: "compacted", by, leaveOut: [] });
      return "epoch";
    }
    if (document.rows.length < 2) return undefined;
    const snapshot = await press.squeeze(document.rows.map(({ update }) => update));
    await log.compact(name, document.head, snapshot);
    return "snapshot";
  };

  const compact = (name: DocumentName): Promise<boolean> =>
    oneAtATime(async () => {
      const begunMs = performance.now();
      const how = await compactNow(name);
      if (how === undefined) return false;
      const tookMs = performance.now() - begunMs;
      compacted?.(how, tookMs);
      journal.info("compacted", { document: name, how, tookMs: Math.round(tookMs) });
      return true;
    });

  return {
    compact,
    run: async () => {
      let count = 0;
      for (const name of await log.long(rowsAtMost, documentsAtOnce)) {
        // One that cannot be compacted stays as it is, and holds up no other.
        const isDone = await compact(name).catch((error: unknown) => {
          journal.error("a document could not be compacted", error, { document: name });
          return false;
        });
        if (isDone) count += 1;
      }
      return count;
    },
  };
}
