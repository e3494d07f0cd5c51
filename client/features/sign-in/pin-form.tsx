import { createSignal, Show } from "solid-js";
import { type KnownAccount, useAppData } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, PinField } from "#client/ui";
import { pinLength } from "#shared/agency";
import { Person } from "./person.tsx";

type PinFormProps = {
  readonly known: KnownAccount;
  /** Whoever has no PIN at hand gives the password. */
  readonly onUsePassword: () => void;
  readonly onDone?: (() => void) | undefined;
};

/** Six digits and one is there; the last wrong one leaves only the password. */
export function PinForm(props: PinFormProps) {
  const { t } = useI18n();
  const { session } = useAppData();
  const [pin, setPin] = createSignal("");
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const submit = async (digits: string) => {
    if (isBusy() || digits.length < pinLength) return;
    setBusy(true);
    const answer = await session.switchTo(props.known.staff, digits);
    setBusy(false);
    if (answer.ok) return props.onDone?.();
    setPin("");
    if (answer.reason.type === "passwordNeeded") return props.onUsePassword();
    setReason(
      answer.reason.type === "wrongPin"
        ? t("signIn.wrongPin", answer.reason.triesLeft)
        : refusalSentence(t, answer.reason),
    );
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(pin());
      }}
    >
      <Person known={props.known} />
      <PinField
        label={t("signIn.pin")}
        hint={t("signIn.pinHint")}
        length={pinLength}
        value={pin()}
        onInput={setPin}
        onWhole={(digits) => void submit(digits)}
        reason={reason()}
        autofocus
        required
      />
      <Show when={isBusy()}>
        <p class="quiet" role="status">
          {t("signIn.opening")}
        </p>
      </Show>
      <div class="sign-in-way">
        <Button kind="plain" onClick={props.onUsePassword}>
          {t("signIn.usePassword")}
        </Button>
      </div>
    </form>
  );
}
