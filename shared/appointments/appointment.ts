import {
  type AppointmentPurpose,
  type AppointmentState,
  appointmentPurposes,
  appointmentStates,
  type OverrideReason,
  overrideReasons,
} from "#shared/casework";
import {
  type ClientId,
  clientIdSchema,
  type Json,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import type { TimeSpan } from "./office-time.ts";

/** What one month of the calendar says, in whatever form it is kept. */
export interface SaidInMonth {
  /** The entities of one type that anything was said about. */
  readonly entities: (type: string) => readonly string[];
  /** The shown value; undefined when unsaid or cleared. */
  readonly value: (about: string, field: string) => Json | undefined;
}

/** Somebody is expected at the office, or a room is kept. */
export interface Appointment {
  readonly id: Ulid;
  /** The month whose document holds it: the month of its first date. */
  readonly month: string;
  readonly time: TimeSpan;
  readonly client: ClientId | undefined;
  /** The second one of a meeting. */
  readonly other: ClientId | undefined;
  readonly staff: StaffId | undefined;
  readonly room: string | undefined;
  readonly purpose: AppointmentPurpose;
  readonly state: AppointmentState | undefined;
  /** They said that they will be so late. */
  readonly lateMinutes: number | undefined;
  readonly note: string | undefined;
  /** Why it goes on although not everything was checked. */
  readonly override: OverrideReason | undefined;
}

/** What a document calls an appointment. */
export const aboutAppointment = ({ id }: Pick<Appointment, "id">): string => `appointment/${id}`;

/** The appointments of a month's document; what has no time any more was taken back. */
export const readAppointments = (said: SaidInMonth, month: string): readonly Appointment[] =>
  said.entities("appointment").flatMap((about) => {
    const time = readTime(said.value(about, "time"));
    // Years of appointments are read at once: what was never said costs nothing.
    const id = time && ulidSchema.safeParse(about.slice("appointment/".length)).data;
    return id ? [readAppointment({ id, month, time }, (field) => said.value(about, field))] : [];
  });

function readAppointment(
  named: Pick<Appointment, "id" | "month" | "time">,
  read: (field: string) => Json | undefined,
): Appointment {
  const late = read("lateMinutes");
  return {
    ...named,
    client: clientOf(read("client")),
    other: clientOf(read("other")),
    staff: staffOf(read("staff")),
    room: textOf(read("room")),
    purpose: oneOf(appointmentPurposes, read("purpose")) ?? "other",
    state: oneOf(appointmentStates, read("state")),
    lateMinutes: typeof late === "number" ? late : undefined,
    note: textOf(read("note")),
    override: oneOf(overrideReasons, read("override")),
  };
}

/** A stretch of time that was said; undefined when it is none. */
export function readTime(value: Json | undefined): TimeSpan | undefined {
  const { fromMs, toMs }: { readonly fromMs?: unknown; readonly toMs?: unknown } = Object(value);
  const isTime = typeof fromMs === "number" && typeof toMs === "number" && fromMs < toMs;
  return isTime ? { fromMs, toMs } : undefined;
}

const clientOf = (value: Json | undefined): ClientId | undefined =>
  value === undefined ? undefined : clientIdSchema.safeParse(value).data;
const staffOf = (value: Json | undefined): StaffId | undefined =>
  value === undefined ? undefined : staffIdSchema.safeParse(value).data;

/** One of the words known here; what a newer program said is none of them. */
const oneOf = <Word extends string>(
  known: readonly Word[],
  value: Json | undefined,
): Word | undefined => known.find((one) => one === value);

/** A word that was said; undefined when it is none. */
export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Whether an appointment keeps people and room busy: not when it was cancelled or nobody came. */
export const isStanding = ({ state }: Pick<Appointment, "state">): boolean =>
  state === undefined || state === "came";

/** The clients an appointment is with. */
export const clientsIn = ({
  client,
  other,
}: Pick<Appointment, "client" | "other">): readonly ClientId[] =>
  [client, other].filter((one) => one !== undefined);

/** Whether a client is expected at an appointment. */
export const isWith = (appointment: Appointment, client: ClientId): boolean =>
  appointment.client === client || appointment.other === client;

/** Earlier first; of two at the same time always the same one. */
export const byTime = (a: Appointment, b: Appointment): number =>
  a.time.fromMs - b.time.fromMs || (a.id < b.id ? -1 : 1);
