import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FieldReason, FilterChips, TextArea } from "#client/ui";
import {
  type FeedbackReason,
  type FeedbackVerdict,
  feedbackReasons,
  feedbackVerdicts,
} from "#shared/casework";
import { aboutSideOfMeeting, type Meeting } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { PairForm } from "./pair-form.tsx";
import { usePairWords } from "./pair-words.ts";

/** Writes down how a meeting was for one of the two. */
export function FeedbackDialog(props: { readonly meeting: Meeting; readonly client: ClientId }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const before = props.meeting.sides.find(({ client }) => client === props.client)?.feedback;
  const [is, setIs] = createSignal<FeedbackVerdict | undefined>(before?.is);
  const [reasons, setReasons] = createSignal<readonly FeedbackReason[]>(before?.reasons ?? []);
  const [said, setSaid] = createSignal(before?.words ?? "");
  const [isRefused, setRefused] = createSignal(false);
  const close = () => desk.open({ type: "none" });
  const submit = (): void => {
    const verdict = is();
    if (!verdict) return void setRefused(true);
    const text = said().trim();
    const chosen = verdict === "again" ? [] : [...reasons()];
    const given = { is: verdict, reasons: chosen, atMs: Date.now() };
    const about = aboutSideOfMeeting("feedback", props.meeting.id, props.client);
    const isSaid = desk.say(
      [{ about, says: { given, ...(text || before?.words ? { words: text || null } : {}) } }],
      t(
        "introductions.feedbackSaid",
        words.client(props.client),
        t("introductions.verdict")[verdict],
      ),
    );
    if (isSaid) close();
  };
  return (
    <PairForm
      title={t("introductions.feedbackTitle", words.client(props.client))}
      submitLabel={t("introductions.feedbackSave")}
      onSubmit={submit}
    >
      <ChoiceChips
        label={t("introductions.feedbackIs")}
        options={feedbackVerdicts.map((value) => ({
          value,
          label: t("introductions.verdict")[value],
        }))}
        value={is()}
        onChange={(value) => {
          setIs(value);
          setRefused(false);
        }}
      />
      <FieldReason
        id="feedback-reason"
        reason={isRefused() ? t("introductions.feedbackNeeded") : undefined}
      />
      <Show when={is() !== undefined && is() !== "again"}>
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
        label={t("introductions.feedbackWords")}
        rows={3}
        maxLength={1000}
        value={said()}
        onInput={setSaid}
      />
    </PairForm>
  );
}
