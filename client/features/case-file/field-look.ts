import { type Accessor, createMemo } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  type CardField,
  codesOf,
  codesOfShape,
  declinedAbout,
  mayBeDeclined,
  useCardWords,
} from "#feature/client-card";
import type { FieldState, Statement } from "#shared/documents";
import type { ClientId, Json } from "#shared/kernel";
import { readField } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";
import type { ChoiceQuestion } from "./choice-question.ts";
import { type FieldEditing, followEditing } from "./field-editing.ts";
import { type FieldWords, useFieldWords } from "./field-words.ts";
import { type CaseFile, shownOf, type Words } from "./open-case-file.ts";
import { withTail } from "./phone-tail.ts";

/** One field of the open case file: how it stands, how it reads, and how it is changed. */
export interface FieldLook {
  /** Whose field it is. */
  readonly client: ClientId;
  readonly field: CardField;
  readonly words: FieldWords;
  readonly state: Accessor<FieldState | undefined>;
  /** The shown value; null when unsaid or cleared. */
  readonly value: Accessor<Json>;
  /** What the row reads; empty when there is nothing. */
  readonly shown: Accessor<string>;
  readonly unit: Accessor<string | undefined>;
  /** The state while more than one value stands. */
  readonly clash: Accessor<FieldState | undefined>;
  readonly statements: Accessor<readonly Statement[]>;
  readonly mayWrite: Accessor<boolean>;
  readonly editing: FieldEditing;
  readonly question: Accessor<ChoiceQuestion>;
  readonly isDeclined: Accessor<boolean>;
  /** Takes "would rather not say"; undefined where that is no answer. */
  readonly decline: (() => string | undefined) | undefined;
  /** Takes back whatever was answered. */
  readonly clear: () => string | undefined;
  /** Takes a typed text; answers the reason when it is refused. */
  readonly commitText: (text: string) => string | undefined;
  /** Says that one of the clashing values stands, against the other when there are only two. */
  readonly settle: (taken: Statement, other: Statement | undefined) => void;
}

/** Looks at one field of the open case file for as long as the caller stands. */
export function createFieldLook(
  field: CardField,
  ownLabel: Accessor<string | undefined>,
): FieldLook {
  const { t } = useI18n();
  const file = useCaseFile();
  const words = useCardWords();
  const fieldWords = useFieldWords(field, ownLabel, file.today);
  const document = () => (field.document === "client" ? file.client : file.contact());
  const state = createMemo(() => file.field(field));
  const value = () => shownOf(state());
  const answers = answersOf(file, field, fieldWords);

  const commitText = (text: string): string | undefined => {
    const read = readField(field, text, file.today());
    return read.ok ? answers.say(read.value) : words.refusal(field, read.reason);
  };
  return {
    client: file.id,
    field,
    words: fieldWords,
    state,
    value,
    shown: () => {
      if (value() !== null) return fieldWords.reading(value());
      return answers.isDeclined() ? t("registry.declined") : "";
    },
    unit: () => (field.shape.kind === "integer" ? t("registry.unit")[field.shape.unit] : undefined),
    clash: () => (state()?.isClash ? state() : undefined),
    statements: () => document()?.projection().history(field.about, field.field) ?? [],
    mayWrite: () => file.mayWrite(field.document, field.about),
    editing: followEditing(field, document, state),
    question: () => ({
      label: fieldWords.label(),
      options: codesOfShape(field.shape).map((code) => ({
        value: code,
        label: words.word(field, code),
      })),
      chosen: field.shape.kind === "choices" ? codesOf(value()) : onlyCode(value()),
      several: field.shape.kind === "choices",
      alone: field.shape.kind === "choices" ? field.shape.alone : undefined,
      onChoose: (codes) => commitText(codes.join(",")),
      onDecline: answers.decline,
      isDeclined: answers.isDeclined(),
    }),
    isDeclined: answers.isDeclined,
    decline: answers.decline,
    clear: () => answers.say(null),
    commitText,
    settle: answers.settle,
  };
}

/** What can be answered to a field: a value, nothing, or "I would rather not say". */
function answersOf(file: CaseFile, field: CardField, words: FieldWords) {
  const { document } = field;
  const declined = declinedAbout(field);
  const isDeclined = () => shownOf(file.field({ ...field, about: declined, field: "on" })) === true;
  const noLongerDeclined = (): readonly Words[] =>
    isDeclined() ? [{ document, about: declined, says: { on: null } }] : [];
  const wordsFor = (value: Json): readonly Words[] => [
    { document, about: field.about, says: { [field.field]: value }, source: file.source() },
    // Who may write the contact but not the card leaves the card's tail to whoever may.
    ...(file.mayWrite("client", "phoneTail")
      ? withTail(field, value, file.client.projection())
      : []),
    ...noLongerDeclined(),
  ];
  const settlement = (value: Json) => ({ words: wordsFor(value), sentence: words.settled(value) });
  const isUnsaid = () => shownOf(file.field(field)) === null;
  const decline = () =>
    file.say(
      [...(isUnsaid() ? [] : wordsFor(null)), { document, about: declined, says: { on: true } }],
      words.declined(),
    );
  return {
    isDeclined,
    say: (value: Json) =>
      value === null && isUnsaid() && isDeclined()
        ? file.say(noLongerDeclined(), words.changed(null))
        : file.say(wordsFor(value), words.changed(value)),
    settle: (taken: Statement, other: Statement | undefined) =>
      file.settle(settlement(taken.value), other && settlement(other.value)),
    decline: mayBeDeclined(field) ? decline : undefined,
  };
}

const onlyCode = (said: Json): readonly string[] => (typeof said === "string" ? [said] : []);
