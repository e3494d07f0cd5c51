import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, Select, TextField } from "#client/ui";
import { codesOfShape, dayOf, sexOfAddress, useCardWords } from "#feature/client-card";
import { Likenesses } from "./likenesses.tsx";
import {
  type DraftField,
  type DraftRefusal,
  draftFields,
  type NewClientDraft,
  readDraftField,
  registrars,
} from "./new-client-draft.ts";

type SheetFieldsProps = {
  readonly draft: NewClientDraft;
  readonly reasons: Readonly<Partial<Record<DraftField, DraftRefusal>>>;
  readonly onReason: (field: DraftField, reason: DraftRefusal | undefined) => void;
  readonly onDraft: (draft: NewClientDraft) => void;
  /** Told when a link leads elsewhere. */
  readonly onLeave: () => void;
};

/** The few fields of the quick sheet; each says at once why what was typed is not taken. */
export function SheetFields(props: SheetFieldsProps) {
  const { t } = useI18n();
  const words = useCardWords();
  const put = (field: DraftField, text: string) => {
    props.onDraft({ ...props.draft, [field]: text });
    props.onReason(field, undefined);
  };
  /** Says at once what is wrong with a field that was filled and left. */
  const left = (field: DraftField) => {
    const text = props.draft[field];
    const read = readDraftField(field, text, dayOf(Date.now()));
    if (text.trim() !== "") props.onReason(field, read.ok ? undefined : read.reason);
  };
  const reasonOf = (field: DraftField) => {
    const reason = props.reasons[field];
    if (!reason) return undefined;
    return reason.type === "nameNeeded"
      ? t("clients.nameNeeded")
      : words.refusal(draftFields[field], reason);
  };
  const optionsOf = (field: "sex" | "whose" | "source") =>
    codesOfShape(draftFields[field].shape).map((value) => ({
      value,
      label: words.word(draftFields[field], value),
    }));
  const putName = (name: string) =>
    props.onDraft({ ...props.draft, name, sex: sexOfAddress(name) ?? props.draft.sex });

  return (
    <>
      <TextField
        label={t("clients.name")}
        hint={t("clients.nameHint")}
        reason={reasonOf("name")}
        value={props.draft.name}
        maxLength={40}
        autofocus
        onInput={(name) => {
          putName(name);
          props.onReason("name", undefined);
        }}
      />
      <Likenesses draft={props.draft} onLeave={props.onLeave} />
      <RegisteredBy draft={props.draft} onDraft={props.onDraft} />
      <ChoiceChips
        label={words.label(draftFields.sex)}
        options={optionsOf("sex")}
        value={props.draft.sex || undefined}
        onChange={(sex) => put("sex", sex)}
      />
      <TextField
        label={words.label(draftFields.birthDate)}
        hint={t("clients.birthHint")}
        reason={reasonOf("birthDate")}
        inputmode="text"
        value={props.draft.birthDate}
        onInput={(text) => put("birthDate", text)}
        onBlur={() => left("birthDate")}
      />
      <TextField
        label={t("clients.phone")}
        reason={reasonOf("phone")}
        type="tel"
        inputmode="tel"
        value={props.draft.phone}
        onInput={(text) => put("phone", text)}
        onBlur={() => left("phone")}
      />
      <Show when={props.draft.phone.trim() !== ""}>
        <ChoiceChips
          label={words.label(draftFields.whose)}
          options={optionsOf("whose")}
          value={props.draft.whose}
          onChange={(whose) => put("whose", whose)}
        />
      </Show>
      <Select
        label={words.label(draftFields.source)}
        empty={t("common.notFilled")}
        options={optionsOf("source")}
        value={props.draft.source || undefined}
        onChange={(source) => put("source", source ?? "")}
      />
      <p class="quiet small">{t("clients.registerNote")}</p>
    </>
  );
}

/** Whether the person registers themselves, or a relative does. */
function RegisteredBy(props: Pick<SheetFieldsProps, "draft" | "onDraft">) {
  const { t } = useI18n();
  const wordOf = (one: (typeof registrars)[number]) =>
    one === "self" ? t("clients.bySelf") : t("registry.contactValue").whose[one];
  return (
    <>
      <ChoiceChips
        label={t("clients.registeredBy")}
        options={registrars.map((value) => ({ value, label: wordOf(value) }))}
        value={registrars.find((one) => one === props.draft.relation)}
        onChange={(relation) => props.onDraft({ ...props.draft, relation })}
      />
      <Show when={props.draft.relation !== "self"}>
        <p class="quiet small">{t("clients.byOtherNote")}</p>
      </Show>
    </>
  );
}
