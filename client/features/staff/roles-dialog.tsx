import { createSignal } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, Dialog, FieldReason, useToasts } from "#client/ui";
import { RolesFields, type Work } from "./roles-fields.tsx";
import type { Team } from "./team.ts";

/** Changes what a colleague's work is; can be taken back from the message that follows. */
export function RolesDialog(props: {
  readonly colleague: Colleague;
  readonly team: Team;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { commands, directory } = useWork();
  const toasts = useToasts();
  const before: Work = {
    roles: [...props.colleague.roles],
    rights: [...props.colleague.rights],
  };
  const [work, setWork] = createSignal(before);
  const [rolesReason, setRolesReason] = createSignal<string>();
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const set = async ({ roles, rights }: Work): Promise<string | undefined> => {
    const answer = await commands.setRoles(props.colleague.id, roles, rights);
    if (!answer.ok) return refusalSentence(t, answer.reason);
    await directory.refresh();
    return undefined;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    setRolesReason(work().roles.length === 0 ? t("staff.chooseRole") : undefined);
    if (work().roles.length === 0) return;
    setBusy(true);
    const refusal = await set(work());
    setBusy(false);
    setReason(refusal);
    if (refusal !== undefined) return;
    const text = t("staff.rolesSaved", props.colleague.name);
    props.onClose();
    toasts.show({ text, action: { label: t("common.undo"), onSelect: () => void undo() } });
  };
  const undo = async () =>
    toasts.show({ text: (await set(before)) ?? t("staff.rolesUndone", props.colleague.name) });
  return (
    <Dialog
      isOpen
      title={t("staff.rolesTitle", props.colleague.name)}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="roles" aria-disabled={isBusy()}>
            {isBusy() ? t("staff.working") : t("common.save")}
          </Button>
        </>
      }
    >
      <form id="roles" class="stack" onSubmit={submit}>
        <RolesFields
          work={work()}
          reason={rolesReason()}
          isLastAdmin={props.team.isLastAdmin(props.colleague)}
          onChange={setWork}
        />
        <p class="quiet small">{t("staff.rolesNote")}</p>
        <FieldReason id="roles-form-reason" reason={reason()} />
      </form>
    </Dialog>
  );
}
