import { createSignal } from "solid-js";
import { type PinSettingRefusal, useAppData, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, Dialog, PasswordField, PinField, useToasts } from "#client/ui";
import { checkPin, pinLength } from "#shared/agency";

/** Sets or changes the PIN: the password once, the PIN twice. */
export function PinDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const { me } = useWork();
  const toasts = useToasts();
  const [password, setPassword] = createSignal("");
  const [pin, setPin] = createSignal("");
  const [again, setAgain] = createSignal("");
  const [refusal, setRefusal] = createSignal<PinSettingRefusal>();
  const [isDifferent, setDifferent] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);

  const reasonOfPin = () => {
    const why = refusal();
    return why?.type === "pinNotGood" ? t("thisDevice.pinNotGood")[why.why.type] : undefined;
  };
  const reasonOfPassword = () => {
    const why = refusal();
    return why && why.type !== "pinNotGood" ? refusalSentence(t, why) : undefined;
  };
  const isRefused = (): boolean => {
    const checked = checkPin(pin());
    setRefusal(checked.ok ? undefined : { type: "pinNotGood", why: checked.reason });
    setDifferent(checked.ok && pin() !== again());
    return !checked.ok || pin() !== again();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy() || isRefused()) return;
    setBusy(true);
    const answer = await session.pin.set(password(), pin());
    setBusy(false);
    setRefusal(answer.ok ? undefined : answer.reason);
    if (!answer.ok) return;
    props.onClose();
    toasts.show({ text: t("thisDevice.pinSet") });
  };
  return (
    <Dialog
      isOpen
      title={session.pin.hasPin() ? t("thisDevice.pinChangeTitle") : t("thisDevice.pinSetTitle")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="pin-form" aria-disabled={isBusy()}>
            {isBusy() ? t("thisDevice.pinSaving") : t("thisDevice.pinSave")}
          </Button>
        </>
      }
    >
      <form class="stack" id="pin-form" noValidate onSubmit={submit}>
        <PinField
          label={t("thisDevice.pinNew")}
          hint={t("thisDevice.pinHint")}
          length={pinLength}
          value={pin()}
          onInput={setPin}
          reason={reasonOfPin()}
          required
        />
        <PinField
          label={t("thisDevice.pinAgain")}
          length={pinLength}
          value={again()}
          onInput={setAgain}
          reason={isDifferent() ? t("thisDevice.pinDifferent") : undefined}
          required
        />
        <PasswordField
          label={t("thisDevice.pinPassword", me().name)}
          value={password()}
          onInput={setPassword}
          autocomplete="current-password"
          reason={reasonOfPassword()}
          showLabel={t("common.show")}
          hideLabel={t("common.hide")}
          required
        />
      </form>
    </Dialog>
  );
}
