import { createMemo } from "solid-js";
import { useI18n } from "#client/i18n";
import { type Appointment, awayOn, loadOn } from "#shared/appointments";
import type { PlainDate, StaffId } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import type { ColumnChoice } from "./calendar-place.ts";
import type { Draft } from "./deeds.ts";
import type { GridColumn } from "./grid-column.ts";

/** The columns of a day: the person at work first, colleagues, what nobody has, rooms. */
export function useDayColumns(
  day: () => PlainDate,
  choice: () => ColumnChoice,
  ofDay: () => readonly Appointment[],
) {
  const { t } = useI18n();
  const { book, office, words, me } = useCalendar();
  const staff = (): readonly StaffId[] => {
    if (choice() === "rooms") return [];
    if (choice() === "mine") return [me()];
    const ids = office.staff().map(({ id }) => id);
    return [me(), ...ids.filter((id) => id !== me())];
  };
  const ofStaff = createMemo((): readonly GridColumn[] => {
    const loads = loadOn(ofDay(), day());
    return staff().map((id) => {
      const load = loads.get(id);
      const away = awayOn(book.away(), id, day());
      return {
        key: staffKey(id),
        title: words.staff(id),
        note: [
          away && words.awayKind(away),
          load && t("calendar.loadOf", load.count, words.length(load.minutes)),
        ]
          .filter(Boolean)
          .join(" · "),
        isAway: away !== undefined,
        day: day(),
        shows: "room" as const,
        isHere: id === me(),
        appointments: ofDay().filter((one) => one.staff === id),
      };
    });
  });
  const ofNobody = (): readonly GridColumn[] => {
    const appointments = ofDay().filter((one) => one.staff === undefined);
    const isShown = choice() === "staff" || choice() === "all";
    if (!isShown || appointments.length === 0) return [];
    return [
      { key: "nobody", title: t("calendar.nobody"), day: day(), shows: "room", appointments },
    ];
  };
  const ofRooms = (): readonly GridColumn[] =>
    choice() === "rooms" || choice() === "all"
      ? office.settings().rooms.map((room) => ({
          key: roomKey(room),
          title: room,
          day: day(),
          shows: "staff" as const,
          appointments: ofDay().filter((one) => one.room === room),
        }))
      : [];
  return {
    columns: createMemo(() => [...ofStaff(), ...ofNobody(), ...ofRooms()]),
    /** What an appointment in a column has of it: its colleague or its room. */
    partOf: ({ key }: GridColumn): Partial<Pick<Draft, "staff" | "room">> => {
      const colleague = staff().find((id) => key === staffKey(id));
      const room = office.settings().rooms.find((name) => key === roomKey(name));
      return { ...(colleague && { staff: colleague }), ...(room && { room }) };
    },
  };
}

const staffKey = (id: StaffId): string => `staff/${id}`;
const roomKey = (room: string): string => `room/${room}`;
