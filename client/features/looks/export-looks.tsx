import { useI18n } from "#client/i18n";
import { ExportLists, listTable, useMayHandOut } from "#feature/export";
import type { AccessLine } from "#shared/protocol";
import { useLookWords } from "./look-words.ts";
import { lookColumns } from "./looks-table.ts";

/** Hands out the looks that are shown, of clients whose data may leave. */
export function ExportLooks(props: { readonly lines: readonly AccessLine[] }) {
  const { t, format } = useI18n();
  const words = useLookWords();
  const mayHandOut = useMayHandOut();
  const columns = () =>
    lookColumns({
      header: t("looks.columns"),
      when: ({ atMs }) => `${format.date(atMs)} ${format.time(atMs)}`,
      offline: t("looks.offline"),
      ...words,
    });
  const table = () =>
    listTable(props.lines, columns(), { clientsOf: ({ client }) => [client], mayHandOut });
  const list = {
    get label() {
      return t("looks.title");
    },
    table,
  };
  return <ExportLists lists={[list]} />;
}
