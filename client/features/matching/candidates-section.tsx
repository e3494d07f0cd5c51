import { useI18n } from "#client/i18n";
import { LinkButton, Section } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import { useMatchWords } from "./match-words.ts";
import { followCandidates } from "./open-candidates.ts";

/** In a case file: how many could be introduced to the client now, and the way to them. */
export function CandidatesSection(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const ranked = followCandidates(props.client, 0);
  const sentence = () => {
    const found = ranked();
    if (!found) return t("matching.counting");
    if (found === "notListed") return t("matching.notListed");
    const [block] = found.own.blocks;
    return block ? words.block(block) : t("matching.counts", found.counts.fits, found.counts.ask);
  };
  return (
    <Section
      title={t("matching.title")}
      end={
        <LinkButton kind="plain" small href={`/clients/${props.client}/candidates`}>
          {t("matching.find")}
        </LinkButton>
      }
    >
      <p class="section-sentence quiet">{sentence()}</p>
    </Section>
  );
}
