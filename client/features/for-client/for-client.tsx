import { useBeforeLeave } from "@solidjs/router";
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
  untrack,
} from "solid-js";
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
import "./for-client.css";
import { openPages, type PageKey, type Pages, pageOfMaterial } from "./open-pages.ts";
import { PageText } from "./page-text.tsx";

/**
 * What a client looks at while the agency is explained: five calm pages and nothing of anybody else.
 * A page that stands here ticks itself in the visit.
 */
export function ForClient(props: { readonly handed: HandedToRead; readonly takeBack: () => void }) {
  const { t } = useI18n();
  fillTheScreen();
  const handed = untrack(() => props.handed);
  const pages = openPages(handed);
  const [at, setAt] = createSignal<PageKey | undefined>(
    handed.material && pageOfMaterial(handed.material),
  );
  const [isRefused, setRefused] = createSignal(false);
  const [shownNow, setShownNow] = createSignal<readonly string[]>([]);
  /** What may be shown may change while it is. */
  const isShowable = createMemo(() => pages.order().includes(at() ?? "company"));
  createEffect(
    on([at, pages.isReady, isShowable], ([page, isReady, isAllowed]) => {
      if (!page || !isReady || !isAllowed) return;
      const isTaken = pages.record(page);
      const name = pages.nameOf(page);
      setRefused(!isTaken);
      if (isTaken && pages.isRecorded)
        setShownNow((all) => (all.includes(name) ? all : [...all, name]));
    }),
  );
  const goBack = useWayBack(props, shownNow);
  /** Without a client there is one page, and nothing around it. */
  const toContents = () => handed.explainTo && setAt(undefined);
  const step = (by: 1 | -1) => {
    const page = at();
    const place = page ? pages.order().indexOf(page) : -1;
    const next = place < 0 ? undefined : pages.order()[place + by];
    if (next) setAt(next);
    else if (page) toContents();
  };
  turnByKeys(step, toContents);
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
          fallback={<Contents pages={pages} isRefused={isRefused()} onOpen={setAt} />}
        >
          {(page) => (
            <Show
              when={isShowable()}
              fallback={<NoLonger onContents={handed.explainTo && toContents} />}
            >
              <Page
                page={page}
                pages={pages}
                onStep={handed.explainTo && step}
                onContents={toContents}
              >
                <PageText page={page} pages={pages} />
              </Page>
            </Show>
          )}
        </Show>
      </Show>
    </main>
  );
}

/** Back to work: with a colleague at the screen by a press, which tells what was written down; else by the lock. */
function useWayBack(
  props: { readonly handed: HandedToRead; readonly takeBack: () => void },
  shown: () => readonly string[],
) {
  const { t, format } = useI18n();
  const { session } = useAppData();
  const toasts = useToasts();
  // Back, as the browser or a phone has it, leads nowhere behind the pages.
  useBeforeLeave((event) => event.preventDefault());
  return () => {
    if (!props.handed.isTogether) return void session.lock();
    const names = shown();
    props.takeBack();
    if (names.length > 0) toasts.show({ text: t("forClient.recorded", format.list(names)) });
  };
}

/** The arrows turn the pages, and Escape goes to the contents where there are any. */
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
  readonly page: PageKey;
  readonly pages: Pages;
  /** Missing where there is only this one. */
  readonly onStep: ((by: 1 | -1) => void) | undefined;
  readonly onContents: () => void;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  const isLast = () => props.pages.order().at(-1) === props.page;
  return (
    <article class="for-client-page">
      <h1 tabindex={-1} ref={focusSoon}>
        {props.pages.titleOf(props.page)}
      </h1>
      {props.children}
      <Show when={props.pages.versionOf(props.page)}>
        {(version) => <p class="quiet small">{t("forClient.version", version())}</p>}
      </Show>
      <Show when={props.onStep}>
        {(step) => (
          <nav class="for-client-ways" aria-label={t("forClient.contents")}>
            <Button disabled={props.pages.order()[0] === props.page} onClick={() => step()(-1)}>
              <IconChevronLeft />
              {t("forClient.before")}
            </Button>
            <Button kind="plain" onClick={() => props.onContents()}>
              {t("forClient.contents")}
            </Button>
            <Button onClick={() => step()(1)}>
              {t(isLast() ? "forClient.finished" : "forClient.next")}
              <IconChevronRight />
            </Button>
          </nav>
        )}
      </Show>
    </article>
  );
}

/** In place of a page that may not be shown any more; the client reads no word of why. */
function NoLonger(props: { readonly onContents: (() => void) | undefined }) {
  const { t } = useI18n();
  return (
    <div class="for-client-page">
      <h1 tabindex={-1} ref={focusSoon}>
        {t("forClient.noLonger")}
      </h1>
      <Show when={props.onContents}>
        {(toContents) => (
          <div>
            <Button onClick={() => toContents()()}>{t("forClient.contents")}</Button>
          </div>
        )}
      </Show>
    </div>
  );
}

/** What there is to look at, and what was. */
function Contents(props: {
  readonly pages: Pages;
  readonly isRefused: boolean;
  readonly onOpen: (page: PageKey) => void;
}) {
  const { t } = useI18n();
  return (
    <div class="for-client-page">
      <h1 tabindex={-1} ref={focusSoon}>
        {t("forClient.hello")}
      </h1>
      <p class="quiet">{t("forClient.helloNote")}</p>
      <ul class="for-client-list">
        <For each={props.pages.order()}>
          {(page) => (
            <li>
              <button type="button" class="for-client-tile" onClick={() => props.onOpen(page)}>
                <span class="for-client-tile-words">
                  <strong>{props.pages.titleOf(page)}</strong>
                  <span class="quiet">{props.pages.lineOf(page)}</span>
                </span>
                <Show when={props.pages.isSeen(page)} fallback={<IconChevronRight />}>
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
