import { createSignal, For, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconPlus, Section } from "#client/ui";
import { contactField } from "#feature/client-card";
import { type PhoneSlot, phoneSlots } from "#shared/registry";
import { CardFieldRow } from "./card-field-row.tsx";
import { useCaseFile } from "./case-file-context.ts";
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
      end={<span class="quiet small">{t("caseFile.revealNote")}</span>}
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

function ContactFields() {
  const { t } = useI18n();
  const file = useCaseFile();
  const [asked, setAsked] = createSignal(1);
  const isSaid = (slot: PhoneSlot) =>
    (file.field(contactField("phone", "number", slot))?.heads ?? []).some(
      ({ value }) => value !== null,
    );
  const slots = () =>
    phoneSlots.filter((slot, place) => place === 0 || place < asked() || isSaid(slot));
  const mayAdd = () =>
    file.mayWrite("contact", "phone") && slots().length < phoneSlots.length && isSaid("1");
  return (
    <>
      <For each={slots()}>{(slot) => <PhoneRows slot={slot} isOnly={slots().length === 1} />}</For>
      <Show when={mayAdd()}>
        <div class="case-add">
          <Button kind="plain" small onClick={() => setAsked(slots().length + 1)}>
            <IconPlus />
            {t("caseFile.addPhone")}
          </Button>
        </div>
      </Show>
      <SecretFieldRow field={contactField("weChat", "id")} />
      <SecretFieldRow field={contactField("email", "address")} />
      <SecretFieldRow field={contactField("address", "text")} />
      <CardFieldRow field={contactField("contactWish", "hours")} />
      <CardFieldRow field={contactField("contactWish", "channels")} />
      <CardFieldRow field={contactField("contactWish", "mayBeTold")} />
      <SecretFieldRow field={contactField("idNumber", "lastFour")} />
      <CardFieldRow field={contactField("idNumber", "check")} />
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
