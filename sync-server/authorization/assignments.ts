/**
 * How assignments change: pure, over all assignments of one client. What is over stays as history;
 * a day on which somebody still served is never taken back.
 */
import type { Assignment } from "#shared/agency";
import { addDays, type PlainDate, type StaffId } from "#shared/kernel";

type All = readonly Assignment[];

/** Whether an assignment has ended before a day. */
export const isOver = ({ to }: Assignment, day: PlainDate): boolean => to !== undefined && to < day;

/**
 * Adds an assignment. What was said before of the same person in the same part is replaced; when
 * somebody is to answer for the client, whoever did so before stops the day before.
 */
export function withAssignment(all: All, added: Assignment, today: PlainDate): All {
  const start = later(added.from, today);
  const kept = all.filter(
    (one) => isOver(one, today) || one.staff !== added.staff || one.as !== added.as,
  );
  const others = kept.flatMap((one) =>
    added.as === "assigned" && one.as === "assigned" ? endBefore(one, start) : [one],
  );
  return [...others, added];
}

/** Ends all assignments of somebody: from today on they do not serve the client. */
export const withoutStaff = (all: All, staff: StaffId, today: PlainDate): All =>
  all.flatMap((one) => (one.staff === staff ? endBefore(one, today) : [one]));

/** Passes all that somebody does, or is going to do, for the client to another. */
export function handedOver(all: All, from: StaffId, to: StaffId, today: PlainDate): All {
  const passed = all.filter((one) => one.staff === from && !isOver(one, today));
  return passed.reduce<All>(
    (changed, one) =>
      servesBetter(changed, to, today)
        ? changed
        : withAssignment(changed, { ...one, staff: to, from: later(one.from, today) }, today),
    withoutStaff(all, from, today),
  );
}

/** Whoever answers for the client anyway need not help or stand in as well. */
const servesBetter = (all: All, staff: StaffId, today: PlainDate): boolean =>
  all.some((one) => one.staff === staff && one.as === "assigned" && !isOver(one, today));

/** Ends an assignment the day before; one that had not begun by then never was. */
function endBefore(one: Assignment, day: PlainDate): All {
  if (isOver(one, day)) return [one];
  if (one.from !== undefined && one.from >= day) return [];
  return [{ ...one, to: addDays(day, -1) }];
}

const later = (day: PlainDate | undefined, today: PlainDate): PlainDate =>
  day !== undefined && day > today ? day : today;
