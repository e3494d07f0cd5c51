import { useI18n } from "#client/i18n";
import { ExportLists, listTable } from "#feature/export";
import { rights, roles } from "#shared/agency";
import { staffColumns } from "./staff-table.ts";
import type { Team } from "./team.ts";

/** Hands out who works here, for those who manage accounts. */
export function ExportStaff(props: { readonly team: Team }) {
  const { t } = useI18n();
  const columns = () =>
    staffColumns({
      header: t("staff.columns"),
      roles: (one) =>
        roles
          .filter((role) => one.roles.has(role))
          .map((role) => t(`staff.roles.${role}`))
          .join(t("staff.between")),
      rights: (one) =>
        rights
          .filter((right) => one.rights.has(right))
          .map((right) => t(`staff.rights.${right}`))
          .join(t("staff.between")),
      clientsOf: ({ id }) => props.team.clientsOf(id),
      state: t("staff.states"),
    });
  const everyone = () => [
    ...props.team.working(),
    ...props.team.invited(),
    ...props.team.disabled(),
  ];
  const list = {
    get label() {
      return t("staff.listLabel");
    },
    table: () => listTable(everyone(), columns(), { mayHandOut: () => true }),
  };
  return <ExportLists lists={[list]} />;
}
