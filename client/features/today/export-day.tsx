import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { ExportLists, listTable, useMayHandOut } from "#feature/export";
import { clientsIn } from "#shared/appointments";
import { appointmentColumns, dueColumns } from "./day-tables.ts";
import { useDaysAppointments } from "./days-appointments.ts";
import { useDueRows, useNames } from "./due-rows.ts";
import type { Day } from "./read-day.ts";

/** Hands out who comes today and what is due, of clients whose data may leave. */
export function ExportDay(props: { readonly day: Day }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const nameOf = useNames();
  const mayHandOut = useMayHandOut();
  const appointments = useDaysAppointments(() => props.day.today());
  const due = useDueRows(props.day);
  const header = () => ({
    ...t("today.sheet"),
    staff: t("calendar.staff"),
    room: t("calendar.room"),
  });
  const columns = () =>
    appointmentColumns({
      header: header(),
      names: (clients) => format.list(clients.map(nameOf)),
      purpose: ({ purpose }) => t("calendar.purpose")[purpose],
      staff: (id) => directory.nameOf(id) ?? "",
      state: ({ state }) => state && t("calendar.state")[state],
    });
  return (
    <ExportLists
      lists={[
        {
          label: t("calendar.todays"),
          table: () => listTable(appointments(), columns(), { clientsOf: clientsIn, mayHandOut }),
        },
        {
          label: t("today.due"),
          table: () =>
            listTable(due(), dueColumns(header()), {
              clientsOf: ({ client }) => [client],
              mayHandOut,
            }),
        },
      ]}
    />
  );
}
