import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { useWishWords } from "#feature/follow-up";
import { cardOf, isOpen, type Level, otherOf, type Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { matchCardOf, toldReasons } from "#shared/matching";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/**
 * Answers why somebody is introduced, in words for the client who is to hear it: what that client asked
 * for and the card shows; undefined when there is nothing to say, or the client wants no program to weigh
 * anybody for them.
 */
export function useToldReasons(): (
  round: Round,
  to: ClientId,
  wished?: Level,
) => string | undefined {
  const { t, format } = useI18n();
  const desk = usePair();
  const wishes = useWishWords();
  return (round, to, wished) => {
    const [own, other] = [desk.said(to), desk.said(otherOf(desk.pair, to))];
    if (!own || !other) return undefined;
    const wisher = matchCardOf(own);
    const level = wished === undefined ? {} : { wished };
    const card = cardOf(other, { round, to, today: desk.today(), ...level });
    if (!card || wisher.refusesRanking) return undefined;
    const met = toldReasons(wisher.wishes, card);
    return met.length === 0
      ? undefined
      : t("introductions.told.reasons", format.list(met.map(wishes.label)));
  };
}

/** What each of the two may be told about why, read out or sent; nothing once it is over. */
export function ToldReasonsNote(props: { readonly round: Round }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const told = useToldReasons();
  const sides = createMemo(() =>
    [props.round.first.client, props.round.second.client].flatMap((client) => {
      const text = told(props.round, client);
      return text === undefined ? [] : [{ client, text }];
    }),
  );
  const clients = createMemo(() => sides().map(({ client }) => client), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <Show when={isOpen(props.round, desk.nowMs()) && sides().length > 0}>
      <Section title={t("introductions.told.title")}>
        <ul class="pair-lines section-sentence">
          <For each={clients()}>
            {(client) => (
              <li class="pair-line">
                <span class="quiet small">{t("introductions.told.to", words.client(client))}</span>
                <p class="pair-quote">{sides().find((one) => one.client === client)?.text}</p>
              </li>
            )}
          </For>
        </ul>
        <p class="section-sentence quiet small">{t("introductions.told.note")}</p>
      </Section>
    </Show>
  );
}
