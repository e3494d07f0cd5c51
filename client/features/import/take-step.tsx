import { createSignal, Match, onCleanup, Show, Switch } from "solid-js";
import { type Batch, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, ChoiceChips, LinkButton, Progress } from "#client/ui";
import { useUndo } from "#feature/undo";
import type { Ulid } from "#shared/kernel";
import { BatchBack } from "./batch-back.tsx";
import { useBatchDeed } from "./batch-deed.ts";
import type { TableImport } from "./create-import.ts";
import { figuresOf, planOf } from "./plan.ts";
import { SaveLeft } from "./save-left.tsx";
import { StepFoot } from "./step-foot.tsx";

/** The last step: who answers for the clients, and then they are registered. */
export function TakeStep(props: {
  readonly table: TableImport;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}) {
  const { t } = useI18n();
  const { batches } = useWork();
  const [id, setId] = createSignal<Ulid>();
  const [whose, setWhose] = createSignal<"mine" | "nobody">("mine");
  const [hasFailed, setFailed] = createSignal(false);
  // What is judged now is what is taken in; the index will soon know these clients.
  const judged = props.table.judged();
  const { taken, added } = figuresOf(judged);
  const deedOf = useBatchDeed();
  const undo = useUndo();
  const work = createBatchWork();

  const begin = async () => {
    const mark = { id: batches.newBatchId(), on: props.table.today };
    const items = planOf(judged, mark, batches.newClientId);
    props.table.remember();
    const planned = await batches.plan({ ...mark, whose: whose() }, items);
    setFailed(!planned.ok);
    if (!planned.ok) return;
    setId(mark.id);
    await work.proceed(mark.id);
    const batch = batches.all().find((one) => one.id === mark.id);
    if (batch?.state === "done") undo.offer(deedOf(mark.id, t("importing.done", taken, added)));
  };
  return (
    <div class="stack">
      <Switch>
        <Match when={id()}>
          {(known) => (
            <>
              <BatchProgress id={known()} work={work} done={t("importing.done", taken, added)} />
              <Show
                when={batches.all().find((one) => one.id === known() && one.state !== "planned")}
              >
                {(batch) => (
                  <footer class="import-foot">
                    <LinkButton kind="primary" href="/clients?order=newest">
                      {t("importing.toList")}
                    </LinkButton>
                    <Button onClick={props.onAgain}>{t("importing.another")}</Button>
                    <SaveLeft judged={judged} table={props.table} />
                    <BatchBack batch={batch()} />
                  </footer>
                )}
              </Show>
            </>
          )}
        </Match>
        <Match when={!id()}>
          <WhoseChoice whose={whose()} onWhose={setWhose} />
          <Show when={hasFailed()}>
            <Banner tone="stop">{t("importing.failed")}</Banner>
          </Show>
          <p class="quiet">{t("importing.takeNote")}</p>
          <StepFoot onBack={props.onBack}>
            <SaveLeft judged={judged} table={props.table} />
            <Button kind="primary" onClick={() => void begin()}>
              {t("importing.take", taken, added)}
            </Button>
          </StepFoot>
        </Match>
      </Switch>
    </div>
  );
}

/** Supervisors choose; what reception registers is nobody's until it is given to somebody. */
function WhoseChoice(props: {
  readonly whose: "mine" | "nobody";
  readonly onWhose: (whose: "mine" | "nobody") => void;
}) {
  const { t } = useI18n();
  const { me } = useWork();
  const isReceptionOnly = () =>
    me().roles.has("reception") && !me().roles.has("matchmaker") && !me().roles.has("supervisor");
  return (
    <Switch>
      <Match when={me().roles.has("supervisor")}>
        <ChoiceChips
          label={t("importing.whose")}
          options={[
            { value: "mine", label: t("importing.whoseMine") },
            { value: "nobody", label: t("importing.whoseNobody") },
          ]}
          value={props.whose}
          onChange={props.onWhose}
        />
        <Show when={props.whose === "nobody"}>
          <p class="quiet small">{t("importing.whoseNobodyNote")}</p>
        </Show>
      </Match>
      <Match when={isReceptionOnly()}>
        <p>{t("importing.whoseReception")}</p>
      </Match>
    </Switch>
  );
}

/** Taking a batch in, as long as this screen stands and nobody stops it. */
export type BatchWork = ReturnType<typeof createBatchWork>;

/** Nothing is going on yet. */
export function createBatchWork() {
  const { batches } = useWork();
  const [isGoing, setGoing] = createSignal(false);
  const [hasFailed, setFailed] = createSignal(false);
  let isWanted = true;
  onCleanup(() => {
    isWanted = false;
  });
  return {
    isGoing,
    hasFailed,
    proceed: async (id: Ulid) => {
      isWanted = true;
      setFailed(false);
      setGoing(true);
      const answer = await batches.proceed(id, () => isWanted);
      setGoing(false);
      setFailed(!answer.ok);
    },
    stop: () => {
      isWanted = false;
    },
  };
}

/** How far a batch has come, and the ways to stop and to go on. */
export function BatchProgress(props: {
  readonly id: Ulid;
  readonly work: BatchWork;
  /** What is said when all of it is done. */
  readonly done?: string | undefined;
}) {
  const { t } = useI18n();
  const { batches } = useWork();
  const batch = () => batches.all().find(({ id }) => id === props.id);
  return (
    <Show when={batch()}>
      {(now) => (
        <div class="stack">
          <Show
            when={now().state === "planned"}
            fallback={<Done batch={now()} sentence={props.done} />}
          >
            <Progress label={t("importing.title")} done={now().done} total={now().total} />
            <p role="status">{t("importing.going", now().done, now().total)}</p>
          </Show>
          <Show when={props.work.hasFailed()}>
            <Banner tone="stop">{t("importing.failed")}</Banner>
          </Show>
          <Show when={now().state === "planned"}>
            <div class="cluster">
              <Show
                when={props.work.isGoing()}
                fallback={
                  <>
                    <Button kind="primary" onClick={() => void props.work.proceed(props.id)}>
                      {t("importing.proceed")}
                    </Button>
                    <Button onClick={() => void batches.giveUp(props.id)}>
                      {t("importing.giveUp")}
                    </Button>
                  </>
                }
              >
                <Button onClick={props.work.stop}>{t("importing.pause")}</Button>
              </Show>
            </div>
          </Show>
        </div>
      )}
    </Show>
  );
}

function Done(props: { readonly batch: Batch; readonly sentence: string | undefined }) {
  const { t } = useI18n();
  const sentence = () => props.sentence ?? t("importing.allDone", props.batch.done);
  return (
    <p role="status">
      <Show
        when={props.batch.state !== "takenBack"}
        fallback={<span class="strong">{t("importing.batchBack")}</span>}
      >
        <span class="strong">{sentence()}</span>{" "}
        <span class="quiet">{t("importing.doneNote")}</span>
      </Show>
    </p>
  );
}
