import { useNavigate } from "@solidjs/router";
import { For, onMount, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import { readCaller } from "./caller-sought.ts";
import { findCaller } from "./find-caller.ts";

/**
 * In an enquiry that is being typed: whose number it is already, so that nobody gets a second file.
 * Where the relay cannot be asked, whose last four digits are the same.
 */
export function KnownCallers(props: {
  readonly reach: string;
  /** Writes what was asked into this client's file instead; none for whoever stands at the desk. */
  readonly onLog: ((id: ClientId) => void) | undefined;
}) {
  const { t } = useI18n();
  const found = findCaller(() => {
    const { number, tail } = readCaller(props.reach);
    return { number, tail: number && tail, name: "" };
  });
  const likely = () => (found.asking() === "answered" ? [] : found.likely());
  const lines = (label: string, ids: readonly ClientId[], isSure: boolean) => (
    <Show when={ids.length > 0}>
      <p class="small">{label}</p>
      <ul class="caller-list" aria-label={label}>
        <For each={ids}>{(id) => <KnownCaller id={id} isSure={isSure} onLog={props.onLog} />}</For>
      </ul>
    </Show>
  );
  return (
    <div aria-live="polite">
      {lines(t("reception.knownAlready"), found.sure(), true)}
      {lines(t("reception.likely"), likely(), false)}
    </div>
  );
}

function KnownCaller(props: {
  readonly id: ClientId;
  readonly isSure: boolean;
  readonly onLog: ((id: ClientId) => void) | undefined;
}) {
  const { t, format } = useI18n();
  const work = useWork();
  const navigate = useNavigate();
  const index = useClientIndex();
  const row = () => index.row(props.id);
  const name = () => row()?.name ?? row()?.callName ?? t("registry.unnamed");
  const servedBy = () => {
    const names = work.directory.staffOf(props.id).map((id) => work.directory.nameOf(id));
    const known = names.filter((one) => one !== undefined);
    return known.length > 0
      ? t("reception.servedBy", format.list(known))
      : t("caseFile.unassigned");
  };
  // To know whose number it is, is a look at the contact.
  onMount(() => {
    if (!props.isSure) return;
    void work.reveal({ client: props.id, field: "phone caller", reason: "caller" });
  });
  return (
    <li class="caller-card">
      <div class="caller-head">
        <strong>{name()}</strong>
        <span class="quiet small">{servedBy()}</span>
      </div>
      <div class="caller-actions">
        <Show when={props.onLog}>
          {(log) => (
            <Button small onClick={() => log()(props.id)}>
              {t("reception.logThere")}
            </Button>
          )}
        </Show>
        <Button small kind="plain" onClick={() => navigate(`/clients/${props.id}`)}>
          {t("reception.openFile")}
        </Button>
      </div>
    </li>
  );
}
