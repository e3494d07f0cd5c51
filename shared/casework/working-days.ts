import { addDays, type PlainDate } from "#shared/kernel";
import { areHolidaysKnown, holidayOf } from "./prc-holidays.ts";

/** GB/T 23861: questions and requests are answered within three working days. */
const answerWithinDays = 3;

/** Whether people work on a day, by the announced holidays and the days worked in return. */
export function isWorkingDay(day: PlainDate): boolean {
  const named = holidayOf(day);
  return named === undefined ? !isWeekend(day) : named === "workday";
}

/** The so-manieth working day after a day. */
export function addWorkingDays(day: PlainDate, count: number): PlainDate {
  let to = day;
  for (let left = count; left > 0; ) {
    to = addDays(to, 1);
    if (isWorkingDay(to)) left -= 1;
  }
  return to;
}

/** When an answer is due that was asked for on a day. */
export interface AnswerDue {
  readonly by: PlainDate;
  /** Whether all holidays until then are announced; if not, only weekends were left out. */
  readonly isSure: boolean;
}

/** The last day for the answer to what was asked on a day. */
export function answerDueOf(askedOn: PlainDate): AnswerDue {
  const by = addWorkingDays(askedOn, answerWithinDays);
  return { by, isSure: areHolidaysKnown(askedOn) && areHolidaysKnown(by) };
}

const isWeekend = (day: PlainDate): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
};
