import { useI18n } from "#client/i18n";
import { ExportLists, listTable, useMayHandOut } from "#feature/export";
import { officeDay } from "#shared/appointments";
import { boardColumns, type PairLine } from "./board-table.ts";
import { usePairWords } from "./pair-words.ts";

/** Hands out the introductions that are shown, of clients whose data may leave. */
export function ExportBoard(props: {
  readonly lines: readonly PairLine[];
  readonly nowMs: number;
}) {
  const { t } = useI18n();
  const words = usePairWords();
  const mayHandOut = useMayHandOut();
  const columns = () =>
    boardColumns({
      header: t("introductions.columns"),
      client: words.client,
      group: ({ group }) => t("introductions.group")[group],
      standing: ({ round, progress }) => words.standing(progress.standing, round, props.nowMs),
      staffOf: words.staffOf,
      day: officeDay,
    });
  const list = {
    get label() {
      return t("introductions.title");
    },
    table: () =>
      listTable(props.lines, columns(), {
        clientsOf: ({ round }) => [round.first.client, round.second.client],
        mayHandOut,
      }),
  };
  return <ExportLists lists={[list]} />;
}
