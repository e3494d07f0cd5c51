import {
  type Appointment,
  hoursOn,
  minuteOfDay,
  minutesOf,
  type OfficeSettings,
} from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";

/** Which hours a grid shows: whole ones, in minutes after midnight. */
export interface GridHours {
  readonly from: number;
  readonly to: number;
}

const usual: GridHours = { from: 9 * 60, to: 18 * 60 };

/** The opening hours of some days, and more where something stands outside of them. */
export function gridHours(
  settings: OfficeSettings,
  days: readonly PlainDate[],
  appointments: readonly Appointment[],
): GridHours {
  const open = days.flatMap((day) => hoursOn(settings, day) ?? []);
  const spans = [
    ...(open.length > 0 ? open : [usual]),
    ...appointments.map(({ time }) => {
      const from = minuteOfDay(time.fromMs);
      return { from, to: Math.min(1440, from + minutesOf(time)) };
    }),
  ];
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}
