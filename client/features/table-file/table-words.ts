import { type RegistryWords, registryWordsZh, useI18n } from "#client/i18n";
import type { TableWords, Target } from "#shared/tables";

type WordsByCode = Readonly<Record<string, string>>;
type WordsByField = Readonly<Record<string, WordsByCode>>;

/** What dictionaries call the fields and codes of the card, the first one's words first. */
export function tableWordsOf(dictionaries: readonly TableDictionary[]): TableWords {
  const isText = (word: string | undefined): word is string => word !== undefined;
  return {
    labels: (target) => dictionaries.map((words) => labelIn(words, target)).filter(isText),
    words: (target, code) =>
      dictionaries.map((words) => valuesIn(words, target)[target.field]?.[code]).filter(isText),
  };
}

/** The part of a dictionary that names fields and codes. */
export type TableDictionary = Pick<RegistryWords, "field" | "value" | "contact" | "contactValue">;

function labelIn(words: TableDictionary, { document, about, field }: Target): string | undefined {
  const [entity = ""] = about.split("/");
  const card: WordsByCode = words.field;
  const contact: WordsByField = words.contact;
  return document === "client" ? card[field] : contact[entity]?.[field];
}

const valuesIn = (words: TableDictionary, { document }: Target): WordsByField =>
  document === "client" ? words.value : words.contactValue;

/** The words of the person's language, and the Chinese ones: tables of agencies are in Chinese. */
export function useTableWords(): () => TableWords {
  const { t } = useI18n();
  return () =>
    tableWordsOf([
      {
        field: t("registry.field"),
        value: t("registry.value"),
        contact: t("registry.contact"),
        contactValue: t("registry.contactValue"),
      },
      registryWordsZh,
    ]);
}
