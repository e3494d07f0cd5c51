import { createSignal, For } from "solid-js";
import { createStore } from "solid-js/store";
import { useI18n } from "#client/i18n";
import { Button, CheckField, ChoiceChips, FieldReason, TextArea } from "#client/ui";
import {
  isAnswered,
  type SurveyAnswers,
  type SurveyItem,
  type SurveyRating,
  surveyScale,
  surveyVersion,
  surveyVersions,
} from "#shared/closing";
import "./survey.css";

/** The questions of the survey, on a screen, from paper, or at the end of a link. */
export function SurveySheet(props: {
  readonly sendLabel: string;
  readonly isBusy?: boolean | undefined;
  /** Why it was not taken; what was answered stays. */
  readonly reason?: string | undefined;
  readonly onSend: (answers: SurveyAnswers) => void;
  /** Told of the form, for who asks before it is left. */
  readonly watch?: ((form: HTMLFormElement) => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
}) {
  const { t } = useI18n();
  const [ratings, setRatings] = createStore<Partial<Record<SurveyItem, SurveyRating>>>({});
  const [words, setWords] = createSignal("");
  const [mayCall, setMayCall] = createSignal(false);
  const [isAsked, setAsked] = createSignal(false);
  const isEmpty = () => !isAnswered({ ratings, words: words() });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isEmpty() || props.isBusy) return;
    const said = words().trim();
    props.onSend({
      version: surveyVersion,
      ratings: { ...ratings },
      ...(said === "" ? {} : { words: said }),
      mayCall: mayCall(),
    });
  };
  return (
    <form class="survey stack" ref={(form) => props.watch?.(form)} onSubmit={send} novalidate>
      <p class="quiet small">{t("closing.surveyScaleNote")}</p>
      <For each={surveyVersions[surveyVersion]}>
        {(item) => (
          <div class="survey-item">
            <ChoiceChips
              label={t("closing.surveyItem")[item]}
              options={surveyScale.map((step) => ({
                value: String(step),
                label: t("closing.surveyStep")[step],
              }))}
              value={ratings[item] === undefined ? undefined : String(ratings[item])}
              onChange={(value) =>
                setRatings(
                  item,
                  surveyScale.find((step) => String(step) === value),
                )
              }
            />
          </div>
        )}
      </For>
      <TextArea
        label={t("closing.surveyWords")}
        hint={t("common.optional")}
        maxLength={1000}
        rows={4}
        value={words()}
        onInput={setWords}
      />
      <CheckField label={t("closing.surveyMayCall")} isChecked={mayCall()} onChange={setMayCall} />
      <FieldReason
        id="survey-reason"
        reason={props.reason ?? (isAsked() && isEmpty() ? t("closing.surveyEmpty") : undefined)}
      />
      <div class="cluster">
        <Button kind="primary" type="submit" aria-disabled={props.isBusy}>
          {props.sendLabel}
        </Button>
        {props.onCancel && <Button onClick={() => props.onCancel?.()}>{t("common.cancel")}</Button>}
      </div>
    </form>
  );
}
