import { createSignal, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FormReason, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { clockOf, momentOf, officeDay, parseClock } from "#shared/appointments";
import { plainDateSchema } from "#shared/kernel";
import { meetingLengths, type Rhythm, rhythms } from "#shared/meetings";
import type { MeetingDraft } from "./deeds.ts";
import { createNameCheck, createNameGate, NameNotice } from "./name-check.tsx";

/** When and where a meeting is, what it is called, and how often it comes again. */
export function MeetingDialog(props: {
  readonly title: string;
  readonly submit: string;
  readonly before: MeetingDraft;
  /** Answers why it was not taken, when it was not. */
  readonly onSave: (draft: MeetingDraft) => Promise<string | undefined>;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  // As it was when the form opened: what a colleague changes meanwhile is not taken back.
  const before = untrack(() => props.before);
  const [name, setName] = createSignal(before.title);
  const [day, setDay] = createSignal<string>(officeDay(before.atMs));
  const [clock, setClock] = createSignal(clockOf(before.atMs));
  const [place, setPlace] = createSignal(before.place ?? "");
  const [repeats, setRepeats] = createSignal<Rhythm | "once">(before.repeats ?? "once");
  const [isTold, setTold] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const check = createNameCheck(name);
  const passes = createNameGate(name, check);
  const readDay = () => plainDateSchema.safeParse(day()).data;
  const readClock = () => parseClock(clock());
  const submit = async (): Promise<void> => {
    setTold(true);
    const [on, minute, words] = [readDay(), readClock(), name().trim()];
    if (!on || minute === undefined || words === "" || !passes()) return;
    const where = place().trim();
    const again = repeats();
    const refused = await props.onSave({
      title: words,
      atMs: momentOf(on, minute),
      place: where === "" ? undefined : where,
      repeats: again === "once" ? undefined : again,
    });
    setReason(refused);
    if (refused === undefined) props.onClose();
  };
  return (
    <KeptForm
      title={props.title}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: props.submit }}
      onClose={props.onClose}
      onSubmit={() => submit()}
    >
      <TextField
        label={t("meetings.name")}
        maxlength={meetingLengths.title}
        value={name()}
        reason={isTold() && name().trim() === "" ? t("refusals.needed") : undefined}
        onInput={setName}
      />
      <NameNotice check={check} onCure={setName} />
      <div class="meeting-fields">
        <TextField
          label={t("meetings.day")}
          type="date"
          value={day()}
          reason={isTold() && !readDay() ? t("closing.dayNeeded") : undefined}
          onInput={setDay}
        />
        <TextField
          label={t("meetings.clock")}
          type="time"
          value={clock()}
          reason={isTold() && readClock() === undefined ? t("meetings.clockNeeded") : undefined}
          onInput={setClock}
        />
      </div>
      <TextField
        label={t("meetings.place")}
        maxlength={meetingLengths.place}
        value={place()}
        onInput={setPlace}
      />
      <ChoiceChips
        label={t("meetings.repeats")}
        options={(["once", ...rhythms] as const).map((value) => ({
          value,
          label: t("meetings.rhythm")[value],
        }))}
        value={repeats()}
        onChange={setRepeats}
      />
      <FormReason id="meeting-reason" reason={reason()} />
    </KeptForm>
  );
}
