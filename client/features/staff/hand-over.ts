import { createResource, createSignal } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { canServe } from "#shared/agency";
import type { ClientId, StaffId } from "#shared/kernel";
import type { Team } from "./team.ts";

/** One handover being prepared: what it would move, to whom, and doing it. `onDone` is told once it is done. */
export function useHandOver(from: Colleague, team: Team, onDone: () => void) {
  const { t } = useI18n();
  const { commands, directory } = useWork();
  const toasts = useToasts();
  const [preview, { refetch }] = createResource(() => commands.previewHandover(from.id));
  const [to, setTo] = createSignal<StaffId>();
  const [left, setLeft] = createSignal<ReadonlySet<ClientId>>(new Set());
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const all = () => (preview.latest?.ok ? preview.latest.value.clients : undefined);
  const refusal = () => (preview.latest?.ok === false ? preview.latest.reason : undefined);
  const chosen = () => (all() ?? []).filter((client) => !left().has(client));
  const takers = () => team.working().filter((other) => other.id !== from.id && canServe(other));

  const move = async (giver: StaffId, taker: StaffId, clients: readonly ClientId[]) => {
    const answer = await commands.handOver(giver, taker, clients);
    if (!answer.ok) return refusalSentence(t, answer.reason);
    await directory.refresh();
    return undefined;
  };
  const tell = (taker: StaffId, clients: readonly ClientId[]) => {
    const text = t("staff.handedOver", clients.length, directory.nameOf(taker) ?? "");
    const undo = async () =>
      toasts.show({
        text:
          (await move(taker, from.id, clients)) ?? t("staff.handedBack", clients.length, from.name),
      });
    toasts.show({ text, action: { label: t("common.undo"), onSelect: () => void undo() } });
  };
  const submit = async (): Promise<void> => {
    const taker = to();
    const clients = chosen();
    setReason(taker === undefined ? t("staff.handOverChoose") : undefined);
    if (isBusy() || clients.length === 0 || taker === undefined) return;
    setBusy(true);
    const why = await move(from.id, taker, clients);
    setBusy(false);
    setReason(why);
    if (why !== undefined) return;
    onDone();
    tell(taker, clients);
  };
  return {
    /** The clients somebody has now; undefined until the relay has answered. */
    all,
    /** Why it could not be asked. */
    refusal,
    askAgain: () => void refetch(),
    takers,
    to,
    setTo,
    /** Who stays where they are. */
    left,
    setLeft,
    chosen,
    /** Why it was not done. */
    reason,
    isBusy,
    submit,
  };
}
