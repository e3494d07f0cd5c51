import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, ChoiceChips, Dialog, KeptFor, Select, TextField } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import {
  type Appointment,
  freeSlots,
  problemsOf,
  type Slot,
  type SlotProblem,
} from "#shared/appointments";
import { appointmentPurposes } from "#shared/casework";
import { type PlainDate, type StaffId, type Ulid, ulidSchema } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import type { Draft } from "./deeds.ts";
import {
  changesOf,
  type FormDraft,
  type FormRefusal,
  firstTimeOn,
  formOf,
  readForm,
} from "./form-draft.ts";
import { freshId } from "./fresh-id.ts";

const lengths = [30, 45, 60, 90, 120] as const;
/** Stands for an appointment that is nowhere yet, when its neighbours are looked at. */
const notYet = ulidSchema.parse("00000000000000000000000000");

type AppointmentFormProps = {
  /** What is changed; undefined for a new one. */
  readonly appointment?: Appointment | undefined;
  readonly draft: Partial<Draft>;
  readonly day: PlainDate;
  readonly onClose: () => void;
  /** Who meets whom is settled: only time and place are asked, under these words. */
  readonly settled?: { readonly title: string; readonly noteLabel: string } | undefined;
  /** After it was written. */
  readonly onSaved?: (draft: Draft, id: Ulid) => void;
};

/** Makes an appointment or changes one; says what speaks against the time, and never forbids it. */
export function AppointmentForm(props: AppointmentFormProps) {
  const { t } = useI18n();
  const { words, deeds, today, nowMs } = useCalendar();
  // The form stays bound to what it was opened on.
  const opened = props.appointment;
  const id = opened?.id ?? freshId();
  const first = props.draft.time ?? firstTimeOn(props.day, nowMs());
  const [form, setForm] = createSignal<FormDraft>(formOf(props.draft, first));
  const [refusal, setRefusal] = createSignal<FormRefusal>();
  const [isBusy, setBusy] = createSignal(false);
  let element!: HTMLFormElement;
  const unsaved = createUnsaved();
  const leave = () => unsaved.leave(props.onClose);
  const change = (part: Partial<FormDraft>): void => {
    setForm((before) => ({ ...before, ...part }));
    setRefusal(undefined);
  };

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy()) return;
    const read = readForm(form());
    if (!read.ok) {
      setRefusal(read.reason);
      queueMicrotask(() => element.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setBusy(true);
    const isWritten = await write(read.value);
    setBusy(false);
    if (!isWritten) return;
    props.onSaved?.(read.value, id);
    props.onClose();
  };
  const write = async (draft: Draft): Promise<boolean> => {
    const who = draft.client ? words.client(draft.client) : words.purpose(draft);
    const when = words.when(draft.time, today());
    if (!opened) return deeds.make(draft, t("calendar.said.made", who, when), id);
    const says = changesOf(opened, draft);
    if (Object.keys(says).length === 0) return true;
    const sentence =
      "time" in says ? t("calendar.said.moved", who, when) : t("calendar.said.changed", who);
    return deeds.change(opened, says, sentence);
  };
  return (
    <Dialog
      isOpen
      title={props.settled?.title ?? t(opened ? "calendar.editTitle" : "calendar.newTitle")}
      closeLabel={t("common.close")}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="appointment-form" disabled={isBusy()}>
            {opened ? t("calendar.saveChange") : t("calendar.save")}
          </Button>
        </>
      }
    >
      <form
        id="appointment-form"
        class="stack"
        ref={(form) => {
          element = form;
          unsaved.watch(form);
        }}
        onSubmit={submit}
        novalidate
      >
        <Show when={!props.settled}>
          <Whom form={form()} onChange={change} />
        </Show>
        <Fields form={form()} refusal={refusal()} onChange={change} />
        <Advice form={form()} appointment={opened} onSlot={change} />
        <TextField
          label={props.settled?.noteLabel ?? t("calendar.note")}
          value={form().note}
          maxlength={500}
          onInput={(note) => change({ note })}
        />
        <UnsavedQuestion unsaved={unsaved} />
      </form>
    </Dialog>
  );
}

/** Who comes, and what for. */
function Whom(props: {
  readonly form: FormDraft;
  readonly onChange: (part: Partial<FormDraft>) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <ClientField
        label={t("calendar.client")}
        hint={t("calendar.withoutClient")}
        value={props.form.client}
        onChange={(client) => props.onChange({ client })}
      />
      <ChoiceChips
        label={t("calendar.what")}
        options={appointmentPurposes.map((value) => ({
          value,
          label: t("calendar.purpose")[value],
        }))}
        value={props.form.purpose}
        onChange={(purpose) => props.onChange({ purpose })}
      />
      <Show when={props.form.purpose === "meeting"}>
        <ClientField
          label={t("calendar.other")}
          value={props.form.other}
          onChange={(other) => props.onChange({ other })}
        />
      </Show>
    </>
  );
}

function Fields(props: {
  readonly form: FormDraft;
  readonly refusal: FormRefusal | undefined;
  readonly onChange: (part: Partial<FormDraft>) => void;
}) {
  const { t } = useI18n();
  const { office, words } = useCalendar();
  const staff = () => office.staff().map(({ id }) => ({ value: id, label: words.staff(id) }));
  const rooms = () => {
    const known = office.settings().rooms;
    const kept = props.form.room && !known.includes(props.form.room) ? [props.form.room] : [];
    return [...known, ...kept].map((room) => ({ value: room, label: room }));
  };
  return (
    <>
      <div class="form-row">
        <TextField
          label={t("calendar.day")}
          type="date"
          value={props.form.day}
          reason={props.refusal === "day" ? t("calendar.refused.day") : undefined}
          onInput={(day) => props.onChange({ day })}
        />
        <TextField
          label={t("calendar.from")}
          inputmode="numeric"
          value={props.form.from}
          reason={props.refusal === "clock" ? t("calendar.refused.clock") : undefined}
          onInput={(from) => props.onChange({ from })}
        />
      </div>
      <ChoiceChips
        label={t("calendar.length")}
        options={lengthsWith(props.form.minutes).map((minutes) => ({
          value: String(minutes),
          label: words.length(minutes),
        }))}
        value={String(props.form.minutes)}
        onChange={(minutes) => props.onChange({ minutes: Number(minutes) })}
      />
      <div class="form-row">
        <Select<StaffId>
          label={t("calendar.staff")}
          empty={t("calendar.nobody")}
          options={staff()}
          value={props.form.staff}
          onChange={(chosen) => props.onChange({ staff: chosen })}
        />
        <Select
          label={t("calendar.room")}
          empty={t("calendar.noRoom")}
          options={rooms()}
          value={props.form.room}
          onChange={(room) => props.onChange({ room })}
        />
      </div>
    </>
  );
}

const lengthsWith = (minutes: number): readonly number[] =>
  [...new Set([...lengths, minutes])].sort((a, b) => a - b);

const slotsAtMost = 3;

/** What speaks against the time in the form, and the next times against which nothing does. */
function Advice(props: {
  readonly form: FormDraft;
  readonly appointment: Appointment | undefined;
  readonly onSlot: (part: Partial<FormDraft>) => void;
}) {
  const { t } = useI18n();
  const { agenda, words, today, nowMs } = useCalendar();
  const wanted = createMemo((): Appointment | undefined => {
    const read = readForm(props.form);
    if (!read.ok) return undefined;
    const { id = notYet, month = "" } = props.appointment ?? {};
    const plain = { state: undefined, lateMinutes: undefined, override: undefined };
    return { ...read.value, ...plain, id, month };
  });
  const problems = createMemo((): readonly SlotProblem[] => {
    const one = wanted();
    return one ? problemsOf(one, agenda()) : [];
  });
  const slots = createMemo((): readonly Slot[] => {
    const one = wanted();
    if (!one || problems().length === 0) return [];
    return freeSlots(one, agenda(), Math.max(one.time.fromMs, nowMs()), slotsAtMost);
  });
  const sentence = (problem: SlotProblem): string => {
    if (problem.type === "outsideHours") return t("calendar.problem.outsideHours");
    if (problem.type === "away") {
      const { away } = problem;
      return t("calendar.problem.away", words.away(away), words.awayDays(away));
    }
    const line = `${words.who(problem.with)} ${words.clock(problem.with.time)}`;
    return t(`calendar.problem.${problem.type}`, line);
  };
  const take = ({ time, room }: Slot): void =>
    props.onSlot({ ...formOf({ ...props.form, room }, time), note: props.form.note });
  return (
    <div aria-live="polite">
      <Show when={problems().length > 0}>
        <Banner tone="ask">
          <div class="stack-tight">
            <strong>{t("calendar.speaksAgainst")}</strong>
            <ul class="advice">
              <For each={problems()}>{(problem) => <li>{sentence(problem)}</li>}</For>
            </ul>
            <Show
              when={slots().length > 0}
              fallback={<p class="small">{t("calendar.noFreeTime")}</p>}
            >
              <div class="cluster">
                <span class="small">{t("calendar.freeTimes")}</span>
                <KeptFor each={slots()} by={({ time, room }) => `${time.fromMs} ${room}`}>
                  {(slot) => (
                    <Button small onClick={() => take(slot())}>
                      {[
                        words.when(slot().time, today()),
                        slot().room !== props.form.room && slot().room,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </Button>
                  )}
                </KeptFor>
              </div>
            </Show>
            <p class="small">{t("calendar.stillMay")}</p>
          </div>
        </Banner>
      </Show>
    </div>
  );
}
