import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, ChoiceChips, Dialog, FieldReason, useToasts } from "#client/ui";
import { agencyPermissions, responsibleFor } from "#shared/agency";
import type { StaffId } from "#shared/kernel";
import { useCaseFile } from "./case-file-context.ts";

/** Gives this client to a colleague; only shown to whoever may. */
export function AssignControl() {
  const { t } = useI18n();
  const { me, directory } = useWork();
  const file = useCaseFile();
  const [isOpen, setOpen] = createSignal(false);

  const current = () => directory.assignments().filter(({ client }) => client === file.id);
  const responsible = () => responsibleFor(current(), file.id, file.today());
  const candidates = () =>
    directory
      .staff()
      .filter(({ id, isInvited }) => id !== responsible() && !isInvited)
      .filter(
        (assignee) =>
          agencyPermissions.mayAssign(
            { ...me(), isDisabled: false },
            { assignee, as: "assigned", current: current(), day: file.today() },
          ).ok,
      )
      .map(({ id, name }) => ({
        value: id,
        label: id === me().id ? t("caseFile.takeOver") : name,
      }));
  return (
    <Show when={candidates().length > 0}>
      <Button kind="plain" small onClick={() => setOpen(true)}>
        {responsible() ? t("caseFile.handOver") : t("caseFile.assign")}
      </Button>
      <AssignDialog
        isOpen={isOpen()}
        from={responsible()}
        candidates={candidates()}
        onClose={() => setOpen(false)}
      />
    </Show>
  );
}

function AssignDialog(props: {
  readonly isOpen: boolean;
  readonly from: StaffId | undefined;
  readonly candidates: readonly { readonly value: StaffId; readonly label: string }[];
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { directory, commands } = useWork();
  const toasts = useToasts();
  const file = useCaseFile();
  const [chosen, setChosen] = createSignal<StaffId>();
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const close = () => {
    setChosen(undefined);
    setReason(undefined);
    props.onClose();
  };
  const giveBack = async (from: StaffId | undefined, to: StaffId) => {
    const answer = from
      ? await commands.assign({ client: file.id, staff: from, as: "assigned" })
      : await commands.endAssignment(file.id, to);
    toasts.show({ text: answer.ok ? t("caseFile.undone") : refusalSentence(t, answer.reason) });
  };
  const give = async (from: StaffId | undefined, to: StaffId) => {
    setBusy(true);
    const answer = await commands.assign({ client: file.id, staff: to, as: "assigned" });
    setBusy(false);
    setReason(answer.ok ? undefined : refusalSentence(t, answer.reason));
    if (!answer.ok) return;
    close();
    toasts.show({
      text: t("caseFile.assignedTo", file.name(), directory.nameOf(to) ?? t("caseFile.colleague")),
      action: { label: t("common.undo"), onSelect: () => void giveBack(from, to) },
    });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const to = chosen();
    setReason(to ? undefined : t("caseFile.chooseStaff"));
    if (to && !isBusy()) await give(props.from, to);
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      title={props.from ? t("caseFile.handOver") : t("caseFile.assign")}
      closeLabel={t("common.close")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="assign-client" disabled={isBusy()}>
            {t("common.confirm")}
          </Button>
        </>
      }
    >
      <form
        id="assign-client"
        class="stack"
        ref={(form) => queueMicrotask(() => form.querySelector("input")?.focus())}
        onSubmit={submit}
      >
        <div>
          <ChoiceChips
            label={t("caseFile.assignTo")}
            options={props.candidates}
            value={chosen()}
            onChange={setChosen}
          />
          <FieldReason id="assign-reason" reason={reason()} />
        </div>
        <p class="quiet small">
          {props.from ? t("caseFile.assignExplained") : t("caseFile.assignExplainedFirst")}
        </p>
      </form>
    </Dialog>
  );
}
