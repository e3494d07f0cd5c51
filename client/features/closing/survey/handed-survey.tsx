import { useBeforeLeave } from "@solidjs/router";
import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button } from "#client/ui";
import { type SurveyAnswers, surveySays } from "#shared/closing";
import { type Closing, freshKey } from "../open-closing.ts";
import { SurveySheet } from "./survey-sheet.tsx";

/**
 * The survey on this screen, handed to the client: it covers everything, nothing leads out of it but
 * locking, and whoever goes on working unlocks.
 */
export function HandedSurvey(props: { readonly closing: Closing; readonly onTaken: () => void }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const { agency } = useWork();
  const [isDone, setDone] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  let isLocking = false;
  let screen!: HTMLDialogElement;
  onMount(() => screen.showModal());
  onCleanup(() => screen.close());
  useBeforeLeave((leaving) => {
    if (!isLocking) leaving.preventDefault();
  });
  const take = (answers: SurveyAnswers) => {
    const { closing } = props;
    const says = { ...surveySays(answers, closing.today(), "screen") };
    const refused = closing.say(
      [{ document: "case", about: `survey/${freshKey()}`, says }],
      undefined,
    );
    setReason(refused);
    if (!refused) setDone(true);
  };
  const giveBack = () => {
    isLocking = true;
    props.onTaken();
    void session.lock();
  };
  return (
    <dialog
      ref={screen}
      class="handed"
      aria-label={t("closing.surveyTitle")}
      // Neither Escape nor the keys of the office do anything while a client holds the device.
      onCancel={(event) => event.preventDefault()}
      onClose={() => !isLocking && screen.isConnected && screen.showModal()}
      on:keydown={(event) => {
        if (event.key === "Escape") event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="page handed-page">
        <header class="handed-head">
          <h1>{isDone() ? t("closing.surveyThanks") : t("closing.surveyTitle")}</h1>
          <Button kind="plain" small onClick={giveBack}>
            {t("closing.staffGoesOn")}
          </Button>
        </header>
        <Show
          when={isDone()}
          fallback={
            <>
              <p class="quiet">{t("closing.surveyFrom", agency().name)}</p>
              <SurveySheet sendLabel={t("closing.surveySend")} reason={reason()} onSend={take} />
            </>
          }
        >
          <p role="status">{t("closing.surveyGiveBack")}</p>
        </Show>
      </div>
    </dialog>
  );
}
