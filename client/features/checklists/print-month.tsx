import { For } from "solid-js";
import { useI18n } from "#client/i18n";
import { PrintPart, PrintTable, usePrint } from "#feature/print";
import type { MonthDay, MonthRow } from "#shared/checklists";
import { useChecklists } from "./checklists-context.ts";

/** Prints a month: for each person and place its days, signed by name and time. */
export function usePrintMonth(): (month: string, rows: readonly MonthRow[]) => void {
  const { t } = useI18n();
  const print = usePrint();
  return (month, rows) =>
    print({
      title: t("checklists.monthView.paper"),
      note: t("checklists.monthView.paperNote", month),
      body: () => <For each={rows}>{(row) => <RowPart row={row} />}</For>,
    });
}

function RowPart(props: { readonly row: MonthRow }) {
  const { t, format } = useI18n();
  const { words } = useChecklists();
  const days = () => props.row.days.filter(({ state }) => state !== "free" && state !== "ahead");
  const signed = ({ signed: last, signers, day, state }: MonthDay): string => {
    if (!last) return state === "away" ? t("checklists.monthView.state").away : "";
    const others = signers.filter((id) => id !== last.by).map(words.staff);
    return [words.byAt(last, day), ...others].join("，");
  };
  return (
    <PrintPart title={words.whom(props.row.whom)}>
      <PrintTable
        columns={[
          { title: t("calendar.day"), isNarrow: true },
          { title: t("checklists.monthView.done"), isNarrow: true },
          { title: t("checklists.monthView.signed") },
          { title: t("checklists.monthView.found") },
        ]}
        rows={days().map((day) => [
          format.day(day.day),
          t("checklists.count", day.done, day.total),
          signed(day),
          day.amiss
            .map((tick) => [words.itemCalled(tick.item), tick.note].filter(Boolean).join("："))
            .join("；"),
        ])}
      />
    </PrintPart>
  );
}
