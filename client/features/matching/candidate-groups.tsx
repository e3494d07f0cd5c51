import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { RankedCandidates } from "#client/index";
import { Button, createNow, Section } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { canServe } from "#shared/agency";
import { covers, introductionOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { Match, MatchGroup } from "#shared/matching";
import { CandidateLine } from "./candidate-line.tsx";
import { useMatchWords } from "./match-words.ts";
import { followOrigins, type Origins } from "./origins.ts";
import type { Picks } from "./picks.tsx";

interface GroupsProps {
  readonly ranked: RankedCandidates;
  /** Sought by a saved search in place of the card. */
  readonly isBySearch: boolean;
  readonly onPropose: (match: Match, origins: Origins) => void;
  readonly picks: Picks;
}

/** All groups of candidates, each with its best. */
export function CandidateGroups(props: GroupsProps) {
  return <For each={groupsOf(props.ranked)}>{(group) => <Group group={group} {...props} />}</For>;
}

/** Those who are under way come first, when there are any: what became of a proposal is asked first. */
const groupsOf = ({ counts }: RankedCandidates): readonly MatchGroup[] =>
  counts.proposed > 0 ? ["proposed", "fits", "ask", "blocked"] : ["fits", "ask", "blocked"];

/** Whether somebody may be proposed to a client by who sits here. */
export function useMayPropose(client: () => ClientId): (candidate: ClientId) => boolean {
  const { directory, me } = useWork();
  return (candidate) =>
    canServe({ ...me(), isDisabled: false }) &&
    covers(directory.accessTo(introductionOf(client(), candidate)), "round");
}

const shownAtFirst = 8;

function Group(props: GroupsProps & { readonly group: MatchGroup }) {
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
  const origins = followOrigins(() => [client().id, ...ids()]);
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
                    onPropose={() => props.onPropose(match(), origins)}
                    picks={props.picks}
                    origins={origins}
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
