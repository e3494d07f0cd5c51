import { type JSX, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { IconButton, IconPrinter } from "#client/ui";
import { ListsOnPaper } from "#feature/checklists";
import { PrintLines, PrintPart, PrintTable, usePrint } from "#feature/print";
import { clientsIn, clockOf, conflictsAmong, momentOf } from "#shared/appointments";
import { addDays, type PlainDate } from "#shared/kernel";
import { useDaysAppointments } from "./days-appointments.ts";
import { useDueRows, useNames } from "./due-rows.ts";
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
      <ListsOnPaper />
      <PrintPart title={t("today.sheet.remarks")}>
        <PrintLines count={8} />
      </PrintPart>
    </>
  );
}

/** The appointments of the day, everybody's for who sits at reception, and what clashes among them. */
function Appointments(props: { readonly today: PlainDate }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const nameOf = useNames();
  const all = useDaysAppointments(() => props.today);
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
