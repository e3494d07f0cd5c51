import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Dialog, IconDownload, Tag } from "#client/ui";
import {
  type Appointment,
  aboutAppointment,
  clientsIn,
  minutesOf,
  officeDay,
  outcomeRefusal,
  readTime,
} from "#shared/appointments";
import type { AppointmentState } from "#shared/casework";
import { idOf } from "#shared/documents";
import { useCalendar } from "./calendar-context.ts";
import { useIcsFile } from "./ics-file.ts";
import { ReadinessCard } from "./readiness-card.tsx";
import "./appointment-dialog.css";

type AppointmentDialogProps = {
  readonly appointment: Appointment;
  readonly onClose: () => void;
  readonly onEdit: (appointment: Appointment) => void;
};

/** One appointment: who, when and where; whether they can be received; what became of it. */
export function AppointmentDialog(props: AppointmentDialogProps) {
  const { t } = useI18n();
  const { words, today } = useCalendar();
  const saveIcs = useIcsFile();
  announceEditing(() => props.appointment);
  return (
    <Dialog
      isOpen
      title={words.who(props.appointment)}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => saveIcs([props.appointment])}>
            <IconDownload />
            {t("calendar.exportOne")}
          </Button>
          <Button kind="primary" onClick={() => props.onEdit(props.appointment)}>
            {t("calendar.edit")}
          </Button>
        </>
      }
    >
      <div class="stack appointment-open">
        <div class="appointment-when">
          <strong>
            {words.day(officeDay(props.appointment.time.fromMs), today())}{" "}
            {words.clock(props.appointment.time)}
          </strong>
          <span class="quiet">
            {words.purpose(props.appointment)} · {words.length(minutesOf(props.appointment.time))}
          </span>
          <span class="quiet">
            {words.staff(props.appointment.staff)} ·{" "}
            {props.appointment.room ?? t("calendar.noRoom")}
          </span>
          <Show when={props.appointment.note}>
            <span>{props.appointment.note}</span>
          </Show>
          <EditedBy appointment={props.appointment} />
        </div>
        <For each={clientsIn(props.appointment)}>
          {(client) => <ReadinessCard client={client} appointment={props.appointment} />}
        </For>
        <Outcome appointment={props.appointment} />
        <MovedFrom appointment={props.appointment} />
      </div>
    </Dialog>
  );
}

const lateChoices = [10, 20, 30] as const;

/** What became of it, one press each; the same press takes it back. */
function Outcome(props: { readonly appointment: Appointment }) {
  const { t } = useI18n();
  const { words, deeds, nowMs } = useCalendar();
  const who = () => words.who(props.appointment);
  const [refusal, setRefusal] = createSignal<ReturnType<typeof outcomeRefusal>>();
  const say = (state: AppointmentState): void => {
    const isSaid = props.appointment.state === state;
    const refused = isSaid ? undefined : outcomeRefusal(state, props.appointment.time, nowMs());
    setRefusal(refused);
    if (refused) return;
    const sentence = isSaid
      ? t("calendar.said.unsaid", who())
      : t("calendar.said.state", who(), t("calendar.state")[state]);
    void deeds.change(props.appointment, { state: isSaid ? null : state }, sentence);
  };
  const sayLate = (minutes: number): void => {
    const isSaid = props.appointment.lateMinutes === minutes;
    const sentence = isSaid
      ? t("calendar.said.unsaid", who())
      : t("calendar.said.state", who(), t("calendar.late", minutes));
    void deeds.change(props.appointment, { lateMinutes: isSaid ? null : minutes }, sentence);
  };
  const isOver = () => props.appointment.time.toMs <= nowMs();
  const label = (state: AppointmentState): string => {
    if (state === "cancelled" && props.appointment.state === state) return t("calendar.restoreIt");
    return {
      came: t("calendar.came"),
      didNotCome: t("calendar.didNotCome"),
      cancelled: t("calendar.cancel"),
    }[state];
  };
  return (
    <section class="appointment-part" aria-label={t("calendar.outcome")}>
      <h3>{t("calendar.outcome")}</h3>
      <div class="cluster">
        <For each={["came", "didNotCome", "cancelled"] as const}>
          {(state) => (
            <Button
              small
              aria-pressed={props.appointment.state === state}
              onClick={() => say(state)}
            >
              {label(state)}
            </Button>
          )}
        </For>
        <Show when={props.appointment.state}>
          {(state) => (
            <Tag tone={state() === "came" ? "accent" : "plain"}>{t("calendar.state")[state()]}</Tag>
          )}
        </Show>
      </div>
      <Show when={refusal()}>
        {(why) => (
          <p class="small refused-sentence" role="alert">
            {t("calendar.outcomeRefused")[why()]}
          </p>
        )}
      </Show>
      <Show when={props.appointment.state === undefined && !isOver()}>
        <div class="cluster">
          <span class="quiet small">{t("calendar.lateBy")}</span>
          <For each={lateChoices}>
            {(minutes) => (
              <Button
                kind="plain"
                small
                aria-pressed={props.appointment.lateMinutes === minutes}
                onClick={() => sayLate(minutes)}
              >
                {words.length(minutes)}
              </Button>
            )}
          </For>
          <Show when={props.appointment.lateMinutes}>
            {(minutes) => <Tag tone="ask">{t("calendar.late", minutes())}</Tag>}
          </Show>
        </div>
      </Show>
    </section>
  );
}

/** The times it had before. */
function MovedFrom(props: { readonly appointment: Appointment }) {
  const { t } = useI18n();
  const { words, today } = useCalendar();
  const document = useMonthOf(() => props.appointment);
  const before = () =>
    document()
      .projection()
      .history(aboutAppointment(props.appointment), "time")
      .slice(1)
      .flatMap(({ value }) => {
        const time = readTime(value);
        return time ? [words.when(time, today())] : [];
      });
  return (
    <Show when={before().length > 0}>
      <p class="quiet small">
        {before()
          .map((when) => t("calendar.wasAt", when))
          .join(" · ")}
      </p>
    </Show>
  );
}

/** The colleagues who have this very appointment open. */
function EditedBy(props: { readonly appointment: Appointment }) {
  const { t } = useI18n();
  const document = useMonthOf(() => props.appointment);
  const others = () =>
    document()
      .whoIsHere()
      .filter(({ editing }) => editing?.startsWith(`${aboutAppointment(props.appointment)} `));
  return (
    <For each={others()}>
      {({ name }) => <span class="small quiet">{t("calendar.editsIt", name)}</span>}
    </For>
  );
}

/** Tells colleagues which appointment is open here. */
function announceEditing(appointment: () => Appointment): void {
  const document = useMonthOf(appointment);
  createEffect(() => document().setEditing(`${aboutAppointment(appointment())} time`));
  onCleanup(() => document().setEditing(undefined));
}

/** The document an appointment lies in, open as long as the caller stands. */
function useMonthOf(appointment: () => Appointment) {
  const work = useWork();
  // An appointment never changes its document.
  const document = work.openDocument(idOf("calendar", appointment().month));
  onCleanup(document.close);
  return () => document;
}
