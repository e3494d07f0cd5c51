import type { Json, StaffId } from "#shared/kernel";
import type { Read } from "#shared/registry";

/** One fact's word on one field, as far as a contract asks. */
export interface Word {
  readonly value: Json;
  readonly fact: {
    readonly id: string;
    readonly at: number;
    readonly by: StaffId;
    /** The facts it replaces. */
    readonly over?: readonly string[];
  };
}

/** What contracts are read from: an agreement document as its facts amount to. */
export interface Agreed {
  readonly value: Read;
  readonly entities: (type: string) => readonly string[];
  /** All that was said of a field, latest first. */
  readonly history: (about: string, field: string) => readonly Word[];
  /** The values that stand; more than one when people wrote apart. */
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly Word[] } | undefined;
}

/** The key of an entity: `01J…` of `contract/01J…`. */
export const keyOfEntity = (about: string): string => about.slice(about.indexOf("/") + 1);
