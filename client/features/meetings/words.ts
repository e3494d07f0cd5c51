import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { idOf } from "#shared/documents";
import type { ClientId, StaffId } from "#shared/kernel";
import { type AgendaItem, clientRef } from "#shared/meetings";

/** How meetings speak of people. */
export interface MeetingWords {
  /** A client by the short number, for everybody. */
  readonly ref: (client: ClientId) => string;
  /** A client by name where this person may read the file; undefined for all others. */
  readonly nameOf: (client: ClientId) => string | undefined;
  readonly staff: (id: StaffId) => string;
  /** What an item of an agenda is about, without anybody's name. */
  readonly item: (item: Pick<AgendaItem, "kind" | "client" | "text">) => string;
}

/** The words in the person's language. */
export function useMeetingWords(): MeetingWords {
  const { t } = useI18n();
  const { directory } = useWork();
  const index = useClientIndex();
  const ref = (client: ClientId): string => t("meetings.ref", clientRef(client));
  return {
    ref,
    nameOf: (client) => {
      if (!directory.accessTo(idOf("client", client)).read) return undefined;
      const row = index.row(client);
      return row?.name ?? row?.callName;
    },
    staff: (id) => directory.nameOf(id) ?? t("notes.colleague"),
    item: ({ kind, client, text }) =>
      kind === "own"
        ? (text ?? "")
        : [t("meetings.kind")[kind], client ? ref(client) : text].filter(Boolean).join("："),
  };
}
