import { For } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField, FieldReason } from "#client/ui";
import { type Right, type Role, rights, roles } from "#shared/agency";

/** What somebody's work is to be. */
export type Work = { readonly roles: readonly Role[]; readonly rights: readonly Right[] };

/** Roles and rights with what each one means. */
export function RolesFields(props: {
  readonly work: Work;
  readonly reason: string | undefined;
  /** Taking the role of admin away would leave nobody who manages accounts. */
  readonly isLastAdmin?: boolean | undefined;
  readonly onChange: (work: Work) => void;
}) {
  const { t } = useI18n();
  const toggled = <Each,>(all: readonly Each[], chosen: readonly Each[], one: Each) =>
    all.filter((each) => (each === one ? !chosen.includes(one) : chosen.includes(each)));
  const isKept = (role: Role) => role === "admin" && props.isLastAdmin === true;
  return (
    <>
      <fieldset class="work-fields">
        <legend class="field-label">{t("staff.rolesLabel")}</legend>
        <For each={roles}>
          {(role) => (
            <CheckField
              label={
                <WorkLabel
                  name={t(`staff.roles.${role}`)}
                  note={isKept(role) ? t("staff.lastAdminHint") : t(`staff.roleNotes.${role}`)}
                />
              }
              isChecked={props.work.roles.includes(role)}
              disabled={isKept(role)}
              onChange={() =>
                props.onChange({ ...props.work, roles: toggled(roles, props.work.roles, role) })
              }
            />
          )}
        </For>
        <FieldReason id="roles-reason" reason={props.reason} />
      </fieldset>
      <fieldset class="work-fields">
        <legend class="field-label">{t("staff.rightsLabel")}</legend>
        <For each={rights}>
          {(right) => (
            <CheckField
              label={
                <WorkLabel
                  name={t(`staff.rights.${right}`)}
                  note={t(`staff.rightNotes.${right}`)}
                />
              }
              isChecked={props.work.rights.includes(right)}
              onChange={() =>
                props.onChange({ ...props.work, rights: toggled(rights, props.work.rights, right) })
              }
            />
          )}
        </For>
      </fieldset>
    </>
  );
}

function WorkLabel(props: { readonly name: string; readonly note: string }) {
  return (
    <>
      {props.name}
      <span class="quiet small work-note">{props.note}</span>
    </>
  );
}
