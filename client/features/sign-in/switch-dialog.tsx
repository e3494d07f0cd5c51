import { createResource, createSignal, Match, Show, Switch } from "solid-js";
import { type KnownAccount, useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Dialog } from "#client/ui";
import { AccountCards } from "./account-cards.tsx";
import { KnownForm } from "./known-form.tsx";
import { PasswordForm } from "./password-form.tsx";

/** Changes the person at this device: a face, a PIN, there; what is open here waits for its person. */
export function SwitchDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const { me } = useWork();
  const [known] = createResource(session.known);
  const others = () => (known() ?? []).filter(({ staff }) => staff !== me().id);
  const [chosen, setChosen] = createSignal<KnownAccount | "somebody">();
  const choice = () => {
    const [only, ...more] = others();
    return chosen() ?? (only && more.length === 0 ? only : undefined);
  };
  const account = () => {
    const one = choice();
    return typeof one === "object" ? one : undefined;
  };
  return (
    <Dialog
      isOpen
      title={t("signIn.switchTitle")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
    >
      <Show when={known()}>
        <Switch>
          <Match when={account()} keyed>
            {(one) => (
              <KnownForm
                known={one}
                submitLabel={t("signIn.signIn")}
                onPassword={session.signIn}
                onDone={props.onClose}
              />
            )}
          </Match>
          <Match when={choice() === "somebody" || others().length === 0}>
            <PasswordForm
              isKnownHere={() => false}
              submitLabel={t("signIn.signIn")}
              onSubmit={session.signIn}
            />
          </Match>
          <Match when={others().length > 0}>
            <AccountCards accounts={others()} onChoose={setChosen} />
          </Match>
        </Switch>
        <Show when={choice() !== "somebody" && others().length > 0}>
          <div class="sign-in-way">
            <Button kind="plain" onClick={() => setChosen("somebody")}>
              {t("signIn.other")}
            </Button>
          </div>
        </Show>
        <p class="quiet small">{t("signIn.switchNote", me().name)}</p>
        <Show when={!session.pin.hasPin()}>
          <p class="quiet small">{t("signIn.noPinYet")}</p>
        </Show>
      </Show>
    </Dialog>
  );
}
