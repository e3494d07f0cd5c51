import { createSignal, Show } from "solid-js";
import { type KnownAccount, useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner } from "#client/ui";
import type { Result } from "#shared/kernel";
import { PasswordForm, type SignInFailure } from "./password-form.tsx";
import { PinForm } from "./pin-form.tsx";

/** Asks somebody known here for the PIN, or, where there is none or no try left, for the password. */
export function KnownForm(props: {
  readonly known: KnownAccount;
  readonly submitLabel: string;
  readonly onPassword: (account: string, password: string) => Promise<Result<true, SignInFailure>>;
  readonly onDone?: (() => void) | undefined;
}) {
  const { t } = useI18n();
  const { session } = useAppData();
  const hasPlace = () => session.pin.places().some(({ staff }) => staff === props.known.staff);
  const [isByPin, setByPin] = createSignal(hasPlace());
  const [isRefused, setRefused] = createSignal(false);
  const withPassword = async (account: string, password: string) => {
    const answer = await props.onPassword(account, password);
    if (answer.ok) props.onDone?.();
    return answer;
  };
  return (
    <Show
      when={isByPin()}
      fallback={
        <>
          <Show when={isRefused()}>
            <Banner tone="ask">{t("signIn.pinOver")}</Banner>
          </Show>
          <PasswordForm
            known={props.known}
            isKnownHere={() => true}
            submitLabel={props.submitLabel}
            onSubmit={withPassword}
          />
        </>
      }
    >
      <PinForm
        known={props.known}
        onDone={props.onDone}
        onUsePassword={() => {
          setRefused(!hasPlace());
          setByPin(false);
        }}
      />
    </Show>
  );
}
