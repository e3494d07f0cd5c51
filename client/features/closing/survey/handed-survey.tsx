import { createSignal, onCleanup, Show } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Mark } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { type SurveyAnswers, surveySays } from "#shared/closing";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { freshKey } from "../open-closing.ts";
import { SurveySheet } from "./survey-sheet.tsx";

/** The survey on this device, in the client's hands; the only way on is the lock. */
export function HandedSurvey(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const { agency, openDocument } = useWork();
  const file = openDocument(idOf("case", props.client));
  onCleanup(file.close);
  const [isDone, setDone] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const take = (answers: SurveyAnswers): void => {
    const says = { ...surveySays(answers, dayOf(Date.now()), "screen") };
    const said = file.append(`survey/${freshKey()}`, says);
    setReason(said.ok ? undefined : t("caseFile.notTaken"));
    if (said.ok) setDone(true);
  };
  return (
    <main class="handed-survey">
      <div class="page handed-survey-page">
        <header class="handed-survey-head">
          <Mark />
          <Button kind="plain" small onClick={() => void session.lock()}>
            {t("closing.staffGoesOn")}
          </Button>
        </header>
        <Show
          when={!isDone()}
          fallback={
            <>
              <h1>{t("closing.surveyThanks")}</h1>
              <p role="status">{t("closing.surveyGiveBack")}</p>
            </>
          }
        >
          <h1>{t("closing.surveyTitle")}</h1>
          <p class="quiet">{t("closing.surveyFrom", agency().name)}</p>
          <Show when={file.status() === "here"}>
            <SurveySheet sendLabel={t("closing.surveySend")} reason={reason()} onSend={take} />
          </Show>
        </Show>
      </div>
    </main>
  );
}
