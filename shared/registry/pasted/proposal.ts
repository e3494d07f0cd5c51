import type { Json } from "#shared/kernel";
import type { FieldName } from "../client.ts";

/** What a pasted text seems to say of one field; a person ticks it or leaves it. */
export interface Proposal {
  readonly field: FieldName;
  /** One value, or several of which the text does not say which. */
  readonly values: readonly Json[];
  /** The words of the text that say so. */
  readonly from: string;
}

/** Reads something out of a text about oneself. */
export type PastedReader = (text: string) => readonly Proposal[];

/** One value for a field. */
export const says = (field: FieldName, value: Json, from: string): Proposal => ({
  field,
  values: [value],
  from,
});
