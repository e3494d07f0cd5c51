import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { PrintPart, PrintTable } from "#feature/print";
import { monthOf, officeDay } from "#shared/appointments";
import { useDeskBook } from "./book.ts";
import { useChecklistOffice } from "./office.ts";
import { readTodaysParts, usePartWords } from "./todays-parts.ts";

/** How far today's lists have come, as a part of the day sheet; nothing where there are none. */
export function ListsOnPaper() {
  const { t } = useI18n();
  const nowMs = createNow();
  const today = createMemo(() => officeDay(nowMs()));
  const office = useChecklistOffice();
  const book = useDeskBook(() => [monthOf(today())]);
  const parts = readTodaysParts({ office, book, today });
  const words = usePartWords();
  return (
    <Show when={parts().length > 0}>
      <PrintPart title={t("checklists.title")}>
        <PrintTable
          columns={[
            { title: t("checklists.editor.partField"), isNarrow: true },
            { title: t("checklists.monthView.done") },
          ]}
          rows={parts().map((one) => [t("checklists.part")[one.part], words(one)])}
        />
      </PrintPart>
    </Show>
  );
}
