import { type Accessor, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { ChoiceChips, FormDialog, FormReason, Progress, useToasts } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { agencyPermissions, responsibleFor } from "#shared/agency";
import type { ClientId, StaffId } from "#shared/kernel";

/** To whom this person may give which of some clients. */
export function useHandOver(clients: Accessor<readonly ClientId[]>) {
  const { me, directory } = useWork();
  const mayGive = (client: ClientId, to: StaffId): boolean => {
    const assignee = directory.staff().find(({ id }) => id === to);
    const current = directory.assignments().filter((one) => one.client === client);
    const day = dayOf(Date.now());
    if (!assignee || assignee.isInvited) return false;
    const request = { assignee, as: "assigned", current, day } as const;
    return agencyPermissions.mayAssign({ ...me(), isDisabled: false }, request).ok;
  };
  const serves = (client: ClientId, staff: StaffId): boolean => {
    const current = directory.assignments().filter((one) => one.client === client);
    return responsibleFor(current, client, dayOf(Date.now())) === staff;
  };
  const candidates = () =>
    directory.staff().filter(({ id }) => clients().some((client) => mayGive(client, id)));
  return {
    candidates,
    mayAssign: () => clients().length > 0 && candidates().length > 0,
    /** Those who are not with the colleague yet and may be given. */
    moving: (to: StaffId) =>
      clients().filter((client) => mayGive(client, to) && !serves(client, to)),
  };
}

/** Gives all chosen clients to a colleague, one after the other; stops at the first that is refused and says why. */
export function HandOverMany(props: {
  readonly clients: readonly ClientId[];
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { directory, commands } = useWork();
  const toasts = useToasts();
  const handOver = useHandOver(() => props.clients);
  const [to, setTo] = createSignal<StaffId>();
  const [reason, setReason] = createSignal<string>();
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly total: number }>();

  const give = async (staff: StaffId) => {
    const moving = handOver.moving(staff);
    for (const [done, client] of moving.entries()) {
      setProgress({ done, total: moving.length });
      const answer = await commands.assign({ client, staff, as: "assigned" });
      if (answer.ok) continue;
      const why = refusalSentence(t, answer.reason);
      setProgress(undefined);
      setReason(done === 0 ? why : t("clients.gaveSome", done, why));
      return;
    }
    setProgress(undefined);
    props.onClose();
    const name = directory.nameOf(staff) ?? t("caseFile.colleague");
    toasts.show({ text: t("clients.gaveMany", moving.length, name) });
  };
  const submit = () => {
    const staff = to();
    setReason(staff ? undefined : t("caseFile.chooseStaff"));
    if (staff) void give(staff);
  };
  return (
    <FormDialog
      title={t("clients.giveTitle", props.clients.length)}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("common.confirm"),
      }}
      isReady={progress() === undefined}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <div>
        <ChoiceChips
          label={t("caseFile.assignTo")}
          options={handOver.candidates().map(({ id, name }) => ({ value: id, label: name }))}
          value={to()}
          onChange={setTo}
        />
        <FormReason id="give-reason" reason={reason()} />
      </div>
      <Show when={to()}>
        {(staff) => (
          <p class="quiet small">{t("clients.giveCount", handOver.moving(staff()).length)}</p>
        )}
      </Show>
      <p class="quiet small">{t("caseFile.assignExplained")}</p>
      <Show when={progress()}>
        {(now) => <Progress label={t("clients.giving")} done={now().done} total={now().total} />}
      </Show>
    </FormDialog>
  );
}
