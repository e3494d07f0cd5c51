import type { BlobStore } from "./blob-store.ts";
import type { DocumentStore } from "./document-store.ts";
import type { OfficeStore } from "./office-store.ts";
import type { RevealLog } from "./reveal-log.ts";
import type { SessionStore } from "./session-store.ts";
import type { SurveyStore } from "./survey-store.ts";
import type { VersionStore } from "./version-store.ts";

/**
 * One storage engine: all ports over one database, with one relay-wide clock. Every port's promise
 * is kept only when the data is durable; a full disk rejects with `StorageFull` and changes nothing.
 */
export interface Storage {
  readonly name: "sqlite" | "memory";
  readonly documents: DocumentStore;
  readonly office: OfficeStore;
  readonly sessions: SessionStore;
  readonly reveals: RevealLog;
  readonly blobs: BlobStore;
  readonly versions: VersionStore;
  readonly surveys: SurveyStore;
  /** Whether there is hardly any room left to write. */
  readonly isFull: () => Promise<boolean>;
  /** Copies all of it, as it is in one moment, into a new file, while work goes on. */
  readonly backUp: (file: string) => Promise<void>;
  /** From now on every clock is later than this one. */
  readonly advance: (clock: number) => Promise<void>;
  /** Removes what a set-up that did not end has left; only the fingerprint of the key stays. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Why a storage cannot be opened. */
export type StorageRefusal =
  | { readonly type: "notWritable"; readonly detail: string }
  | { readonly type: "inUse" }
  | { readonly type: "notOurs"; readonly detail: string }
  | { readonly type: "newerVersion"; readonly found: number; readonly known: number };

/** There is no room to write. Nothing was changed; later it may work. */
export class StorageFull extends Error {
  override name = "StorageFull";
}
