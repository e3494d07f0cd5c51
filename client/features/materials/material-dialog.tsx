import { createMemo, createSignal, Show, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FilterChips, FormDialog, FormReason, TextArea, TextField } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { plainDateSchema } from "#shared/kernel";
import {
  isKindOfClients,
  type Material,
  materialKinds,
  materialLengths,
  materialNeeds,
  materialStates,
  promisesIn,
} from "#shared/materials";
import {
  changesOfMaterial,
  type DraftRefusal,
  draftOfMaterial,
  emptyMaterial,
  type MaterialDraft,
  refusalsOf,
} from "./material-draft.ts";
import type { Library } from "./open-library.ts";
import type { SayOfMaterial } from "./say-of-library.ts";
import { TellerFields } from "./teller-fields.tsx";
import { TellingCheck } from "./telling-check.tsx";

/** A material the agency writes, or writes anew. */
export function MaterialDialog(props: {
  readonly library: Library;
  readonly material: Material | undefined;
  readonly say: SayOfMaterial;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const unsaved = createUnsaved();
  // As it was when the form opened: what a colleague changes meanwhile is not taken back.
  const material = untrack(() => props.material);
  const form = createForm(props.library, material);
  const [refusal, setRefusal] = createSignal<string>();
  const { draft, change, reasonOf } = form;
  const submit = () => {
    if (!form.isGood()) return;
    const says = changesOfMaterial(material && draftOfMaterial(material), draft());
    const isSame = Object.keys(says).length === 0;
    const sentence = t("materials.saved", draft().title.trim());
    const refused = isSame ? undefined : props.say(material?.about, says, sentence);
    setRefusal(refused);
    if (!refused) props.onClose();
  };
  return (
    <FormDialog
      wide
      title={material ? t("materials.editTitle", material.title) : t("materials.addTitle")}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: t("common.save") }}
      formRef={unsaved.watch}
      onClose={() => unsaved.leave(props.onClose)}
      onSubmit={submit}
    >
      <ChoiceChips
        label={t("materials.kindLabel")}
        options={materialKinds.map((value) => ({ value, label: t("materials.kind")[value] }))}
        value={draft().kind}
        onChange={(kind) => change({ kind })}
      />
      <Show when={isKindOfClients(draft().kind)}>
        <TellerFields
          library={props.library}
          tellers={draft().tellers}
          reason={reasonOf("tellerMissing")}
          onChange={(tellers) => change({ tellers })}
        />
      </Show>
      <TextField
        label={t("materials.titleLabel")}
        maxlength={materialLengths.title}
        value={draft().title}
        reason={reasonOf("titleMissing")}
        onInput={(title) => change({ title })}
      />
      <TextArea
        label={t("materials.textLabel")}
        hint={isKindOfClients(draft().kind) ? t("materials.textHint") : undefined}
        rows={8}
        maxLength={materialLengths.text}
        value={draft().text}
        reason={reasonOf("textMissing") ?? form.promiseReason()}
        onInput={(text) => change({ text })}
      />
      <TellingCheck
        tellings={form.tellings()}
        isChecked={form.isChecked()}
        isAsked={form.isAsked()}
        onChange={form.setChecked}
      />
      <FilterChips
        label={t("materials.needsLabel")}
        options={materialNeeds.map((value) => ({ value, label: t("materials.need")[value] }))}
        values={draft().needs}
        onChange={(needs) => change({ needs })}
      />
      <ChoiceChips
        label={t("materials.stateLabel")}
        options={materialStates.map((value) => ({ value, label: t("materials.state")[value] }))}
        value={draft().state}
        onChange={(state) => change({ state })}
      />
      <TextField
        label={t("materials.validUntil")}
        hint={t("materials.validUntilHint")}
        type="date"
        value={draft().validUntil ?? ""}
        onInput={(typed) => change({ validUntil: plainDateSchema.safeParse(typed).data })}
      />
      <FormReason id="material-reason" reason={refusal()} />
      <UnsavedQuestion unsaved={unsaved} />
    </FormDialog>
  );
}

/** The draft, what is still wrong with it, and whether a person read it for who could be known. */
function createForm(library: Library, material: Material | undefined) {
  const { t } = useI18n();
  const [draft, setDraft] = createSignal<MaterialDraft>(
    material ? draftOfMaterial(material) : emptyMaterial,
  );
  const [isAsked, setAsked] = createSignal(false);
  const [isChecked, setChecked] = createSignal(false);
  const tellings = createMemo(() =>
    isKindOfClients(draft().kind)
      ? library.tellingIn(`${draft().title}\n${draft().text}`, draft().tellers)
      : [],
  );
  const promised = createMemo(() => promisesIn(`${draft().title}\n${draft().text}`));
  /** A draft may still be worked on; what is used may not say it. */
  const promiseReason = () =>
    promised().length > 0 && draft().state === "inUse"
      ? t("materials.promised", promised().join(" "))
      : undefined;
  return {
    ...{ draft, isAsked, isChecked, setChecked, tellings, promiseReason },
    change: (part: Partial<MaterialDraft>) => {
      // Whoever read it read what stood there then.
      if ("text" in part || "title" in part || "tellers" in part) setChecked(false);
      setDraft({ ...draft(), ...part });
    },
    reasonOf: (refusal: DraftRefusal) =>
      isAsked() && refusalsOf(draft()).includes(refusal)
        ? t("materials.refusal")[refusal]
        : undefined,
    isGood: () => {
      setAsked(true);
      const isRead = tellings().length === 0 || isChecked();
      return refusalsOf(draft()).length === 0 && !promiseReason() && isRead;
    },
  };
}
