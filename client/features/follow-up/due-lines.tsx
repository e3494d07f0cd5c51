import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { LinkLine, SortedLines, Tag } from "#client/ui";
import type { PlainDate } from "#shared/kernel";
import type { ClientDue } from "./read-due.ts";
import { useFollowUpWords } from "./words.ts";

/** Whom one is to ask today how it goes, for a list of what is due; nothing when nobody. */
export function DueFollowUpLines(props: {
  readonly due: readonly ClientDue[];
  readonly today: PlainDate;
}) {
  const { t } = useI18n();
  const words = useFollowUpWords();
  return (
    <SortedLines
      title={t("followUp.dueSection")}
      things={props.due}
      showAll={(count) => t("today.showAll", count)}
    >
      {({ row, due: one }) => (
        <LinkLine
          href={`/clients/${row.id}/follow-up`}
          name={row.name ?? row.callName ?? t("registry.unnamed")}
          end={
            <Show when={one.on < props.today} fallback={words.until(one.on, props.today)}>
              <Tag tone="ask">{words.until(one.on, props.today)}</Tag>
            </Show>
          }
        >
          {words.due(one)}
        </LinkLine>
      )}
    </SortedLines>
  );
}
