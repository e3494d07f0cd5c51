import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import {
  type Appointment,
  type Away,
  clientsIn,
  clockOf,
  minutesOf,
  officeDay,
  type TimeSpan,
  weekdayOf,
} from "#shared/appointments";
import { addDays, type ClientId, type PlainDate, type StaffId } from "#shared/kernel";

/** How the calendar speaks of people, days and appointments. */
export interface CalendarWords {
  readonly client: (id: ClientId) => string;
  readonly staff: (id: StaffId | undefined) => string;
  /** Who comes: 王敏、赵磊; a room that is only kept has the word for what it is kept for. */
  readonly who: (appointment: Appointment) => string;
  readonly purpose: (appointment: Pick<Appointment, "purpose">) => string;
  /** 11月27日 */
  readonly date: (day: PlainDate) => string;
  /** 周五 */
  readonly weekday: (day: PlainDate) => string;
  /** 11月27日 周五, and 今天 where it is. */
  readonly day: (day: PlainDate, today: PlainDate) => string;
  /** 10:00–11:00 */
  readonly clock: (time: TimeSpan) => string;
  /** 今天 10:00 */
  readonly when: (time: TimeSpan, today: PlainDate) => string;
  /** 何建业 年假 */
  readonly away: (away: Away) => string;
  /** 年假 */
  readonly awayKind: (away: Away) => string;
  /** 12月2日–12月4日 */
  readonly awayDays: (away: Pick<Away, "from" | "to">) => string;
  /** 1 小时 30 分 */
  readonly length: (minutes: number) => string;
  /** Everything there is to say of it in one line, for those who hear it. */
  readonly line: (appointment: Appointment, today: PlainDate) => string;
}

/** The words of the calendar in the person's language. */
export function useCalendarWords(): CalendarWords {
  const { t, format } = useI18n();
  const { directory, me } = useWork();
  const index = useClientIndex();
  const client = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("calendar.someClient");
  };
  const staff = (id: StaffId | undefined): string => {
    if (!id) return t("calendar.nobody");
    return id === me().id ? t("calendar.me") : (directory.nameOf(id) ?? t("caseFile.colleague"));
  };
  const purpose = (appointment: Pick<Appointment, "purpose">): string =>
    t("calendar.purpose")[appointment.purpose];
  const who = (appointment: Appointment): string => {
    const clients = clientsIn(appointment);
    return clients.length === 0 ? purpose(appointment) : format.list(clients.map(client));
  };
  const weekday = (day: PlainDate): string => t("calendar.weekdays")[weekdayOf(day)] ?? "";
  const date = (day: PlainDate): string => {
    const [, month = 1, number = 1] = day.split("-").map(Number);
    return t("calendar.monthDay", month, number);
  };
  const dayWord = (day: PlainDate, today: PlainDate): string => {
    const short = date(day);
    const full = day.slice(0, 4) === today.slice(0, 4) ? short : format.day(day);
    const named = t("calendar.dayNamed", full, weekday(day));
    return day === today ? t("calendar.todayIs", named) : named;
  };
  const clock = ({ fromMs, toMs }: TimeSpan): string => `${clockOf(fromMs)}–${clockOf(toMs)}`;
  const when = (time: TimeSpan, today: PlainDate): string => {
    const day = officeDay(time.fromMs);
    const near = ["calendar.today", "calendar.tomorrow"] as const;
    const word = near.find((_, ahead) => addDays(today, ahead) === day);
    return `${word ? t(word) : dayWord(day, today)} ${clockOf(time.fromMs)}`;
  };
  const length = (minutes: number): string =>
    minutes % 60 === 0
      ? t("calendar.hours", minutes / 60)
      : minutes < 60
        ? t("calendar.minutes", minutes)
        : t("calendar.hoursAndMinutes", Math.floor(minutes / 60), minutes % 60);
  const awayKind = ({ kind }: Away): string =>
    kind ? t("calendar.awayKind")[kind] : t("calendar.awayUnknown");
  return {
    away: (away) => `${staff(away.staff)} ${awayKind(away)}`,
    awayKind,
    awayDays: ({ from, to }) => (from === to ? date(from) : `${date(from)}–${date(to)}`),
    client,
    staff,
    who,
    purpose,
    date,
    weekday,
    day: dayWord,
    clock,
    when,
    length,
    line: (appointment, today) =>
      [
        who(appointment),
        purpose(appointment),
        dayWord(officeDay(appointment.time.fromMs), today),
        clock(appointment.time),
        length(minutesOf(appointment.time)),
        staff(appointment.staff),
        appointment.room,
        appointment.state && t("calendar.state")[appointment.state],
      ]
        .filter(Boolean)
        .join(" · "),
  };
}
