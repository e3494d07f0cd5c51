import { useNavigate, useParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { useCommand } from "#client/commands";
import { useI18n } from "#client/i18n";
import { Banner, Button, EmptyState, PageHead, Section } from "#client/ui";
import { ArchivedNotice, Instead, WhenHere } from "#feature/client-page";
import { isOpen, type Pair, type Round, readPair, standingOf } from "#shared/introductions";
import { useAgainst } from "./against.ts";
import { Disputes } from "./disputes.tsx";
import { ExchangeSection } from "./exchange-section.tsx";
import { GroundNote } from "./ground-note.tsx";
import { Sentences } from "./introduce-dialog.tsx";
import { keepLedger } from "./keep-ledger.ts";
import { MeetingSection } from "./meeting-section.tsx";
import { NextStep } from "./next-step.tsx";
import { PairBridge } from "./pair-bridge.tsx";
import { openPairDesk, PairProvider, usePair } from "./pair-desk.ts";
import { PairSheets } from "./pair-sheets.tsx";
import { usePairWords } from "./pair-words.ts";
import { RelayedSection } from "./relayed-section.tsx";
import { ShowingsSection } from "./showings-section.tsx";
import { ToldReasonsNote } from "./told-reasons.tsx";
import "./introductions.css";

/** The introduction of the two clients whose pair the address names. */
export function PairPage() {
  const { t } = useI18n();
  const back = useWayToBoard();
  const params = useParams();
  const navigate = useNavigate();
  const pair = createMemo(() => readPair(params.pair), undefined, {
    equals: (a, b) => a?.join() === b?.join(),
  });
  useCommand("leaveFile", () => navigate(back().href));
  return (
    <Show
      when={pair()}
      keyed
      fallback={<Instead back={back()}>{t("introductions.notAPair")}</Instead>}
    >
      {(two) => <OpenPair pair={two} />}
    </Show>
  );
}

function useWayToBoard() {
  const { t } = useI18n();
  return () => ({ href: "/introductions", label: t("introductions.toBoard") });
}

function OpenPair(props: { readonly pair: Pair }) {
  const { t } = useI18n();
  const back = useWayToBoard();
  // Keyed by the pair: another two are another page.
  const desk = openPairDesk(props.pair);
  keepLedger(desk);
  return (
    <PairProvider value={desk}>
      <WhenHere
        back={back()}
        status={desk.live.status()}
        words={{
          loading: t("introductions.loading"),
          notHere: t("introductions.notBegunHere"),
          notAllowed: t("introductions.notAllowed"),
          gone: t("introductions.notAllowed"),
        }}
      >
        <PairSheet />
      </WhenHere>
    </PairProvider>
  );
}

function PairSheet() {
  const { t } = useI18n();
  const back = useWayToBoard();
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
        back={back()}
        title={t("introductions.pairOf", ...names())}
        note={<Show when={note() !== ""}>{note()}</Show>}
      />
      <For each={desk.pair}>
        {(client) => (
          <ArchivedNotice
            client={client}
            name={words.client(client)}
            read={(about, field) => desk.said(client)?.value(about, field)}
          />
        )}
      </For>
      <Show when={desk.round()} fallback={<NotBegun />}>
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
                <GroundNote round={round()} />
                <ToldReasonsNote round={round()} />
                <Earlier />
              </div>
            </div>
          </>
        )}
      </Show>
      <PairSheets sheet={desk.sheet()} />
    </article>
  );
}

/** After a beginning was taken back. */
function NotBegun() {
  const { t } = useI18n();
  const desk = usePair();
  return (
    <EmptyState
      action={
        <Show when={desk.mayWrite()}>
          <Button kind="primary" onClick={() => desk.open({ type: "begin" })}>
            {t("introductions.begin")}
          </Button>
        </Show>
      }
    >
      {t("introductions.notBegun")}
    </EmptyState>
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
