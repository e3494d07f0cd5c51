import { createMemo, createSignal, createUniqueId, For, Show, untrack } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, FormReason, TextArea, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import {
  fillTemplate,
  type MessageTemplate,
  type Placeholder,
  placeholders,
  readTemplate,
  showTemplate,
  type TemplateRefusal,
  templateChannels,
  templateLengths,
} from "#shared/agency";
import type { JsonObject } from "#shared/kernel";
import { newOfAgency, type SayOfAgency } from "./open-agency.ts";

/** A message the agency words, or words anew: what is in braces is filled in when it is sent. */
export function TemplateDialog(props: {
  readonly before: MessageTemplate | undefined;
  readonly others: readonly MessageTemplate[];
  readonly say: SayOfAgency;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const words = () => t("agency.placeholder");
  // As it was when the form opened: what a colleague changes meanwhile is not taken back.
  const before = untrack(() => props.before);
  const [name, setName] = createSignal(before?.name ?? "");
  const [channel, setChannel] = createSignal<MessageTemplate["channel"] | "any">(
    before?.channel ?? "any",
  );
  const [text, setText] = createSignal(
    before
      ? showTemplate(before.text, untrack(words))
      : t("communications.greeting", `{${untrack(words).salutation}}`),
  );
  const [isTold, setTold] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const read = createMemo(() => readTemplate(text(), words()));
  const nameReason = () => {
    if (props.others.some((other) => other.name === name().trim())) return t("agency.nameTaken");
    return isTold() && name().trim() === "" ? t("agency.nameMissing") : undefined;
  };
  const textReason = () => {
    const stored = read();
    if (!stored.ok) return refusalOf(stored.reason);
    return isTold() && text().trim() === "" ? t("agency.templateEmpty") : undefined;
  };
  const refusalOf = (refusal: TemplateRefusal): string =>
    refusal.type === "openBrace"
      ? t("agency.templateOpenBrace")
      : t("agency.templateUnknown", refusal.names.join(" "), all().join(" "));
  const all = () => placeholders.map((one) => `{${words()[one]}}`);
  const submit = () => {
    setTold(true);
    const stored = read();
    if (nameReason() || textReason() || !stored.ok) return;
    const says = changesOf(before, {
      name: name().trim(),
      channel: channel() === "any" ? null : (channel() ?? null),
      text: stored.value,
    });
    const isSame = Object.keys(says).length === 0;
    const about = before ? `messageTemplate/${before.id}` : newOfAgency("messageTemplate");
    const refused = isSame
      ? undefined
      : props.say(about, says, t("agency.templateSaved", name().trim()));
    setReason(refused);
    if (!refused) props.onClose();
  };
  return (
    <KeptForm
      title={before ? t("agency.editTitle", before.name) : t("agency.templateNew")}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: t("common.save") }}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextField
        label={t("agency.name")}
        hint={t("agency.templateNameHint")}
        maxlength={templateLengths.name}
        value={name()}
        reason={nameReason()}
        onInput={setName}
      />
      <ChoiceChips
        label={t("agency.templateChannel")}
        options={(["any", ...templateChannels] as const).map((value) => ({
          value,
          label: value === "any" ? t("agency.anyChannel") : t("communications.channel")[value],
        }))}
        value={channel() ?? "any"}
        onChange={setChannel}
      />
      <TemplateText text={text()} reason={textReason()} onText={setText} />
      <Preview text={text()} />
      <FormReason id="template-reason" reason={reason()} />
    </KeptForm>
  );
}

/** Of a template that is there only what is different, so that what a colleague changes apart stays theirs. */
function changesOf(before: MessageTemplate | undefined, says: JsonObject): JsonObject {
  const was: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(says).filter(([field, value]) => (was[field] ?? null) !== value),
  );
}

/** The text, and what can be put into it by a press, where the cursor stands. */
function TemplateText(props: {
  readonly text: string;
  readonly reason: string | undefined;
  readonly onText: (text: string) => void;
}) {
  const { t } = useI18n();
  const label = createUniqueId();
  let root!: HTMLDivElement;
  const put = (placeholder: Placeholder) => {
    const word = `{${t("agency.placeholder")[placeholder]}}`;
    const area = root.querySelector("textarea");
    const [from, to] = [area?.selectionStart, area?.selectionEnd];
    const at = from ?? props.text.length;
    props.onText(props.text.slice(0, at) + word + props.text.slice(to ?? at));
    queueMicrotask(() => {
      area?.focus();
      area?.setSelectionRange(at + word.length, at + word.length);
    });
  };
  return (
    <div class="stack-tight" ref={root}>
      <TextArea
        label={t("agency.templateText")}
        rows={5}
        maxLength={templateLengths.text}
        value={props.text}
        reason={props.reason}
        onInput={props.onText}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form */}
      <div class="cluster" role="group" aria-labelledby={label}>
        <span id={label} class="quiet small">
          {t("agency.placeholders")}
        </span>
        <For each={placeholders}>
          {(one) => (
            <Button small onClick={() => put(one)}>{`{${t("agency.placeholder")[one]}}`}</Button>
          )}
        </For>
      </div>
    </div>
  );
}

/** The message as 王女士 would read it. */
function Preview(props: { readonly text: string }) {
  const { t } = useI18n();
  const { me, agency } = useWork();
  const filled = () => {
    const stored = readTemplate(props.text, t("agency.placeholder"));
    if (!stored.ok || stored.value === "") return undefined;
    const values = { ...t("agency.sampleValue"), matchmaker: me().name, agency: agency().name };
    const message = fillTemplate(stored.value, values);
    return message.ok ? message.value : undefined;
  };
  return (
    <Show when={filled()}>
      {(message) => (
        <figure class="template-preview">
          <figcaption class="quiet small">{t("agency.templatePreview")}</figcaption>
          <blockquote>{message()}</blockquote>
        </figure>
      )}
    </Show>
  );
}
