import { createMemo, createSignal, Match, onCleanup, Show, Switch } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Mark } from "#client/ui";
import { fillTheScreen, type Handed } from "#feature/hand-over";
import { idOf } from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import {
  firstOpen,
  type Instrument,
  type Item,
  type Reply,
  replyAbout,
  type Sitting,
  sittingAbout,
  sittingsOf,
} from "#shared/questionnaires";
import "./handed-over.css";
import { useOwnWords } from "./own-words.ts";
import { Points, replyOfKey } from "./points.tsx";
import { saysOfReply } from "./reply.ts";

/** What a client sees who holds the device: one question at a time, and the way to give it back. */
export function HandedOver(props: { readonly handed: Handed }) {
  const { t } = useI18n();
  const work = useWork();
  fillTheScreen();
  const assessment = work.openDocument(idOf("assessment", props.handed.client));
  onCleanup(assessment.close);
  const sitting = createMemo(() =>
    sittingsOf(assessment.projection()).find(({ id }) => id === props.handed.sitting),
  );
  return (
    <main class="handed">
      <Show
        when={assessment.status() !== "loading"}
        fallback={<p class="handed-note quiet">{t("caseFile.loading")}</p>}
      >
        <Show
          when={sitting()?.instrument && sitting()}
          fallback={<GiveBack title={t("consultation.handedNotHere")} />}
        >
          {(found) => (
            <Show when={found().instrument}>
              {(instrument) => (
                <Questions
                  sitting={found()}
                  instrument={instrument()}
                  say={(about, says) => assessment.append(about, says).ok}
                />
              )}
            </Show>
          )}
        </Show>
      </Show>
    </main>
  );
}

type Say = (about: string, says: JsonObject) => boolean;

/** Where the client is: before the first question, at one of them, behind the last, or stopping. */
type At = "start" | "stop" | number;

function Questions(props: {
  readonly sitting: Sitting;
  readonly instrument: Instrument;
  readonly say: Say;
}) {
  const { t } = useI18n();
  const [at, setAt] = createSignal<At>("start");
  const items = () => props.instrument.items;
  const item = () => {
    const place = at();
    return typeof place === "number" ? items()[place] : undefined;
  };
  const goOn = () => {
    const open = firstOpen(props.instrument, props.sitting.replies);
    setAt(open ? items().indexOf(open) : items().length);
  };
  const step = (by: 1 | -1) =>
    setAt((place) => (typeof place === "number" ? Math.max(0, place + by) : place));
  const take = (one: Item, reply: Reply) => {
    const before = props.sitting.replies[one.id];
    const isTaken =
      reply === before ||
      props.say(replyAbout(props.sitting.id, one.id), saysOfReply(reply, before));
    if (isTaken) step(1);
  };
  const finish = () =>
    void props.say(sittingAbout(props.sitting.id), { endedAt: Math.floor(Date.now()) });
  return (
    <Switch>
      <Match when={props.sitting.endedAtMs !== undefined}>
        <GiveBack title={t("consultation.handedThanks")} />
      </Match>
      <Match when={at() === "start"}>
        <Start
          instrument={props.instrument}
          isBegun={Object.keys(props.sitting.replies).length > 0}
          onBegin={goOn}
        />
      </Match>
      <Match when={at() === "stop"}>
        <GiveBack
          title={t("consultation.handedStop")}
          note={t("consultation.handedStopText")}
          onStay={goOn}
        />
      </Match>
      <Match when={item()} keyed>
        {(one) => (
          <Question
            instrument={props.instrument}
            item={one}
            at={items().indexOf(one)}
            reply={props.sitting.replies[one.id]}
            onReply={(reply) => take(one, reply)}
            onStep={step}
            onStop={() => setAt("stop")}
          />
        )}
      </Match>
      <Match when={true}>
        <Behind
          isWhole={firstOpen(props.instrument, props.sitting.replies) === undefined}
          onBack={() => setAt(items().length - 1)}
          onOpen={goOn}
          onFinish={finish}
        />
      </Match>
    </Switch>
  );
}

function Start(props: {
  readonly instrument: Instrument;
  readonly isBegun: boolean;
  readonly onBegin: () => void;
}) {
  const { t } = useI18n();
  const own = useOwnWords();
  return (
    <div class="handed-sheet">
      <Mark size="large" />
      <h1 tabindex={-1} ref={focusSoon}>
        {own(props.instrument.title)}
      </h1>
      <p>{own(props.instrument.instruction)}</p>
      <p class="quiet">
        {t("consultation.items", props.instrument.items.length, props.instrument.minutes)}
        {" · "}
        {t("consultation.handedPrivate")}
      </p>
      <Button kind="primary" class="handed-button" onClick={() => props.onBegin()}>
        {t(props.isBegun ? "consultation.handedGoOn" : "consultation.handedBegin")}
      </Button>
    </div>
  );
}

function Question(props: {
  readonly instrument: Instrument;
  readonly item: Item;
  readonly at: number;
  readonly reply: Reply | undefined;
  readonly onReply: (reply: Reply) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onStop: () => void;
}) {
  const { t } = useI18n();
  const own = useOwnWords();
  const onKeyDown = (event: KeyboardEvent) => {
    const reply = replyOfKey(event, props.instrument);
    if (reply === undefined) return;
    event.preventDefault();
    props.onReply(reply);
  };
  window.addEventListener("keydown", onKeyDown);
  onCleanup(() => window.removeEventListener("keydown", onKeyDown));
  const count = () => props.instrument.items.length;
  return (
    <div class="handed-sheet">
      <div class="handed-head">
        <span class="quiet">{t("consultation.handedOf", props.at + 1, count())}</span>
        <Button kind="plain" small onClick={() => props.onStop()}>
          {t("consultation.handedStop")}
        </Button>
      </div>
      <progress
        class="progress"
        aria-label={t("consultation.handedOf", props.at + 1, count())}
        max={count()}
        value={props.at}
      />
      <h1 class="handed-asks" tabindex={-1} ref={focusSoon}>
        {own(props.item.words)}
      </h1>
      <Points
        instrument={props.instrument}
        label={own(props.item.words)}
        reply={props.reply}
        onChoose={(point) => props.onReply(point)}
      />
      <div class="handed-ways">
        <Button disabled={props.at === 0} onClick={() => props.onStep(-1)}>
          {t("consultation.handedBack")}
        </Button>
        <Show
          when={props.reply !== undefined}
          fallback={
            <Button kind="plain" onClick={() => props.onReply("left")}>
              {t("consultation.handedSkip")}
            </Button>
          }
        >
          <Button onClick={() => props.onStep(1)}>{t("consultation.handedNext")}</Button>
        </Show>
      </div>
    </div>
  );
}

/** Behind the last question: hand it in, or look back. */
function Behind(props: {
  readonly isWhole: boolean;
  readonly onBack: () => void;
  readonly onOpen: () => void;
  readonly onFinish: () => void;
}) {
  const { t } = useI18n();
  return (
    <div class="handed-sheet">
      <h1 tabindex={-1} ref={focusSoon}>
        {t("consultation.handedBehind")}
      </h1>
      <Show
        when={props.isWhole}
        fallback={
          <Button kind="primary" class="handed-button" onClick={() => props.onOpen()}>
            {t("consultation.handedGoOn")}
          </Button>
        }
      >
        <Button kind="primary" class="handed-button" onClick={() => props.onFinish()}>
          {t("consultation.finish")}
        </Button>
      </Show>
      <Button onClick={() => props.onBack()}>{t("consultation.handedBack")}</Button>
    </div>
  );
}

/** The way out of the client's hands: everything locks, and a PIN or password opens it. */
function GiveBack(props: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly onStay?: (() => void) | undefined;
}) {
  const { t } = useI18n();
  const { session } = useAppData();
  return (
    <div class="handed-sheet">
      <Mark size="large" />
      <h1 tabindex={-1} ref={focusSoon}>
        {props.title}
      </h1>
      <p class="quiet">{props.note ?? t("consultation.handedGiveBack")}</p>
      <Button kind="primary" class="handed-button" onClick={() => void session.lock()}>
        {t("consultation.handedReturn")}
      </Button>
      <Show when={props.onStay}>
        {(stay) => <Button onClick={() => stay()()}>{t("consultation.handedStay")}</Button>}
      </Show>
    </div>
  );
}

/** Whoever hears the page hears the new question. */
const focusSoon = (heading: HTMLElement): void =>
  queueMicrotask(() => heading.focus({ preventScroll: true }));
