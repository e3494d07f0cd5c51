import { createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { ExportLists, listTable, useMayHandOut } from "#feature/export";
import type { ClientId, PlainDate } from "#shared/kernel";
import {
  type ClosingTableWords,
  erasureColumns,
  improvementColumns,
  improvementLines,
  requestColumns,
  requestLines,
} from "./closing-tables.ts";
import { findErasures } from "./erasures-due.tsx";
import type { CaseEnd } from "./read-cases.ts";

/** Hands out the lists of the ends of services. */
export function ExportClosing(props: {
  readonly ends: ReadonlyMap<ClientId, CaseEnd>;
  readonly nameOf: (client: ClientId) => string;
  readonly today: PlainDate;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const mayHandOut = useMayHandOut();
  const words = useWords((client) => props.nameOf(client));
  const erasures = createMemo(() => findErasures(index, props.today));
  const clientsOf = ({ client }: { readonly client: ClientId }) => [client];
  return (
    <ExportLists
      lists={[
        {
          label: t("closing.requestsDue"),
          table: () =>
            listTable(requestLines(props.ends), requestColumns(words()), { clientsOf, mayHandOut }),
        },
        {
          label: t("closing.erasuresDue"),
          table: () => {
            const nameOf = new Map(
              erasures().map((row) => [row.id, row.name ?? row.callName ?? props.nameOf(row.id)]),
            );
            const client = (id: ClientId) => nameOf.get(id) ?? props.nameOf(id);
            return listTable(erasures(), erasureColumns({ ...words(), client }), {
              clientsOf: ({ id }) => [id],
              mayHandOut,
            });
          },
        },
        {
          label: t("closing.improvements"),
          table: () =>
            listTable(improvementLines(props.ends, true), improvementColumns(words()), {
              clientsOf,
              mayHandOut,
            }),
        },
      ]}
    />
  );
}

function useWords(client: (id: ClientId) => string): () => ClosingTableWords {
  const { t, format } = useI18n();
  const { directory } = useWork();
  return () => ({
    header: t("closing.columns"),
    client,
    kind: ({ asked }) => t("closing.rightsKind")[asked.kind],
    staff: (id) => directory.nameOf(id) ?? t("notes.colleague"),
    ended: ({ ended }) =>
      ended &&
      t(ended.is === "done" ? "closing.improvedOn" : "closing.droppedOn", format.day(ended.on)),
  });
}
