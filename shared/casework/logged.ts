import type { Read } from "#shared/registry";

/** What the log of a client needs of a projection. */
export interface Logged {
  readonly value: Read;
  readonly entities: (type: string) => readonly string[];
}
