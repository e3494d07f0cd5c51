import type { Accessor } from "solid-js";
import type { StorageRefusal } from "#client/storage";
import type { DocumentId } from "#shared/documents";
import type { Json, Result } from "#shared/kernel";
import type { CloseName } from "#shared/protocol";
import type { AppendRefusal } from "./live-document.ts";

/** One thing said that the relay did not take, readable. */
export interface RescuedWords {
  readonly about: string;
  readonly field: string;
  readonly value: Json;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** Edits of one document that did not reach the relay and cannot by themselves. */
export interface RescueEntry {
  readonly id: string;
  /** Undefined when even the name could not be read. */
  readonly document: DocumentId | undefined;
  /** `unreadable`: rows of this device's disk that could not be opened. */
  readonly reason: CloseName | "unreadable";
  /** When they were put here; milliseconds since 1970. */
  readonly atMs: number;
  readonly words: readonly RescuedWords[];
}

/** Where refused edits wait, sealed, until a person decides. Nothing leaves by itself. */
export interface RescueDrawer {
  readonly entries: Accessor<readonly RescueEntry[]>;
  /** Says the words again as new facts over what stands now; the entry stays until discarded. */
  readonly sayAgain: (id: string) => Promise<Result<true, AppendRefusal>>;
  readonly discard: (id: string) => Promise<Result<true, StorageRefusal>>;
  /** All entries as one readable text file, bytes of unreadable rows included in base64. */
  readonly exportText: () => Promise<string>;
}
