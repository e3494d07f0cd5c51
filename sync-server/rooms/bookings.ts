import * as Y from "yjs";
import {
  type ExpectedByDay,
  expectedByDay,
  expectedSoon,
  readAppointments,
} from "#shared/appointments";
import { createProjection, type DocumentId, readFacts, splitName } from "#shared/documents";
import { type ClientId, type PlainDate, plainDateOf } from "#shared/kernel";
import type { IsBooked } from "../authorization/roster.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import { changesAfter } from "./changes.ts";

/** Who is expected when, as the calendars on the relay's disk say. */
export interface Bookings {
  readonly isBooked: IsBooked;
  /**
   * Reads the calendars that changed since it was last asked; answers the clients who were, or are,
   * expected by them.
   */
  readonly catchUp: () => Promise<ReadonlySet<ClientId>>;
}

type BookingsLog = Pick<SealedLog, "changedSince" | "latest" | "load">;

const changesAtOnce = 1000;

/**
 * Knows nobody until it has caught up. A moved appointment stays in the document of its first month,
 * so every month counts, whatever the day.
 */
export function createBookings(log: BookingsLog, offsetMinutes: number): Bookings {
  const months = new Map<DocumentId, ExpectedByDay>();
  let readUntil = 0;
  /** Asked of every client when the day turns, it is worked out once. */
  let soon: { readonly day: PlainDate; readonly clients: ReadonlySet<ClientId> } | undefined;

  const readMonth = async (id: DocumentId): Promise<readonly ClientId[]> => {
    const before = months.get(id) ?? new Map();
    const after = await read(log, id, offsetMinutes);
    months.set(id, after);
    return [before, after].flatMap((days: ExpectedByDay) =>
      [...days.values()].flatMap((clients) => [...clients]),
    );
  };

  return {
    isBooked: (client, day) => {
      if (soon?.day !== day) soon = { day, clients: expectedSoon(months.values(), day) };
      return soon.clients.has(client);
    },
    catchUp: async () => {
      const touched = new Set<ClientId>();
      for (let hasMore = true; hasMore; ) {
        const changes = await changesAfter(log, readUntil, changesAtOnce);
        ({ hasMore } = changes);
        const calendars = new Set(
          changes.entries.map(({ name }) => splitName(name).id).filter(isCalendar),
        );
        for (const id of calendars) for (const client of await readMonth(id)) touched.add(client);
        readUntil = Math.max(readUntil, ...changes.entries.map(({ clock }) => clock));
      }
      soon = undefined;
      return touched;
    },
  };
}

/** Whether a document is a month of the calendar. */
export const isCalendar = (name: string): boolean => name.startsWith("calendar/");

async function read(
  log: BookingsLog,
  id: DocumentId,
  offsetMinutes: number,
): Promise<ExpectedByDay> {
  const latest = await log.latest(id);
  const found = latest && !latest.isGone ? await log.load(latest.name) : undefined;
  if (!found || found === "gone") return new Map();
  const doc = new Y.Doc();
  for (const { update } of found.rows) Y.applyUpdate(doc, update);
  const appointments = readAppointments(createProjection(readFacts(doc)), id.split("/")[1] ?? "");
  doc.destroy();
  return expectedByDay(appointments, (ms) => plainDateOf(ms, offsetMinutes));
}
