import { type Accessor, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { Sought } from "#client/index";
import { Section } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import type { ClientId, PlainDate } from "#shared/kernel";
import type { Match } from "#shared/matching";
import { CandidateLine } from "./candidate-line.tsx";
import { useMatchWords } from "./match-words.ts";
import { followWeighed } from "./open-candidates.ts";
import { followOrigins, type Origins } from "./origins.ts";
import type { Picks } from "./picks.tsx";

/** Why somebody who is named is not among those who fit: in words, from both sides. */
export function WhyNot(props: {
  readonly client: ClientId;
  readonly today: PlainDate;
  readonly mayPropose: (candidate: ClientId) => boolean;
  readonly onPropose: (match: Match, origins: Origins) => void;
  readonly picks: Picks;
  readonly sought: Accessor<Sought>;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const [named, setNamed] = createSignal<ClientId>();
  const isSame = () => named() === props.client;
  const weighed = followWeighed(
    props.client,
    () => {
      const one = named();
      return one === undefined || isSame() ? [] : [one];
    },
    () => props.sought(),
  );
  const origins = followOrigins(() => {
    const one = named();
    return one === undefined ? [] : [props.client, one];
  });
  const answer = () => {
    const found = weighed();
    return found === "notListed" ? undefined : found;
  };
  // While an answer is on its way, the one before is about somebody else.
  const match = () =>
    (isSame() ? undefined : answer())?.matches.find(({ candidate }) => candidate.id === named());
  const isNotHere = () => {
    const one = named();
    return one !== undefined && !isSame() && answer()?.asked.includes(one) === true && !match();
  };
  return (
    <Section title={t("matching.whyNot.title")}>
      <ClientField label={t("matching.whyNot.label")} value={named()} onChange={setNamed} />
      <div aria-live="polite">
        <Show when={match()}>
          {(one) => (
            <p class="section-sentence">
              {t("matching.whyNot.stands")[one().group](words.client(one().candidate.id))}
            </p>
          )}
        </Show>
        <Show when={isSame()}>
          <p class="section-sentence">{t("introductions.refusal.samePerson")}</p>
        </Show>
        <Show when={isNotHere()}>
          <p class="section-sentence quiet">{t("matching.whyNot.notHere")}</p>
        </Show>
      </div>
      <Show when={answer()}>
        {(found) => (
          <Show when={match()}>
            {(one) => (
              <ul class="candidates-list" aria-label={t("matching.whyNot.title")}>
                <CandidateLine
                  client={found().client}
                  match={one()}
                  today={props.today}
                  mayPropose={props.mayPropose(one().candidate.id)}
                  isOwnAsked={found().own.asks.length > 0}
                  onPropose={() => props.onPropose(one(), origins)}
                  picks={props.picks}
                  origins={origins}
                />
              </ul>
            )}
          </Show>
        )}
      </Show>
    </Section>
  );
}
