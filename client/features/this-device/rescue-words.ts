import type { RescuedWords, RescueEntry } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type CardField, profileField, useCardWords } from "#feature/client-card";
import { useDocumentNames } from "#feature/sync-state";
import { readMoved } from "#shared/casework";
import { type DocumentId, entityTypeOf, parseName } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { type ContactFieldDefinition, contactFields, isFieldName } from "#shared/registry";

/** A moment of no year of ours, so that a file says the year of each. */
const otherYearMs = 0;

/** The sentence for each reason why something was not taken. */
export const reasonWord = {
  malformed: "documents.reasonMalformed",
  sessionEnded: "documents.reasonSessionEnded",
  notAllowed: "documents.reasonNotAllowed",
  gone: "documents.reasonGone",
  identityClash: "documents.reasonIdentityClash",
  newEpoch: "documents.reasonNewEpoch",
  tooLarge: "documents.reasonTooLarge",
  tryLater: "documents.reasonTryLater",
  goingAway: "documents.reasonTryLater",
  unreadable: "documents.reasonUnreadable",
} as const satisfies Readonly<Record<RescueEntry["reason"], string>>;

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
  const onCard = (field: CardField, value: Json): ReadableWords => ({
    field: card.label(field),
    value: value === null ? t("thisDevice.cleared") : card.value(field, value),
  });
  const onMark = (type: string, name: string, value: Json): ReadableWords | undefined => {
    const tags: Readonly<Record<string, string>> = t("registry.tag");
    const tag = type === "tag" ? tags[name] : undefined;
    if (tag) return { field: tag, value: value === true ? t("common.yes") : t("common.no") };
    if (type !== "declined" || !isFieldName(name)) return undefined;
    const word = value === true ? t("registry.declined") : t("thisDevice.cleared");
    return { field: card.label(profileField(name)), value: word };
  };
  const onJourney = (value: Json): ReadableWords | undefined => {
    const moved = readMoved(value);
    if (!moved) return undefined;
    const [from, to] = [t(`casework.stage.${moved.from}`), t(`casework.stage.${moved.to}`)];
    return { field: t("caseFile.journey"), value: t("caseFile.saidMoved", from, to) };
  };
  return (document, { about, field, value }) => {
    const known = cardFieldOf(document, about, field);
    if (known) return onCard(known, value);
    if (about === "note" && field === "text") {
      return { field: t("documents.note"), value: plain(value) };
    }
    const [type = "", name = ""] = about.split("/");
    const read = type === "journey" ? onJourney(value) : onMark(type, name, value);
    return read ?? { field: `${about} · ${field}`, value: plain(value) };
  };
}

/** Answers how an entry of the drawer reads in a file: the document, why it was not taken, and each word with its moment. */
export function useEntryInWords(): (entry: RescueEntry) => string {
  const { t, format } = useI18n();
  const nameOf = useDocumentNames();
  const readable = useReadableWords();
  return ({ document, reason, words }) =>
    [
      nameOf(document),
      t(reasonWord[reason]),
      ...words.map((each) => {
        const { field, value } = readable(document, each);
        return t("thisDevice.wordLine", format.dateTime(each.atMs, otherYearMs), field, value);
      }),
    ].join("\n");
}

type ContactDefinitions = Readonly<
  Record<string, Readonly<Record<string, ContactFieldDefinition>>>
>;

function cardFieldOf(
  document: DocumentId | undefined,
  about: string,
  field: string,
): CardField | undefined {
  const parsed = parseName(`${document ?? ""}@1`);
  const kind = parsed.ok ? parsed.value.kind : undefined;
  if (kind === "client" && about === "profile" && isFieldName(field)) return profileField(field);
  if (kind !== "contact") return undefined;
  const byEntity: ContactDefinitions = contactFields;
  const definition = byEntity[entityTypeOf(about)]?.[field];
  return definition && { document: "contact", about, field, consent: undefined, ...definition };
}

const plain = (value: Json): string =>
  typeof value === "string" ? value : JSON.stringify(value, null, 1);
