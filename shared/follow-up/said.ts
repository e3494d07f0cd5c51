import type { Read } from "#shared/registry";

/** What is asked of a document's projection. */
export interface Said {
  readonly value: Read;
  readonly entities: (type: string) => readonly string[];
}
