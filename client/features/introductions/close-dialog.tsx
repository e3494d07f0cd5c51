import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { CheckField, ChoiceChips, FieldReason, TextArea } from "#client/ui";
import { type IntroductionOutcome, introductionOutcomes } from "#shared/casework";
import { covers } from "#shared/documents";
import { aboutRound, otherOf, type Round, wordsApart } from "#shared/introductions";
import { usePair } from "./pair-desk.ts";
import { PairForm } from "./pair-form.tsx";

/** Closes a round with its outcome, and marks the pair as done on the cards this person may write on. */
export function CloseDialog(props: { readonly round: Round }) {
  const { t } = useI18n();
  const work = useWork();
  const desk = usePair();
  const [is, setIs] = createSignal<IntroductionOutcome>();
  const [note, setNote] = createSignal("");
  const [isNotAgain, setNotAgain] = createSignal(false);
  const [isRefused, setRefused] = createSignal(false);
  const close = () => desk.open({ type: "none" });
  const writable = () =>
    desk.pair.filter((client) => covers(desk.cardOf(client).access(), "notAgain"));
  const markNotAgain = (): void => {
    for (const client of writable()) {
      desk.cardOf(client).append(`notAgain/${otherOf(desk.pair, client)}`, { on: desk.today() });
      work.remembered.touch(client, "changed");
    }
  };
  const submit = (): void => {
    const outcome = is();
    if (!outcome) return void setRefused(true);
    const closed = { is: outcome, atMs: Date.now() };
    const text = note().trim();
    const about = aboutRound(props.round.number);
    const says = { closed, ...(text === "" ? {} : { note: text }) };
    if (!desk.say(wordsApart(about, says), t("introductions.closeSaid"))) return;
    if (isNotAgain() && outcome !== "together") markNotAgain();
    close();
  };
  return (
    <PairForm
      title={t("introductions.closeTitle")}
      submitLabel={t("introductions.closeSave")}
      onSubmit={submit}
    >
      <ChoiceChips
        label={t("introductions.closeIs")}
        options={introductionOutcomes.map((value) => ({
          value,
          label: t("introductions.outcome")[value],
        }))}
        value={is()}
        onChange={(value) => {
          setIs(value);
          setRefused(false);
        }}
      />
      <FieldReason
        id="close-reason"
        reason={isRefused() ? t("introductions.closeNeeded") : undefined}
      />
      <Show when={is() !== "together" && writable().length > 0}>
        <CheckField
          label={t("introductions.notAgainToo")}
          isChecked={isNotAgain()}
          onChange={setNotAgain}
        />
      </Show>
      <TextArea
        label={t("introductions.closeNote")}
        rows={2}
        maxLength={1000}
        value={note()}
        onInput={setNote}
      />
    </PairForm>
  );
}
