import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  ConfirmDialog,
  Dialog,
  FieldReason,
  Section,
  Tag,
  TextField,
} from "#client/ui";
import { useHandOver } from "#feature/hand-over";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { type SurveySkip, surveySkips } from "#shared/casework";
import { type Survey, type SurveyAnswers, surveySays, surveyVersions } from "#shared/closing";
import { type Closing, freshKey } from "./open-closing.ts";
import { LinkDialog, LinksOut } from "./survey/link-dialog.tsx";
import { SurveySheet } from "./survey/survey-sheet.tsx";

type Sheet = "handed" | "paper" | "link" | "skip";

/** How satisfied the client is: on this screen, from paper, by a link; or why nobody was asked. */
export function SurveyPart(props: { readonly closing: Closing; readonly onAsk: () => void }) {
  const { t } = useI18n();
  const [sheet, setSheet] = createSignal<Sheet>();
  const handOver = useHandOver();
  const close = () => setSheet(undefined);
  const surveys = () => props.closing.surveys();
  const skipped = () => props.closing.summary().surveySkipped;
  return (
    <Section title={t("closing.surveySection")}>
      <div class="closing-compact">
        <Show when={surveys().length > 0}>
          <ul class="survey-lines" aria-label={t("closing.surveySection")}>
            <For each={surveys()}>{(survey) => <SurveyLine survey={survey} />}</For>
          </ul>
        </Show>
        <LinksOut closing={props.closing} onAsk={props.onAsk} />
        <Show when={surveys().length === 0}>
          <p class="quiet">
            <Show when={skipped()} fallback={t("closing.surveyNone")}>
              {(why) => (
                <>
                  {t("closing.surveySkippedBecause", t("closing.skip")[why().reason])} {why().text}
                </>
              )}
            </Show>
          </p>
        </Show>
        <Show when={props.closing.mayWrite()}>
          <div class="cluster">
            <Button small onClick={() => setSheet("handed")}>
              {t("closing.surveyOnScreen")}
            </Button>
            <Button small onClick={() => setSheet("link")}>
              {t("closing.surveyByLink")}
            </Button>
            <Button small onClick={() => setSheet("paper")}>
              {t("closing.surveyFromPaper")}
            </Button>
            <Show when={surveys().length === 0}>
              <Button kind="plain" small onClick={() => setSheet("skip")}>
                {t("closing.surveySkip")}
              </Button>
            </Show>
          </div>
        </Show>
      </div>
      <ConfirmDialog
        isOpen={sheet() === "handed"}
        title={t("closing.handTitle")}
        confirmLabel={t("closing.handNow")}
        cancelLabel={t("common.cancel")}
        onConfirm={() => handOver.give({ surveyOf: props.closing.id })}
        onClose={close}
      >
        {t("closing.handText")}
      </ConfirmDialog>
      <Show when={sheet() === "paper"}>
        <PaperDialog closing={props.closing} onClose={close} />
      </Show>
      <Show when={sheet() === "link"}>
        <LinkDialog closing={props.closing} onClose={close} />
      </Show>
      <Show when={sheet() === "skip"}>
        <SkipDialog closing={props.closing} onClose={close} />
      </Show>
    </Section>
  );
}

function SurveyLine(props: { readonly survey: Survey }) {
  const { t, format } = useI18n();
  const { answers } = props.survey;
  const given = () =>
    surveyVersions[answers.version].flatMap((item) => {
      const rating = answers.ratings[item];
      return rating === undefined ? [] : [{ item, rating }];
    });
  return (
    <li class="survey-line">
      <span class="cluster">
        <span class="strong">{format.day(props.survey.on)}</span>
        <span class="quiet small">{t("closing.surveyWay")[props.survey.from]}</span>
        <Show when={answers.mayCall}>
          <Tag>{t("closing.surveyMayCallTag")}</Tag>
        </Show>
      </span>
      <span class="survey-ratings small">
        <For each={given()}>
          {({ item, rating }) => (
            <span>
              {t("closing.surveyItemShort")[item]} {rating}/5
            </span>
          )}
        </For>
      </span>
      <Show when={answers.words}>
        <p>{t("closing.quoted", answers.words ?? "")}</p>
      </Show>
    </li>
  );
}

function PaperDialog(props: { readonly closing: Closing; readonly onClose: () => void }) {
  const { t } = useI18n();
  const unsaved = createUnsaved();
  const leave = () => unsaved.leave(props.onClose);
  const [refusal, setRefusal] = createSignal<string>();
  const save = (answers: SurveyAnswers): void => {
    const says = { ...surveySays(answers, props.closing.today(), "paper") };
    const refused = props.closing.say(
      [{ document: "case", about: `survey/${freshKey()}`, says }],
      t("closing.saidSurvey"),
    );
    setRefusal(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog
      isOpen
      wide
      title={t("closing.surveyFromPaper")}
      closeLabel={t("common.close")}
      onClose={leave}
    >
      <SurveySheet
        sendLabel={t("common.save")}
        reason={refusal()}
        watch={unsaved.watch}
        onSend={save}
        onCancel={leave}
      />
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}

function SkipDialog(props: { readonly closing: Closing; readonly onClose: () => void }) {
  const { t } = useI18n();
  const unsaved = createUnsaved();
  const leave = () => unsaved.leave(props.onClose);
  const [reason, setReason] = createSignal<SurveySkip>();
  const [text, setText] = createSignal("");
  const [refusal, setRefusal] = createSignal<string>();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const [why, words] = [reason(), text().trim()];
    if (!why) return void setRefusal(t("caseFile.reasonNeeded"));
    if (why === "other" && words === "") return void setRefusal(t("caseFile.reasonTextNeeded"));
    const surveySkipped = { reason: why, ...(words === "" ? {} : { text: words }) };
    const refused = props.closing.say(
      [{ document: "case", about: "closing", says: { surveySkipped } }],
      t("closing.saidSkipped"),
    );
    setRefusal(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("closing.surveySkip")}
      closeLabel={t("common.close")}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="skip-survey">
            {t("common.confirm")}
          </Button>
        </>
      }
    >
      <form id="skip-survey" class="stack" ref={unsaved.watch} onSubmit={save} novalidate>
        <ChoiceChips
          label={t("closing.skipWhy")}
          options={surveySkips.map((value) => ({ value, label: t("closing.skip")[value] }))}
          value={reason()}
          onChange={setReason}
        />
        <TextField
          label={t("caseFile.reasonText")}
          hint={reason() === "other" ? undefined : t("common.optional")}
          maxLength={300}
          value={text()}
          onInput={setText}
        />
        <FieldReason id="skip-survey-reason" reason={refusal()} />
        <UnsavedQuestion unsaved={unsaved} />
      </form>
    </Dialog>
  );
}
