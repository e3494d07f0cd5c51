/** Why an epoch began, the weightiest first: what was erased must not come back by any other cause. */
export const epochCauses = ["erased", "restored", "compacted"] as const;
export type EpochCause = (typeof epochCauses)[number];

/** An epoch after the first, and why it began. */
export interface EpochBegun {
  readonly epoch: number;
  readonly cause: EpochCause;
}

/** Whether a text names a cause. */
export const isEpochCause = (text: string): text is EpochCause =>
  epochCauses.some((cause) => cause === text);

/**
 * What a replica of an epoch must take the newest one for: the weightiest cause of all it missed.
 * An epoch that the list does not know was lost when a backup was restored.
 */
export function causeSince(begun: readonly EpochBegun[], epoch: number): EpochCause {
  const causes = causesSince(begun, epoch);
  return epochCauses.find((cause) => causes.has(cause)) ?? "restored";
}

/** All the causes of what a replica of an epoch missed. */
export function causesSince(begun: readonly EpochBegun[], epoch: number): ReadonlySet<EpochCause> {
  const missed = begun.filter((one) => one.epoch > epoch).map(({ cause }) => cause);
  const isKnown = epoch === 1 || begun.some((one) => one.epoch === epoch);
  return new Set(isKnown && missed.length > 0 ? missed : [...missed, "restored"]);
}

const hourMs = 3_600_000;
const countedFromMs = Date.UTC(2020, 0, 1);

/**
 * The epoch of documents in a restored backup: later than any the relay knows and, because it
 * counts hours since 2020, than any that was given out after the backup and is known to devices only.
 */
export const restoredEpoch = (known: number, nowMs: number): number =>
  Math.max(known + 1, Math.floor((nowMs - countedFromMs) / hourMs));
