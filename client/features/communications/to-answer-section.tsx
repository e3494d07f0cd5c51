import { type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { ClientRow } from "#client/index";
import { LinkLine, Section, SortedLines, Tag } from "#client/ui";
import type { PlainDate } from "#shared/kernel";
import "./communications.css";
import { useLogWords } from "./log-words.ts";
import { logAnchor } from "./open-visit-log.ts";
import type { Promises } from "./to-answer.ts";

/** What one owes: answers that were promised, and calls that were agreed for today; nothing when nothing. */
export function ToAnswerSection(props: { readonly promises: Promises; readonly today: PlainDate }) {
  const { t } = useI18n();
  const words = useLogWords();
  const waiting = () => props.promises.waiting();
  const planned = () => props.promises.planned();
  const showAll = (count: number) => t("communications.showAll", count);
  return (
    <Show when={waiting().length + planned().length > 0}>
      <Section title={t("communications.owed")}>
        <SortedLines
          title={t("communications.toAnswer")}
          things={waiting()}
          by={({ entry }) => entry.about}
          showAll={showAll}
        >
          {(one) => (
            <Line row={one().row} end={<Day day={one().by} today={props.today} />}>
              {one().entry.note ?? one().entry.text ?? words.callHead(one().entry)}
            </Line>
          )}
        </SortedLines>
        <SortedLines
          title={t("communications.toContact")}
          things={planned()}
          by={({ row }) => row.id}
          showAll={showAll}
        >
          {(one) => (
            <Line row={one().row} end={<Day day={one().on} today={props.today} />}>
              {t("casework.stage")[one().row.stage]}
            </Line>
          )}
        </SortedLines>
      </Section>
    </Show>
  );
}

function Line(props: {
  readonly row: ClientRow;
  readonly end: JSX.Element;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <LinkLine
      href={`/clients/${props.row.id}#${logAnchor}`}
      name={props.row.name ?? props.row.callName ?? t("registry.unnamed")}
      end={props.end}
    >
      {props.children}
    </LinkLine>
  );
}

function Day(props: { readonly day: PlainDate; readonly today: PlainDate }) {
  const { t, format } = useI18n();
  return (
    <Show
      when={props.day < props.today}
      fallback={
        props.day === props.today ? t("today.isToday") : t("today.by", format.day(props.day))
      }
    >
      <Tag tone="ask">{t("today.overdueSince", format.day(props.day))}</Tag>
    </Show>
  );
}
