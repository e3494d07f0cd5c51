/** Whole days on which a colleague is not there: a booking into them is found, also after a merge. */
import { type AwayKind, awayKinds } from "#shared/casework";
import {
  addDays,
  ok,
  type PlainDate,
  parsePlainDate,
  plainDateSchema,
  type Result,
  refuse,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
  z,
} from "#shared/kernel";
import { type Appointment, byTime, isStanding, type SaidInMonth } from "./appointment.ts";
import { momentOf, officeDay } from "./office-time.ts";

/** A colleague's whole days away, the last one included. */
export interface Away {
  readonly id: Ulid;
  /** The month whose document holds it: the month of its first day. */
  readonly month: string;
  readonly staff: StaffId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** A kind of a newer program is none that is known here; they are away all the same. */
  readonly kind: AwayKind | undefined;
}

/** What a document calls somebody's days away. */
export const aboutAway = ({ id }: Pick<Away, "id">): string => `away/${id}`;

const daysSchema = z.object({ from: plainDateSchema, to: plainDateSchema });

/** The days away in a month's document; what was cancelled is none. */
export const readAway = (said: SaidInMonth, month: string): readonly Away[] =>
  said.entities("away").flatMap((about) => {
    const id = ulidSchema.safeParse(about.slice("away/".length)).data;
    const staff = staffIdSchema.safeParse(said.value(about, "staff")).data;
    const days = daysSchema.safeParse(said.value(about, "days")).data;
    if (!id || !staff || !days || said.value(about, "isCancelled") === true) return [];
    const kind = awayKinds.find((one) => one === said.value(about, "kind"));
    return [{ id, month, staff, ...days, kind }];
  });

/** Why typed days cannot be days away. */
export type AwayRefusal = "from" | "to" | "order" | "tooLong";

/** Nobody is away for longer without being asked again; a slip in the year is longer. */
const longestDays = 366;

/** Reads the first and the last day as they were typed; no last day means one day. */
export function readAwayDays(
  typedFrom: string,
  typedTo: string,
): Result<{ readonly from: PlainDate; readonly to: PlainDate }, AwayRefusal> {
  const from = parsePlainDate(typedFrom);
  if (!from) return refuse("from");
  const to = typedTo.trim() === "" ? from : parsePlainDate(typedTo);
  if (!to) return refuse("to");
  if (to < from) return refuse("order");
  return to > addDays(from, longestDays) ? refuse("tooLong") : ok({ from, to });
}

/** Why a colleague is not there on a day; undefined when they are. */
export const awayOn = (all: readonly Away[], staff: StaffId, day: PlainDate): Away | undefined =>
  all.find((one) => one.staff === staff && one.from <= day && day <= one.to);

/** Why the colleague of an appointment is not there at its time; undefined when they are. */
export const awayAt = (all: readonly Away[], appointment: Timed): Away | undefined =>
  all.find((one) => isIn(one, appointment));

type Timed = Pick<Appointment, "staff" | "time">;
type Days = Pick<Away, "staff" | "from" | "to">;

const isIn = (away: Days, { staff, time }: Timed): boolean =>
  staff === away.staff &&
  away.from <= officeDay(time.toMs - 1) &&
  officeDay(time.fromMs) <= away.to;

/** The appointments that stand in a colleague's days away, those to come and those only thought of. */
export const bookedInto = (
  appointments: readonly Appointment[],
  away: Days,
): readonly Appointment[] => appointments.filter((one) => isStanding(one) && isIn(away, one));

/** An appointment whose colleague is not there. */
export interface Stranded {
  readonly appointment: Appointment;
  readonly away: Away;
}

/** All appointments whose colleague is not there, in the order of time, whatever order they come in. */
export const strandedAmong = (
  appointments: readonly Appointment[],
  all: readonly Away[],
): readonly Stranded[] =>
  all.length === 0
    ? []
    : [...appointments].sort(byTime).flatMap((appointment) => {
        const away = isStanding(appointment) ? awayAt(all, appointment) : undefined;
        return away ? [{ appointment, away }] : [];
      });

/** The days away that are not over, the nearest first. */
export const awayFrom = (all: readonly Away[], today: PlainDate): readonly Away[] =>
  all
    .filter(({ to }) => to >= today)
    .sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));

/** How many days they are. */
export const daysAway = ({ from, to }: Pick<Away, "from" | "to">): number =>
  Math.round((momentOf(to, 0) - momentOf(from, 0)) / 86_400_000) + 1;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
