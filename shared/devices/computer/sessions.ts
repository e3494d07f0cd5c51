/** Whether earlier runs of the app ended in order; what did not may have been a crash. */
import { cannotTell, type Finding, found } from "../finding.ts";

/** One run of the app in one window, as it wrote itself down every second. */
export interface Run {
  readonly id: string;
  readonly lastBeatMs: number;
  readonly wasVisible: boolean;
  readonly hasClosed: boolean;
}

const [minuteMs, dayMs] = [60_000, 86_400_000];
/** Somebody whose computer crashed comes back at once; an evening's shutdown comes back in the morning. */
const soonMs = 15 * minuteMs;

/**
 * The runs that ended unclean: not closed, no longer alive, looked at to the last, and followed by
 * another run within a quarter of an hour. `starts` are the beginnings of all runs.
 */
export function uncleanEnds(
  runs: readonly Run[],
  alive: ReadonlySet<string>,
  starts: readonly number[],
): readonly Run[] {
  return runs.filter(
    (run) =>
      !run.hasClosed &&
      !alive.has(run.id) &&
      run.wasVisible &&
      starts.some((startMs) => startMs > run.lastBeatMs && startMs - run.lastBeatMs <= soonMs),
  );
}

/** Judges unclean ends: one is asked about, three in a week or two in a day are a fault. */
export function judgeEndsOfRuns(ends: readonly Run[], nowMs: number): Finding {
  const within = (ms: number): number =>
    ends.filter(({ lastBeatMs }) => nowMs - lastBeatMs <= ms).length;
  const [week, day] = [within(7 * dayMs), within(dayMs)];
  if (week >= 3 || day >= 2)
    return found("uncleanEnds", "abnormal", {
      why: "endsUnclean",
      figure: week,
      limit: week >= 3 ? 3 : 2,
    });
  return found("uncleanEnds", week > 0 ? "degraded" : "normal", {
    why: "endedOnce",
    figure: week,
    limit: 1,
  });
}

/**
 * Judges by the last run alone, where only its end was written down: what did not end in order may
 * have been switched off in the evening as well as crashed, so a person is asked.
 */
export const judgeLastEnd = (hasEndedWell: boolean): Finding =>
  hasEndedWell ? found("uncleanEnds", "normal") : cannotTell("uncleanEnds", "endedOnce");
