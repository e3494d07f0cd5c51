import { createSignal, For, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconPlus, KeptFor, Section } from "#client/ui";
import { type CardField, contactField, keyOf, useCardWords } from "#feature/client-card";
import { contactPersonOf, type PhoneSlot, phoneSlots } from "#shared/registry";
import { goToField } from "./anchors.ts";
import { CardFieldRow } from "./card-field-row.tsx";
import { useCaseFile } from "./case-file-context.ts";
import { ConsentGate, useConsented } from "./consent-gate.tsx";
import { ContactPersonLink } from "./contact-person-link.tsx";
import { SecretFieldRow } from "./secret-field-row.tsx";

/** How to reach the client: hidden until somebody says why they look. */
export function ContactSection() {
  const { t } = useI18n();
  const { directory } = useWork();
  const file = useCaseFile();
  const elsewhere = () => {
    const [first] = directory.staffOf(file.id);
    const name = first && directory.nameOf(first);
    return name ? t("caseFile.contactElsewhere", name) : t("caseFile.contactUnassigned");
  };
  return (
    <Section
      title={t("caseFile.contact")}
      end={
        <Show when={file.contact()}>
          <span class="quiet small">{t("caseFile.revealNote")}</span>
        </Show>
      }
    >
      <Switch fallback={<p class="case-sentence quiet">{t("caseFile.contactNotHere")}</p>}>
        <Match when={!file.contact() || file.contact()?.status() === "notAllowed"}>
          <p class="case-sentence quiet">{elsewhere()}</p>
        </Match>
        <Match when={file.contact()?.status() === "here"}>
          <ContactFields />
        </Match>
      </Switch>
    </Section>
  );
}

/** Somebody else to call; asked for together. */
const personFields = [
  contactField("contactPerson", "name", "1"),
  contactField("contactPerson", "relation", "1"),
  contactField("contactPerson", "number", "1"),
  contactField("contactPerson", "mayBeTold", "1"),
];

const paperFields = [contactField("idNumber", "lastFour"), contactField("idNumber", "check")];

/** What many clients never give: a row only when said, or asked for. */
const further = [
  contactField("email", "address"),
  contactField("address", "text"),
  contactField("contactWish", "hours"),
  contactField("contactWish", "channels"),
  contactField("contactWish", "avoid"),
  contactField("contactWish", "mayBeTold"),
  ...paperFields,
];

/** What reaches a person is hidden; how and when they like to be reached is not. */
const isSecret = ({ about, field }: CardField): boolean =>
  !about.startsWith("contactWish") &&
  field !== "check" &&
  (!about.startsWith("contactPerson") || field === "number");

function ContactFields() {
  const { t } = useI18n();
  const words = useCardWords();
  const file = useCaseFile();
  const [asked, setAsked] = createSignal<ReadonlySet<string>>(new Set());
  const isSaid = (field: CardField) =>
    (file.field(field)?.heads ?? []).some(({ value }) => value !== null);
  const isConsented = useConsented();
  const isOpenField = (field: CardField) => isShown(field) && isConsented(field);
  const isGateShown = () => paperFields.some((field) => isShown(field) && !isConsented(field));
  const isPersonShown = () => personFields.some(isShown);
  const isShown = (field: CardField) => isSaid(field) || asked().has(keyOf(field));
  const numberIn = (slot: PhoneSlot) => contactField("phone", "number", slot);
  const slots = () => phoneSlots.filter((slot) => slot === "1" || isShown(numberIn(slot)));
  const nextSlot = () => phoneSlots.find((slot) => !slots().includes(slot));

  const ask = (...fields: readonly CardField[]) => {
    setAsked(new Set([...asked(), ...fields.map(keyOf)]));
    const [first] = fields;
    if (first) goToField(first.about, first.field, "open");
  };
  const addable = () => {
    const slot = isSaid(numberIn("1")) ? nextSlot() : undefined;
    const fields = further.filter((field) => !isShown(field));
    return [
      ...(slot ? [{ fields: [numberIn(slot)], label: t("caseFile.addPhone") }] : []),
      ...fields.map((field) => ({ fields: [field], label: words.label(field) })),
      ...(isPersonShown() ? [] : [{ fields: personFields, label: t("caseFile.addPerson") }]),
    ].filter(({ fields: [first] }) => first && file.mayWrite("contact", first.about));
  };
  return (
    <>
      <For each={slots()}>{(slot) => <PhoneRows slot={slot} isOnly={slots().length === 1} />}</For>
      <SecretFieldRow field={contactField("weChat", "id")} />
      <For each={[...further.filter(isOpenField), ...(isPersonShown() ? personFields : [])]}>
        {(field) => (
          <Show when={isSecret(field)} fallback={<CardFieldRow field={field} />}>
            <SecretFieldRow field={field} />
          </Show>
        )}
      </For>
      <Show when={isPersonShown() || contactPersonOf(file.read)}>
        <ContactPersonLink />
      </Show>
      <Show when={isGateShown()}>
        <ConsentGate group="papers" fields={paperFields} />
      </Show>
      <Show when={addable().length > 0}>
        <div class="case-add">
          <KeptFor each={addable()} by={({ label }) => label}>
            {(one) => (
              <Button kind="plain" small onClick={() => ask(...one().fields)}>
                <IconPlus />
                {one().label}
              </Button>
            )}
          </KeptFor>
        </div>
      </Show>
    </>
  );
}

function PhoneRows(props: { readonly slot: PhoneSlot; readonly isOnly: boolean }) {
  const { t } = useI18n();
  const number = () => Number(props.slot);
  return (
    <>
      <SecretFieldRow
        field={contactField("phone", "number", props.slot)}
        label={props.isOnly ? undefined : t("caseFile.phoneNumbered", number())}
      />
      <CardFieldRow
        field={contactField("phone", "whose", props.slot)}
        label={props.isOnly ? undefined : t("caseFile.whoseNumbered", number())}
      />
    </>
  );
}
