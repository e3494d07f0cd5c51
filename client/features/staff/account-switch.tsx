import { createSignal, Show } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, Dialog, FieldReason, useToasts } from "#client/ui";
import type { Team } from "./team.ts";

/** Asks before an account is disabled or enabled; the message that follows takes it back. */
export function AccountSwitch(props: {
  readonly colleague: Colleague;
  readonly team: Team;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { commands, directory } = useWork();
  const toasts = useToasts();
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const { name, id, isDisabled } = props.colleague;
  const clients = () => props.team.clientsOf(id);
  const done = (disabled: boolean) =>
    disabled ? t("staff.disabledDone", name) : t("staff.enabledDone", name);

  const set = async (disabled: boolean): Promise<string | undefined> => {
    const answer = await commands.setDisabled(id, disabled);
    if (!answer.ok) return refusalSentence(t, answer.reason);
    await directory.refresh();
    return undefined;
  };
  const confirm = async () => {
    if (isBusy()) return;
    setBusy(true);
    const refusal = await set(!isDisabled);
    setBusy(false);
    setReason(refusal);
    if (refusal !== undefined) return;
    props.onClose();
    toasts.show({
      text: done(!isDisabled),
      action: { label: t("common.undo"), onSelect: () => void undo() },
    });
  };
  const undo = async () => toasts.show({ text: (await set(isDisabled)) ?? done(isDisabled) });
  return (
    <Dialog
      isOpen
      title={isDisabled ? t("staff.enableTitle", name) : t("staff.disableTitle", name)}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button autofocus onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
          <Button
            kind={isDisabled ? "primary" : "danger"}
            aria-disabled={isBusy()}
            onClick={() => void confirm()}
          >
            {isDisabled ? t("staff.enable") : t("staff.disable")}
          </Button>
        </>
      }
    >
      <p>{isDisabled ? t("staff.enableText") : t("staff.disableText")}</p>
      <Show when={!isDisabled && clients() > 0}>
        <Banner tone="ask">{t("staff.disableClients", clients())}</Banner>
      </Show>
      <FieldReason id="account-reason" reason={reason()} />
    </Dialog>
  );
}
