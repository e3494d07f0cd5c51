import type { Accessor } from "solid-js";
import { useI18n } from "#client/i18n";
import { type CardField, useCardWords } from "#feature/client-card";
import { ageOn, type Json, type PlainDate, plainDateSchema } from "#shared/kernel";

/** How the values of one field read, and the sentences about changing it. */
export interface FieldWords {
  readonly label: Accessor<string>;
  /** A value as it reads in its row; a cleared one too. */
  readonly reading: (value: Json) => string;
  readonly changed: (value: Json) => string;
  readonly settled: (value: Json) => string;
  readonly declined: Accessor<string>;
}

/** The words of a field. Contact data is not repeated in a sentence that anybody beside the screen can read. */
export function useFieldWords(
  field: CardField,
  ownLabel: Accessor<string | undefined>,
  today: Accessor<PlainDate>,
): FieldWords {
  const { t } = useI18n();
  const words = useCardWords();
  const label = () => ownLabel() ?? words.label(field);
  const isQuiet = field.document === "contact";
  const reading = (value: Json): string => {
    if (value === null) return t("caseFile.emptied");
    const text = words.value(field, value);
    if (field.shape.kind !== "birthDate") return text;
    const birth = plainDateSchema.safeParse(value).data;
    return birth ? `${text} · ${t("registry.age", ageOn(birth, today()))}` : text;
  };
  return {
    label,
    reading,
    changed: (value) => {
      if (value === null) return t("caseFile.cleared", label());
      return isQuiet
        ? t("caseFile.changed", label())
        : t("caseFile.setTo", label(), shortened(words.value(field, value)));
    },
    settled: (value) =>
      isQuiet
        ? t("caseFile.settledHidden", label())
        : t("caseFile.settled", label(), shortened(reading(value))),
    declined: () => t("caseFile.declinedSaid", label()),
  };
}

const mostCharacters = 40;

/** A sentence stays a sentence, also about a long note. */
const shortened = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
