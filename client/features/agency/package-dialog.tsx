import { createSignal, createUniqueId, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FormReason, NumberField, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { refundMeasures } from "#shared/casework";
import { readYuan, type ServicePackage } from "#shared/contracts";
import type { JsonObject } from "#shared/kernel";
import { newOfAgency, type SayOfAgency } from "./open-agency.ts";
import {
  draftOf,
  type NumberName,
  numberNames,
  type PackageDraft,
  packageNumbers,
  readNumber,
  saysOfDraft,
} from "./package-draft.ts";

/** A service to be offered, or one that changes for what is offered from now on. */
export function PackageDialog(props: {
  readonly offered: ServicePackage | undefined;
  readonly others: readonly ServicePackage[];
  readonly say: SayOfAgency;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const before = props.offered;
  const form = createUniqueId();
  const [draft, setDraft] = createSignal(draftOf(before));
  const [isTold, setTold] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const isTaken = () => props.others.some(({ name }) => name === draft().name.trim());
  const submit = (): void => {
    setTold(true);
    const says = saysOfDraft(draft(), before);
    if (!says || isTaken()) return;
    const isSame = Object.keys(says).length === 0;
    const about = before ? `package/${before.id}` : newOfAgency("package");
    const sentence = t("agency.saved", draft().name.trim());
    const refused = isSame ? undefined : props.say(about, withoutNulls(says, before), sentence);
    setReason(refused);
    if (!refused) props.onClose();
  };
  return (
    <KeptForm
      title={before ? t("agency.editTitle", before.name) : t("agency.addTitle")}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: t("common.save") }}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <PackageFields
        draft={draft()}
        isTaken={isTaken()}
        isTold={isTold()}
        onChange={(part) => setDraft((all) => ({ ...all, ...part }))}
      />
      <Show when={before}>
        <p class="quiet small">{t("agency.editHint")}</p>
      </Show>
      <FormReason id={`${form}-reason`} reason={reason()} />
    </KeptForm>
  );
}

/** A new entity says nothing of what it has not. */
const withoutNulls = (says: JsonObject, before: ServicePackage | undefined): JsonObject =>
  before ? says : Object.fromEntries(Object.entries(says).filter(([, value]) => value !== null));

interface FieldsProps {
  readonly draft: PackageDraft;
  readonly isTaken: boolean;
  /** Whether what is missing is said. */
  readonly isTold: boolean;
  readonly onChange: (part: Partial<PackageDraft>) => void;
}

function PackageFields(props: FieldsProps) {
  const { t } = useI18n();
  const nameReason = (): string | undefined => {
    if (props.isTaken) return t("agency.nameTaken");
    return props.isTold && props.draft.name.trim() === "" ? t("agency.nameMissing") : undefined;
  };
  const isPriceBad = () => props.isTold && readYuan(props.draft.price) === undefined;
  return (
    <>
      <TextField
        label={t("agency.name")}
        maxlength={80}
        value={props.draft.name}
        hint={t("agency.nameHint")}
        reason={nameReason()}
        onInput={(name) => props.onChange({ name })}
      />
      <TextField
        label={t("agency.about")}
        maxlength={200}
        value={props.draft.note}
        onInput={(note) => props.onChange({ note })}
      />
      <NumberField
        label={t("agency.price")}
        unit={t("agency.yuanUnit")}
        value={props.draft.price}
        reason={isPriceBad() ? t("agency.badPrice") : undefined}
        onInput={(price) => props.onChange({ price })}
      />
      <NumberFields {...props} />
      <ChoiceChips
        label={t("agency.refundBy")}
        options={refundMeasures.map((value) => ({ value, label: t("contract.refundBy")[value] }))}
        value={props.draft.refundBy}
        onChange={(refundBy) => props.onChange({ refundBy })}
      />
    </>
  );
}

const numberWords = {
  months: { label: "agency.months", unit: "agency.monthsUnit", hint: undefined },
  introductions: { label: "agency.introductions", unit: "agency.peopleUnit", hint: undefined },
  meetings: { label: "agency.meetings", unit: "agency.timesUnit", hint: undefined },
  coolingOffDays: {
    label: "agency.coolingOffDays",
    unit: "agency.daysUnit",
    hint: "agency.coolingOffHint",
  },
  penaltyPercent: {
    label: "agency.penalty",
    unit: "agency.percentUnit",
    hint: "agency.penaltyHint",
  },
  discountLimitPercent: {
    label: "agency.discountLimit",
    unit: "agency.percentUnit",
    hint: "agency.discountHint",
  },
} as const;

function NumberFields(props: FieldsProps) {
  const { t } = useI18n();
  const hintOf = (name: NumberName): string | undefined => {
    const { hint } = numberWords[name];
    return hint && t(hint);
  };
  const reasonOf = (name: NumberName): string | undefined => {
    const { min, max } = packageNumbers[name];
    const isBad = readNumber(props.draft[name], name) === undefined;
    return props.isTold && isBad ? t("agency.badWhole", min, max) : undefined;
  };
  return (
    <div class="columns">
      <For each={numberNames}>
        {(name) => (
          <NumberField
            label={t(numberWords[name].label)}
            unit={t(numberWords[name].unit)}
            value={props.draft[name]}
            hint={hintOf(name)}
            reason={reasonOf(name)}
            onInput={(text) => props.onChange({ [name]: text })}
          />
        )}
      </For>
    </div>
  );
}
