import { ok, type Result, refuse } from "#shared/kernel";

/**
 * How far a device has read the feed. Until it has read to the end, what changes meanwhile moves
 * behind the cursor; so the cursor also keeps since when the device has everything.
 */
export interface FeedCursor {
  /** The device has all documents as they were at this clock. */
  readonly since: number;
  /** It was told all entries up to this one. */
  readonly clock: number;
  readonly key: string;
}

/** Where a new device begins. */
const feedStart: FeedCursor = { since: 0, clock: 0, key: "" };

/** Writes a cursor as the text a device keeps. */
export const writeCursor = ({ since, clock, key }: FeedCursor): string =>
  `${since}.${clock}.${key}`;

/** Reads it back; an empty text is the start. */
export function readCursor(text: string): Result<FeedCursor, "malformed"> {
  if (text === "") return ok(feedStart);
  const [, since, clock, key = ""] = /^(\d{1,15})\.(\d{1,15})\.(.*)$/s.exec(text) ?? [];
  if (since === undefined || clock === undefined) return refuse("malformed");
  return ok({ since: Number(since), clock: Number(clock), key });
}
