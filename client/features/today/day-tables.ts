import type { ListColumn } from "#feature/export";
import { type Appointment, clientsIn, clockOf } from "#shared/appointments";
import type { ClientId, StaffId } from "#shared/kernel";
import type { DueRow } from "./due-rows.ts";

/** What the columns of a day are called, and how what they say reads. */
export interface DayTableWords {
  readonly header: Readonly<
    Record<"time" | "who" | "what" | "staff" | "room" | "outcome" | "sort" | "until", string>
  >;
  readonly names: (clients: readonly ClientId[]) => string;
  readonly purpose: (one: Appointment) => string;
  readonly staff: (id: StaffId) => string;
  readonly state: (one: Appointment) => string | undefined;
}

/** The columns of appointments; their notes stay in the calendar. */
export const appointmentColumns = (words: DayTableWords): readonly ListColumn<Appointment>[] => [
  {
    header: words.header.time,
    cell: ({ time }) => `${clockOf(time.fromMs)}–${clockOf(time.toMs)}`,
  },
  { header: words.header.who, cell: (one) => words.names(clientsIn(one)) },
  { header: words.header.what, cell: words.purpose },
  { header: words.header.staff, cell: ({ staff }) => staff && words.staff(staff) },
  { header: words.header.room, cell: ({ room }) => room },
  { header: words.header.outcome, cell: words.state },
];

/** The columns of what is due. */
export const dueColumns = (
  header: Pick<DayTableWords["header"], "sort" | "who" | "what" | "until">,
): readonly ListColumn<DueRow>[] => [
  { header: header.sort, cell: ({ sort }) => sort },
  { header: header.who, cell: ({ who }) => who },
  { header: header.what, cell: ({ what }) => what },
  { header: header.until, cell: ({ on }) => on },
];
