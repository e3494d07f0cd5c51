import type { Agency } from "./open-agency.ts";
import { isCalendar } from "./rooms/bookings.ts";
import type { Rooms } from "./rooms/rooms.ts";
import type { Log } from "./telemetry/log.ts";

/** What the office knows of appointments, kept in step with the calendars. */
export interface FollowedBookings {
  /** Stops, when what is being looked at is over. */
  readonly close: () => Promise<void>;
}

/** Tells the office of each change of a calendar; of many in a row, of the last. */
export function followBookings(
  { bookings, office }: Pick<Agency, "bookings" | "office">,
  rooms: Pick<Rooms, "onChange">,
  journal: Log,
): FollowedBookings {
  let running: Promise<void> | undefined;
  let isWanted = false;

  const look = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      try {
        await office.bookingsChanged(await bookings.catchUp());
      } catch (error) {
        journal.error("the calendars could not be read", error);
      }
    }
    // In the same breath as it is known that nothing is wanted: what comes after begins anew.
    running = undefined;
  };

  const stop = rooms.onChange((documents) => {
    if (![...documents].some(isCalendar)) return;
    isWanted = true;
    running ??= look();
  });

  return {
    close: async () => {
      stop();
      await running;
    },
  };
}
