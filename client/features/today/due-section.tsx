import { type Accessor, type JSX, Show, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { Section, SortedLines, Tag } from "#client/ui";
import { DueFollowUpLines } from "#feature/follow-up";
import { ClientEntry } from "./client-entry.tsx";
import { useDueWords } from "./due-words.ts";
import type { Day } from "./read-day.ts";

/** What is due now for the person at work: calls, dates, clients nobody serves. */
export function DueSection(props: { readonly day: Day }) {
  const { t, format } = useI18n();
  const index = useClientIndex();
  // The day is read once, where the screen stands.
  const { today, due, followUps, contracts, proposals, nowMs } = untrack(() => props.day);
  const words = useDueWords(nowMs);
  const isNothing = () =>
    due.callBack().length +
      due.dated().length +
      followUps().length +
      contracts().length +
      proposals().length +
      due.recheck().length +
      due.unassigned().length ===
    0;
  return (
    <Section title={t("today.due")}>
      <Show when={isNothing() && index.isBuilt()}>
        <p class="today-sentence quiet">{t("today.nothingDue")}</p>
      </Show>
      <Lines title={t("today.callBack")} rows={due.callBack()}>
        {(row) => (
          <ClientEntry row={row()} end={<CallBy row={row()} nowMs={nowMs()} />}>
            {t("today.notSpokenYet")}
          </ClientEntry>
        )}
      </Lines>
      <DueFollowUpLines due={followUps()} today={today()} />
      <SortedLines
        title={t("today.proposals")}
        things={proposals()}
        by={({ row }) => row.id}
        showAll={(count) => t("today.showAll", count)}
      >
        {(one) => (
          <ClientEntry
            row={one().row}
            end={
              <Show when={one().isExpired} fallback={words.proposalUntil(one())}>
                <Tag tone="ask">{words.proposalUntil(one())}</Tag>
              </Show>
            }
          >
            {words.proposal(one())}
          </ClientEntry>
        )}
      </SortedLines>
      <SortedLines
        title={t("today.contracts")}
        things={contracts()}
        by={({ row }) => row.id}
        showAll={(count) => t("today.showAll", count)}
      >
        {(one) => (
          <ClientEntry row={one().row} end={t("today.endsOn", format.day(one().endsOn))}>
            {one().name}
          </ClientEntry>
        )}
      </SortedLines>
      <Lines title={t("today.dated")} rows={due.dated()}>
        {(row) => (
          <ClientEntry row={row()} end={<DueOn row={row()} today={today()} />}>
            <DueWhat row={row()} />
          </ClientEntry>
        )}
      </Lines>
      <Lines title={t("today.recheck")} rows={due.recheck()}>
        {(row) => (
          <ClientEntry row={row()} end={<RecheckOn row={row()} today={today()} />}>
            {t("casework.stage")[row().stage]}
          </ClientEntry>
        )}
      </Lines>
      <Lines title={t("today.unassigned")} rows={due.unassigned()}>
        {(row) => <ClientEntry row={row()}>{t("casework.stage")[row().stage]}</ClientEntry>}
      </Lines>
    </Section>
  );
}

/** Clients of one sort, a line for each. */
function Lines(props: {
  readonly title: string;
  readonly rows: readonly ClientRow[];
  readonly children: (row: Accessor<ClientRow>) => JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <SortedLines
      title={props.title}
      things={props.rows}
      by={({ id }) => id}
      showAll={(count) => t("today.showAll", count)}
    >
      {props.children}
    </SortedLines>
  );
}

function CallBy(props: { readonly row: ClientRow; readonly nowMs: number }) {
  const { t, format } = useI18n();
  const dueMs = () => props.row.contactDueMs ?? props.nowMs;
  return (
    <Show
      when={dueMs() < props.nowMs}
      fallback={t("today.by", format.dateTime(dueMs(), props.nowMs))}
    >
      <Tag tone="ask">{t("today.overdueSince", format.dateTime(dueMs(), props.nowMs))}</Tag>
    </Show>
  );
}

function DueOn(props: { readonly row: ClientRow; readonly today: string }) {
  const { t, format } = useI18n();
  return (
    <Show when={props.row.dueOn}>
      {(on) => (
        <Show when={on() < props.today} fallback={t("today.isToday")}>
          <Tag tone="ask">{t("today.overdueSince", format.day(on()))}</Tag>
        </Show>
      )}
    </Show>
  );
}

function RecheckOn(props: { readonly row: ClientRow; readonly today: string }) {
  const { t, format } = useI18n();
  return (
    <Show when={props.row.recheckOn}>
      {(on) => (
        <Show
          when={on() < props.today}
          fallback={<span class="quiet">{t("today.countsUntil", format.day(on()))}</span>}
        >
          <Tag tone="ask">{t("today.overdueSince", format.day(on()))}</Tag>
        </Show>
      )}
    </Show>
  );
}

function DueWhat(props: { readonly row: ClientRow }) {
  const { t } = useI18n();
  const words = (): Readonly<Record<string, string>> => t("today.dueWhat");
  return <>{words()[props.row.dueWhat ?? ""] ?? t("today.dueOther")}</>;
}
