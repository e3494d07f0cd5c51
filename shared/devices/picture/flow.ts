/** What the run of frames says: frozen, few, late. The browser's own events do not tell (DEVICES 0.2). */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import type { Plane } from "./plane.ts";

/** One frame in a run: when it was shown, and how far its thumbnail is from the one before. */
export interface FrameStep {
  readonly atMs: number;
  /** Mean difference in steps of brightness; undefined for the first. */
  readonly difference: number | undefined;
}

/** Mean absolute difference of two thumbnails, in steps of brightness. */
export function differenceOf(one: Plane, other: Plane): number {
  let sum = 0;
  for (let at = 0; at < one.data.length; at += 1)
    sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
  return one.data.length === 0 ? 0 : sum / one.data.length;
}

/** Below it two frames are the same: even a still scene has more grain (0.2 measured). */
const sameBelow = 0.05;
/** A machine that has just begun to show frames stumbles. */
const warmUpMs = 1_000;
const longestWaitMs = 5_000;

/** Judges a run of frames; `endMs` is when watching ended, so that frames that never came count. */
export function judgeFlow(steps: readonly FrameStep[], endMs: number): readonly Finding[] {
  const startMs = (steps[0]?.atMs ?? endMs) + warmUpMs;
  const run = steps.filter(({ atMs }) => atMs >= startMs);
  const first = run[0];
  if (steps.length === 0) return [cannotTell("frameGap", "noFrames")];
  if (!first || run.length < 5) {
    const isStuck = endMs - (steps.at(-1)?.atMs ?? endMs) >= longestWaitMs;
    return [
      isStuck
        ? gapFinding(endMs - (steps.at(-1)?.atMs ?? endMs))
        : cannotTell("frameGap", "noFrames"),
    ];
  }
  const lengthMs = Math.max(1, (run.at(-1)?.atMs ?? endMs) - first.atMs);
  const fresh = run.filter(({ difference }) => (difference ?? 1) >= sameBelow).length;
  const rate = (fresh * 1_000) / Math.max(lengthMs, endMs - first.atMs);
  return [
    judge("pictureMoves", longestSameMs(run), "frozen"),
    judge("frameRate", rate, "fewFrames"),
    gapFinding(longestGapMs(run, endMs)),
  ];
}

const gapFinding = (gapMs: number): Finding => judge("frameGap", gapMs, "stalls");

function longestGapMs(run: readonly FrameStep[], endMs: number): number {
  const times = [...run.map(({ atMs }) => atMs), endMs];
  return Math.max(...times.slice(1).map((atMs, at) => atMs - (times[at] ?? atMs)));
}

function longestSameMs(run: readonly FrameStep[]): number {
  let [longest, sinceMs] = [0, run[0]?.atMs ?? 0];
  for (const { atMs, difference } of run) {
    if ((difference ?? 1) >= sameBelow) sinceMs = atMs;
    longest = Math.max(longest, atMs - sinceMs);
  }
  return longest;
}

const delayLimit = 0.5;

/**
 * Judges how late the picture shows what the screen did, from flashes: the moments the screen
 * changed against the brightness seen. A bright room drowns them: then a person is asked.
 */
export function judgeDelay(correlation: number, lagMs: number): Finding {
  if (correlation < delayLimit) return cannotTell("cameraDelay", "late");
  return judge("cameraDelay", lagMs, "late");
}

/** How often a device went away in a day. */
export function judgeEnds(
  name: "cameraStays" | "microphoneStays",
  endsToday: number,
  isThere: boolean,
): Finding {
  if (!isThere) return found(name, "abnormal", { why: "disconnected", figure: endsToday });
  return judge(name, endsToday, "disconnected");
}
