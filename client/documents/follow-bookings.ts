import { createSignal } from "solid-js";
import {
  type Appointment,
  expectedByDay,
  expectedSoon,
  readAppointments,
} from "#shared/appointments";
import { createProjection, type DocumentId } from "#shared/documents";
import { type ClientId, type PlainDate, plainDateOf } from "#shared/kernel";
import type { DocumentSource } from "./source.ts";

/** The wall clock by which somebody is expected. */
export interface OfficeClock {
  readonly today: PlainDate;
  readonly offsetMinutes: number;
}

/**
 * Whether a client is expected today or tomorrow, as the calendars on this device say, by the relay's
 * rule; reactive. The calendars are read when it is first asked, and followed from then on.
 */
export type IsExpected = (client: ClientId, clock: OfficeClock) => boolean;

type Months = ReadonlyMap<DocumentId, readonly Appointment[]>;

/** Follows the calendars of a device. */
export function followBookings(
  source: Pick<DocumentSource, "list" | "facts" | "onChanged">,
): IsExpected {
  const [months, setMonths] = createSignal<Months>(new Map());
  let isFollowing = false;
  let soon: (OfficeClock & { months: Months; clients: ReadonlySet<ClientId> }) | undefined;
  let reading: Promise<void> = Promise.resolve();

  const read = async (ids: readonly DocumentId[]): Promise<void> => {
    const said = await Promise.all(
      ids.map(async (id) => {
        const facts = createProjection(await source.facts(id));
        return [id, readAppointments(facts, id.slice("calendar/".length))] as const;
      }),
    );
    if (said.length > 0) setMonths((before) => new Map([...before, ...said]));
  };
  /** One after the other, so that an older answer never stands for a newer one. */
  const readNext = (ids: () => readonly DocumentId[] | Promise<readonly DocumentId[]>): void => {
    reading = reading.then(async () => read(await ids()));
  };

  const follow = (): void => {
    if (isFollowing) return;
    isFollowing = true;
    source.onChanged((ids) => {
      const changed = [...ids].filter((id) => id.startsWith("calendar/"));
      if (changed.length > 0) readNext(() => changed);
    });
    readNext(() => source.list("calendar"));
  };

  return (client, { today, offsetMinutes }) => {
    follow();
    const all = months();
    const isKnown =
      soon?.months === all && soon.today === today && soon.offsetMinutes === offsetMinutes;
    if (!soon || !isKnown) {
      const dayOf = (ms: number): PlainDate => plainDateOf(ms, offsetMinutes);
      const byDay = [...all.values()].map((month) => expectedByDay(month, dayOf));
      soon = { today, offsetMinutes, months: all, clients: expectedSoon(byDay, today) };
    }
    return soon.clients.has(client);
  };
}
