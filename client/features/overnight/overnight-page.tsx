import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type OvernightList, useClientIndex } from "#client/index";
import {
  Banner,
  Button,
  ChoiceChips,
  createNow,
  EmptyState,
  IconRefresh,
  PageHead,
  Progress,
  Skeleton,
} from "#client/ui";
import { followOvernight } from "./follow-overnight.ts";
import "./overnight.css";
import { OvernightEntry } from "./overnight-entry.tsx";

const shownAtOnce = 40;

/** Who could be introduced today: the best few of each client, made once a day or when asked for. */
export function OvernightPage() {
  const { t, format } = useI18n();
  const { me } = useWork();
  const index = useClientIndex();
  const nowMs = createNow();
  const [isMine, setMine] = createSignal(true);
  const [atMost, setAtMost] = createSignal(shownAtOnce);
  const { list, today, make } = followOvernight(() => ({ isMine: isMine(), atMost: atMost() }));
  const kept = () => {
    const found = list();
    return found === "none" ? undefined : found;
  };
  const isRunning = () => index.overnight.progress().type === "running";
  return (
    <div class="page overnight">
      <PageHead
        title={t("overnight.title")}
        back={{ href: "/introductions", label: t("introductions.title") }}
        note={t("overnight.note")}
        actions={
          <Button onClick={() => (isRunning() ? index.overnight.leave() : make())}>
            <Show when={!isRunning()}>
              <IconRefresh />
            </Show>
            {isRunning() ? t("overnight.stop") : t(kept() ? "overnight.again" : "overnight.make")}
          </Button>
        }
      />
      <Show when={me().roles.has("supervisor")}>
        <ChoiceChips
          label={t("overnight.whose")}
          labelHidden
          options={[
            { value: "mine", label: t("overnight.mine") },
            { value: "everybody", label: t("overnight.everybody") },
          ]}
          value={isMine() ? "mine" : "everybody"}
          onChange={(value) => setMine(value === "mine")}
        />
      </Show>
      <Making />
      <Show
        when={kept()}
        fallback={
          <Show when={list() === "none" && !isRunning()} fallback={<Skeleton lines={6} />}>
            <EmptyState>{t("overnight.none")}</EmptyState>
          </Show>
        }
      >
        {(found) => (
          <>
            <p class="quiet small" role="status">
              {t("overnight.asOf", format.relative(found().asOfMs, nowMs()))}
              {found().count > 0
                ? `${t("overnight.between")}${t("overnight.count", found().count, found().withNew)}`
                : ""}
            </p>
            <Show when={found().isStale && !isRunning()}>
              <Banner tone="ask">
                {t(found().day === today() ? "overnight.stale" : "overnight.notToday")}
              </Banner>
            </Show>
            <Lines list={found()} onMore={() => setAtMost(atMost() + shownAtOnce)} />
          </>
        )}
      </Show>
    </div>
  );
}

function Making() {
  const { t } = useI18n();
  const index = useClientIndex();
  const running = () => {
    const now = index.overnight.progress();
    return now.type === "running" ? now : undefined;
  };
  return (
    <Show when={running()}>
      {(now) => (
        <div class="overnight-making">
          <Progress label={t("overnight.making")} done={now().done} total={now().of} />
          <span class="quiet small">{t("overnight.makingFew", now().done, now().of)}</span>
        </div>
      )}
    </Show>
  );
}

function Lines(props: { readonly list: OvernightList; readonly onMore: () => void }) {
  const { t } = useI18n();
  // By id, so that a line stays the same line while the list is made again.
  const ids = createMemo(() => props.list.lines.map(({ client }) => client), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <>
      <Show when={props.list.count > 0} fallback={<EmptyState>{t("overnight.nobody")}</EmptyState>}>
        <ul class="overnight-list" aria-label={t("overnight.lines")}>
          <For each={ids()}>
            {(id) => (
              <Show when={props.list.lines.find(({ client }) => client === id)}>
                {(line) => <OvernightEntry line={line()} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.list.count > props.list.lines.length}>
        <Button kind="plain" small onClick={props.onMore}>
          {t("overnight.more", props.list.count - props.list.lines.length)}
        </Button>
      </Show>
      <Show when={props.list.count > 0}>
        <p class="quiet small">{t("overnight.rule")}</p>
      </Show>
      <Show when={props.list.empty > 0}>
        <p class="quiet small">{t("overnight.empty", props.list.empty)}</p>
      </Show>
      <Show when={props.list.held > 0}>
        <p class="quiet small">{t("overnight.held", props.list.held)}</p>
      </Show>
    </>
  );
}
