import { type Accessor, createContext, createMemo, useContext } from "solid-js";
import { useWork } from "#client/documents";
import { createNow } from "#client/ui";
import { type Agenda, addMonths, monthOf, officeDay } from "#shared/appointments";
import { addDays, assert, type PlainDate, type StaffId } from "#shared/kernel";
import { type Book, useBook } from "./book.ts";
import { type Deeds, useDeeds } from "./deeds.ts";
import { readKeptApart } from "./kept-apart.ts";
import { type CalendarOffice, useOffice } from "./office.ts";
import { type CalendarWords, useCalendarWords } from "./words.ts";

/** What every part of the calendar reads, and the ways in which it changes it. */
export interface Calendar {
  readonly book: Book;
  readonly office: CalendarOffice;
  readonly deeds: Deeds;
  readonly words: CalendarWords;
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
  /** All that counts when a time is looked for. */
  readonly agenda: Accessor<Agenda>;
  readonly me: Accessor<StaffId>;
}

/** Opens the calendar around a day for as long as the caller stands. */
export function openCalendar(day: Accessor<PlainDate>): Calendar {
  const { me } = useWork();
  const nowMs = createNow();
  const today = createMemo(() => officeDay(nowMs()));
  const open = createMemo(() => monthsAround(day(), today()), [], { equals: areSame });
  const book = useBook(open);
  const office = useOffice();
  const isApart = readKeptApart(book.appointments, today);
  return {
    book,
    office,
    deeds: useDeeds(),
    words: useCalendarWords(),
    nowMs,
    today,
    agenda: createMemo(() => ({
      appointments: book.appointments(),
      settings: office.settings(),
      isApart: isApart(),
      away: book.away(),
    })),
    me: () => me().id,
  };
}

/** What is on the screen, and where today's words are said. */
const monthsAround = (day: PlainDate, today: PlainDate): readonly string[] => [
  ...new Set([monthOf(today), monthOf(addDays(day, -6)), monthOf(day), monthOf(addMonths(day, 1))]),
];

const areSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

const CalendarContext = createContext<Calendar>();

/** Gives the calendar to its parts. */
export const CalendarProvider = CalendarContext.Provider;

/** The calendar of the nearest provider. */
export function useCalendar(): Calendar {
  const calendar = useContext(CalendarContext);
  assert(calendar, "a part of the calendar stands outside of CalendarProvider");
  return calendar;
}
