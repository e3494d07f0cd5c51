/** A month of checklists: who and what was looked after on which day, and where there are gaps. */
import { type Away, awayOn, hoursOn, type OfficeSettings } from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";
import { type DayList, dayLists, type Person, sumOf } from "./day.ts";
import type { Tick, TickWord, Whom } from "./ticks.ts";
import type { ChecklistVersion } from "./versions.ts";

/** A colleague in the view of a month. */
export interface MonthPerson extends Person {
  /** Whoever works part-time misses nothing on a day they ticked nothing. */
  readonly isPartTime: boolean;
  /** Nothing is missed before. */
  readonly since: PlainDate;
}

/** How a day stands for one person or place; `free`: nothing was asked of them. */
export type DayState = "free" | "away" | "ahead" | "none" | "part" | "whole";

/** One person or place on one day. */
export interface MonthDay {
  readonly day: PlainDate;
  readonly state: DayState;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** How much of opening nobody has looked after. */
  readonly openingLeft: number;
  /** Who ticked last. */
  readonly signed: TickWord | undefined;
  /** Everybody who ticked something. */
  readonly signers: readonly TickWord["by"][];
  /** What was found amiss. */
  readonly amiss: readonly Tick[];
}

/** One person or place through a month. */
export interface MonthRow {
  readonly whom: Whom;
  readonly days: readonly MonthDay[];
  /** Days that are over and on which something was left out. */
  readonly gaps: readonly PlainDate[];
}

/** What a month is read from. */
export interface MonthGround {
  readonly versions: readonly ChecklistVersion[];
  readonly ticks: readonly Tick[];
  readonly days: readonly PlainDate[];
  readonly today: PlainDate;
  readonly settings: Pick<OfficeSettings, "week">;
  readonly away: readonly Away[];
}

/** The rows of a month: people first, then places. */
export function monthRows(
  ground: MonthGround,
  people: readonly MonthPerson[],
  rooms: readonly Whom[] | "none",
): readonly MonthRow[] {
  const byDay = new Map(
    ground.days.map((day) => [day, ground.ticks.filter((tick) => tick.day === day)]),
  );
  const listsOn = (day: PlainDate, of: Parameters<typeof dayLists>[3]): readonly DayList[] =>
    dayLists(ground.versions, byDay.get(day) ?? [], day, of);
  const ofPeople = people.map((person) =>
    rowOf(person.id, (day) =>
      dayOf(ground, day, listsOn(day, { people: [person], rooms: "none" }), person),
    ),
  );
  const placesOn = new Map(
    ground.days.map((day) => [day, listsOn(day, { people: [], rooms })] as const),
  );
  const places = new Set([...placesOn.values()].flat().map(({ whom }) => whom));
  const ofPlaces = [...places].map((whom) =>
    rowOf(whom, (day) =>
      dayOf(ground, day, placesOn.get(day)?.filter((list) => list.whom === whom) ?? [], undefined),
    ),
  );
  return [...ofPeople, ...ofPlaces];

  function rowOf(whom: Whom, read: (day: PlainDate) => MonthDay): MonthRow {
    const days = ground.days.map(read);
    const gaps = days.filter(
      ({ day, state }) => day < ground.today && (state === "none" || state === "part"),
    );
    return { whom, days, gaps: gaps.map(({ day }) => day) };
  }
}

function dayOf(
  ground: MonthGround,
  day: PlainDate,
  lists: readonly DayList[],
  person: MonthPerson | undefined,
): MonthDay {
  const ticks = lists.flatMap(({ entries, earlier }) =>
    [...entries, ...earlier].flatMap(({ tick }) => tick ?? []),
  );
  const signed = ticks.flatMap((tick) => tick.signed).sort((a, b) => b.atMs - a.atMs);
  const sum = sumOf(lists);
  const opening = sumOf(lists.filter(({ part }) => part === "opening"));
  return {
    ...{ day, ...sum, openingLeft: opening.total - opening.done, signed: signed[0] },
    signers: [...new Set(signed.map(({ by }) => by))],
    amiss: ticks.filter((tick) => tick.signed.some(({ is }) => is === "notFine")),
    state: stateOf(ground, day, { ...sum, isTicked: ticks.length > 0 }, person),
  };
}

function stateOf(
  { today, settings, away }: MonthGround,
  day: PlainDate,
  { done, total, isTicked }: { done: number; total: number; isTicked: boolean },
  person: MonthPerson | undefined,
): DayState {
  if (day > today) return "ahead";
  if (total > 0 && done === total) return "whole";
  if (isTicked) return total === 0 ? "free" : "part";
  if (total === 0 || !hoursOn(settings, day)) return "free";
  if (!person) return "none";
  if (person.isPartTime || day < person.since) return "free";
  return awayOn(away, person.id, day) ? "away" : "none";
}
