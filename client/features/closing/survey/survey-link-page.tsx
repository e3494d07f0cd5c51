import { useLocation } from "@solidjs/router";
import { createResource, createSignal, Match, Switch } from "solid-js";
import { useAppData } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, EntryPage, Skeleton } from "#client/ui";
import type { SurveyAnswers } from "#shared/closing";
import { SurveySheet } from "./survey-sheet.tsx";

/** What the link to a survey leads to, without an account; its token stands behind the # of the address. */
export function SurveyLinkPage() {
  const { t } = useI18n();
  const { surveys } = useAppData();
  const location = useLocation();
  const token = () => location.hash.slice(1);
  const [link, { refetch }] = createResource(token, (asked) => surveys.read(asked));
  const [isBusy, setBusy] = createSignal(false);
  const [isSent, setSent] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const found = () => (link.latest?.ok ? link.latest.value : undefined);
  const refusal = () => (link.latest && !link.latest.ok ? link.latest.reason : undefined);
  /** A link for good or for now: only the latter is worth another try. */
  const isFinal = () =>
    ["linkNotGood", "surveyAnswered", "surveyTooLate", "malformed"].includes(refusal()?.type ?? "");

  const send = async (answers: SurveyAnswers): Promise<void> => {
    setBusy(true);
    const sent = await surveys.answer(token(), answers);
    setBusy(false);
    setReason(sent.ok ? undefined : refusalSentence(t, sent.reason));
    if (sent.ok) setSent(true);
  };
  return (
    <Switch
      fallback={
        <EntryPage title={t("closing.surveyTitle")}>
          <Skeleton lines={5} />
        </EntryPage>
      }
    >
      <Match when={isSent()}>
        <EntryPage title={t("closing.surveyThanks")} note={t("closing.surveyThanksNote")}>
          <p role="status">{found()?.agency}</p>
        </EntryPage>
      </Match>
      <Match when={found()}>
        {(survey) => (
          <EntryPage
            wide
            title={t("closing.surveyTitle")}
            note={t("closing.surveyFrom", survey().agency)}
          >
            <SurveySheet
              sendLabel={isBusy() ? t("closing.sending") : t("closing.surveySend")}
              isBusy={isBusy()}
              reason={reason()}
              onSend={(answers) => void send(answers)}
            />
          </EntryPage>
        )}
      </Match>
      <Match when={isFinal() && refusal()}>
        {(why) => (
          <EntryPage title={t("closing.surveyTitle")}>
            <Banner tone="info">
              {why().type === "malformed" ? t("refusals.linkNotGood") : refusalSentence(t, why())}
            </Banner>
          </EntryPage>
        )}
      </Match>
      <Match when={refusal()}>
        {(why) => (
          <EntryPage title={t("closing.surveyTitle")}>
            <Banner tone="ask">{refusalSentence(t, why())}</Banner>
            <Button kind="primary" onClick={() => void refetch()}>
              {t("common.retry")}
            </Button>
          </EntryPage>
        )}
      </Match>
    </Switch>
  );
}
