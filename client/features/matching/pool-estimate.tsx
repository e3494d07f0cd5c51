import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { ClientId } from "#shared/kernel";
import { useMatchWords } from "./match-words.ts";
import { followCandidates } from "./open-candidates.ts";

/**
 * How many there are for a client today, both ways, to be said while a service is offered (SOP
 * 三.1.c): a count, nobody's name, and no promise. Nothing for whoever may not see the client's card.
 */
export function PoolEstimate(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const ranked = followCandidates(props.client, 0);
  const sentence = (): string | undefined => {
    const found = ranked();
    if (!found) return t("matching.counting");
    if (found === "notListed") return undefined;
    const [block] = found.own.blocks;
    if (block) return t("matching.noEstimate", words.block(block));
    return t("matching.estimate", found.counts.fits, found.counts.ask);
  };
  return (
    <Show when={sentence()}>{(text) => <p class="section-sentence quiet small">{text()}</p>}</Show>
  );
}
