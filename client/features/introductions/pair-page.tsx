import { useNavigate, useParams } from "@solidjs/router";
import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import { useCommand } from "#client/commands";
import { useI18n } from "#client/i18n";
import {
  Banner,
  EmptyState,
  IconChevronLeft,
  LinkButton,
  PageHead,
  Section,
  Skeleton,
} from "#client/ui";
import { BookMeeting } from "#feature/calendar";
import {
  isOpen,
  type Meeting,
  type Pair,
  type Round,
  readPair,
  standingOf,
} from "#shared/introductions";
import { useAgainst } from "./against.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { Disputes } from "./disputes.tsx";
import { ExchangeSection } from "./exchange-section.tsx";
import { FeedbackDialog } from "./feedback-dialog.tsx";
import { IntroduceDialog, Sentences } from "./introduce-dialog.tsx";
import { keepLedger } from "./keep-ledger.ts";
import { MeetingSection } from "./meeting-section.tsx";
import { NextStep } from "./next-step.tsx";
import { ObserveDialog } from "./observe-dialog.tsx";
import { PairBridge } from "./pair-bridge.tsx";
import { freshId, openPairDesk, PairProvider, type Sheet, usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";
import { RecordDialog } from "./record-dialog.tsx";
import { RelayedSection } from "./relayed-section.tsx";
import { ShowDialog } from "./show-dialog.tsx";
import { ShowingsSection } from "./showings-section.tsx";
import "./introductions.css";

/** The introduction of the two clients whose pair the address names. */
export function PairPage() {
  const { t } = useI18n();
  const params = useParams();
  const navigate = useNavigate();
  const pair = createMemo(() => readPair(params.pair), undefined, {
    equals: (a, b) => a?.join() === b?.join(),
  });
  useCommand("leaveFile", () => navigate("/introductions"));
  return (
    <Show when={pair()} keyed fallback={<Instead>{t("introductions.notAPair")}</Instead>}>
      {(two) => <OpenPair pair={two} />}
    </Show>
  );
}

/** What stands in place of a pair that cannot be shown, and the way back. */
function Instead(props: { readonly children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <div class="page">
      <EmptyState
        action={<LinkButton href="/introductions">{t("introductions.toBoard")}</LinkButton>}
      >
        {props.children}
      </EmptyState>
    </div>
  );
}

function OpenPair(props: { readonly pair: Pair }) {
  const { t } = useI18n();
  // Keyed by the pair: another two are another page.
  const desk = openPairDesk(props.pair);
  keepLedger(desk);
  const status = () => desk.live.status();
  return (
    <PairProvider value={desk}>
      <Switch
        fallback={
          <div class="page">
            <p class="visually-hidden" role="status">
              {t("introductions.loading")}
            </p>
            <Skeleton lines={8} />
          </div>
        }
      >
        <Match when={status() === "notHere"}>
          <Instead>{t("introductions.notBegunHere")}</Instead>
        </Match>
        <Match when={status() === "notAllowed" || status() === "gone"}>
          <Instead>{t("introductions.notAllowed")}</Instead>
        </Match>
        <Match when={status() === "here"}>
          <PairSheet />
        </Match>
      </Switch>
    </PairProvider>
  );
}

function PairSheet() {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const names = (): [string, string] => {
    const round = desk.round();
    const two = round ? [round.first.client, round.second.client] : desk.pair;
    const [a = "", b = ""] = two.map(words.client);
    return [a, b];
  };
  const note = () => {
    const round = desk.round();
    const number = round && round.number > 1 ? t("introductions.roundNumber", round.number) : "";
    return [number, round?.why].filter(Boolean).join(" · ");
  };
  return (
    <article class="page pair-page">
      <PageHead
        title={t("introductions.pairOf", ...names())}
        note={<Show when={note() !== ""}>{note()}</Show>}
        actions={
          <LinkButton kind="plain" href="/introductions">
            <IconChevronLeft />
            {t("introductions.toBoardBack")}
          </LinkButton>
        }
      />
      <Show when={desk.round()} fallback={<p class="quiet">{t("introductions.notBegun")}</p>}>
        {(round) => (
          <>
            <StopBanner round={round()} />
            <AmissBanner round={round()} />
            <PairBridge round={round()} />
            <Disputes round={round()} />
            <NextStep round={round()} />
            <div class="pair-columns">
              <div class="pair-column">
                <MeetingSection round={round()} />
                <RelayedSection round={round()} />
              </div>
              <div class="pair-column">
                <ExchangeSection round={round()} />
                <ShowingsSection round={round()} />
                <Earlier />
              </div>
            </div>
          </>
        )}
      </Show>
      <Sheets sheet={desk.sheet()} />
    </article>
  );
}

/** What has come up against the two since they were introduced. */
function StopBanner(props: { readonly round: Round }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const against = useAgainst({
    two: () => desk.pair,
    said: desk.said,
    nowMs: desk.nowMs,
    today: desk.today,
  });
  const sentences = () =>
    (against()?.refusals ?? [])
      .filter(({ type }) => type !== "alreadyOpen" && type !== "notHere")
      .map(words.refusal);
  return (
    <Show when={isOpen(props.round, desk.nowMs()) && sentences().length > 0}>
      <Banner tone="stop">
        <Sentences
          title={`${t("introductions.stopNow")} — ${t("introductions.stopNowText")}`}
          all={sentences()}
        />
      </Banner>
    </Show>
  );
}

function AmissBanner(props: { readonly round: Round }) {
  const { t } = useI18n();
  const words = usePairWords();
  const untold = () =>
    props.round.shown.find(
      ({ mistake }) => mistake !== undefined && !mistake.measures.includes("toldTheClient"),
    );
  return (
    <Show when={untold()}>
      {(one) => <Banner tone="ask">{t("introductions.amissOpen", words.client(one().of))}</Banner>}
    </Show>
  );
}

/** The rounds before this one, each by how it ended. */
function Earlier() {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const before = () => desk.rounds().slice(0, -1).reverse();
  return (
    <Show when={before().length > 0}>
      <Section title={t("introductions.earlier")}>
        <ul class="pair-lines" aria-label={t("introductions.earlier")}>
          <For each={before()}>
            {(round) => (
              <li class="pair-line">
                {t(
                  "introductions.earlierLine",
                  format.date(round.beganMs),
                  words.standing(standingOf(round, desk.nowMs()), round, desk.nowMs()),
                )}
                <Show when={round.note}>{(note) => <span class="pair-quote">{note()}</span>}</Show>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

function Sheets(props: { readonly sheet: Sheet }) {
  const desk = usePair();
  const close = () => desk.open({ type: "none" });
  const open = createMemo(() => props.sheet, undefined, { equals: (a, b) => a === b });
  // A form stays what it was opened on, whatever colleagues say meanwhile.
  return (
    <For each={[open()].filter(({ type }) => type !== "none")}>
      {(sheet) => {
        const round = desk.round();
        if (sheet.type === "begin") {
          const [client, other] = desk.pair;
          return <IntroduceDialog client={client} other={other} onClose={close} />;
        }
        if (!round) return null;
        switch (sheet.type) {
          case "ask":
          case "show":
            return <ShowDialog round={round} to={sheet.client} isAsking={sheet.type === "ask"} />;
          case "answer":
            return <AnswerDialog round={round} client={sheet.client} />;
          case "meet":
            return <MeetDialog round={round} meeting={sheet.meeting} />;
          case "record":
            return <RecordDialog meeting={sheet.meeting} />;
          case "observe":
            return <ObserveDialog meeting={sheet.meeting} />;
          case "feedback":
            return <FeedbackDialog meeting={sheet.meeting} client={sheet.client} />;
          case "close":
            return <CloseDialog round={round} />;
          default:
            return null;
        }
      }}
    </For>
  );
}

/** Fixes a meeting, or moves it: the calendar keeps time and room, the introduction knows of it. */
function MeetDialog(props: { readonly round: Round; readonly meeting: Meeting | undefined }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const names = (): [string, string] => [
    words.client(props.round.first.client),
    words.client(props.round.second.client),
  ];
  const appointment = desk.appointments().find(({ id }) => id === props.meeting?.appointment?.id);
  return (
    <BookMeeting
      between={[props.round.first.client, props.round.second.client]}
      appointment={appointment}
      title={t("introductions.meetingTitle", ...names())}
      noteLabel={t("introductions.placeHint")}
      onBooked={({ time, place, appointment: kept }) => {
        const about = `meeting/${props.meeting?.id ?? freshId(Date.now())}`;
        const says = {
          ...{ round: props.round.number, time: { ...time }, appointment: { ...kept } },
          ...(place || props.meeting?.place ? { place: place ?? null } : {}),
        };
        const when = format.dateTime(time.fromMs, desk.nowMs());
        desk.say([{ about, says }], t("introductions.meetingFixed", when));
      }}
      onClose={() => desk.open({ type: "none" })}
    />
  );
}
