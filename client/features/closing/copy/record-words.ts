import { useI18n } from "#client/i18n";
import { type CardField, profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import type { CopyWords } from "#shared/closing";
import { entityTypeOf, kindsOfAClient } from "#shared/documents";
import { isJson, type Json, z } from "#shared/kernel";
import {
  type ContactFieldDefinition,
  contactFields,
  isFieldName,
  type WishCriterion,
  wishCriteria,
} from "#shared/registry";
import { useRecordValues } from "./record-values.ts";

type Definitions = Readonly<Record<string, Readonly<Record<string, ContactFieldDefinition>>>>;
type Named = Readonly<Record<string, string>>;

const isCriterion = (key: string): key is WishCriterion => wishCriteria.some((one) => one === key);
const named = (words: Named, code: string): string => words[code] ?? code;

/** The field of the card or the contact that a record says; undefined for all others. */
function onCard(document: string, about: string, field: string): CardField | undefined {
  if (document === "client" && about === "profile" && isFieldName(field))
    return profileField(field);
  if (document !== "contact") return undefined;
  const byEntity: Definitions = contactFields;
  const definition = byEntity[entityTypeOf(about)]?.[field];
  return definition && { document, about, field, consent: undefined, ...definition };
}

/** Answers how every record about somebody reads in the file they are given. */
export function useRecordWords(): Pick<CopyWords, "document" | "label" | "shown" | "moment"> {
  const { t } = useI18n();
  const card = useCardWords();
  const wishes = useWishWords();
  const values = useRecordValues();
  const keyWord = useKeyWords();
  const searches = useSearchWords();
  const documents = (): Named =>
    Object.fromEntries(
      [...kindsOfAClient, "introduction" as const, "calendar" as const, "desk" as const].map(
        (kind) => [kind, kind === "desk" ? t("closing.copyDesk") : t("documents")[kind]],
      ),
    );
  const entities = (): Named => t("closing.entity");
  const fields = (): Named => t("closing.fieldName");
  return {
    document: (document) => {
      const [kind = "", place] = document.split("/");
      return [named(documents(), kind), place].filter(Boolean).join(" ");
    },
    label: (document, about, field) => {
      const known = onCard(document, about, field);
      if (known) return card.label(known);
      const key = (about.split("/")[1] ?? "")
        .split(/[.~]/)
        .filter((part) => !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(part))
        .join(".");
      const entity = named(entities(), entityTypeOf(about));
      const isWord = key !== "" && key.length < 40;
      const word = isWord ? ` ${keyWord(document, entityTypeOf(about), key)}` : "";
      return [entity + word, named(fields(), field)].join(" · ");
    },
    shown: (document, about, field, value) => {
      const known = onCard(document, about, field);
      if (known) return card.value(known, value);
      const [entity = "", key = ""] = about.split("/");
      if (entity === "search")
        return searches(field, value) ?? values.shown(`search.${field}`, value);
      return entity === "wish" && field === "value" && isCriterion(key)
        ? wishes.wish(key, { value, importance: undefined })
        : values.shown(`${entity}.${field}`, value);
    },
    moment: values.moment,
  };
}

/** Answers how the wishes of a saved search read; undefined for what else is said of it. */
function useSearchWords(): (field: string, value: Json) => string | undefined {
  const { format } = useI18n();
  const wishes = useWishWords();
  return (field, value) => {
    const all = wishesSchema.safeParse(value).data;
    if (!all || (field !== "wishes" && field !== "only")) return undefined;
    const sentences = all.map(
      (one) =>
        `${wishes.label(one.criterion)} ${wishes.wish(one.criterion, { ...one, importance: one.importance })}`,
    );
    return format.list(sentences);
  };
}

const wishesSchema = z.array(
  z.object({
    criterion: z.enum(wishCriteria),
    value: z.custom<Json>(isJson),
    importance: z.optional(z.string()),
  }),
);

/** Answers what the key of an entity says: `wish/age`, `verified/income`. */
function useKeyWords(): (document: string, entity: string, key: string) => string {
  const { t } = useI18n();
  const card = useCardWords();
  const wishes = useWishWords();
  const consents = (): Named =>
    Object.fromEntries(
      Object.entries(t("casework.consent")).map(([purpose, { title }]) => [purpose, title]),
    );
  const byEntity: Readonly<Record<string, () => Named>> = {
    tag: () => t("registry.tag"),
    verified: () => t("casework.claim"),
    verification: () => t("casework.claim"),
    explained: () => t("communications.explained"),
    consent: consents,
    consented: consents,
    agenda: () => ({ ...t("meetings.kind"), own: t("closing.copyOwnItem") }),
  };
  const declined = (document: string, key: string): CardField | undefined => {
    const [entity = "", field = ""] = key.split(".");
    return isFieldName(key) ? profileField(key) : onCard(document, entity, field);
  };
  return (document, entity, key) => {
    if (entity === "wish" && isCriterion(key)) return wishes.label(key);
    const refused = entity === "declined" ? declined(document, key) : undefined;
    if (refused) return card.label(refused);
    const words: Named = byEntity[entity]?.() ?? t("closing.codeWord");
    return words[key] ?? key.replaceAll(".", " ");
  };
}
