import { createEffect, createSignal, For, Show } from "solid-js";
import { type Batch, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Section, Tag } from "#client/ui";
import { BatchBack } from "./batch-back.tsx";
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
        <BatchBack batch={props.batch} />
      </div>
      <Show when={props.batch.state === "planned"}>
        <BatchProgress id={props.batch.id} work={work} />
      </Show>
      <Releasing batch={props.batch} />
    </li>
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
