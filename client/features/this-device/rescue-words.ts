import type { RescuedWords } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type CardField, profileField, useCardWords } from "#feature/client-card";
import { type DocumentId, entityTypeOf, parseName } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { contactFields, type FieldClass, type FieldShape, isFieldName } from "#shared/registry";

/** What somebody wrote, as they would read it. */
export interface ReadableWords {
  readonly field: string;
  readonly value: string;
}

/** Answers how words that were not taken read: the field by its name, the value by its word. */
export function useReadableWords(): (
  document: DocumentId | undefined,
  words: RescuedWords,
) => ReadableWords {
  const { t } = useI18n();
  const card = useCardWords();
  return (document, words) => {
    const field = cardFieldOf(document, words);
    const label = field ? card.label(field) : `${words.about} · ${words.field}`;
    if (words.value === null) return { field: label, value: t("thisDevice.cleared") };
    return { field: label, value: field ? card.value(field, words.value) : plain(words.value) };
  };
}

type ContactDefinitions = Readonly<
  Record<
    string,
    Readonly<Record<string, { readonly shape: FieldShape; readonly class: FieldClass }>>
  >
>;

function cardFieldOf(document: DocumentId | undefined, words: RescuedWords): CardField | undefined {
  const parsed = parseName(`${document ?? ""}@1`);
  const kind = parsed.ok ? parsed.value.kind : undefined;
  const { about, field } = words;
  if (kind === "client" && about === "profile" && isFieldName(field)) return profileField(field);
  if (kind !== "contact") return undefined;
  const byEntity: ContactDefinitions = contactFields;
  const definition = byEntity[entityTypeOf(about)]?.[field];
  return definition && { document: "contact", about, field, ...definition };
}

const plain = (value: Json): string =>
  typeof value === "string" ? value : JSON.stringify(value, null, 1);
