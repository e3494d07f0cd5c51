import { createEffect, createSignal, For, Show } from "solid-js";
import { type Batch, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, ConfirmDialog, Section, Tag, useToasts } from "#client/ui";
import { BatchProgress, createBatchWork } from "./take-step.tsx";

/** The imports of this device: what is left of one, and the way back from each. */
export function BatchList() {
  const { t } = useI18n();
  const { batches } = useWork();
  return (
    <Show when={batches.all().length > 0}>
      <Section title={t("importing.batches")}>
        <ul class="import-batches">
          <For each={batches.all().map(({ id }) => id)}>
            {(id) => (
              <Show when={batches.all().find((batch) => batch.id === id)}>
                {(batch) => <BatchLine batch={batch()} />}
              </Show>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

function BatchLine(props: { readonly batch: Batch }) {
  const { t, format } = useI18n();
  const work = createBatchWork();
  return (
    <li class="import-batch">
      <div class="import-batch-head">
        <span>
          {t("importing.batchOf", format.dateTime(props.batch.atMs, Date.now()), props.batch.done)}{" "}
          <Show when={props.batch.state === "planned"}>
            <Tag tone="ask">{t("importing.batchOpen", props.batch.done, props.batch.total)}</Tag>
          </Show>
          <Show when={props.batch.state === "takenBack"}>
            <Tag>{t("importing.batchBack")}</Tag>
          </Show>
          <Show when={props.batch.kept > 0}>
            <span class="quiet small">{t("importing.batchKept", props.batch.kept)}</span>
          </Show>
        </span>
        <Back batch={props.batch} />
      </div>
      <Show when={props.batch.state === "planned"}>
        <BatchProgress id={props.batch.id} work={work} />
      </Show>
      <Releasing batch={props.batch} />
    </li>
  );
}

function Back(props: { readonly batch: Batch }) {
  const { t } = useI18n();
  const { batches } = useWork();
  const toasts = useToasts();
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const run = async (deed: () => Promise<string | undefined>) => {
    setBusy(true);
    const sentence = await deed();
    setBusy(false);
    toasts.show({ text: sentence ?? t("importing.failed") });
  };
  const takeBack = () =>
    run(async () => {
      const back = await batches.takeBack(props.batch.id, () => true);
      return back.ok ? t("importing.takenBack", back.value.withdrawn, back.value.kept) : undefined;
    });
  const bringBack = () =>
    run(async () => {
      const back = await batches.bringBack(props.batch.id, () => true);
      return back.ok ? t("importing.broughtBack") : undefined;
    });
  return (
    <>
      <Show when={props.batch.state === "takenBack"}>
        <Button small disabled={isBusy()} onClick={() => void bringBack()}>
          {t("importing.bringBack")}
        </Button>
      </Show>
      <Show when={props.batch.state === "done" && props.batch.done > 0}>
        <Button small disabled={isBusy()} onClick={() => setAsking(true)}>
          {isBusy() ? t("importing.takingBack") : t("importing.takeBack")}
        </Button>
      </Show>
      <ConfirmDialog
        isOpen={isAsking()}
        title={t("importing.takeBackAsk")}
        confirmLabel={t("importing.takeBack")}
        cancelLabel={t("common.cancel")}
        onConfirm={() => {
          setAsking(false);
          void takeBack();
        }}
        onClose={() => setAsking(false)}
      >
        {t("importing.takeBackNote")}
      </ConfirmDialog>
    </>
  );
}

/** Gives the clients of a batch back to Unassigned, once the relay has them. */
function Releasing(props: { readonly batch: Batch }) {
  const { t } = useI18n();
  const { batches, commands, directory, me, sync } = useWork();
  const [left, setLeft] = createSignal(0);
  let isBusy = false;
  const release = async () => {
    isBusy = true;
    const mine = () =>
      directory.assignments().filter((one) => one.staff === me().id && one.to === undefined);
    const made = new Set<string>(await batches.clientsOf(props.batch.id));
    const held = mine().filter(({ client }) => made.has(client));
    setLeft(held.length);
    for (const { client } of held) {
      const ended = await commands.endAssignment(client, me().id);
      if (!ended.ok) break;
      setLeft((count) => count - 1);
    }
    isBusy = false;
  };
  createEffect(() => {
    const { whose, state } = props.batch;
    const isDue = whose === "nobody" && state === "done" && sync.connection() === "connected";
    if (isDue && directory.assignments().length > 0 && !isBusy) void release();
  });
  return (
    <Show when={left() > 0}>
      <p class="quiet small">{t("importing.releasing", left())}</p>
    </Show>
  );
}
