import type { Accessor } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** Where a way leads, and what it is called. */
export interface Way {
  readonly href: string;
  readonly label: string;
}

/** The way back to a client's case file; to all clients for who may not read it. */
export function useWayBack(client: ClientId | undefined): Accessor<Way> {
  const { t } = useI18n();
  const { directory } = useWork();
  return () =>
    client && directory.accessTo(idOf("client", client)).read
      ? { href: `/clients/${client}`, label: t("caseFile.backToFile") }
      : { href: "/clients", label: t("caseFile.toList") };
}
