import { For } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { profileField } from "#feature/client-card";
import { clientFields, type FieldGroup, fieldNames } from "#shared/registry";
import { CardFieldRow } from "./card-field-row.tsx";

/** The note has its own place beside the tags. */
const fieldsIn = (group: FieldGroup) =>
  fieldNames.filter((name) => clientFields[name].group === group && name !== "note");

/** The fields of the card, group by group. */
export function ProfileGroups(props: { readonly groups: readonly FieldGroup[] }) {
  const { t } = useI18n();
  return (
    <For each={props.groups}>
      {(group) => (
        <Section title={t("registry.group")[group]}>
          <For each={fieldsIn(group)}>{(name) => <CardFieldRow field={profileField(name)} />}</For>
        </Section>
      )}
    </For>
  );
}
