import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { RankedCandidates } from "#client/index";
import { Banner, Button, createNow, Skeleton } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { IntroduceDialog } from "#feature/introductions";
import { covers, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { Match } from "#shared/matching";
import { wishesOf } from "#shared/registry";
import { CandidateGroups, useMayPropose } from "./candidate-groups.tsx";
import { keepPlace } from "./keep-place.ts";
import { useMatchWords } from "./match-words.ts";
import "./matching.css";
import { followCandidates } from "./open-candidates.ts";
import type { Origins } from "./origins.ts";
import { createPicks, PicksBar } from "./picks.tsx";
import { type Found, foundBy, groundsOf, usePropose } from "./propose.ts";
import "./search.css";
import { SearchBar } from "./search-bar.tsx";
import { createSearchOnPage } from "./search-terms.ts";
import { WhyNot } from "./why-not.tsx";
import { WishesPart } from "./wishes-part.tsx";

/** Who could be introduced to the client whose id the address names. */
export function CandidatesPage() {
  return <ClientPage>{(client) => <OpenPage client={client} />}</ClientPage>;
}

/** Who is to be proposed once something was asked, and how they were found. */
interface Chosen {
  readonly match: Match;
  readonly found: Found;
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
  const search = createSearchOnPage(props.client, card);
  const ranked = followCandidates(props.client, atMost, search.sought);
  const isNotListed = () => ranked() === "notListed";
  const listed = () => {
    const found = ranked();
    return found === "notListed" ? undefined : found;
  };
  const [chosen, setChosen] = createSignal<Chosen | "anybody">();
  const propose = usePropose();
  const mayPropose = useMayPropose(() => props.client);
  const picks = createPicks();
  const onPropose = (match: Match, origins: Origins): void => {
    const found: Found = { by: foundBy(search.chosen()), origins };
    // What is to be asked of the client stands in the dialog, too.
    const isNothingToAsk = match.group === "fits" && listed()?.own.asks.length === 0;
    if (isNothingToAsk)
      void propose(props.client, match, found).then(() => keepPlace(".candidates h1"));
    else setChosen({ match, found });
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
                <CandidateGroups
                  ranked={found()}
                  isBySearch={search.address() !== ""}
                  onPropose={onPropose}
                  picks={picks}
                />
                <WhyNot
                  client={props.client}
                  today={dayOf(nowMs())}
                  mayPropose={mayPropose}
                  onPropose={onPropose}
                  picks={picks}
                  sought={search.sought}
                />
                <p class="quiet small">{t("matching.origin.note")}</p>
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
            <Introduce client={props.client} chosen={one} onClose={() => setChosen(undefined)} />
          )}
        </Show>
      </ClientSheet>
    </WhenHere>
  );
}

/** The form in which somebody is introduced: by hand, or with the reasons for who was chosen. */
function Introduce(props: {
  readonly client: ClientId;
  readonly chosen: Chosen | "anybody";
  readonly onClose: () => void;
}) {
  const one = () => (props.chosen === "anybody" ? undefined : props.chosen);
  return (
    <IntroduceDialog
      client={props.client}
      other={one()?.match.candidate.id}
      sayings={(round) => {
        const chosen = one();
        return chosen ? groundsOf(props.client, chosen.match, round, chosen.found) : [];
      }}
      onClose={props.onClose}
    />
  );
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
