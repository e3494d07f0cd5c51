import type { Appointment } from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";

/** One column of a grid: a colleague, a room or a day. */
export interface GridColumn {
  readonly key: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly day: PlainDate;
  readonly appointments: readonly Appointment[];
  /** What is to be read in its appointments besides: where, or by whom. */
  readonly shows: "room" | "staff";
  /** The person at work, or today. */
  readonly isHere?: boolean;
  /** The colleague is not there on this day. */
  readonly isAway?: boolean;
}
