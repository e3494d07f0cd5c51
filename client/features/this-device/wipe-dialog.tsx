import { createSignal, Show } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, CheckField, Dialog, FieldReason } from "#client/ui";
import { useRescueFile } from "#feature/sync-state";

/** Asks before this account's data leaves the device for good; what would be lost must be ticked. */
export function WipeDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Show when={props.isOpen}>
      <OpenWipeDialog onClose={props.onClose} />
    </Show>
  );
}

function OpenWipeDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const { photos, rescueDrawer, thisDevice } = useWork();
  const saveRescueFile = useRescueFile();
  const [isUnderstood, setUnderstood] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const unsent = () => thisDevice.unsent().length + photos.unsent().length;
  const rescued = () => rescueDrawer.entries().length;
  const isLossy = () => unsent() + rescued() > 0;
  const wipe = async () => {
    const answer = await session.signOutAndWipe();
    if (!answer.ok) setReason(refusalSentence(t, answer.reason));
  };
  return (
    <Dialog
      isOpen
      title={t("thisDevice.wipeTitle")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button autofocus onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
          <Button kind="danger" disabled={isLossy() && !isUnderstood()} onClick={() => void wipe()}>
            {t("thisDevice.wipeDo")}
          </Button>
        </>
      }
    >
      <Show when={isLossy()} fallback={<p>{t("thisDevice.wipeClean")}</p>}>
        <Banner
          tone="stop"
          action={
            <Button small onClick={() => void saveRescueFile()}>
              {t("shell.saveRescueFile")}
            </Button>
          }
        >
          <Show when={unsent() > 0}>
            <p>{t("thisDevice.wipeUnsent", unsent())}</p>
          </Show>
          <Show when={rescued() > 0}>
            <p>{t("thisDevice.wipeRescue", rescued())}</p>
          </Show>
        </Banner>
        <CheckField
          label={t("thisDevice.wipeUnderstood")}
          isChecked={isUnderstood()}
          onChange={setUnderstood}
        />
      </Show>
      <FieldReason id="wipe-reason" reason={reason()} />
    </Dialog>
  );
}
