import { expect, test } from "vitest";
import { createI18n } from "#client/i18n";
import { kindsOfAClient, vocabularyOf } from "#shared/documents";
import { codeWord } from "./record-codes.ts";

/** The card and the contact are read by the words of their own fields, a search by those of wishes; a fit is in no copy. */
const byTheCard = new Set(["profile", "phone", "weChat", "email", "address", "idNumber"]);
const byOtherWords = new Set([...byTheCard, "contactWish", "contactPerson", "ground", "search"]);

/** What a schema is made of, as far as it tells of codes and of names inside. */
interface Made {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly keyType?: unknown;
  readonly valueType?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
}

interface Found {
  readonly codes: readonly (readonly [path: string, code: string])[];
  readonly names: readonly string[];
}

function foundIn(schema: unknown, path: string): Found {
  const made = (schema as { readonly _zod?: { readonly def: Made } } | undefined)?._zod?.def;
  if (!made) return { codes: [], names: [] };
  const literals = made.type === "literal" ? (made.values ?? []) : [];
  const own = [...Object.values(made.entries ?? {}), ...literals];
  const inside = [
    ...[made.element, made.innerType, made.keyType, made.valueType, ...(made.options ?? [])].map(
      (part) => foundIn(part, path),
    ),
    ...Object.entries(made.shape ?? {}).map(([name, part]) => {
      const { codes, names } = foundIn(part, `${path}.${name}`);
      return { codes, names: [name, ...names] };
    }),
  ];
  return {
    codes: [
      ...own.flatMap((code) => (typeof code === "string" ? [[path, code] as const] : [])),
      ...inside.flatMap(({ codes }) => codes),
    ],
    names: inside.flatMap(({ names }) => names),
  };
}

/** Of the desk, only what is about one client is in the copy. */
const ofTheDesk = new Set(["agenda", "task", "guest"]);
const kinds = [...kindsOfAClient, "introduction", "calendar", "desk"] as const;
const found = kinds.flatMap((kind) =>
  Object.entries(vocabularyOf(kind)).flatMap(([entity, { fields }]) =>
    byOtherWords.has(entity) || (kind === "desk" && !ofTheDesk.has(entity))
      ? []
      : Object.entries(fields).map(([field, schema]) => foundIn(schema, `${entity}.${field}`)),
  ),
);

test.each(["zh", "en"] as const)(
  "every code of a record has a word in the copy, in %s",
  async (locale) => {
    const { t } = await createI18n(locale, "Asia/Shanghai");
    const codes = found.flatMap((one) => one.codes);
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.filter(([path, code]) => codeWord(t, path, code) === undefined)).toEqual([]);
  },
);

test.each(["zh", "en"] as const)(
  "everything inside of a field has a name, in %s",
  async (locale) => {
    const { t } = await createI18n(locale, "Asia/Shanghai");
    const named = new Set(Object.keys(t("closing.fieldName")));
    expect(
      [...new Set(found.flatMap(({ names }) => names))].filter((name) => !named.has(name)),
    ).toEqual([]);
  },
);
