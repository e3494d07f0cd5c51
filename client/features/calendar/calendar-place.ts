import { useSearchParams } from "@solidjs/router";
import { type Accessor, createMemo } from "solid-js";
import { addMonths, officeDay } from "#shared/appointments";
import {
  addDays,
  type ClientId,
  clientIdSchema,
  type PlainDate,
  plainDateSchema,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";

/** How the calendar can be looked at. */
export const calendarViews = ["day", "week", "month"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Which columns a day has. */
export const columnChoices = ["mine", "staff", "rooms", "all"] as const;
export type ColumnChoice = (typeof columnChoices)[number];

/** What the address says of the calendar: which days, and how. It names nobody. */
export interface CalendarPlace {
  readonly view: Accessor<CalendarView>;
  readonly day: Accessor<PlainDate>;
  readonly columns: Accessor<ColumnChoice>;
  readonly show: (part: {
    readonly view?: CalendarView;
    readonly day?: PlainDate;
    readonly columns?: ColumnChoice;
  }) => void;
  /** What another screen wants opened, or booked for whom. */
  readonly meant: Accessor<{
    readonly appointment: Ulid | undefined;
    readonly client: ClientId | undefined;
  }>;
  /** It was done: the address says it no more. */
  readonly forget: () => void;
  /** So many days, weeks or months on. */
  readonly step: (count: number) => void;
}

/** The place in the calendar that the address says; today where it says nothing. */
export function useCalendarPlace(): CalendarPlace {
  const [params, setParams] = useSearchParams();
  const view = createMemo(() => calendarViews.find((one) => one === params.view) ?? "day");
  const day = createMemo(() => plainDateSchema.safeParse(params.day).data ?? officeDay(Date.now()));
  const columns = createMemo(
    () => columnChoices.find((one) => one === params.columns) ?? firstColumns(),
  );
  return {
    view,
    day,
    columns,
    show: (part) => setParams({ ...part }, { replace: true, scroll: false }),
    meant: createMemo(() => ({
      appointment: ulidSchema.safeParse(params.open).data,
      client: clientIdSchema.safeParse(params.client).data,
    })),
    forget: () =>
      setParams({ open: undefined, client: undefined }, { replace: true, scroll: false }),
    step: (count) => {
      const next = {
        day: () => addDays(day(), count),
        week: () => addDays(day(), 7 * count),
        month: () => addMonths(day(), count),
      }[view()];
      setParams({ day: next() }, { replace: true, scroll: false });
    },
  };
}

/** A phone has room for one column; who wants more chooses them. */
const firstColumns = (): ColumnChoice =>
  window.matchMedia("(max-width: 639px)").matches ? "mine" : "all";
