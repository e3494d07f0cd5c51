import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { ClientRow } from "#client/index";
import { Button, Section, Tag } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { PlainDate } from "#shared/kernel";
import "./communications.css";
import { useLogWords } from "./log-words.ts";
import { logAnchor } from "./open-visit-log.ts";
import { readPromises } from "./to-answer.ts";

/** What one owes: answers that were promised, and calls that were agreed for today; nothing when nothing. */
export function ToAnswerSection(props: { readonly nowMs: number }) {
  const { t } = useI18n();
  const words = useLogWords();
  const today = createMemo(() => dayOf(props.nowMs));
  const { waiting, planned } = readPromises(today);
  return (
    <Show when={waiting().length + planned().length > 0}>
      <Section title={t("communications.owed")}>
        <Lines title={t("communications.toAnswer")} things={waiting()}>
          {({ row, entry, by }) => (
            <Line row={row} end={<Day day={by} today={today()} />}>
              {entry.note ?? entry.text ?? words.callHead(entry)}
            </Line>
          )}
        </Lines>
        <Lines title={t("communications.toContact")} things={planned()}>
          {({ row, on }) => (
            <Line row={row} end={<Day day={on} today={today()} />}>
              {t("casework.stage")[row.stage]}
            </Line>
          )}
        </Lines>
      </Section>
    </Show>
  );
}

const shownAtFirst = 5;

/** A few lines at first, the others at a press. */
function Lines<Thing>(props: {
  readonly title: string;
  readonly things: readonly Thing[];
  readonly children: (thing: Thing) => JSX.Element;
}) {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const shown = () => (isOpen() ? props.things : props.things.slice(0, shownAtFirst));
  return (
    <Show when={props.things.length > 0}>
      <h3 class="today-sort">
        {props.title}
        <span class="quiet">{props.things.length}</span>
      </h3>
      <ul class="today-lines" aria-label={props.title}>
        <For each={shown()}>{props.children}</For>
      </ul>
      <Show when={props.things.length > shown().length}>
        <Button kind="plain" small class="today-more" onClick={() => setOpen(true)}>
          {t("communications.showAll", props.things.length)}
        </Button>
      </Show>
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
    <li>
      <a class="row today-entry" href={`/clients/${props.row.id}#${logAnchor}`}>
        <span class="today-name one-line">
          {props.row.name ?? props.row.callName ?? t("registry.unnamed")}
        </span>
        <span class="today-what one-line">{props.children}</span>
        <span class="today-end">{props.end}</span>
      </a>
    </li>
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
