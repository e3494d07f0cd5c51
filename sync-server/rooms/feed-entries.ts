import type { DocumentName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { AccessChange, Authority } from "../authorization/authority.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import { changesAfter } from "./changes.ts";
import type { FeedCursor } from "./feed-cursor.ts";

/** One thing the feed tells: a document changed, or access to a client's documents did. */
export type FeedEntry =
  | {
      readonly type: "document";
      readonly clock: number;
      readonly key: string;
      readonly name: DocumentName;
    }
  | {
      readonly type: "client";
      readonly clock: number;
      readonly key: string;
      readonly change: AccessChange;
    };

/** A page holds some six hundred documents; what is read beyond it is read again for the next. */
const changesAtOnce = 1000;

/** The next entries after a cursor, in order. */
export async function readEntries(
  log: Pick<SealedLog, "changedSince">,
  authority: Authority,
  staff: StaffId,
  cursor: FeedCursor,
): Promise<{ readonly entries: readonly FeedEntry[]; readonly hasMore: boolean }> {
  // Of what was committed at the cursor's clock, only part may have been told.
  const { entries, hasMore } = await changesAfter(log, cursor.clock - 1, changesAtOnce);
  const horizon = hasMore ? (entries.at(-1)?.clock ?? 0) : Number.POSITIVE_INFINITY;
  const documents = entries.map(
    ({ name, clock }): FeedEntry => ({ type: "document", clock, key: name, name }),
  );
  const clients = authority
    .changesSince(staff, Math.max(cursor.knownAccess, cursor.clock - 1))
    .filter(({ clock }) => clock <= horizon)
    .map(
      (change): FeedEntry => ({ type: "client", clock: change.clock, key: change.client, change }),
    );
  const after = [...documents, ...clients].filter((entry) => comparePlaces(entry, cursor) > 0);
  return { entries: after.sort(comparePlaces), hasMore };
}

type EntryPlace = Pick<FeedEntry, "clock" | "key">;

const comparePlaces = (a: EntryPlace, b: EntryPlace): number =>
  a.clock - b.clock || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
