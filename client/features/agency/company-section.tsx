import { createMemo, createSignal, For, Show, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, DefinitionList, FieldReason, Section, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import {
  type Company,
  type CompanyField,
  companyChanges,
  companyFields,
  companyLengths,
  companyOf,
  missingOfCompany,
} from "#shared/agency";
import "./agency.css";
import { AgencyHere } from "./agency-here.tsx";
import { openAgency, type SayOfAgency } from "./open-agency.ts";

/** The agency as clients are told of it: name, licence, where it is, where to complain. */
export function CompanySection() {
  const { t, format } = useI18n();
  const agency = openAgency();
  const company = createMemo(() => companyOf(agency.live.projection().value));
  const [isEditing, setEditing] = createSignal(false);
  const items = () =>
    companyFields.flatMap((field) => {
      const value = company()[field];
      return value === undefined ? [] : [{ term: t("agency.company")[field], value }];
    });
  const missing = () => missingOfCompany(company()).map((field) => t("agency.company")[field]);
  return (
    <Section
      title={t("agency.companyTitle")}
      end={
        <Show when={agency.mayWrite()}>
          <Button small onClick={() => setEditing(true)}>
            {t("agency.editCompany")}
          </Button>
        </Show>
      }
    >
      <AgencyHere agency={agency}>
        <p class="agency-sentence quiet">{t("agency.companyNote")}</p>
        <DefinitionList items={items()} />
        <Show when={missing().length > 0}>
          <p class="agency-sentence agency-missing">
            {t("agency.companyMissing", format.list(missing()))}
          </p>
        </Show>
      </AgencyHere>
      <Show when={isEditing()}>
        <CompanyDialog before={company()} say={agency.say} onClose={() => setEditing(false)} />
      </Show>
    </Section>
  );
}

function CompanyDialog(props: {
  readonly before: Company;
  readonly say: SayOfAgency;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  // As it was when the form opened: what a colleague changes meanwhile is not taken back.
  const before = untrack(() => props.before);
  const [typed, setTyped] = createSignal<Readonly<Record<CompanyField, string>>>({
    ...{ name: "", licence: "", address: "", phone: "", workingHours: "", complaints: "" },
    ...before,
  });
  const [isTold, setTold] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const isNameless = () => typed().name.trim() === "";
  const submit = () => {
    setTold(true);
    if (isNameless()) return;
    const says = companyChanges(typed(), before);
    const isSame = Object.keys(says).length === 0;
    const refused = isSame ? undefined : props.say("agency", says, t("agency.companySaved"));
    setReason(refused);
    if (!refused) props.onClose();
  };
  return (
    <KeptForm
      title={t("agency.companyTitle")}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: t("common.save") }}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <For each={companyFields}>
        {(field) => (
          <TextField
            label={t("agency.company")[field]}
            hint={t("agency.companyHint")[field]}
            maxlength={companyLengths[field]}
            value={typed()[field]}
            reason={
              field === "name" && isTold() && isNameless() ? t("agency.nameMissing") : undefined
            }
            onInput={(text) => setTyped((all) => ({ ...all, [field]: text }))}
          />
        )}
      </For>
      <FieldReason id="company-reason" reason={reason()} />
    </KeptForm>
  );
}
