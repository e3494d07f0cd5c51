import { ok, type Result, refuse } from "#shared/kernel";

/**
 * How far a device has read the feed. Until it has read to the end, what changes meanwhile moves
 * behind the cursor; so the cursor also keeps since when the device has everything.
 */
export interface FeedCursor {
  /** The device has all documents as they were at this clock; 0 for a new device. */
  readonly since: number;
  /** Clients gained and lost until this clock need not be told: the documents are, as they are now. */
  readonly knownAccess: number;
  /** It was told all entries up to this one. */
  readonly clock: number;
  readonly key: string;
}

/** Where a new device begins, whose access last changed at a clock. */
export const startAt = (accessClock: number): FeedCursor => ({
  since: 0,
  knownAccess: accessClock,
  clock: 0,
  key: "",
});

/** Where a device goes on that has read to the end. */
export const settledAt = ({ knownAccess, clock, key }: FeedCursor): FeedCursor => ({
  since: clock,
  knownAccess: Math.max(knownAccess, clock),
  clock,
  key,
});

/** Writes a cursor as the text a device keeps. */
export const writeCursor = ({ since, knownAccess, clock, key }: FeedCursor): string =>
  `${since}.${knownAccess}.${clock}.${key}`;

const cursorForm = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})\.(.*)$/s;

/** Reads it back. */
export function readCursor(text: string): Result<FeedCursor, "malformed"> {
  const [, since, knownAccess, clock, key = ""] = cursorForm.exec(text) ?? [];
  if (since === undefined) return refuse("malformed");
  return ok({
    since: Number(since),
    knownAccess: Number(knownAccess),
    clock: Number(clock),
    key,
  });
}
