import { For, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Avatar, EditableText, FieldRow, hueClass, IconLock } from "#client/ui";
import { type CardField, keyOf } from "#feature/client-card";
import type { Json } from "#shared/kernel";
import { anchorOf, goToField } from "./anchors.ts";
import { BirthNote } from "./birth-note.tsx";
import { useCaseFile } from "./case-file-context.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ClashBridge } from "./clash-bridge.tsx";
import { FieldHistory } from "./field-history.tsx";
import { createFieldLook, type FieldLook } from "./field-look.ts";
import { useSaidBy } from "./said-by.ts";
import { keyboardOf, typedOf } from "./typed.ts";

/** One field of the card: its value edited in place, a clash settled in place, what was said before. */
export function CardFieldRow(props: {
  readonly field: CardField;
  /** When the field's own name is not enough, as for a second number. */
  readonly label?: string | undefined;
}) {
  // A row stands for one field as long as it stands.
  const look = createFieldLook(props.field, () => props.label);
  const isBirth = () => look.field.shape.kind === "birthDate" && look.value() !== null;
  return (
    <FieldFrame look={look} note={isBirth() && <BirthNote />}>
      <FieldValue look={look} />
    </FieldFrame>
  );
}

type FieldFrameProps = {
  readonly look: FieldLook;
  /** How values read in the clash and the history; as the field's own when absent. */
  readonly reading?: ((value: Json) => string) | undefined;
  readonly note?: JSX.Element;
  /** What stands under the value and its clash. */
  readonly below?: JSX.Element;
  readonly children: JSX.Element;
};

/** The row of a field around whatever shows its value. */
export function FieldFrame(props: FieldFrameProps) {
  const { t } = useI18n();
  const { field, words } = props.look;
  const reading = () => props.reading ?? words.reading;
  return (
    <div
      id={anchorOf(field.about, field.field)}
      class={`case-field ${props.look.editing.others().length > 0 ? "case-field-busy" : ""} ${hueOfFirst(props.look)}`}
    >
      <FieldRow
        label={words.label()}
        historyLabel={t("caseFile.history", words.label())}
        note={<FieldNote look={props.look}>{props.note}</FieldNote>}
        below={
          <>
            <FieldClash look={props.look} reading={reading()} />
            {props.below}
          </>
        }
        history={
          props.look.statements().length > 0
            ? () => (
                <FieldHistory
                  label={words.label()}
                  statements={props.look.statements()}
                  state={props.look.state()}
                  value={reading()}
                />
              )
            : undefined
        }
        mark={
          <Show when={field.class === "sensitive"}>
            <span class="sensitive-mark" title={t("caseFile.sensitiveNote")}>
              <IconLock />
              <span class="visually-hidden">{t("caseFile.sensitive")}</span>
            </span>
          </Show>
        }
      >
        {props.children}
      </FieldRow>
    </div>
  );
}

/** The colour of whoever edits the field elsewhere. */
const hueOfFirst = ({ editing }: FieldLook): string => {
  const [first] = editing.others();
  return first ? hueClass(first.staff) : "";
};

/** The values of a field that people said apart, and the way to settle them; nothing while there is one. */
export function FieldClash(props: {
  readonly look: FieldLook;
  readonly reading: (value: Json) => string;
  /** What to do when none is right; as in the file when absent. */
  readonly hint?: string | undefined;
}) {
  const { t } = useI18n();
  const { field, words } = props.look;
  return (
    <Show when={props.look.clash()}>
      {(state) => (
        <ClashBridge
          label={words.label()}
          state={state()}
          value={props.reading}
          mayWrite={props.look.mayWrite()}
          hint={props.hint ?? t("caseFile.clashHint")}
          onTake={(statement, other) => {
            props.look.settle(statement, other);
            goToField(field.about, field.field);
          }}
        />
      )}
    </Show>
  );
}

/** Who edits the field elsewhere, and what they changed just now. */
function FieldNote(props: { readonly look: FieldLook; readonly children?: JSX.Element }) {
  const { t, format } = useI18n();
  const said = useSaidBy();
  const file = useCaseFile();
  const { editing, words } = props.look;
  const factShown = () => {
    const shown = props.look.state()?.shown;
    return shown && shown.value !== null ? shown.fact : undefined;
  };
  const sourceOfShown = () => {
    const fact = factShown();
    return fact && file.sourceOf(fact);
  };
  const isFromInterview = () => {
    const fact = factShown();
    return fact !== undefined && file.isFromInterview(fact);
  };
  return (
    <>
      <Show when={editing.underneath()}>
        {(statement) => (
          <span class="underneath" role="status">
            {statement().value === null
              ? t("caseFile.clearedUnderneath", said.who(statement().fact.by))
              : t(
                  "caseFile.changedUnderneath",
                  said.who(statement().fact.by),
                  words.reading(statement().value),
                )}
          </span>
        )}
      </Show>
      <Show when={editing.news()}>
        {(statement) => (
          <span class="news">{t("caseFile.changedNow", said.who(statement().fact.by))}</span>
        )}
      </Show>
      <Show when={editing.others().length > 0}>
        <span class="editing-elsewhere">
          <For each={editing.others()}>
            {({ staff, name }) => <Avatar name={name} hueKey={staff} size="small" />}
          </For>
          {t("caseFile.editingNow", format.list(editing.others().map(({ name }) => name)))}
        </span>
      </Show>
      <Show when={sourceOfShown()}>
        {(source) => <span class="answer-source">{t("registry.answerSource")[source()]}</span>}
      </Show>
      <Show when={isFromInterview()}>
        <span class="answer-source">{t("consultation.inInterview")}</span>
      </Show>
      {props.children}
    </>
  );
}

/** The value of a field, or its editor where this person may write. */
export function FieldValue(props: { readonly look: FieldLook }) {
  const { t } = useI18n();
  const { field, words, editing } = props.look;
  const isChoice = field.shape.kind === "choice" || field.shape.kind === "choices";
  const placeholder = () => props.look.shown() || t("caseFile.unsaid");
  const otherAnswer = () => {
    const { decline, clear, isDeclined } = props.look;
    if (isDeclined()) return { label: t("caseFile.clearValue"), onSelect: clear };
    return decline && { label: t("caseFile.decline"), onSelect: decline };
  };
  return (
    <Show
      // Whoever loses the file while typing is told at the field, with the text still there.
      when={props.look.mayWrite() || editing.isOpen()}
      fallback={
        <span class="case-value" classList={{ quiet: props.look.shown() === "" }}>
          {placeholder()}
        </span>
      }
    >
      <Show
        when={isChoice}
        fallback={
          <EditableText
            fieldKey={`${props.look.client} ${keyOf(field)}`}
            label={words.label()}
            value={typedOf(field.shape, props.look.value())}
            shown={props.look.shown()}
            placeholder={placeholder()}
            inputmode={keyboardOf(field.shape)}
            multiline={isLong(field)}
            unit={props.look.unit()}
            onCommit={props.look.commitText}
            other={otherAnswer()}
            onOpenChange={editing.turn}
          />
        }
      >
        <ChoiceField
          question={props.look.question()}
          shown={props.look.shown()}
          placeholder={placeholder()}
          onOpenChange={editing.turn}
        />
      </Show>
    </Show>
  );
}

const isLong = ({ shape }: CardField): boolean => shape.kind === "text" && shape.lines === "many";
