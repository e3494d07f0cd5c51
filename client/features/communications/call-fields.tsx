import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField, ChoiceChips, TextArea, TextField } from "#client/ui";
import { answerDueOf, callChannels } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { type CallDraft, resultsOf, settled } from "./call-draft.ts";
import { NextDate } from "./next-date.tsx";

/** The fields of a call or message: chips, one line, and the conversation where there is one. */
export function CallFields(props: {
  readonly draft: CallDraft;
  readonly today: PlainDate;
  readonly onDraft: (draft: CallDraft) => void;
}) {
  const { t, format } = useI18n();
  const put = (changed: Partial<CallDraft>) =>
    props.onDraft(settled({ ...props.draft, ...changed }));
  const due = () => answerDueOf(props.today);
  const promise = () => {
    const by = props.draft.answerBy ?? due().by;
    const sentence = t("communications.promise", format.day(by));
    return due().isSure ? sentence : `${sentence}${t("communications.holidaysUnknown")}`;
  };
  return (
    <>
      <ChoiceChips
        label={t("communications.channelLabel")}
        labelHidden
        options={callChannels.map((value) => ({
          value,
          label: t("communications.channel")[value],
        }))}
        value={props.draft.channel}
        onChange={(channel) => put({ channel })}
      />
      <ChoiceChips
        label={t("communications.directionLabel")}
        labelHidden
        options={(["out", "in"] as const).map((value) => ({
          value,
          label: t("communications.direction")[
            props.draft.channel === "phone" ? "call" : "message"
          ][value],
        }))}
        value={props.draft.direction}
        onChange={(direction) => put({ direction })}
      />
      <Show when={resultsOf(props.draft).length > 1}>
        <ChoiceChips
          label={t("communications.resultLabel")}
          labelHidden
          options={resultsOf(props.draft).map((value) => ({
            value,
            label: t("communications.result")[value],
          }))}
          value={props.draft.result}
          onChange={(result) => put({ result })}
        />
      </Show>
      <TextField
        label={t("communications.note")}
        placeholder={t("communications.noteHint")}
        maxLength={1000}
        value={props.draft.note}
        onInput={(note) => put({ note })}
      />
      <Show when={props.draft.channel !== "phone"}>
        <TextArea
          label={t("communications.text")}
          hint={t("communications.textHint")}
          rows={4}
          maxLength={4000}
          value={props.draft.text}
          onInput={(text) => put({ text })}
        />
      </Show>
      <Show when={props.draft.direction === "in"}>
        <CheckField
          label={promise()}
          isChecked={props.draft.answerBy !== undefined}
          onChange={(isOn) => put({ answerBy: isOn ? due().by : undefined })}
        />
      </Show>
      <NextDate
        today={props.today}
        value={props.draft.nextOn}
        onChange={(nextOn) => put({ nextOn })}
      />
    </>
  );
}
