import type { FieldName, ValueOf } from "#shared/registry";

/** What is true of a client, whether or not anybody has asked yet. */
export type Card = { readonly [Name in FieldName]?: ValueOf<Name> };
export type Sex = ValueOf<"sex">;
