import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { dayOf } from "#feature/client-card";
import { dueOf, type Incident } from "#shared/incidents";
import type { ClientId, PlainDate, StaffId } from "#shared/kernel";

/** What an incident is called where several stand. */
export interface IncidentWords {
  readonly clientName: (client: ClientId) => string;
  readonly staffName: (staff: StaffId) => string;
  /** "投诉 · 王敏" */
  readonly title: (incident: Incident) => string;
  readonly dueOn: (incident: Incident) => PlainDate;
}

/** The words for incidents, in the person's language. */
export function useIncidentWords(): IncidentWords {
  const { t } = useI18n();
  const index = useClientIndex();
  const { directory } = useWork();
  const clientName = (client: ClientId): string => {
    const row = index.row(client);
    return row?.name ?? row?.callName ?? t("calendar.someClient");
  };
  return {
    clientName,
    staffName: (staff) => directory.nameOf(staff) ?? t("incidents.someColleague"),
    title: ({ kind, client }) =>
      [t("incidents.kind")[kind], client && clientName(client)].filter(Boolean).join(" · "),
    dueOn: ({ atMs }) => dueOf(dayOf(atMs)),
  };
}
