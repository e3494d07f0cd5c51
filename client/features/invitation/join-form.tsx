import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { type JoinRefusal, useAppData } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, EntryPage, FieldReason, PasswordField, TextField } from "#client/ui";
import { checkPassword, readAccountName } from "#shared/agency";
import type { ResponseOf, readInvitation } from "#shared/protocol";

type Place = "account" | "password" | "form";

/** Chooses an account name when joining, and a password; then one is signed in. */
export function JoinForm(props: {
  readonly token: string;
  readonly invitation: ResponseOf<typeof readInvitation>;
}) {
  const { t } = useI18n();
  const { session } = useAppData();
  const navigate = useNavigate();
  const isJoining = () => props.invitation.purpose === "join";
  const [account, setAccount] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [refusal, setRefusal] = createSignal<JoinRefusal>();
  const [isBusy, setBusy] = createSignal(false);

  const check = (): JoinRefusal | undefined => {
    const name = readAccountName(account());
    if (isJoining() && !name.ok) return { type: "accountNameNotGood", why: name.reason };
    const good = checkPassword(password(), props.invitation.account ?? account());
    return good.ok ? undefined : { type: "passwordNotGood", why: good.reason };
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    const found = check();
    setRefusal(found);
    if (found) return;
    setBusy(true);
    const answer = await session.join(props.token, isJoining() ? account() : undefined, password());
    setBusy(false);
    if (answer.ok) navigate("/clients", { replace: true });
    else setRefusal(answer.reason);
  };
  const reasonAt = (place: Place) => {
    const why = refusal();
    return why && placeOf(why) === place ? refusalSentence(t, why) : undefined;
  };
  const submitLabel = () => {
    if (isBusy()) return t("invitation.working");
    return isJoining() ? t("invitation.join") : t("invitation.setPassword");
  };
  return (
    <EntryPage
      title={
        isJoining()
          ? t("invitation.joinTitle", props.invitation.agency)
          : t("invitation.newPasswordTitle")
      }
      note={
        isJoining()
          ? t("invitation.joinNote", props.invitation.name)
          : t("invitation.newPasswordNote", props.invitation.name, props.invitation.account ?? "")
      }
    >
      <OtherPerson name={props.invitation.name} />
      <form class="stack" noValidate onSubmit={submit}>
        <Show when={isJoining()}>
          <TextField
            label={t("invitation.account")}
            hint={t("invitation.accountHint")}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            value={account()}
            onInput={setAccount}
            reason={reasonAt("account")}
          />
        </Show>
        <PasswordField
          label={isJoining() ? t("invitation.password") : t("invitation.newPassword")}
          hint={t("invitation.passwordHint")}
          autocomplete="new-password"
          value={password()}
          onInput={setPassword}
          reason={reasonAt("password")}
          showLabel={t("common.show")}
          hideLabel={t("common.hide")}
        />
        <FieldReason id="join-reason" reason={reasonAt("form")} />
        <Button kind="primary" type="submit" aria-disabled={isBusy()}>
          {submitLabel()}
        </Button>
      </form>
      <Show when={!isJoining()}>
        <p class="quiet small">{t("invitation.oldVault")}</p>
      </Show>
    </EntryPage>
  );
}

/** Says whose work is open in this window before somebody else takes it over. */
function OtherPerson(props: { readonly name: string }) {
  const { t } = useI18n();
  const { session } = useAppData();
  const other = () => {
    const state = session.state();
    return state.type === "open" && state.me.name !== props.name ? state.me.name : undefined;
  };
  return (
    <Show when={other()}>
      {(name) => <Banner tone="ask">{t("invitation.otherSession", name())}</Banner>}
    </Show>
  );
}

function placeOf(refusal: JoinRefusal): Place {
  switch (refusal.type) {
    case "accountNameNotGood":
    case "badAccount":
    case "accountTaken":
      return "account";
    case "passwordNotGood":
    case "weakPassword":
      return "password";
    default:
      return "form";
  }
}
