import { useBeforeLeave } from "@solidjs/router";
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show, untrack } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  Mark,
  useToasts,
} from "#client/ui";
import { fillTheScreen, type HandedToRead } from "#feature/hand-over";
import type { ExplainedThing } from "#shared/casework";
import "./for-client.css";
import { openPages } from "./open-pages.ts";
import { PageText } from "./page-text.tsx";

/**
 * What a client looks at while the agency is explained: five calm pages and nothing of anybody else.
 * A page that stands here ticks itself in the visit.
 */
export function ForClient(props: { readonly handed: HandedToRead; readonly takeBack: () => void }) {
  const { t } = useI18n();
  fillTheScreen();
  const pages = openPages(untrack(() => props.handed.explainTo));
  const [at, setAt] = createSignal<ExplainedThing>();
  const [isRefused, setRefused] = createSignal(false);
  const [shownNow, setShownNow] = createSignal<readonly ExplainedThing[]>([]);
  createEffect(
    on([at, pages.isReady], ([thing, isReady]) => {
      if (!thing || !isReady) return;
      const isTaken = pages.record(thing);
      setRefused(!isTaken);
      if (isTaken) setShownNow((all) => (all.includes(thing) ? all : [...all, thing]));
    }),
  );
  const goBack = useWayBack(props, shownNow);
  const step = (by: 1 | -1) => {
    const thing = at();
    if (thing) setAt(pages.order()[pages.order().indexOf(thing) + by]);
  };
  turnByKeys(step, () => setAt(undefined));
  return (
    <main class="for-client">
      <header class="for-client-head">
        <Mark />
        <span class="for-client-name">{pages.agencyName()}</span>
        <Button onClick={goBack}>
          {t(props.handed.isTogether ? "forClient.done" : "forClient.giveBack")}
        </Button>
      </header>
      <Show when={!pages.isLoading()}>
        <Show
          when={at()}
          keyed
          fallback={
            <Contents
              pages={pages.order()}
              isSeen={pages.isSeen}
              isRefused={isRefused()}
              onOpen={setAt}
            />
          }
        >
          {(thing) => (
            <Page
              thing={thing}
              pages={pages.order()}
              version={pages.versionOf(thing)}
              onStep={step}
              onContents={() => setAt(undefined)}
            >
              <PageText thing={thing} pages={pages} />
            </Page>
          )}
        </Show>
      </Show>
    </main>
  );
}

/** Back to work: with a colleague at the screen by a press, which tells what was written down; else by the lock. */
function useWayBack(
  props: { readonly handed: HandedToRead; readonly takeBack: () => void },
  shown: () => readonly ExplainedThing[],
) {
  const { t, format } = useI18n();
  const { session } = useAppData();
  const toasts = useToasts();
  // Back, as the browser or a phone has it, leads nowhere behind the pages.
  useBeforeLeave((event) => event.preventDefault());
  return () => {
    if (!props.handed.isTogether) return void session.lock();
    const names = shown().map((thing) => t("communications.explained")[thing]);
    props.takeBack();
    if (names.length > 0) toasts.show({ text: t("forClient.recorded", format.list(names)) });
  };
}

/** The arrows turn the pages, and Escape goes to the contents. */
function turnByKeys(step: (by: 1 | -1) => void, toContents: () => void): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "Escape") toContents();
  };
  window.addEventListener("keydown", onKeyDown);
  onCleanup(() => window.removeEventListener("keydown", onKeyDown));
}

/** One page: its title, its words with their version, and the ways to the next. */
function Page(props: {
  readonly thing: ExplainedThing;
  readonly pages: readonly ExplainedThing[];
  readonly version: string | undefined;
  readonly onStep: (by: 1 | -1) => void;
  readonly onContents: () => void;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  const isLast = () => props.pages.at(-1) === props.thing;
  return (
    <article class="for-client-page">
      <h1 tabindex={-1} ref={focusSoon}>
        {t("forClient.page")[props.thing].title}
      </h1>
      {props.children}
      <Show when={props.version}>
        {(version) => <p class="quiet small">{t("forClient.version", version())}</p>}
      </Show>
      <nav class="for-client-ways" aria-label={t("forClient.contents")}>
        <Button disabled={props.pages[0] === props.thing} onClick={() => props.onStep(-1)}>
          <IconChevronLeft />
          {t("forClient.before")}
        </Button>
        <Button kind="plain" onClick={() => props.onContents()}>
          {t("forClient.contents")}
        </Button>
        <Button onClick={() => props.onStep(1)}>
          {t(isLast() ? "forClient.finished" : "forClient.next")}
          <IconChevronRight />
        </Button>
      </nav>
    </article>
  );
}

/** What there is to look at, and what was. */
function Contents(props: {
  readonly pages: readonly ExplainedThing[];
  readonly isSeen: (thing: ExplainedThing) => boolean;
  readonly isRefused: boolean;
  readonly onOpen: (thing: ExplainedThing) => void;
}) {
  const { t } = useI18n();
  return (
    <div class="for-client-page">
      <h1 tabindex={-1} ref={focusSoon}>
        {t("forClient.hello")}
      </h1>
      <p class="quiet">{t("forClient.helloNote")}</p>
      <ul class="for-client-list">
        <For each={props.pages}>
          {(thing) => (
            <li>
              <button type="button" class="for-client-tile" onClick={() => props.onOpen(thing)}>
                <span class="for-client-tile-words">
                  <strong>{t("forClient.page")[thing].title}</strong>
                  <span class="quiet">{t("forClient.page")[thing].line}</span>
                </span>
                <Show when={props.isSeen(thing)} fallback={<IconChevronRight />}>
                  <span class="for-client-seen small">
                    <IconCircleCheck />
                    {t("forClient.seen")}
                  </span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.isRefused}>
        <p class="small" role="alert">
          {t("forClient.notRecorded")}
        </p>
      </Show>
    </div>
  );
}

/** Whoever hears the page hears the new one. */
const focusSoon = (heading: HTMLElement): void =>
  queueMicrotask(() => heading.focus({ preventScroll: true }));
