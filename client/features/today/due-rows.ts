import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { useFollowUpWords } from "#feature/follow-up";
import { officeDay } from "#shared/appointments";
import type { ClientId, PlainDate } from "#shared/kernel";
import { useDueWords } from "./due-words.ts";
import type { Day } from "./read-day.ts";

/** One thing that is due, as a line of a table. */
export interface DueRow {
  readonly client: ClientId;
  readonly sort: string;
  readonly who: string;
  readonly what: string;
  readonly on?: PlainDate | undefined;
}

/** What is due as rows, in the order of Today. */
export function useDueRows(day: Day): () => readonly DueRow[] {
  const { t } = useI18n();
  const nameOf = useNames();
  const followUps = useFollowUpWords();
  const words = useDueWords(day.nowMs);
  return () => [
    ...day.due.callBack().map(({ id, contactDueMs }) => ({
      sort: t("today.callBack"),
      client: id,
      who: nameOf(id),
      what: t("today.notSpokenYet"),
      on: contactDueMs === undefined ? undefined : officeDay(contactDueMs),
    })),
    ...day.followUps().map(({ row, due }) => ({
      sort: t("followUp.dueSection"),
      client: row.id,
      who: nameOf(row.id),
      what: followUps.due(due),
      on: due.on,
    })),
    ...day.proposals().map((one) => ({
      sort: t("today.proposals"),
      client: one.row.id,
      who: nameOf(one.row.id),
      what: words.proposal(one),
      on: officeDay(one.dueMs),
    })),
    ...day.promises.waiting().map(({ row, entry, by }) => ({
      sort: t("communications.toAnswer"),
      client: row.id,
      who: nameOf(row.id),
      what: entry.note ?? entry.text?.slice(0, 60) ?? "",
      on: by,
    })),
    ...day.promises.planned().map(({ row, on }) => ({
      sort: t("communications.toContact"),
      client: row.id,
      who: nameOf(row.id),
      what: t("casework.stage")[row.stage],
      on,
    })),
    ...day.contracts().map(({ row, name, endsOn }) => ({
      sort: t("today.contracts"),
      client: row.id,
      who: nameOf(row.id),
      what: name,
      on: endsOn,
    })),
    ...day.due.recheck().map(({ id, stage, recheckOn }) => ({
      sort: t("today.recheck"),
      client: id,
      who: nameOf(id),
      what: t("casework.stage")[stage],
      on: recheckOn,
    })),
  ];
}

/** The names of clients as the list knows them. */
export function useNames(): (id: ClientId) => string {
  const { t } = useI18n();
  const index = useClientIndex();
  return (id) => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("registry.unnamed");
  };
}
