import { createSignal, Show } from "solid-js";
import type { KnownAccount, SignInRefusal, UnlockRefusal } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, PasswordField, TextField } from "#client/ui";
import { readAccountName } from "#shared/agency";
import type { Result } from "#shared/kernel";
import { createCountdown } from "./countdown.ts";
import { Person } from "./person.tsx";

/** Why coming in did not work. */
export type SignInFailure = SignInRefusal | UnlockRefusal;

type PasswordFormProps = {
  /** Whose password it is; absent when the account is typed too. */
  readonly known?: KnownAccount | undefined;
  readonly isKnownHere: (account: string) => boolean;
  readonly submitLabel: string;
  readonly onSubmit: (account: string, password: string) => Promise<Result<true, SignInFailure>>;
};

/** Account and password, or the password alone; says why it was not taken and how long to wait. */
export function PasswordForm(props: PasswordFormProps) {
  const { t } = useI18n();
  const [account, setAccount] = createSignal(props.known?.account ?? "");
  const [password, setPassword] = createSignal("");
  const [failure, setFailure] = createSignal<SignInFailure>();
  const [isBusy, setBusy] = createSignal(false);
  const wait = createCountdown();
  let form!: HTMLFormElement;

  const reason = () => {
    const why = failure();
    if (!why) return undefined;
    if (why.type === "tooManyAttempts")
      return wait.seconds() > 0 ? t("refusals.tooManyAttemptsWait", wait.seconds()) : undefined;
    const isNew = why.type === "unreachable" && !props.isKnownHere(accountOf(account()));
    return isNew ? t("signIn.notKnownHere") : refusalSentence(t, why);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy() || wait.seconds() > 0) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await props.onSubmit(accountOf(account()), password());
    setBusy(false);
    if (answer.ok) return;
    setFailure(answer.reason);
    if ("retryAfterSeconds" in answer.reason) wait.start(answer.reason.retryAfterSeconds ?? 0);
    form.querySelector<HTMLInputElement>("input[autocomplete=current-password]")?.select();
  };
  return (
    <form class="stack" ref={form} onSubmit={submit}>
      <Show
        when={props.known}
        fallback={
          <TextField
            ref={(input: HTMLInputElement) => queueMicrotask(() => input.focus())}
            label={t("signIn.account")}
            value={account()}
            onInput={setAccount}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="next"
            required
          />
        }
      >
        {(known) => (
          <>
            <Person known={known()} />
            {/* For password keepers: they look for the account beside the password. */}
            <input type="text" autocomplete="username" hidden readonly value={known().account} />
          </>
        )}
      </Show>
      <PasswordField
        label={t("signIn.password")}
        value={password()}
        onInput={setPassword}
        autocomplete="current-password"
        autofocus={props.known !== undefined}
        required
        reason={reason()}
        showLabel={t("common.show")}
        hideLabel={t("common.hide")}
      />
      <Button kind="primary" type="submit" aria-disabled={isBusy() || wait.seconds() > 0}>
        {isBusy() ? t("signIn.opening") : props.submitLabel}
      </Button>
    </form>
  );
}

/** The account as it is compared; what cannot be one is sent as typed, to be refused like any other. */
function accountOf(typed: string): string {
  const read = readAccountName(typed);
  return read.ok ? read.value : typed.trim();
}
