import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Dialog, LinkButton } from "#client/ui";
import { SyncFigures, UnsentList, useRescueFile } from "#feature/sync-state";

/** All about saving: what the state means, when the relay was last heard, what only this device has. */
export function SyncPanel(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useI18n();
  const { thisDevice } = useWork();
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t("sync.title")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={<PanelActions onClose={props.onClose} />}
    >
      <SyncFigures />
      <Show when={thisDevice.unsent().length > 0}>
        <section class="stack-tight">
          <h3>{t("sync.unsent")}</h3>
          <UnsentList atMost={6} />
        </section>
      </Show>
    </Dialog>
  );
}

function PanelActions(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { sync, thisDevice } = useWork();
  const saveRescueFile = useRescueFile();
  const isNotSaved = () => sync.overall().type === "notSaved";
  return (
    <>
      <LinkButton href="/this-device" onClick={() => props.onClose()}>
        {sync.overall().type === "needsAttention"
          ? t("sync.openRescueDrawer")
          : t("sync.openThisDevice")}
      </LinkButton>
      <Show when={isNotSaved() || thisDevice.unsent().length > 0}>
        <Button kind={isNotSaved() ? "primary" : "quiet"} onClick={() => void saveRescueFile()}>
          {t("shell.saveRescueFile")}
        </Button>
      </Show>
    </>
  );
}
