import { useI18n } from "#client/i18n";
import { type CardField, profileField, useCardWords } from "#feature/client-card";
import type { CopyWords } from "#shared/closing";
import { entityTypeOf, kindsOfAClient } from "#shared/documents";
import { type Json, plainDateSchema } from "#shared/kernel";
import { type ContactFieldDefinition, contactFields, isFieldName } from "#shared/registry";

type Definitions = Readonly<Record<string, Readonly<Record<string, ContactFieldDefinition>>>>;
type Named = Readonly<Record<string, string>>;

/** A moment in this century, in milliseconds; smaller numbers are counts and sums. */
const isMoment = (field: string, value: number): boolean =>
  value > 1_000_000_000_000 && /(^at$|At$|Ms$)/.test(field);

/** Answers how every record about somebody reads in the file they are given. */
export function useRecordWords(): Pick<CopyWords, "document" | "label" | "shown" | "moment"> {
  const { t, format } = useI18n();
  const card = useCardWords();
  const documents = (): Named =>
    Object.fromEntries(
      [...kindsOfAClient, "introduction" as const, "calendar" as const].map((kind) => [
        kind,
        t("documents")[kind],
      ]),
    );
  const entities = (): Named => t("closing.entity");
  const fields = (): Named => t("closing.fieldName");
  const codes = (): Named => t("closing.codeWord");
  const named = (words: Named, code: string): string => words[code] ?? code;

  const onCard = (document: string, about: string, field: string): CardField | undefined => {
    if (document === "client" && about === "profile" && isFieldName(field))
      return profileField(field);
    if (document !== "contact") return undefined;
    const byEntity: Definitions = contactFields;
    const definition = byEntity[entityTypeOf(about)]?.[field];
    return definition && { document, about, field, consent: undefined, ...definition };
  };
  const plain = (field: string, value: Json): string => {
    if (value === null) return "";
    if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
    if (typeof value === "number")
      return isMoment(field, value) ? moment(value) : format.number(value);
    if (typeof value === "string")
      return plainDateSchema.safeParse(value).success ? format.day(value) : named(codes(), value);
    if (Array.isArray(value)) return format.list(value.map((one) => plain(field, one)));
    return Object.entries(value)
      .map(([key, part]) => t("closing.copyPair", named(fields(), key), plain(key, part)))
      .join("；");
  };
  const moment = (ms: number): string => `${format.date(ms)} ${format.time(ms)}`;
  return {
    document: (document) => {
      const [kind = "", place] = document.split("/");
      return [named(documents(), kind), place].filter(Boolean).join(" ");
    },
    label: (document, about, field) => {
      const known = onCard(document, about, field);
      if (known) return card.label(known);
      const key = (about.split("/")[1] ?? "")
        .split(".")
        .filter((part) => !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(part))
        .join(" ");
      const entity = named(entities(), entityTypeOf(about));
      const isWord = key !== "" && key.length < 40;
      return [isWord ? `${entity} ${named(codes(), key)}` : entity, named(fields(), field)].join(
        " · ",
      );
    },
    shown: (document, about, field, value) => {
      const known = onCard(document, about, field);
      return known ? card.value(known, value) : plain(field, value);
    },
    moment,
  };
}
