/**
 * Whom the front desk may reach because they are expected: DESIGN section 3, the relation "booked".
 *
 * Somebody is expected on the day on which an appointment of theirs begins, unless it was called
 * off. Who did not come still is, on that day: the front desk rings them.
 */
import { addDays, type ClientId, type PlainDate } from "#shared/kernel";
import { type Appointment, clientsIn } from "./appointment.ts";

/** Who is expected on which day. */
export type ExpectedByDay = ReadonlyMap<PlainDate, ReadonlySet<ClientId>>;

/** No calendar goes further; a moment beyond has no day. */
const endOfTimeMs = Date.UTC(9999, 0, 1);

/** The clients expected at appointments, by the day of whatever wall clock is meant. */
export function expectedByDay(
  appointments: Iterable<Pick<Appointment, "client" | "other" | "time" | "state">>,
  dayOf: (ms: number) => PlainDate,
): ExpectedByDay {
  const byDay = new Map<PlainDate, Set<ClientId>>();
  for (const one of appointments) {
    if (one.state === "cancelled" || one.time.fromMs >= endOfTimeMs) continue;
    const day = dayOf(one.time.fromMs);
    const clients = byDay.get(day) ?? new Set();
    for (const client of clientsIn(one)) clients.add(client);
    byDay.set(day, clients);
  }
  return byDay;
}

/** Whoever is expected today or tomorrow, in any of these months. */
export function expectedSoon(
  months: Iterable<ExpectedByDay>,
  today: PlainDate,
): ReadonlySet<ClientId> {
  const soon = new Set<ClientId>();
  const days = [today, addDays(today, 1)];
  for (const month of months) {
    for (const day of days) for (const client of month.get(day) ?? []) soon.add(client);
  }
  return soon;
}
