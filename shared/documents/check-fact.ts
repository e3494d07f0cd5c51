import {
  type EntityKey,
  isJson,
  type Json,
  ok,
  type Result,
  refuse,
  sha256Schema,
  ulidSchema,
  z,
} from "#shared/kernel";
import { currentVersion, entityTypeOf, type Fact, factBytesAtMost, readFactForm } from "./fact.ts";
import type { FactKind } from "./kinds.ts";
import { vocabularyOf } from "./vocabularies.ts";

/** Why a fact is not taken. */
export type FactRefusal =
  | { readonly type: "malformed"; readonly where: string }
  | { readonly type: "tooLarge" }
  /** Written by a newer program: keep it, say "update the relay", do not refuse it for good. */
  | { readonly type: "newerVersion"; readonly v: number }
  | { readonly type: "unknownEntity"; readonly about: string }
  | { readonly type: "unknownField"; readonly field: string }
  | { readonly type: "badValue"; readonly field: string };

/** Checks a value from outside as a fact of a kind of document. Never throws. */
export function checkFact(kind: FactKind, value: unknown): Result<Fact, FactRefusal> {
  if (!isJson(value)) return refuse({ type: "malformed", where: "value" });
  const read = readFactForm(value);
  if (!read.ok) return refuse({ type: "malformed", where: read.reason });
  const fact = read.value;
  if (isTooLarge(value)) return refuse({ type: "tooLarge" });
  if (fact.v > currentVersion) return refuse({ type: "newerVersion", v: fact.v });
  const refusal = refusalOfWords(kind, fact);
  return refusal ? refuse(refusal) : ok(fact);
}

function refusalOfWords(kind: FactKind, { about, says }: Fact): FactRefusal | undefined {
  const entity = vocabularyOf(kind)[entityTypeOf(about)];
  if (!entity || !isKeyRight(entity.key, about)) return { type: "unknownEntity", about };
  const fields = Object.entries(says);
  if (fields.length === 0) return { type: "malformed", where: "says" };
  for (const [field, value] of fields) {
    const schema = Object.hasOwn(entity.fields, field) ? entity.fields[field] : undefined;
    if (!schema) return { type: "unknownField", field };
    if (value !== null && !z.safeParse(schema, value).success) return { type: "badValue", field };
  }
  return undefined;
}

function isKeyRight(key: EntityKey, about: string): boolean {
  const slash = about.indexOf("/");
  if (key === "only-one") return slash === -1;
  if (slash === -1) return false;
  return key === "word" || keySchemas[key].safeParse(about.slice(slash + 1)).success;
}

const keySchemas = { ulid: ulidSchema, sha256: sha256Schema } as const;

/** No text is longer in UTF-8 than three bytes for each unit it has in memory. */
function isTooLarge(value: Json): boolean {
  const text = JSON.stringify(value);
  return text.length * 3 > factBytesAtMost && utf8Length(text) > factBytesAtMost;
}

/** The length in UTF-8, without a platform's encoder. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
