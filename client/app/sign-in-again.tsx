import { createSignal, Show } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, PasswordField } from "#client/ui";
import "./sign-in-again.css";

/** Says that the session ended and takes the password in place; work goes on meanwhile. */
export function SignInAgain() {
  const { t } = useI18n();
  const { session } = useAppData();
  const { me, sync } = useWork();
  const [password, setPassword] = createSignal("");
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    setBusy(true);
    const answer = await session.signIn(me().account, password());
    setBusy(false);
    setReason(answer.ok ? undefined : refusalSentence(t, answer.reason));
    if (answer.ok) setPassword("");
  };
  return (
    <Show when={sync.connection() === "signInNeeded" && !session.pin.isComingBack()}>
      <Banner tone="ask">
        <form class="sign-in-again" onSubmit={submit}>
          <p>{t("shell.sessionEnded")}</p>
          <div class="sign-in-again-row">
            <PasswordField
              label={t("shell.password", me().account)}
              labelHidden
              value={password()}
              onInput={setPassword}
              autocomplete="current-password"
              reason={reason()}
              showLabel={t("common.show")}
              hideLabel={t("common.hide")}
            />
            <Button type="submit" aria-disabled={isBusy()}>
              {t("shell.signInAgain")}
            </Button>
          </div>
        </form>
      </Banner>
    </Show>
  );
}
