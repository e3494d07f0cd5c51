import type { Json, StaffId } from "#shared/kernel";

/** One word on one field, by whom and when. */
export interface Statement {
  readonly value: Json;
  readonly fact: { readonly id: string; readonly at: number; readonly by: StaffId };
}

/** What a document tells, as far as rules of the work ask: a projection is one. */
export interface Told {
  /** The value that stands; undefined when there is none. */
  readonly value: (about: string, field: string) => Json | undefined;
  /** All that was said of a field, latest first. */
  readonly history: (about: string, field: string) => readonly Statement[];
  /** The entities of one type, in the order of their first fact. */
  readonly entities: (type: string) => readonly string[];
}
