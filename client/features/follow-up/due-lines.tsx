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
      by={({ row, due }) => `${row.id} ${words.due(due)}`}
      showAll={(count) => t("today.showAll", count)}
    >
      {(line) => (
        <LinkLine
          href={`/clients/${line().row.id}/follow-up`}
          name={line().row.name ?? line().row.callName ?? t("registry.unnamed")}
          end={
            <Show
              when={line().due.on < props.today}
              fallback={words.until(line().due.on, props.today)}
            >
              <Tag tone="ask">{words.until(line().due.on, props.today)}</Tag>
            </Show>
          }
        >
          {words.due(line().due)}
        </LinkLine>
      )}
    </SortedLines>
  );
}
