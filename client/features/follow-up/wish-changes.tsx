import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { History, Section } from "#client/ui";
import { wishHistory } from "#shared/follow-up";
import { millisecondsOf } from "#shared/kernel";
import type { OpenFollowUp } from "./open-follow-up.ts";
import { useWishWords } from "./wish-words.ts";

/** How the wishes changed: before and after, who wrote it down, and whether feedback was the ground. */
export function WishChanges(props: { readonly file: OpenFollowUp }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const words = useWishWords();
  const changes = createMemo(() => wishHistory(props.file.card.projection().facts()));
  return (
    <Section title={t("followUp.wishes")}>
      <Show
        when={changes().length > 0}
        fallback={<p class="section-sentence quiet">{t("followUp.noWishes")}</p>}
      >
        <History
          label={t("followUp.wishes")}
          entries={changes().map((change) => ({
            what: [
              t(
                "followUp.wishChange",
                words.label(change.criterion),
                words.wish(change.criterion, change.before),
                words.wish(change.criterion, change.after),
              ),
              change.isFromFeedback && t("followUp.fromFeedback"),
            ]
              .filter(Boolean)
              .join(" · "),
            who: directory.nameOf(change.by) ?? t("caseFile.colleague"),
            when: format.dateTime(millisecondsOf(change.at), props.file.nowMs()),
          }))}
        />
      </Show>
    </Section>
  );
}
