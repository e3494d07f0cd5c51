import { assertNever, type PlainDate, plainDateSchema, wordsSchema, z } from "#shared/kernel";
import { phoneNumberSchema } from "./phone.ts";

/** What a field can hold. Codes are stored for ever and never shown: add, never rename. */
export type FieldShape =
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** Several at once; `alone` excludes all others ("none"). */
  | { readonly kind: "choices"; readonly values: readonly string[]; readonly alone?: string }
  | { readonly kind: "text"; readonly maxLength: number; readonly lines: "one" | "many" }
  | {
      readonly kind: "integer";
      readonly min: number;
      readonly max: number;
      readonly unit: FieldUnit;
    }
  /** A day that is not to come. */
  | { readonly kind: "pastDay" }
  /** A past day that makes the person an adult today. */
  | { readonly kind: "birthDate" }
  | { readonly kind: "phone" }
  | { readonly kind: "weChat" }
  | { readonly kind: "email" }
  /** One or two letters and four to six digits, without a name in it. */
  | { readonly kind: "clientNumber" }
  /** The last four of a number. */
  | { readonly kind: "lastFour" };

/** What the whole numbers of a field count. */
export type FieldUnit = "cm" | "kg" | "persons";

/** The value a shape holds. */
export type ValueOfShape<S> = S extends { kind: "choice"; values: readonly (infer V)[] }
  ? V
  : S extends { kind: "choices"; values: readonly (infer V)[] }
    ? readonly V[]
    : S extends { kind: "integer" }
      ? number
      : S extends { kind: "pastDay" | "birthDate" }
        ? PlainDate
        : string;

/** The schema of what a field holds; the relay and the app check by the same one. */
export function schemaOf(shape: FieldShape): z.ZodMiniType {
  switch (shape.kind) {
    case "choice":
      return z.enum(shape.values);
    case "choices":
      return choicesSchema(shape.values, shape.alone);
    case "text":
      return wordsSchema(shape.maxLength);
    case "integer":
      return z.int().check(z.gte(shape.min), z.lte(shape.max));
    case "pastDay":
    case "birthDate":
      return plainDateSchema;
    case "phone":
      return phoneNumberSchema;
    case "weChat":
      return z.string().check(z.regex(weChatForm));
    case "email":
      return z.string().check(z.regex(emailForm), z.maxLength(120));
    case "clientNumber":
      return z.string().check(z.regex(clientNumberForm));
    case "lastFour":
      return z.string().check(z.regex(/^\d{3}[\dX]$/));
    default:
      return assertNever(shape);
  }
}

/** A WeChat id is six to twenty characters; many people use their mobile number as one. */
export const weChatForm = /^(?:[A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9]\d{9})$/;
/** A client number: `Q1024`. */
export const clientNumberForm = /^[A-Z]{1,2}\d{4,6}$/;
/** Something before an @, a domain with a dot after it. */
export const emailForm = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

const choicesSchema = (values: readonly string[], alone: string | undefined) =>
  z.array(z.enum(values)).check(
    z.minLength(1),
    z.refine((chosen) => new Set(chosen).size === chosen.length, "chosen twice"),
    z.refine((chosen) => isAloneRespected(chosen, alone), "stands alone"),
  );

/** Whether what stands alone ("none") stands alone. */
export const isAloneRespected = (chosen: readonly string[], alone: string | undefined): boolean =>
  alone === undefined || chosen.length <= 1 || !chosen.includes(alone);
