import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, KeptFor } from "#client/ui";
import { type ArchiveDecision, archiveDecisionOf } from "#shared/registry";
import type { Closing } from "./open-closing.ts";

/** Two decided apart: one put the file away, one took it out, or both for other reasons. */
export function DecidedApart(props: { readonly closing: Closing }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const decisions = () => {
    const field = props.closing.client.projection().field("archive", "now");
    if (!field?.isClash) return [];
    return field.values.flatMap(({ value, fact }) => {
      const decision = archiveDecisionOf(() => value);
      const by = directory.nameOf(fact.by) ?? t("notes.colleague");
      return decision ? [{ decision, by }] : [];
    });
  };
  const take = ({ is, on, reason, text }: ArchiveDecision) => {
    const now = { is, on, reason, ...(text === undefined ? {} : { text }) };
    return props.closing.say(
      [{ document: "client", about: "archive", says: { now } }],
      t("closing.saidDecided"),
    );
  };
  return (
    <Show when={decisions().length > 1}>
      <Banner
        tone="ask"
        action={
          <Show when={props.closing.mayWrite()}>
            <KeptFor each={decisions()} by={({ by }) => by}>
              {(one) => (
                <Button small onClick={() => take(one().decision)}>
                  {t(one().decision.is ? "closing.asArchivedBy" : "closing.asReopenedBy", one().by)}
                </Button>
              )}
            </KeptFor>
          </Show>
        }
      >
        {t(
          "closing.decidedApart",
          format.list(
            decisions().map(({ decision, by }) =>
              t(
                "closing.decidedSo",
                by,
                t("closing.archiveReason")[decision.reason],
                format.day(decision.on),
              ),
            ),
          ),
        )}
      </Banner>
    </Show>
  );
}
