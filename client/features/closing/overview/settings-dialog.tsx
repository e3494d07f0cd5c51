import { createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FormReason, NumberField, useToasts } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { closingSettingsOf, type RightsTerm, rightsTerms } from "#shared/closing";
import { idOf } from "#shared/documents";

/** What the agency decides once: terms, years and days. What was reckoned before stays as it is. */
export function SettingsDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const toasts = useToasts();
  const agency = useWork().openDocument(idOf("agency", ""));
  onCleanup(agency.close);
  const before = closingSettingsOf(agency.projection().value);
  const [rightsTerm, setTerm] = createSignal<RightsTerm>(before.rightsTerm);
  const [years, setYears] = createSignal(String(before.yearsAfterContract));
  const [yearsOther, setYearsOther] = createSignal(String(before.yearsWithoutContract));
  const [days, setDays] = createSignal(String(before.surveyLinkDays));
  const [refusal, setRefusal] = createSignal<string>();
  const whole = (text: string, from: number, to: number): number | undefined => {
    const value = /^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : undefined;
  };
  const save = (): void => {
    const yearsAfterContract = whole(years(), 0, 30);
    const yearsWithoutContract = whole(yearsOther(), 0, 30);
    const surveyLinkDays = whole(days(), 1, 60);
    if (
      yearsAfterContract === undefined ||
      yearsWithoutContract === undefined ||
      surveyLinkDays === undefined
    )
      return void setRefusal(t("closing.settingsRefused"));
    const said = agency.append("closingSettings", {
      rightsTerm: rightsTerm(),
      yearsAfterContract,
      yearsWithoutContract,
      surveyLinkDays,
    });
    if (!said.ok) return void setRefusal(t("caseFile.notAllowedNow"));
    toasts.show({ text: t("closing.saidSettings") });
    props.onClose();
  };
  return (
    <KeptForm
      title={t("closing.settings")}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: t("common.save") }}
      onClose={props.onClose}
      onSubmit={save}
    >
      <ChoiceChips
        label={t("closing.termLabel")}
        options={rightsTerms.map((value) => ({ value, label: t("closing.term")[value] }))}
        value={rightsTerm()}
        onChange={setTerm}
      />
      <NumberField
        label={t("closing.yearsAfterContract")}
        hint={t("closing.yearsHint")}
        inputmode="numeric"
        maxLength={2}
        value={years()}
        onInput={setYears}
      />
      <NumberField
        label={t("closing.yearsWithoutContract")}
        inputmode="numeric"
        maxLength={2}
        value={yearsOther()}
        onInput={setYearsOther}
      />
      <NumberField
        label={t("closing.surveyLinkDays")}
        inputmode="numeric"
        maxLength={2}
        value={days()}
        onInput={setDays}
      />
      <FormReason id="closing-settings-reason" reason={refusal()} />
    </KeptForm>
  );
}
