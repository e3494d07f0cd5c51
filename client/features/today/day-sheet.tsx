import { type JSX, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { IconButton, IconPrinter } from "#client/ui";
import { useBook } from "#feature/calendar";
import { useFollowUpWords } from "#feature/follow-up";
import { PrintLines, PrintPart, PrintTable, usePrint } from "#feature/print";
import {
  byTime,
  clientsIn,
  clockOf,
  conflictsAmong,
  momentOf,
  monthOf,
  officeDay,
} from "#shared/appointments";
import { addDays, type ClientId, type PlainDate } from "#shared/kernel";
import { useDueWords } from "./due-words.ts";
import type { Day } from "./read-day.ts";

/** Puts the day on paper: who comes, what is due, and room to write. */
export function DaySheetButton(props: { readonly day: Day }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const print = usePrint();
  const run = () =>
    print({
      title: t("today.sheet.title"),
      note: t("today.sheet.note", format.day(props.day.today()), me().name),
      body: () => <DaySheet day={props.day} />,
    });
  return (
    <IconButton label={t("today.sheet.print")} onClick={run}>
      <IconPrinter />
    </IconButton>
  );
}

function DaySheet(props: { readonly day: Day }) {
  const { t } = useI18n();
  return (
    <>
      <Appointments today={props.day.today()} />
      <PrintPart title={t("today.due")}>
        <DueTable day={props.day} />
      </PrintPart>
      <PrintPart title={t("today.sheet.remarks")}>
        <PrintLines count={8} />
      </PrintPart>
    </>
  );
}

/** The appointments of the day, everybody's for who sits at reception, and what clashes among them. */
function Appointments(props: { readonly today: PlainDate }) {
  const { t, format } = useI18n();
  const { me, directory } = useWork();
  const nameOf = useNames();
  const book = useBook(() => [monthOf(props.today)]);
  const isDesk = () => me().roles.has("reception") || me().roles.has("supervisor");
  const all = () =>
    book
      .appointments()
      .filter((one) => officeDay(one.time.fromMs) === props.today && one.state !== "cancelled")
      .filter(({ staff }) => isDesk() || staff === undefined || staff === me().id)
      .sort(byTime);
  const clashes = () => {
    const [fromMs, toMs] = [momentOf(props.today, 0), momentOf(addDays(props.today, 1), 0)];
    return conflictsAmong(all().filter(({ time }) => time.toMs > fromMs && time.fromMs < toMs));
  };
  return (
    <PrintPart title={t("calendar.todays")}>
      <Show when={clashes().length > 0}>
        <p>
          {t("calendar.clashes")}: {t("calendar.clashesNote", clashes().length)}
        </p>
      </Show>
      <Show when={all().length > 0} fallback={<p>{t("calendar.noToday")}</p>}>
        <PrintTable
          columns={[
            { title: t("today.sheet.time"), isNarrow: true },
            { title: t("today.sheet.who") },
            { title: t("today.sheet.what") },
            { title: t("calendar.staff") },
            { title: t("calendar.room") },
            { title: t("today.sheet.outcome") },
          ]}
          rows={all().map((one) => [
            `${clockOf(one.time.fromMs)}–${clockOf(one.time.toMs)}`,
            format.list(clientsIn(one).map(nameOf)),
            t("calendar.purpose")[one.purpose],
            (one.staff && directory.nameOf(one.staff)) ?? "",
            one.room ?? "",
            one.state ? t("calendar.state")[one.state] : "",
          ])}
        />
      </Show>
    </PrintPart>
  );
}

/** Everything that is due, a row each, with a place to tick. */
function DueTable(props: { readonly day: Day }) {
  const { t, format } = useI18n();
  const rows = useDueRows(props.day);
  return (
    <Show when={rows().length > 0} fallback={<p>{t("today.sheet.nothing")}</p>}>
      <PrintTable
        columns={[
          { title: t("today.sheet.sort") },
          { title: t("today.sheet.who") },
          { title: t("today.sheet.what") },
          { title: t("today.sheet.until") },
          { title: t("today.sheet.done"), isNarrow: true },
        ]}
        rows={rows().map(({ sort, who, what, on }): readonly JSX.Element[] => [
          sort,
          who,
          what,
          on === undefined ? "" : format.day(on),
          "",
        ])}
      />
    </Show>
  );
}

interface DueRow {
  readonly sort: string;
  readonly who: string;
  readonly what: string;
  readonly on?: PlainDate | undefined;
}

/** What is due as rows, in the order of Today. */
function useDueRows(day: Day): () => readonly DueRow[] {
  const { t } = useI18n();
  const nameOf = useNames();
  const followUps = useFollowUpWords();
  const words = useDueWords(day.nowMs);
  return () => [
    ...day.due.callBack().map(({ id, contactDueMs }) => ({
      sort: t("today.callBack"),
      who: nameOf(id),
      what: t("today.notSpokenYet"),
      on: contactDueMs === undefined ? undefined : officeDay(contactDueMs),
    })),
    ...day.followUps().map(({ row, due }) => ({
      sort: t("followUp.dueSection"),
      who: nameOf(row.id),
      what: followUps.due(due),
      on: due.on,
    })),
    ...day.proposals().map((one) => ({
      sort: t("today.proposals"),
      who: nameOf(one.row.id),
      what: words.proposal(one),
      on: officeDay(one.dueMs),
    })),
    ...day.promises.waiting().map(({ row, entry, by }) => ({
      sort: t("communications.toAnswer"),
      who: nameOf(row.id),
      what: entry.note ?? entry.text?.slice(0, 60) ?? "",
      on: by,
    })),
    ...day.promises.planned().map(({ row, on }) => ({
      sort: t("communications.toContact"),
      who: nameOf(row.id),
      what: t("casework.stage")[row.stage],
      on,
    })),
    ...day.contracts().map(({ row, name, endsOn }) => ({
      sort: t("today.contracts"),
      who: nameOf(row.id),
      what: name,
      on: endsOn,
    })),
    ...day.due.recheck().map(({ id, stage, recheckOn }) => ({
      sort: t("today.recheck"),
      who: nameOf(id),
      what: t("casework.stage")[stage],
      on: recheckOn,
    })),
  ];
}

/** The names of clients as the list knows them. */
function useNames(): (id: ClientId) => string {
  const { t } = useI18n();
  const index = useClientIndex();
  return (id) => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("registry.unnamed");
  };
}
