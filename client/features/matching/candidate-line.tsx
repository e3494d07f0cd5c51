import { For, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Avatar, Button, LinkButton } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { hrefOfPair } from "#feature/introductions";
import { pairOf } from "#shared/introductions";
import { ageOn, type ClientId, type PlainDate } from "#shared/kernel";
import {
  conflictsIn,
  type FitLine,
  type Match,
  type Matched,
  type OneWay,
  reasonsIn,
  unknownsIn,
} from "#shared/matching";
import { type MarkOf, type MatchSides, useMatchWords } from "./match-words.ts";
import { type Origins, useOriginWords } from "./origins.ts";
import { Pick, type Picks } from "./picks.tsx";
import { TwoWayBar } from "./two-way-bar.tsx";

/** One candidate: who it is, the fit both ways, what speaks for and against, and what can be done. */
export function CandidateLine(props: {
  readonly client: Matched;
  readonly match: Match;
  readonly today: PlainDate;
  readonly mayPropose: boolean;
  /** Something has to be asked on the client's own side first, whoever the other is. */
  readonly isOwnAsked: boolean;
  readonly onPropose: () => void;
  /** Whom somebody wants to see side by side. */
  readonly picks: Picks;
  readonly origins: Origins;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const about = useAbout();
  const id = () => props.match.candidate.id;
  const originWords = useOriginWords();
  /** Of what one wishes the other has the value. */
  const mark =
    (who: ClientId): MarkOf =>
    ({ wish }) =>
      originWords.mark(props.origins(who === id() ? props.client.id : id(), wish.criterion));
  const sides = () => ({ ...props.match, client: props.client, mark });
  const musts = (lines: readonly FitLine[]) =>
    lines.filter(({ wish }) => wish.importance !== "must");
  return (
    <li class="candidate" data-client={id()}>
      <div class="candidate-head">
        <div class="candidate-who">
          <Avatar name={words.client(id())} hueKey={id()} size="small" />
          <div class="candidate-name">
            <a class="link strong" href={`/clients/${id()}`}>
              {words.client(id())}
            </a>
            <span class="quiet small">{about(props.match.candidate, props.today)}</span>
          </div>
        </div>
        <TwoWayBar
          client={words.client(props.client.id)}
          candidate={words.client(id())}
          forClient={scoreOf(props.match.forClient)}
          forCandidate={scoreOf(props.match.forCandidate)}
        />
        <div class="candidate-way">
          <Way {...props} />
          <Pick picks={props.picks} candidate={id()} />
          <span class="quiet small">
            <Known match={props.match} />
          </span>
        </div>
      </div>
      <dl class="candidate-why">
        <Sentences
          title={t("matching.blocks")}
          tone="stop"
          all={props.match.blocks
            .filter(({ type }) => type !== "open")
            .map((block) => words.block(block, sides()))}
        />
        <Sentences
          title={t("matching.asks")}
          tone="ask"
          all={props.match.asks.map((ask) => words.ask(ask, sides()))}
        />
        {/* What a must says stands above already. */}
        <Lines
          title={t("matching.conflicts")}
          isApart
          match={sides()}
          of={(way) => musts(conflictsIn(way))}
        />
        <Lines title={t("matching.reasons")} match={sides()} of={reasonsIn} />
        <Lines
          title={t("matching.unknowns")}
          match={sides()}
          of={(way) => musts(unknownsIn(way))}
        />
      </dl>
    </li>
  );
}

/** A fit rests on something that was asked for. */
const scoreOf = ({ lines, score }: OneWay): number | undefined =>
  lines.length === 0 ? undefined : score;

/** The way to go on: to the introduction there is, or to a new one. */
function Way(props: Parameters<typeof CandidateLine>[0]): JSX.Element {
  const { t } = useI18n();
  const words = useMatchWords();
  const pair = () => pairOf(props.client.id, props.match.candidate.id);
  const isOpen = () => props.match.blocks.some(({ type }) => type === "open");
  const name = () => words.client(props.match.candidate.id);
  const isAskedFirst = () => props.match.group !== "fits" || props.isOwnAsked;
  return (
    <Show
      when={isOpen() && pair()}
      fallback={
        <Show when={props.mayPropose && props.match.group !== "blocked"}>
          <Button small onClick={props.onPropose}>
            {t(isAskedFirst() ? "matching.askThenPropose" : "matching.propose")}
            <span class="visually-hidden">{`: ${name()}`}</span>
          </Button>
        </Show>
      }
    >
      {(two) => (
        <LinkButton small href={hrefOfPair(two())}>
          {t("matching.openPair")}
        </LinkButton>
      )}
    </Show>
  );
}

/** On how much of what was asked for the fit rests. */
function Known(props: { readonly match: Match }): JSX.Element {
  const { t } = useI18n();
  const lines = () => [...props.match.forClient.lines, ...props.match.forCandidate.lines];
  const known = () => lines().filter(({ measure }) => measure !== undefined).length;
  return (
    <Show when={lines().length > 0} fallback={t("matching.knownNone")}>
      {t("matching.known", known(), lines().length)}
    </Show>
  );
}

function Lines(props: {
  readonly title: string;
  readonly match: MatchSides & Required<Pick<MatchSides, "mark">>;
  readonly of: (way: OneWay) => readonly FitLine[];
  /** Each for itself, with what was wished beside it. */
  readonly isApart?: true;
}) {
  const words = useMatchWords();
  const told = (way: OneWay, who: ClientId): readonly string[] => {
    const lines = props.of(way);
    if (lines.length === 0) return [];
    const mark = props.match.mark(who);
    return props.isApart
      ? lines.map((line) => words.line(line, who, mark))
      : [words.things(lines, who, mark)];
  };
  const sentences = () => [
    ...told(props.match.forClient, props.match.client.id),
    ...told(props.match.forCandidate, props.match.candidate.id),
  ];
  return <Sentences title={props.title} all={sentences()} />;
}

function Sentences(props: {
  readonly title: string;
  readonly tone?: "ask" | "stop";
  readonly all: readonly string[];
}) {
  return (
    <Show when={props.all.length > 0}>
      <div class={`candidate-row candidate-${props.tone ?? "plain"}`}>
        <dt>{props.title}</dt>
        <dd>
          <ul>
            <For each={props.all}>{(sentence) => <li>{sentence}</li>}</For>
          </ul>
        </dd>
      </div>
    </Show>
  );
}

/** A client in a few words: age, city, schooling. */
function useAbout(): (client: { id: ClientId } & Matched, today: PlainDate) => string {
  const { t } = useI18n();
  const cards = useCardWords();
  const index = useClientIndex();
  return ({ id, card }, today) => {
    const { education } = card.values;
    return [
      card.birthDate && t("registry.age", ageOn(card.birthDate, today)),
      index.row(id)?.city,
      education && cards.word(profileField("education"), education),
    ]
      .filter(Boolean)
      .join(" · ");
  };
}
