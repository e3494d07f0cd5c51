import { createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { type ClientIndex, type ClientRow, useClientIndex } from "#client/index";
import { Banner, Button, ConfirmDialog, KeptFor, Section, useToasts } from "#client/ui";
import type { ClientId, PlainDate } from "#shared/kernel";
import { eraseClient } from "./erase-client.ts";

const atMost = 500;

/** The archived files whose day has come. */
export const findErasures = (index: Pick<ClientIndex, "find">, today: PlainDate) =>
  index.find({ text: "", order: "name", archived: "only", eraseTo: today }, atMost);

/** The files whose day has come: erased one by one, each confirmed. */
export function ErasuresDue(props: { readonly today: PlainDate }) {
  const { t, format } = useI18n();
  const index = useClientIndex();
  const toasts = useToasts();
  const erase = useErase(() => props.today);
  const [asked, setAsked] = createSignal<ClientRow>();
  const [busy, setBusy] = createSignal<ClientId>();
  const [refusal, setRefusal] = createSignal<string>();
  const due = createMemo(() => findErasures(index, props.today));
  const nameOf = (row: ClientRow) => row.name ?? row.callName ?? t("registry.unnamed");
  const since = ({ eraseOn }: ClientRow) => (eraseOn ? format.day(eraseOn) : "");
  const askedName = (): string => {
    const row = asked();
    return row ? nameOf(row) : "";
  };
  /** The dialog closes before it confirms. */
  let confirmed: ClientRow | undefined;
  const run = async (row: ClientRow): Promise<void> => {
    setBusy(row.id);
    const refused = await erase(row.id);
    setBusy(undefined);
    setRefusal(refused);
    if (!refused) toasts.show({ text: t("closing.erased") });
  };
  return (
    <Section title={t("closing.erasuresDue")}>
      <Show when={refusal()}>
        <Banner tone="ask">{refusal()}</Banner>
      </Show>
      <Show when={due().length === 0}>
        <p class="quiet closing-compact">{t("closing.noErasuresDue")}</p>
      </Show>
      <ul class="closing-lines" aria-label={t("closing.erasuresDue")}>
        <KeptFor each={due()} by={({ id }) => id}>
          {(row) => (
            <li class="closing-line">
              <span class="closing-line-words">
                <a class="link" href={`/clients/${row().id}/closing`}>
                  {nameOf(row())}
                </a>
                <span class="quiet small">{t("closing.eraseSince", since(row()))}</span>
              </span>
              <Button
                kind="danger"
                small
                aria-disabled={busy() !== undefined}
                onClick={() => {
                  if (busy() !== undefined) return;
                  confirmed = row();
                  setAsked(row());
                }}
              >
                {busy() === row().id ? t("closing.erasing") : t("closing.erase")}
              </Button>
            </li>
          )}
        </KeptFor>
      </ul>
      <ConfirmDialog
        isOpen={asked() !== undefined}
        danger
        title={t("closing.eraseTitle", askedName())}
        confirmLabel={t("closing.eraseForEver")}
        cancelLabel={t("common.cancel")}
        onConfirm={() => {
          const row = confirmed;
          if (row) void run(row);
        }}
        onClose={() => setAsked(undefined)}
      >
        {t("closing.eraseText")}
      </ConfirmDialog>
    </Section>
  );
}

/** Erases a client; answers in the person's language why it did not go on, and what is gone stays gone. */
function useErase(today: () => PlainDate): (client: ClientId) => Promise<string | undefined> {
  const { t } = useI18n();
  const { commands, source, directory, sync } = useWork();
  return async (client) => {
    const { completeness } = sync;
    const parts = { commands, source, directory, completeness, today: today() };
    const erased = await eraseClient(parts, client);
    if (erased.ok) return undefined;
    const { reason } = erased;
    if (reason.type === "notDue") return t("closing.erasureNotDue");
    if (reason.type === "otherHeld") return t("closing.erasureOtherHeld");
    if (reason.type === "stillArriving") return t("closing.erasureStillArriving");
    return refusalSentence(t, reason);
  };
}
