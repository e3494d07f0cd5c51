import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, Dialog, FieldReason, TextField } from "#client/ui";
import type { invite, ResponseOf } from "#shared/protocol";
import { LinkShown } from "./link-shown.tsx";
import { RolesFields, type Work } from "./roles-fields.tsx";

type Made = ResponseOf<typeof invite> & { readonly name: string };

/** Name and work of a new colleague; then the link to send. */
export function InviteDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Show when={props.isOpen}>
      <OpenInviteDialog onClose={props.onClose} />
    </Show>
  );
}

function OpenInviteDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { commands, directory } = useWork();
  const [name, setName] = createSignal("");
  const [work, setWork] = createSignal<Work>({ roles: ["matchmaker"], rights: [] });
  const [nameReason, setNameReason] = createSignal<string>();
  const [rolesReason, setRolesReason] = createSignal<string>();
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const [made, setMade] = createSignal<Made>();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    const clean = name().trim();
    setNameReason(clean === "" ? t("refusals.needed") : undefined);
    setRolesReason(work().roles.length === 0 ? t("staff.chooseRole") : undefined);
    if (clean === "" || work().roles.length === 0) return;
    setBusy(true);
    const answer = await commands.invite(clean, work().roles, work().rights);
    setBusy(false);
    setReason(answer.ok ? undefined : refusalSentence(t, answer.reason));
    if (!answer.ok) return;
    setMade({ ...answer.value, name: clean });
    await directory.refresh();
  };
  return (
    <Dialog
      isOpen
      title={made() ? t("staff.linkTitle", made()?.name ?? "") : t("staff.inviteTitle")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <Show when={!made()} fallback={<Button onClick={props.onClose}>{t("common.done")}</Button>}>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="invite" aria-disabled={isBusy()}>
            {isBusy() ? t("staff.working") : t("staff.makeLink")}
          </Button>
        </Show>
      }
    >
      <Show
        when={made()}
        fallback={
          <form id="invite" class="stack" noValidate onSubmit={submit}>
            <TextField
              label={t("staff.name")}
              maxlength={60}
              autofocus
              value={name()}
              onInput={setName}
              reason={nameReason()}
            />
            <RolesFields work={work()} reason={rolesReason()} onChange={setWork} />
            <FieldReason id="invite-reason" reason={reason()} />
          </form>
        }
      >
        {(link) => (
          <LinkShown
            label={t("staff.linkLabel")}
            token={link().token}
            expiresAtMs={link().expiresAtMs}
          />
        )}
      </Show>
    </Dialog>
  );
}
