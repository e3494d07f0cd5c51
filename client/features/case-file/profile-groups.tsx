import { For } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { profileField } from "#feature/client-card";
import { clientFields, type FieldGroup, fieldNames } from "#shared/registry";
import { CardFieldRow } from "./card-field-row.tsx";

/** The groups of the card in two columns of about the same height; one after the other where it is narrow. */
const columns: readonly (readonly FieldGroup[])[] = [
  ["identity", "place", "body", "education", "work", "money"],
  ["marriage", "family", "habits", "person", "plans", "service"],
];

/** The note has its own place beside the tags. */
const fieldsIn = (group: FieldGroup) =>
  fieldNames.filter((name) => clientFields[name].group === group && name !== "note");

/** Every field of the card, by group. */
export function ProfileGroups() {
  const { t } = useI18n();
  return (
    <For each={columns}>
      {(groups) => (
        <div class="case-column">
          <For each={groups}>
            {(group) => (
              <Section title={t("registry.group")[group]}>
                <For each={fieldsIn(group)}>
                  {(name) => <CardFieldRow field={profileField(name)} />}
                </For>
              </Section>
            )}
          </For>
        </div>
      )}
    </For>
  );
}
