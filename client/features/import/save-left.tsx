import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconDownload, saveFile } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { tableBytes } from "#feature/table-file";
import type { JudgedRow, TableImport } from "./create-import.ts";
import { type LeftRow, leftOver } from "./plan.ts";
import { useTargetWords } from "./target-words.ts";

/** Hands out a file of what does not come in, each row with the reason behind it. */
export function SaveLeft(props: {
  readonly judged: readonly JudgedRow[];
  readonly table: TableImport;
}) {
  const { t } = useI18n();
  const words = useTargetWords();
  const left = () => leftOver(props.judged);
  const reasonOf = ({ row, isLeft, problems, isNoteCut }: LeftRow): string =>
    [
      ...(row.stop ? [t("importing.stop")[row.stop]] : []),
      ...problems.map(({ header, target, text, why }) =>
        t("importing.problem", header || words.label(target), text, words.why(target, why)),
      ),
      ...(isNoteCut ? [t("importing.noteCut")] : []),
      ...(isLeft && !row.stop ? [t("importing.leftAsked")] : []),
    ].join("；");
  const save = async () => {
    const rows = left().map((one) => [...one.row.cells, reasonOf(one)]);
    const headers = [...props.table.headers(), t("importing.leftReason")];
    const name = t("importing.leftFile", dayOf(Date.now()));
    saveFile(`${name}.xlsx`, await tableBytes("xlsx", { headers, rows }, t("importing.title")));
  };
  return (
    <Show when={left().length > 0}>
      <Button kind="plain" onClick={() => void save()}>
        <IconDownload />
        {t("importing.saveLeft", left().length)}
      </Button>
    </Show>
  );
}
