import {
  type AppointmentPurpose,
  appointmentPurposes,
  type WaitingEnd,
  waitingEnds,
} from "#shared/casework";
import {
  type ClientId,
  clientIdSchema,
  momentSchema,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
  z,
} from "#shared/kernel";
import { type SaidInMonth, textOf } from "./appointment.ts";

/** Somebody who wants an appointment for which there was no time yet. */
export interface Waiting {
  readonly id: Ulid;
  /** The month whose document holds it. */
  readonly month: string;
  readonly client: ClientId;
  readonly staff: StaffId | undefined;
  readonly purpose: AppointmentPurpose;
  readonly sinceMs: number;
  /** After this day it is of no use any more. */
  readonly until: PlainDate | undefined;
  readonly note: string | undefined;
  readonly end: WaitingEnd | undefined;
}

/** What a document calls somebody who waits. */
export const aboutWaiting = ({ id }: Pick<Waiting, "id">): string => `waiting/${id}`;

/** Everybody of a month's document who waits or waited. */
export const readWaiting = (said: SaidInMonth, month: string): readonly Waiting[] =>
  said.entities("waiting").flatMap((about) => {
    const id = ulidSchema.safeParse(about.slice("waiting/".length));
    const client = clientIdSchema.safeParse(said.value(about, "client"));
    const since = momentSchema.safeParse(said.value(about, "sinceMs"));
    if (!id.success || !client.success || !since.success) return [];
    return [
      {
        id: id.data,
        month,
        client: client.data,
        staff: staffIdSchema.safeParse(said.value(about, "staff")).data,
        purpose:
          z.enum(appointmentPurposes).safeParse(said.value(about, "purpose")).data ?? "other",
        sinceMs: since.data,
        until: plainDateSchema.safeParse(said.value(about, "until")).data,
        note: textOf(said.value(about, "note")),
        end: z.enum(waitingEnds).safeParse(said.value(about, "end")).data,
      },
    ];
  });

/** Who waits on a day: whoever has the nearest last day first, then whoever has waited longest. */
export const waitList = (all: readonly Waiting[], today: PlainDate): readonly Waiting[] =>
  all
    .filter(({ end, until }) => end === undefined && !(until && until < today))
    .sort(
      (a, b) =>
        compare(a.until ?? "9999", b.until ?? "9999") ||
        a.sinceMs - b.sinceMs ||
        compare(a.id, b.id),
    );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
