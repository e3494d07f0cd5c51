/**
 * Public holidays of the People's Republic of China, with the weekend days on which people work in
 * return. A year comes here when the State Council has announced it, usually in November before.
 */
import { addDays, type PlainDate, plainDateSchema } from "#shared/kernel";

interface HolidayYear {
  /** Where the days are announced. */
  readonly source: string;
  /** First and last day of each holiday. */
  readonly holidays: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays on which people work. */
  readonly workdays: readonly string[];
}

/** The announced years; of other years only the weekends are known. */
const years: Readonly<Record<string, HolidayYear>> = {
  2025: {
    source: "国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024-11-12）",
    holidays: [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    workdays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  2026: {
    source: "国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）",
    holidays: [
      ["2026-01-01", "2026-01-03"],
      ["2026-02-15", "2026-02-23"],
      ["2026-04-04", "2026-04-06"],
      ["2026-05-01", "2026-05-05"],
      ["2026-06-19", "2026-06-21"],
      ["2026-09-25", "2026-09-27"],
      ["2026-10-01", "2026-10-07"],
    ],
    workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
};

/** What the table knows of a day: a holiday, a weekend day on which people work, or nothing. */
export function holidayOf(day: PlainDate): "holiday" | "workday" | undefined {
  const year = years[day.slice(0, 4)];
  if (year?.holidays.some(([from, to]) => from <= day && day <= to)) return "holiday";
  return year?.workdays.includes(day) ? "workday" : undefined;
}

/** Whether the holidays of a day's year are announced here. */
export const areHolidaysKnown = (day: PlainDate): boolean => day.slice(0, 4) in years;

/** Every day that the table names, for checks. */
export const namedDays = (): readonly PlainDate[] =>
  Object.values(years).flatMap(({ holidays, workdays }) => [
    ...holidays.flatMap(([from, to]) => daysBetween(from, to)),
    ...workdays.map((day) => plainDateSchema.parse(day)),
  ]);

function daysBetween(from: string, to: string): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = plainDateSchema.parse(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
