import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { profileField } from "#feature/client-card";
import { clientFields, type FieldGroup, fieldNames, sensitiveGroups } from "#shared/registry";
import { CardFieldRow } from "./card-field-row.tsx";
import { ConsentGate, useConsented } from "./consent-gate.tsx";

/** The note has its own place beside the tags. */
const fieldsIn = (group: FieldGroup) =>
  fieldNames
    .filter((name) => clientFields[name].group === group && name !== "note")
    .map(profileField);

/** The fields of the card, group by group; sensitive ones once the client allows them. */
export function ProfileGroups(props: { readonly groups: readonly FieldGroup[] }) {
  const { t } = useI18n();
  return (
    <For each={props.groups}>
      {(group) => (
        <Section title={t("registry.group")[group]}>
          <Fields group={group} />
        </Section>
      )}
    </For>
  );
}

function Fields(props: { readonly group: FieldGroup }) {
  const isConsented = useConsented();
  const all = fieldsIn(props.group);
  const hiddenOf = (consent: (typeof sensitiveGroups)[number]) =>
    all.filter((field) => field.consent === consent && !isConsented(field));
  return (
    <>
      <For each={all}>
        {(field) => (
          <Show when={isConsented(field)}>
            <CardFieldRow field={field} />
          </Show>
        )}
      </For>
      <For each={sensitiveGroups}>
        {(consent) => (
          <Show when={hiddenOf(consent).length > 0}>
            <ConsentGate group={consent} fields={hiddenOf(consent)} />
          </Show>
        )}
      </For>
    </>
  );
}
