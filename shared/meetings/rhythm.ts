/** When a meeting that comes again comes next. */
import { addMonths, minuteOfDay, momentOf, officeDay } from "#shared/appointments";
import { addDays, type PlainDate } from "#shared/kernel";
import { latestFirst, type Meeting } from "./meeting.ts";
import type { Rhythm } from "./vocabulary.ts";

/** A meeting that nobody has put down yet, and the one it follows. */
export interface NextMeeting {
  readonly after: Meeting;
  readonly atMs: number;
}

/** The next meeting of each row of meetings, unless it stands already: by title, the earliest first. */
export function nextMeetings(meetings: readonly Meeting[], nowMs: number): readonly NextMeeting[] {
  const latestByTitle = new Map<string, Meeting>();
  for (const one of [...meetings].sort(latestFirst))
    if (!one.isCancelled && !latestByTitle.has(one.title)) latestByTitle.set(one.title, one);
  return [...latestByTitle.values()]
    .flatMap((after): readonly NextMeeting[] =>
      after.repeats && after.atMs < nowMs
        ? [{ after, atMs: nextAfter(after.atMs, after.repeats, nowMs) }]
        : [],
    )
    .sort((a, b) => a.atMs - b.atMs);
}

/** The first time after now in the rhythm of a meeting, at the same hour. */
function nextAfter(atMs: number, rhythm: Rhythm, nowMs: number): number {
  const [first, minute] = [officeDay(atMs), minuteOfDay(atMs)];
  let count = 1;
  while (momentOf(dayOf(first, rhythm, count), minute) <= nowMs) count += 1;
  return momentOf(dayOf(first, rhythm, count), minute);
}

const daysOf = { weekly: 7, fortnightly: 14 } as const;

const dayOf = (first: PlainDate, rhythm: Rhythm, count: number): PlainDate =>
  rhythm === "monthly" ? addMonths(first, count) : addDays(first, count * daysOf[rhythm]);
