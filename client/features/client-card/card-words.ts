import { useI18n } from "#client/i18n";
import { assertNever, type Json } from "#shared/kernel";
import type { FieldRefusal, Salutation } from "#shared/registry";
import type { CardField } from "./card-field.ts";

type WordsByCode = Readonly<Record<string, string>>;
type WordsByField = Readonly<Record<string, WordsByCode>>;

/** The words of the card in the person's language. */
export interface CardWords {
  readonly label: (field: CardField) => string;
  /** The word for a code of a list. */
  readonly word: (field: CardField, code: string) => string;
  /** A value as one reads it: `168 cm`, `本科`, `1990年3月5日`. */
  readonly value: (field: CardField, value: Json) => string;
  /** Why a text is not taken. */
  readonly refusal: (field: CardField, refusal: FieldRefusal) => string;
  readonly salutation: (salutation: Salutation) => string;
}

/** The words of the card; for components below the language. */
export function useCardWords(): CardWords {
  const { t, format } = useI18n();

  const label = (field: CardField): string => {
    const words: WordsByCode = t("registry.field");
    const contactWords: WordsByField = t("registry.contact");
    const [entity = ""] = field.about.split("/");
    return (
      (field.document === "client" ? words[field.field] : contactWords[entity]?.[field.field]) ??
      field.field
    );
  };
  const word = (field: CardField, code: string): string => {
    const words: WordsByField =
      field.document === "client" ? t("registry.value") : t("registry.contactValue");
    return words[field.field]?.[code] ?? t("registry.unknownValue");
  };
  const value = (field: CardField, said: Json): string => {
    const { shape } = field;
    if (shape.kind === "choice") return word(field, String(said));
    if (shape.kind === "choices")
      return format.list(codesOf(said).map((code) => word(field, code)));
    if (shape.kind === "integer") return `${said} ${t("registry.unit")[shape.unit]}`.trim();
    if (shape.kind === "pastDay" || shape.kind === "birthDate") return format.day(String(said));
    if (shape.kind === "phone") return spacedPhone(String(said));
    return String(said);
  };
  const refusal = (field: CardField, why: FieldRefusal): string => {
    switch (why.type) {
      case "outOfRange":
        return t("registry.refused.outOfRange", why.min, why.max, t("registry.unit")[why.unit]);
      case "whichUnit":
        return t("registry.refused.whichUnit", why.asKg);
      case "ageInsteadOfDay":
        return t("registry.refused.ageInsteadOfDay", why.age);
      case "tooLongAgo":
        return t("registry.refused.tooLongAgo", why.years);
      case "underAge":
        return t("registry.refused.underAge", why.age, why.adultAge);
      case "tooLong":
        return t("registry.refused.tooLong", why.max);
      case "standsAlone":
        return t("registry.refused.standsAlone", word(field, why.value));
      case "notANumber":
      case "notADay":
      case "inTheFuture":
      case "notAnIdNumber":
      case "wrongChecksum":
      case "notInList":
      case "chosenTwice":
      case "notAPhone":
      case "notAWeChatId":
      case "notAnEmail":
      case "notLastFour":
      case "notAClientNumber":
        return t(`registry.refused.${why.type}`);
      default:
        return assertNever(why);
    }
  };
  const salutation = (how: Salutation): string => {
    if (how.type === "asCalled") return how.callName;
    if (how.type === "unnamed") return t("registry.unnamed");
    return t(`registry.salutation.${how.sex ?? "unknown"}`, how.surname);
  };
  return { label, word, value, refusal, salutation };
}

/** The codes of a field that holds several. */
export const codesOf = (said: Json | undefined): readonly string[] =>
  Array.isArray(said) ? said.filter((code) => typeof code === "string") : [];

/** A number as one reads it aloud: `138 0013 8000`; a fixed line stays as it is. */
const spacedPhone = (number: string): string =>
  number.replace(/^(1\d{2})(\d{4})(\d{4})$/, "$1 $2 $3");
