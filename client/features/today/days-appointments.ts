import type { Accessor } from "solid-js";
import { useWork } from "#client/documents";
import { useBook } from "#feature/calendar";
import { type Appointment, byTime, monthOf, officeDay } from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";

/** The appointments of a day in their order: everybody's for who sits at reception, else one's own. */
export function useDaysAppointments(today: Accessor<PlainDate>): Accessor<readonly Appointment[]> {
  const { me } = useWork();
  const book = useBook(() => [monthOf(today())]);
  const isDesk = () => me().roles.has("reception") || me().roles.has("supervisor");
  return () =>
    book
      .appointments()
      .filter((one) => officeDay(one.time.fromMs) === today() && one.state !== "cancelled")
      .filter(({ staff }) => isDesk() || staff === undefined || staff === me().id)
      .sort(byTime);
}
