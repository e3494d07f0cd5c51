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
  momentSchema,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
  z,
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

const timeSchema = z.object({ fromMs: momentSchema, toMs: momentSchema });
const purposeSchema = z.enum(appointmentPurposes);
const stateSchema = z.enum(appointmentStates);
const overrideSchema = z.enum(overrideReasons);

/** What a document calls an appointment. */
export const aboutAppointment = ({ id }: Pick<Appointment, "id">): string => `appointment/${id}`;

/** The appointments of a month's document; what has no time any more was taken back. */
export const readAppointments = (said: SaidInMonth, month: string): readonly Appointment[] =>
  said.entities("appointment").flatMap((about) => {
    const id = ulidSchema.safeParse(about.slice("appointment/".length));
    const time = timeSchema.safeParse(said.value(about, "time"));
    if (!id.success || !time.success || time.data.fromMs >= time.data.toMs) return [];
    const read = (field: string): Json | undefined => said.value(about, field);
    const late = read("lateMinutes");
    return [
      {
        id: id.data,
        month,
        time: time.data,
        client: clientIdSchema.safeParse(read("client")).data,
        other: clientIdSchema.safeParse(read("other")).data,
        staff: staffIdSchema.safeParse(read("staff")).data,
        room: textOf(read("room")),
        purpose: purposeSchema.safeParse(read("purpose")).data ?? "other",
        state: stateSchema.safeParse(read("state")).data,
        lateMinutes: typeof late === "number" ? late : undefined,
        note: textOf(read("note")),
        override: overrideSchema.safeParse(read("override")).data,
      },
    ];
  });

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
