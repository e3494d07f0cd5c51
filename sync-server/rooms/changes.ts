import type { ChangedDocument } from "../storage/document-store.ts";
import type { SealedLog } from "../storage/sealed-log.ts";

/** Changes in the order of the relay's clock. */
export interface Changes {
  /** All changes of every clock that occurs among them. */
  readonly entries: readonly ChangedDocument[];
  readonly hasMore: boolean;
}

/**
 * Reads about `limit` changes after a clock. What was committed together has one clock and is never
 * cut in two, because a clock is all that the log can be asked to go on from.
 */
export async function changesAfter(
  log: Pick<SealedLog, "changedSince">,
  clock: number,
  limit: number,
): Promise<Changes> {
  const entries = await log.changedSince(clock, limit);
  if (entries.length < limit) return { entries, hasMore: false };
  const last = entries.at(-1)?.clock;
  const complete = entries.filter((entry) => entry.clock !== last);
  return complete.length > 0
    ? { entries: complete, hasMore: true }
    : changesAfter(log, clock, 2 * limit);
}
