/** Whether the computer keeps up: how late a timer of 100 ms comes while somebody looks. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import { quantile } from "../statistics.ts";

/** One ring of the timer. */
export interface Tick {
  /** On the clock that only runs forward. */
  readonly atMs: number;
  /** On the wall clock. */
  readonly wallMs: number;
  readonly isVisible: boolean;
  /** Whether the page was frozen, resumed, hidden or shown since the ring before. */
  readonly isInterrupted: boolean;
}

const periodMs = 100;
const settlingMs = 5_000;
const fewestTicks = 20;
/** A gap that the clocks disagree about by more was no work of the computer. */
const clockJumpMs = 1_000;

/** How much later than due each ring came, without what is no fault: background, sleep, clock set. */
export function latenesses(ticks: readonly Tick[]): readonly number[] {
  const startMs = ticks[0]?.atMs ?? 0;
  return ticks.slice(1).flatMap((tick, before) => {
    const last = ticks[before];
    if (!last || tick.atMs - startMs < settlingMs || isExcused(last, tick)) return [];
    return [Math.max(0, tick.atMs - last.atMs - periodMs)];
  });
}

/**
 * A hidden page is throttled, a sleeping computer wakes late: after both the gap is no fault. While
 * it sleeps the clock that only runs forward may stand or run on, so a long gap of a wall clock
 * that jumped is excused whether or not the other followed.
 */
function isExcused(last: Tick, tick: Tick): boolean {
  const gapMs = tick.atMs - last.atMs;
  const wallMs = tick.wallMs - last.wallMs;
  if (tick.isInterrupted || !tick.isVisible || !last.isVisible) return true;
  return Math.abs(wallMs - gapMs) > clockJumpMs || gapMs > longestWorkMs;
}

/** Nothing that computes stands still so long and then goes on: the computer slept. */
const longestWorkMs = 60_000;

/** Judges the rings of at least a few seconds. */
export function judgeLag(ticks: readonly Tick[]): readonly Finding[] {
  const late = latenesses(ticks);
  if (late.length < fewestTicks && !late.some((ms) => ms > 5_000))
    return [cannotTell("eventLoop", "fewSamples")];
  const hours = Math.max(1, ((ticks.at(-1)?.atMs ?? 0) - (ticks[0]?.atMs ?? 0)) / 3_600_000);
  return [judgeLatest(late), judgeGaps(late, hours)];
}

function judgeLatest(late: readonly number[]): Finding {
  const longest = Math.max(...late);
  if (longest > 5_000)
    return found("eventLoop", "abnormal", { why: "hangs", figure: longest, limit: 5_000 });
  return judge("eventLoop", quantile(late, 0.99), "sluggish");
}

function judgeGaps(late: readonly number[], hours: number): Finding {
  const over = (ms: number): number => late.filter((each) => each > ms).length / hours;
  if (over(2_000) >= 3)
    return found("longGaps", "abnormal", { why: "hangs", figure: over(2_000), limit: 3 });
  return judge("longGaps", over(500), "sluggish");
}

/** One long frame, and whether the app's own work was named in it. */
export interface LongFrame {
  readonly blockingMs: number;
  readonly isOwn: boolean;
}

/** Judges long animation frames of an hour; what the app itself did is the app's fault, not the computer's. */
export function judgeLongFrames(frames: readonly LongFrame[], hours: number): Finding {
  const long = frames.filter(({ blockingMs }) => blockingMs > 250);
  const others = long.filter(({ isOwn }) => !isOwn).length / Math.max(1, hours);
  const finding = judge("longFrames", others, "sluggish");
  const isOwnAlone = finding.verdict === "normal" && long.length / Math.max(1, hours) > 6;
  return isOwnAlone ? cannotTell("longFrames", "ownWork", others) : finding;
}

/** Judges the load of the processor over five minutes, from the shares of time it was serious, and critical. */
export function judgePressure(strained: number, critical: number): Finding {
  if (critical > 0.8) return judge("pressure", critical, "busyProcessor");
  return judge("pressure", Math.min(strained, 0.8), "busyProcessor");
}

/** Judges what went wrong inside the app in an hour. */
export const judgeErrors = (count: number, hours: number): Finding =>
  judge("errors", count / Math.max(1, hours), "errors");
