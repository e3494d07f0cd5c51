import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { useHandOver } from "#feature/hand-over";
import { visitOnDay } from "#shared/casework";
import type { VisitLog } from "./open-visit-log.ts";

/** Asks how the client is to look at the pages that explain the agency: with a colleague, or alone. */
export function ShowToClient(props: { readonly log: VisitLog; readonly onClose: () => void }) {
  const { t } = useI18n();
  const handOver = useHandOver();
  const give = (isTogether: boolean) => {
    props.onClose();
    handOver.give({ explainTo: props.log.client, isTogether });
  };
  const isLogged = () => visitOnDay(props.log.log(), dayOf(Date.now()), dayOf) !== undefined;
  return (
    <Dialog
      isOpen
      title={t("forClient.startTitle")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => give(false)}>{t("forClient.inHands")}</Button>
          <Button kind="primary" autofocus onClick={() => give(true)}>
            {t("forClient.together")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("forClient.startText")}</p>
        <Show when={!isLogged()}>
          <p>{t("forClient.startNew")}</p>
        </Show>
        <p class="quiet small">{t("forClient.inHandsHint")}</p>
      </div>
    </Dialog>
  );
}
