import { type AppendRefusal, untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { useUndo, type Written } from "#feature/undo";
import {
  type Appointment,
  aboutAppointment,
  aboutWaiting,
  monthOf,
  officeDay,
  type Slot,
  type Waiting,
} from "#shared/appointments";
import type { ReceptionItem, WaitingEnd } from "#shared/casework";
import { type DocumentId, idOf } from "#shared/documents";
import type { ClientId, JsonObject, Ulid } from "#shared/kernel";
import { type AwayDeeds, awayDeeds, type SayInMonth } from "./away-deeds.ts";
import { freshId } from "./fresh-id.ts";

/** What is known of an appointment that is about to be made, or is changed. */
export type Draft = Pick<
  Appointment,
  "time" | "client" | "other" | "staff" | "room" | "purpose" | "note"
>;

/** How the calendar is changed; each says so in a sentence and offers the way back. */
export interface Deeds extends AwayDeeds {
  /** Answers whether it was written. */
  readonly make: (draft: Draft, sentence: string, id?: Ulid) => Promise<boolean>;
  /** Says some fields of an appointment anew. */
  readonly change: (
    appointment: Appointment,
    says: JsonObject,
    sentence: string,
  ) => Promise<boolean>;
  readonly move: (
    appointment: Appointment,
    slot: Partial<Slot>,
    sentence: string,
  ) => Promise<boolean>;
  /** Says which of two values stands. What was replaced were two words: there is no way back. */
  readonly settle: (
    appointment: Appointment,
    says: JsonObject,
    sentence: string,
  ) => Promise<boolean>;
  readonly wait: (
    waiting: Pick<Waiting, "client" | "staff" | "purpose" | "until" | "note">,
    sentence: string,
  ) => Promise<boolean>;
  readonly endWaiting: (waiting: Waiting, end: WaitingEnd, sentence: string) => Promise<boolean>;
  readonly check: (
    client: ClientId,
    items: readonly ReceptionItem[],
    sentence: string,
  ) => Promise<boolean>;
  /** Says something in the agency's own document. */
  readonly sayOfAgency: (about: string, says: JsonObject, sentence: string) => Promise<boolean>;
}

/** The deeds of the person at work; for components below the work and its way back. */
export function useDeeds(): Deeds {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();

  const refused = (why: AppendRefusal): void => {
    toasts.show({
      text: t(why.type === "notAllowed" ? "calendar.notAllowed" : "calendar.notTaken"),
    });
  };
  const say = async (
    id: DocumentId,
    about: string,
    says: JsonObject,
    { sentence, day }: { readonly sentence: string; readonly day?: string },
  ): Promise<boolean> => {
    // Before it is opened: the relay would refuse a month that nobody has begun.
    if (id.startsWith("calendar/")) await work.beginDocument(id);
    const document = work.openDocument(id);
    await untilRead(document);
    const said = document.status() === "here" ? document.append(about, says) : undefined;
    document.close();
    if (!said?.ok) {
      refused(said?.reason ?? { type: "notHere" });
      return false;
    }
    const written: readonly Written[] = [{ document: id, fact: said.value.id }];
    if (day === undefined) undo.offerInstead(sentence, undefined);
    else undo.offer({ sentence, written, place: placeOf(day) });
    return true;
  };
  const sayInMonth: SayInMonth = (month, about, says, sentence, ms) =>
    say(idOf("calendar", month), about, says, { sentence, day: officeDay(ms) });
  const change: Deeds["change"] = (appointment, says, sentence) =>
    sayInMonth(
      appointment.month,
      aboutAppointment(appointment),
      says,
      sentence,
      appointment.time.fromMs,
    );

  return {
    make: (draft, sentence, id = freshId()) => {
      const { fromMs } = draft.time;
      const says = withoutNothing({ ...draft, time: { ...draft.time } });
      const month = monthOf(officeDay(fromMs));
      return sayInMonth(month, `appointment/${id}`, says, sentence, fromMs);
    },
    change,
    settle: (appointment, says, sentence) =>
      say(idOf("calendar", appointment.month), aboutAppointment(appointment), says, { sentence }),
    move: (appointment, { time, ...place }, sentence) =>
      change(
        appointment,
        { ...withoutNothing(place), ...(time && { time: { ...time } }) },
        sentence,
      ),
    wait: (waiting, sentence) => {
      const nowMs = Date.now();
      const says = withoutNothing({ ...waiting, sinceMs: nowMs });
      return sayInMonth(monthOf(officeDay(nowMs)), `waiting/${freshId()}`, says, sentence, nowMs);
    },
    endWaiting: (waiting, end, sentence) =>
      sayInMonth(waiting.month, aboutWaiting(waiting), { end }, sentence, Date.now()),
    ...awayDeeds(sayInMonth),
    check: (client, items, sentence) => {
      const nowMs = Date.now();
      const on = officeDay(nowMs);
      const says = { checked: { on, items: [...items] } };
      return sayInMonth(monthOf(on), `ready/${client}`, says, sentence, nowMs);
    },
    sayOfAgency: (about, says, sentence) =>
      say(idOf("agency", ""), about, says, { sentence, day: officeDay(Date.now()) }),
  };
}

const placeOf = (day: string) => ({
  path: "/calendar",
  href: `/calendar?day=${day}`,
  show: () => undefined,
});

type Said = Readonly<Record<string, JsonObject[string] | undefined>>;

const withoutNothing = (says: Said): JsonObject =>
  Object.fromEntries(
    Object.entries(says).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
