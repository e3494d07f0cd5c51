import type { Json } from "#shared/kernel";

/** A mark as ProseMirror writes it. */
export interface NoteMarkJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, Json>>;
}

/** A node as ProseMirror writes it; the whole note is one of type `doc`. */
export interface NoteJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, Json>>;
  readonly content?: readonly NoteJson[];
  readonly text?: string;
  readonly marks?: readonly NoteMarkJson[];
}
