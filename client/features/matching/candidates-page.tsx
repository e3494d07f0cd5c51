import { createMemo, createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { RankedCandidates } from "#client/index";
import { Banner, Button, createNow, Section, Skeleton } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { IntroduceDialog } from "#feature/introductions";
import { canServe } from "#shared/agency";
import { covers, idOf, introductionOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { Match, MatchGroup } from "#shared/matching";
import { wishesOf } from "#shared/registry";
import { CandidateLine } from "./candidate-line.tsx";
import { useMatchWords } from "./match-words.ts";
import "./matching.css";
import { followCandidates } from "./open-candidates.ts";
import { createPicks, type Picks, PicksBar } from "./picks.tsx";
import { foundBy, groundsOf, usePropose } from "./propose.ts";
import "./search.css";
import { SearchBar } from "./search-bar.tsx";
import { createSearchOnPage } from "./search-terms.ts";
import { WhyNot } from "./why-not.tsx";
import { WishesPart } from "./wishes-part.tsx";

/** Who could be introduced to the client whose id the address names. */
export function CandidatesPage() {
  return <ClientPage>{(client) => <OpenPage client={client} />}</ClientPage>;
}

/** So many of each group are looked at in full. */
const atMost = 30;

function OpenPage(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const work = useWork();
  const words = useMatchWords();
  const nowMs = createNow();
  const card = work.openDocument(idOf("client", props.client));
  onCleanup(card.close);
  const search = createSearchOnPage(card);
  const ranked = followCandidates(props.client, atMost, search.sought);
  const isNotListed = () => ranked() === "notListed";
  const listed = () => {
    const found = ranked();
    return found === "notListed" ? undefined : found;
  };
  const [chosen, setChosen] = createSignal<Match | "anybody">();
  const propose = usePropose();
  const mayPropose = useMayPropose(() => props.client);
  const picks = createPicks();
  const by = () => foundBy(search.chosen());
  const onPropose = (match: Match): void => {
    // What is to be asked of the client stands in the dialog, too.
    const isNothingToAsk = match.group === "fits" && listed()?.own.asks.length === 0;
    if (isNothingToAsk) void propose(props.client, match, by()).then(keepPlace);
    else setChosen(match);
  };
  return (
    <WhenHere status={card.status()} client={props.client}>
      <ClientSheet
        client={props.client}
        class="candidates"
        title={t("matching.pageTitle", words.client(props.client))}
        note={t("matching.note", t("matching.fit"))}
        read={(about, field) => card.projection().value(about, field)}
      >
        <Show when={isNotListed()}>
          <Banner tone="stop">{t("matching.notListed")}</Banner>
        </Show>
        <Show
          when={listed()}
          fallback={
            <Show when={!isNotListed()}>
              <Waiting />
            </Show>
          }
        >
          {(found) => (
            <>
              <OwnSide ranked={found()} onByHand={() => setChosen("anybody")} />
              <WishesPart
                client={props.client}
                said={card.projection()}
                nowMs={nowMs()}
                ranked={search.chosen()?.wishes ? undefined : found()}
              />
              <SearchBar
                client={props.client}
                search={search}
                stated={wishesOf(card.projection().value)}
                mayWrite={covers(card.access(), "search")}
              />
              <Show when={found().own.blocks.length === 0}>
                <For each={groupsOf(found())}>
                  {(group) => (
                    <Group
                      group={group}
                      ranked={found()}
                      isBySearch={search.address() !== ""}
                      onPropose={onPropose}
                      picks={picks}
                    />
                  )}
                </For>
                <WhyNot
                  client={props.client}
                  today={dayOf(nowMs())}
                  mayPropose={mayPropose}
                  onPropose={onPropose}
                  picks={picks}
                  sought={search.sought}
                />
                <PicksBar picks={picks} client={props.client} address={search.address()} />
                <Show when={found().refusing > 0}>
                  <p class="quiet small">{t("matching.refusing", found().refusing)}</p>
                </Show>
              </Show>
            </>
          )}
        </Show>
        <Show when={chosen()} keyed>
          {(one) => (
            <IntroduceDialog
              client={props.client}
              other={one === "anybody" ? undefined : one.candidate.id}
              sayings={
                one === "anybody" ? undefined : (round) => groundsOf(props.client, one, round, by())
              }
              onClose={() => setChosen(undefined)}
            />
          )}
        </Show>
      </ClientSheet>
    </WhenHere>
  );
}

/** The line that was pressed stands elsewhere now: Tab goes on from the top, not from nowhere. */
function keepPlace(): void {
  const isLost = document.activeElement === document.body;
  if (isLost) document.querySelector<HTMLElement>(".candidates h1")?.focus({ preventScroll: true });
}

function Waiting(): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <p class="visually-hidden" role="status">
        {t("matching.counting")}
      </p>
      <Skeleton lines={8} />
    </>
  );
}

/** What stands in the client's own way, said once. */
function OwnSide(props: { readonly ranked: RankedCandidates; readonly onByHand: () => void }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const own = () => props.ranked.own;
  const name = () => words.client(props.ranked.client.id);
  const isOnlyRanking = () => own().blocks.every(({ type }) => type === "refusesRanking");
  return (
    <>
      <Show when={own().blocks.length > 0}>
        <Banner
          tone={isOnlyRanking() ? "ask" : "stop"}
          action={
            <Show when={isOnlyRanking()}>
              <Button small onClick={props.onByHand}>
                {t("matching.byHand")}
              </Button>
            </Show>
          }
        >
          <strong>{t("matching.ownBlocked", name())}</strong>
          <ul>
            <For each={own().blocks}>{(block) => <li>{words.block(block)}</li>}</For>
          </ul>
        </Banner>
      </Show>
      <Show when={own().blocks.length === 0 && own().asks.length > 0}>
        <Banner tone="ask">
          <strong>{t("matching.ownAsks", name())}</strong>
          <ul>
            <For each={own().asks}>{(ask) => <li>{words.ask(ask)}</li>}</For>
          </ul>
        </Banner>
      </Show>
    </>
  );
}

/** Those who are under way come first, when there are any: what became of a proposal is asked first. */
const groupsOf = ({ counts }: RankedCandidates): readonly MatchGroup[] =>
  counts.proposed > 0 ? ["proposed", "fits", "ask", "blocked"] : ["fits", "ask", "blocked"];

/** Whether somebody may be proposed to a client by who sits here. */
function useMayPropose(client: () => ClientId): (candidate: ClientId) => boolean {
  const { directory, me } = useWork();
  return (candidate) =>
    canServe({ ...me(), isDisabled: false }) &&
    covers(directory.accessTo(introductionOf(client(), candidate)), "round");
}

const shownAtFirst = 8;

function Group(props: {
  readonly group: MatchGroup;
  readonly ranked: RankedCandidates;
  /** Sought by a saved search in place of the card. */
  readonly isBySearch: boolean;
  readonly onPropose: (match: Match) => void;
  readonly picks: Picks;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const [isWhole, setWhole] = createSignal(false);
  const matches = () => props.ranked.best[props.group];
  const count = () => props.ranked.counts[props.group];
  // What has to be asked on the client's own side stands above, once, and holds for everybody.
  const isOwnAsked = () => props.ranked.own.asks.length > 0;
  const note = () => {
    if (props.isBySearch && props.group === "fits")
      return t(count() === 0 ? "matching.search.noneFits" : "matching.search.fitsNote");
    if (count() === 0) return t("matching.groupEmpty")[props.group];
    if (props.group === "fits" && isOwnAsked())
      return t("matching.fitsOnceAsked", words.client(client().id));
    return t("matching.groupNote")[props.group];
  };
  const atOnce = () => (props.group === "blocked" ? shownAtFirst / 2 : shownAtFirst);
  const shown = () => (isWhole() ? matches() : matches().slice(0, atOnce()));
  // By id, so that a line stays the same line while it is looked at again.
  const ids = createMemo(() => shown().map(({ candidate }) => candidate.id), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const client = () => props.ranked.client;
  const mayPropose = useMayPropose(() => client().id);
  return (
    <Section
      title={t("matching.group")[props.group]}
      end={<span class="quiet candidates-count">{count()}</span>}
    >
      <p class="section-sentence quiet small">{note()}</p>
      <Show when={count() > 0}>
        <ul class="candidates-list" aria-label={t("matching.group")[props.group]}>
          <For each={ids()}>
            {(id) => (
              <Show when={matches().find(({ candidate }) => candidate.id === id)}>
                {(match) => (
                  <CandidateLine
                    client={client()}
                    match={match()}
                    today={today()}
                    mayPropose={mayPropose(id)}
                    isOwnAsked={isOwnAsked()}
                    onPropose={() => props.onPropose(match())}
                    picks={props.picks}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
        <Show when={matches().length > shown().length}>
          <Button kind="plain" small class="candidates-more" onClick={() => setWhole(true)}>
            {t("matching.more", matches().length - shown().length)}
          </Button>
        </Show>
        <Show when={isWhole() && count() > matches().length}>
          <p class="section-sentence quiet small">
            {t("matching.bestOf", matches().length, count())}
          </p>
        </Show>
      </Show>
    </Section>
  );
}
