import { createSignal, Match, Show, Switch } from "solid-js";
import { type KnownAccount, type SignedOutReason, useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, EntryPage } from "#client/ui";
import type { Result } from "#shared/kernel";
import { AccountCards } from "./account-cards.tsx";
import { KnownForm } from "./known-form.tsx";
import { PasswordForm, type SignInFailure } from "./password-form.tsx";

/** Whose password is asked: nobody chosen yet, somebody known here, or whoever types an account. */
type Choice = KnownAccount | "nobody" | "other";

type ComeInProps = {
  readonly knownAccounts: readonly KnownAccount[];
  /** Whose work is locked here; a password opens it without the relay. */
  readonly locked?: KnownAccount | undefined;
  readonly why?: SignedOutReason | undefined;
};

/** Choose who you are, then the password. */
export function ComeIn(props: ComeInProps) {
  const { t } = useI18n();
  const { session } = useAppData();
  const [choice, setChoice] = createSignal<Choice>(firstChoice(props));
  const known = () => {
    const chosen = choice();
    return typeof chosen === "object" ? chosen : undefined;
  };
  const isLocked = () => props.locked !== undefined && known()?.staff === props.locked.staff;

  const hasPlace = () => session.pin.places().some(({ staff }) => staff === props.locked?.staff);
  const comeIn = (account: string, password: string): Promise<Result<true, SignInFailure>> => {
    const { locked } = props;
    return locked && isLocked()
      ? session.unlock(locked.staff, password)
      : session.signIn(account, password);
  };
  /** With one account known, the only other choice is to type one. */
  const isOnlyOne = () => known() !== undefined && props.knownAccounts.length === 1;
  const switchLabel = () => {
    if (isLocked()) return t("signIn.switchPerson");
    return isOnlyOne() ? t("signIn.other") : t("signIn.backToAccounts");
  };
  const title = () =>
    isLocked() ? t("signIn.unlockTitle", props.locked?.name ?? "") : t("signIn.title");
  const note = () => {
    if (isLocked()) return hasPlace() ? t("signIn.unlockNotePin") : t("signIn.unlockNote");
    return choice() === "nobody" ? t("signIn.welcome") : undefined;
  };
  return (
    <EntryPage title={title()} note={note()}>
      <Why why={props.why} />
      <Switch>
        <Match when={choice() === "nobody"}>
          <AccountCards accounts={props.knownAccounts} onChoose={setChoice} />
          <Button onClick={() => setChoice("other")}>{t("signIn.other")}</Button>
        </Match>
        <Match when={known()} keyed>
          {(one) => (
            <>
              <KnownForm
                known={one}
                submitLabel={isLocked() ? t("signIn.unlock") : t("signIn.signIn")}
                onPassword={comeIn}
              />
              <div class="sign-in-way">
                <Button kind="plain" onClick={() => setChoice(isOnlyOne() ? "other" : "nobody")}>
                  {switchLabel()}
                </Button>
              </div>
            </>
          )}
        </Match>
        <Match when={choice() === "other"}>
          <PasswordForm
            isKnownHere={(account) => props.knownAccounts.some((each) => each.account === account)}
            submitLabel={t("signIn.signIn")}
            onSubmit={comeIn}
          />
          <Show when={props.knownAccounts.length > 0}>
            <Button kind="plain" onClick={() => setChoice(isOnlyOne() ? "other" : "nobody")}>
              {switchLabel()}
            </Button>
          </Show>
        </Match>
      </Switch>
      <p class="quiet small">{t("signIn.forgot")}</p>
    </EntryPage>
  );
}

function firstChoice({ locked, knownAccounts }: ComeInProps): Choice {
  if (locked) return locked;
  const [only, ...others] = knownAccounts;
  if (only === undefined) return "other";
  return others.length === 0 ? only : "nobody";
}

function Why(props: { readonly why: SignedOutReason | undefined }) {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.why === "revoked"}>
        <Banner tone="stop">{t("signIn.revoked")}</Banner>
      </Match>
      <Match when={props.why === "evicted"}>
        <Banner tone="ask">{t("signIn.evicted")}</Banner>
      </Match>
    </Switch>
  );
}
