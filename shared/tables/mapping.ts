import type { Understanding } from "./read-word.ts";

/** What becomes of a column. */
export type ColumnUse =
  /** It fills a field, by its key. */
  | {
      readonly to: "field";
      readonly key: string;
      readonly understanding?: Understanding | undefined;
    }
  /** It stays as text in the client's remarks, behind its header. */
  | { readonly to: "remark" }
  | { readonly to: "nothing" };

/** What becomes of each column, in their order. */
export type Mapping = readonly ColumnUse[];

/** What people said that a word of a table means: by field, then by the word, a code; "" for nothing. */
export type SettledWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
