/**
 * Locks when nobody used the app for a while. Looking at another window is no leaving; what counts
 * is time, in whichever tab somebody last did something.
 */
import type { Platform } from "#client/platform";
import { z } from "#shared/kernel";
import type { LockTime } from "./device.ts";

interface AutoLocked {
  readonly isOpen: () => boolean;
  /** How long nobody may do anything, in milliseconds; infinite for ever. */
  readonly restMs: () => number;
  readonly lock: () => Promise<void>;
}

/** Watches until it is closed. */
export interface AutoLock {
  readonly close: () => void;
}

/** How often it is looked whether the time is over; also how often the other tabs are told. */
const everyMs = 10_000;
/** A clock put back further than this makes the time unknowable. */
const clockMayStrayMs = 5 * 60_000;

/** A choice of the device as milliseconds. */
export const minutesMs = (time: LockTime): number =>
  time === "never" ? Number.POSITIVE_INFINITY : Number(time) * 60_000;

/** Begins to watch. */
export function openAutoLock(
  { nowMs, after, openChannel, onActive, onWake }: Platform,
  { isOpen, restMs, lock }: AutoLocked,
): AutoLock {
  let usedAtMs = nowMs();
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let wasOpen = false;
  const channel = openChannel("queqiao/used", (message) => {
    const atMs = z.number().safeParse(message);
    if (atMs.success) usedAtMs = Math.max(usedAtMs, Math.min(atMs.data, nowMs()));
  });
  const isOver = (): boolean => {
    const restedMs = nowMs() - usedAtMs;
    return restedMs >= restMs() || (restedMs < -clockMayStrayMs && Number.isFinite(restMs()));
  };
  const look = (): void => {
    // Whoever comes in has just done something, in this tab or another.
    if (isOpen() && !wasOpen) usedAtMs = nowMs();
    wasOpen = isOpen();
    if (wasOpen && isOver()) void lock();
  };
  const used = (): void => {
    // After a night the first touch must not open what the night has locked.
    look();
    if (wasOpen && isOver()) return;
    usedAtMs = nowMs();
    if (usedAtMs - toldAtMs < everyMs) return;
    toldAtMs = usedAtMs;
    channel.say(usedAtMs);
  };
  let callOff = after(everyMs, tick);
  function tick(): void {
    look();
    callOff = after(everyMs, tick);
  }
  const stops = [onActive(used), onWake(look), () => callOff(), channel.close];
  return {
    close: () => {
      for (const stop of stops) stop();
    },
  };
}
