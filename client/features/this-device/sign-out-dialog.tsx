import { createEffect, createSignal, Show } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, Dialog, Progress } from "#client/ui";

/** Asks before signing out, tells what is not sent, and offers to wait for it. */
export function SignOutDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Show when={props.isOpen}>
      <OpenSignOutDialog onClose={props.onClose} />
    </Show>
  );
}

function OpenSignOutDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const { sync, thisDevice, photos } = useWork();
  const [isWaiting, setWaiting] = createSignal(false);
  const unsent = () => thisDevice.unsent().length + photos.unsent().length;
  createEffect(() => {
    if (isWaiting() && unsent() === 0) void session.signOut();
  });
  const waiting = () =>
    sync.connection() === "connected"
      ? t("thisDevice.waiting", unsent())
      : t("thisDevice.waitingOffline", unsent());
  return (
    <Dialog
      isOpen
      title={t("thisDevice.signOutTitle")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button autofocus onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
          <Show when={unsent() > 0 && !isWaiting()}>
            <Button onClick={() => setWaiting(true)}>{t("thisDevice.waitForSending")}</Button>
          </Show>
          <Button kind="primary" onClick={() => void session.signOut()}>
            {t("thisDevice.signOut")}
          </Button>
        </>
      }
    >
      <Show when={unsent() > 0} fallback={<p>{t("thisDevice.signOutClean")}</p>}>
        <Banner tone="ask">{t("thisDevice.signOutUnsent", unsent())}</Banner>
        <Show when={isWaiting()}>
          <div class="stack-tight" role="status">
            <Progress label={waiting()} done={0} />
            <p class="quiet small">{waiting()}</p>
          </div>
        </Show>
      </Show>
    </Dialog>
  );
}
