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
import type { Log } from "../telemetry/log.ts";
import { changesAfter } from "./changes.ts";

/** Who is expected when, as the calendars on the relay's disk say. */
export interface Bookings {
  readonly isBooked: IsBooked;
  /**
   * Reads the calendars that changed since it was last asked; answers the clients who were, or are,
   * expected by them. One that cannot be read says what it said before, and is read again the next time.
   */
  readonly catchUp: () => Promise<ReadonlySet<ClientId>>;
}

type BookingsLog = Pick<SealedLog, "changedSince" | "latest" | "load">;

const changesAtOnce = 1000;

/**
 * Knows nobody until it has caught up. A moved appointment stays in the document of its first month,
 * so every month counts, whatever the day.
 */
export function createBookings(
  log: BookingsLog,
  offsetMinutes: number,
  journal: Pick<Log, "error">,
): Bookings {
  const months = new Map<DocumentId, ExpectedByDay>();
  const unread = new Set<DocumentId>();
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
      for (let hasMore = true; hasMore; ) {
        const changes = await changesAfter(log, readUntil, changesAtOnce);
        ({ hasMore } = changes);
        const changed = changes.entries.map(({ name }) => splitName(name).id);
        for (const id of changed.filter(isCalendar)) unread.add(id);
        readUntil = Math.max(readUntil, ...changes.entries.map(({ clock }) => clock));
      }
      const touched = new Set<ClientId>();
      for (const document of [...unread]) {
        try {
          for (const client of await readMonth(document)) touched.add(client);
          unread.delete(document);
        } catch (error) {
          journal.error("a calendar could not be read", error, { document });
        }
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
