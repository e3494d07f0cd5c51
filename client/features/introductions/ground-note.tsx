import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { introductionVocabulary } from "#shared/casework";
import { aboutGround, otherOf, type Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/** By which fit the two were proposed, as it was then; nothing when they were chosen by hand. */
export function GroundNote(props: { readonly round: Round }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const sides = (): readonly ClientId[] => [props.round.first.client, props.round.second.client];
  const fitOf = (client: ClientId) => {
    const about = aboutGround(props.round.number, client);
    return introductionVocabulary.ground.fields.fit.safeParse(
      desk.live.projection().value(about, "fit"),
    ).data;
  };
  const sentences = () =>
    sides().flatMap((client) => {
      const fit = fitOf(client);
      if (!fit || fit.lines.length === 0) return [];
      const other = words.client(otherOf(desk.pair, client));
      return [t("matching.groundFor", other, words.client(client), fit.percent)];
    });
  return (
    <Show when={sentences().length > 0}>
      <Section title={t("matching.ground")}>
        <ul class="pair-lines section-sentence">
          <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </Section>
    </Show>
  );
}
