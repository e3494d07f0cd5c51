import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FilterChips, TextArea } from "#client/ui";
import {
  type Advice,
  advices,
  type Help,
  helps,
  type Observation,
  observations,
  type Safety,
  safeties,
} from "#shared/casework";
import { type Meeting, wordsApart } from "#shared/introductions";
import type { JsonObject } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { PairForm } from "./pair-form.tsx";

/** Writes down what a colleague saw at a meeting, advised and did: chips, and words where they are wanted. */
export function ObserveDialog(props: { readonly meeting: Meeting }) {
  const { t } = useI18n();
  const desk = usePair();
  const { meeting } = props;
  const [seen, setSeen] = createSignal<readonly Observation[]>(meeting.observations);
  const [advised, setAdvised] = createSignal<readonly Advice[]>(meeting.advice);
  const [helped, setHelped] = createSignal<readonly Help[]>(meeting.help);
  const [safety, setSafety] = createSignal<Safety | undefined>(meeting.safety);
  const [safetyNote, setSafetyNote] = createSignal(meeting.safetyNote ?? "");
  const [note, setNote] = createSignal(meeting.note ?? "");
  const close = () => desk.open({ type: "none" });
  const submit = (): void => {
    const says: JsonObject = {
      accompanied: true,
      observations: [...seen()],
      advice: [...advised()],
      help: [...helped()],
      safety: safety() ?? null,
      safetyNote: safetyNote().trim() || null,
      note: note().trim() || null,
    };
    const about = `meeting/${meeting.id}`;
    if (desk.say(wordsApart(about, says), t("introductions.observedSaid"))) close();
  };
  return (
    <PairForm
      title={t("introductions.observed")}
      submitLabel={t("introductions.recordSave")}
      onSubmit={submit}
    >
      <FilterChips
        label={t("introductions.observations")}
        options={observations.map((value) => ({
          value,
          label: t("introductions.observation")[value],
        }))}
        values={seen()}
        onChange={setSeen}
      />
      <FilterChips
        label={t("introductions.adviceTitle")}
        options={advices.map((value) => ({ value, label: t("introductions.advice")[value] }))}
        values={advised()}
        onChange={setAdvised}
      />
      <FilterChips
        label={t("introductions.helpTitle")}
        options={helps.map((value) => ({ value, label: t("introductions.help")[value] }))}
        values={helped()}
        onChange={setHelped}
      />
      <ChoiceChips
        label={t("introductions.safetyTitle")}
        options={safeties.map((value) => ({ value, label: t("introductions.safety")[value] }))}
        value={safety()}
        onChange={setSafety}
      />
      <Show when={safety() === "watch" || safety() === "stop"}>
        <TextArea
          label={t("introductions.safetyNote")}
          rows={2}
          maxLength={500}
          value={safetyNote()}
          onInput={setSafetyNote}
        />
      </Show>
      <TextArea
        label={t("introductions.observedNote")}
        rows={2}
        maxLength={1000}
        value={note()}
        onInput={setNote}
      />
    </PairForm>
  );
}
