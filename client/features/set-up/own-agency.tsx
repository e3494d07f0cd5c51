import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import type { SetUpRefusal, SetUpRequest } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, FieldReason, PasswordField, TextField } from "#client/ui";
import { checkPassword, readAccountName } from "#shared/agency";

type Draft = { name: string; person: string; account: string; password: string };
type Reasons = Partial<Record<keyof Draft | "form", string | undefined>>;

/** The agency's name and its first person, who gets every role. */
export function OwnAgency(props: {
  readonly onSubmit: (request: SetUpRequest) => Promise<SetUpRefusal | undefined>;
}) {
  const { t } = useI18n();
  const [draft, setDraft] = createStore<Draft>({ name: "", person: "", account: "", password: "" });
  const [reasons, setReasons] = createSignal<Reasons>({});
  const [isBusy, setBusy] = createSignal(false);

  const missing = (text: string) => (text.trim() === "" ? t("refusals.needed") : undefined);
  const check = (): Reasons => {
    const account = readAccountName(draft.account);
    const password = checkPassword(draft.password, draft.account);
    return {
      name: missing(draft.name),
      person: missing(draft.person),
      account: account.ok
        ? undefined
        : refusalSentence(t, { type: "accountNameNotGood", why: account.reason }),
      password: password.ok
        ? undefined
        : refusalSentence(t, { type: "passwordNotGood", why: password.reason }),
    };
  };
  const submit = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (isBusy()) return;
    const form = event.currentTarget;
    const found = check();
    setReasons(found);
    if (Object.values(found).some(Boolean)) return focusFirstRefused(form);
    setBusy(true);
    const refusal = await props.onSubmit({
      kind: "own",
      name: draft.name.trim(),
      person: {
        name: draft.person.trim(),
        account: draft.account,
        password: draft.password,
      },
    });
    setBusy(false);
    if (!refusal) return;
    setReasons({ [placeOf(refusal)]: refusalSentence(t, refusal) });
    focusFirstRefused(form);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <p class="quiet">{t("setUp.ownNote")}</p>
      <Fields draft={draft} reasons={reasons()} onInput={(field, text) => setDraft(field, text)} />
      <FieldReason id="set-up-reason" reason={reasons().form} />
      <Button kind="primary" type="submit" aria-disabled={isBusy()}>
        {isBusy() ? t("setUp.working") : t("setUp.start")}
      </Button>
    </form>
  );
}

function Fields(props: {
  readonly draft: Draft;
  readonly reasons: Reasons;
  readonly onInput: (field: keyof Draft, text: string) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        label={t("setUp.agencyName")}
        hint={t("setUp.agencyNameHint")}
        maxlength={60}
        value={props.draft.name}
        onInput={(text) => props.onInput("name", text)}
        reason={props.reasons.name}
      />
      <TextField
        label={t("setUp.personName")}
        maxlength={60}
        autocomplete="name"
        value={props.draft.person}
        onInput={(text) => props.onInput("person", text)}
        reason={props.reasons.person}
      />
      <TextField
        label={t("setUp.account")}
        hint={t("setUp.accountHint")}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        value={props.draft.account}
        onInput={(text) => props.onInput("account", text)}
        reason={props.reasons.account}
      />
      <PasswordField
        label={t("setUp.password")}
        hint={t("setUp.passwordHint")}
        autocomplete="new-password"
        value={props.draft.password}
        onInput={(text) => props.onInput("password", text)}
        reason={props.reasons.password}
        showLabel={t("common.show")}
        hideLabel={t("common.hide")}
      />
    </>
  );
}

/** The field a refusal of the relay is about. */
function placeOf(refusal: SetUpRefusal): keyof Reasons {
  if (refusal.type === "badAccount" || refusal.type === "accountNameNotGood") return "account";
  if (refusal.type === "weakPassword" || refusal.type === "passwordNotGood") return "password";
  return "form";
}

const focusFirstRefused = (form: HTMLFormElement) =>
  queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
