import { createSignal } from "solid-js";
import { type KnownAccount, type UnlockRefusal, useAppData } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, ConfirmDialog, EntryPage, FieldReason, PasswordField } from "#client/ui";

/** The relay has a new password, this device's vault the old one: open it with that, or give it up. */
export function ChangedPassword(props: { readonly account: KnownAccount }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const [password, setPassword] = createSignal("");
  const [reason, setReason] = createSignal<UnlockRefusal>();
  const [discardReason, setDiscardReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const [isAsking, setAsking] = createSignal(false);

  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    setBusy(true);
    const answer = await session.openWithOldPassword(password());
    setBusy(false);
    setReason(answer.ok ? undefined : answer.reason);
  };
  const discard = async () => {
    setBusy(true);
    const answer = await session.discardOldVault();
    setBusy(false);
    setDiscardReason(answer.ok ? undefined : refusalSentence(t, answer.reason));
  };
  const reasonText = () => {
    const why = reason();
    return why && refusalSentence(t, why);
  };
  const loss = () => {
    const { unsent } = props.account;
    if (unsent === undefined) return t("signIn.discardUnknown");
    return unsent === 0 ? t("signIn.discardNothing") : t("signIn.discardUnsent", unsent);
  };
  return (
    <EntryPage title={t("signIn.changedTitle")} note={t("signIn.changedText", props.account.name)}>
      <form class="stack" onSubmit={open}>
        <PasswordField
          label={t("signIn.oldPassword")}
          value={password()}
          onInput={setPassword}
          autocomplete="current-password"
          autofocus
          required
          reason={reasonText()}
          showLabel={t("common.show")}
          hideLabel={t("common.hide")}
        />
        <Button kind="primary" type="submit" aria-disabled={isBusy()}>
          {isBusy() ? t("signIn.opening") : t("signIn.openOld")}
        </Button>
      </form>
      <div class="stack-tight">
        <Button kind="plain" onClick={() => setAsking(true)}>
          {t("signIn.discardOld")}
        </Button>
        <FieldReason id="discard-reason" reason={discardReason()} />
      </div>
      <ConfirmDialog
        isOpen={isAsking()}
        title={t("signIn.discardTitle")}
        confirmLabel={t("signIn.discard")}
        cancelLabel={t("common.cancel")}
        danger
        onConfirm={() => void discard()}
        onClose={() => setAsking(false)}
      >
        {loss()}
      </ConfirmDialog>
    </EntryPage>
  );
}
