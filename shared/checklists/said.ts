import type { HybridTime, Json, StaffId } from "#shared/kernel";

/** One fact's word on one field. */
interface Word {
  readonly value: Json;
  readonly fact: { readonly by: StaffId; readonly at: HybridTime };
}

/** A document as far as checklists read it. */
export interface Said {
  readonly value: (about: string, field: string) => Json | undefined;
  readonly entities: (type: string) => readonly string[];
  /** A field with everything that stands of it, the latest first. */
  readonly field: (
    about: string,
    field: string,
  ) =>
    | {
        readonly heads: readonly Word[];
        /** The latest word of each different value. */
        readonly values: readonly Word[];
        readonly isClash: boolean;
      }
    | undefined;
}

/** What stands behind the first slash of an entity's name. */
export const keyOf = (about: string): string => about.slice(about.indexOf("/") + 1);

/** A text that was said. */
export const wordsOf = (value: Json | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
