import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FieldReason, FilterChips, TextArea } from "#client/ui";
import {
  type FeedbackReason,
  feedbackReasons,
  type ProposalAnswer,
  proposalAnswers,
} from "#shared/casework";
import { aboutSide, type Round, sideOf } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { PairForm } from "./pair-form.tsx";
import { usePairWords } from "./pair-words.ts";

/** Writes down what a side answered, with reasons by chips and their own words. */
export function AnswerDialog(props: { readonly round: Round; readonly client: ClientId }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const before = sideOf(props.round, props.client).answer;
  const [is, setIs] = createSignal<ProposalAnswer | undefined>(before?.is);
  const [reasons, setReasons] = createSignal<readonly FeedbackReason[]>(before?.reasons ?? []);
  const [note, setNote] = createSignal(before?.note ?? "");
  const [isRefused, setRefused] = createSignal(false);
  const close = () => desk.open({ type: "none" });
  const submit = (): void => {
    const chosen = is();
    if (!chosen) return void setRefused(true);
    const text = note().trim();
    const given = {
      is: chosen,
      reasons: chosen === "yes" ? [] : [...reasons()],
      atMs: Date.now(),
    };
    const about = aboutSide("answer", props.round.number, props.client);
    const isSaid = desk.say(
      [{ about, says: { given, ...(text || before?.note ? { note: text || null } : {}) } }],
      t(
        "introductions.answerSaid",
        words.client(props.client),
        t("introductions.answerWord")[chosen],
      ),
    );
    if (isSaid) close();
  };
  return (
    <PairForm
      title={t("introductions.answerTitle", words.client(props.client))}
      submitLabel={t("introductions.answerSave")}
      onSubmit={submit}
    >
      <ChoiceChips
        label={t("introductions.answerIs")}
        options={proposalAnswers.map((value) => ({
          value,
          label: t("introductions.answerWord")[value],
        }))}
        value={is()}
        onChange={(value) => {
          setIs(value);
          setRefused(false);
        }}
      />
      <FieldReason
        id="answer-reason"
        reason={isRefused() ? t("introductions.answerNeeded") : undefined}
      />
      <Show when={is() !== undefined && is() !== "yes"}>
        <FilterChips
          label={t("introductions.reasons")}
          options={feedbackReasons.map((value) => ({
            value,
            label: t("introductions.reason")[value],
          }))}
          values={reasons()}
          onChange={setReasons}
        />
      </Show>
      <TextArea
        label={t("introductions.answerNote")}
        rows={2}
        maxLength={500}
        value={note()}
        onInput={setNote}
      />
    </PairForm>
  );
}
