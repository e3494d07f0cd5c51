/**
 * The vault: the sealed copy of everything this person may read on this device, and of everything
 * they said that the relay does not have yet.
 *
 * Whatever `write` answers ok for is on the disk (`durability: "strict"`), in one transaction, in
 * the order of the calls of one tab. Several tabs may use one vault at once. A row that cannot be
 * read is put aside and the rest loads; the document is then marked unsent, so that the relay is
 * asked for it again. Two engines (IndexedDB, memory) pass `vault.acceptance.ts`.
 *
 * Rows are Yjs updates. A row of an edit is *unsent* until `sent` covers it. Unsent rows are never
 * merged with others, so that they can be told apart when the relay refuses them.
 */
import type { DocumentName, Fact } from "#shared/documents";
import type { Json, Result } from "#shared/kernel";
import type { CloseName } from "#shared/protocol";
import type { StorageRefusal } from "./refusal.ts";

/** How one document stands on this device. */
export interface VaultDocument {
  readonly name: DocumentName;
  /** How many edits were ever written here, by all tabs. */
  readonly edits: number;
  /** How many of them the relay has. */
  readonly sentEdits: number;
  /** Changes whenever rows were dropped: a tab that loaded them must load again. */
  readonly generation: number;
  /** The place in the relay's log that the feed brought last. */
  readonly sequence: number;
  /** The number of the row written last: as long as it stays, and the generation, so does the content. */
  readonly lastRow: number;
  /** The document must be made at the relay before it can be opened there. */
  readonly isNew: boolean;
  readonly parent?: DocumentName;
}

/** Whether this device has something of a document that the relay must hear of. */
export const isUnsent = ({
  edits,
  sentEdits,
  isNew,
}: Pick<VaultDocument, "edits" | "sentEdits" | "isNew">): boolean => edits > sentEdits || isNew;

/** One change of the vault. */
export type VaultChange =
  /** Something said here. `create` makes the document new. */
  | {
      readonly type: "edit";
      readonly document: DocumentName;
      readonly update: Uint8Array;
      readonly create?: { readonly parent?: DocumentName };
    }
  /** Something the relay has. */
  | {
      readonly type: "receive";
      readonly document: DocumentName;
      readonly update: Uint8Array;
      readonly sequence?: number;
    }
  /** The relay has all edits, if there are still exactly `edits` of them in this generation. */
  | {
      readonly type: "sent";
      readonly document: DocumentName;
      readonly edits: number;
      readonly generation: number;
    }
  /** The document exists at the relay. */
  | { readonly type: "created"; readonly document: DocumentName }
  /** Compare with the relay when next connected. */
  | { readonly type: "compare"; readonly document: DocumentName }
  /**
   * Forget the unsent edits up to the `edits`th; when there are none, forget every row. The relay
   * may have some of them: it is asked for the document again.
   */
  | { readonly type: "dropUnsent"; readonly document: DocumentName; readonly edits: number }
  /** Forget the document, if there are still exactly `edits` edits. */
  | { readonly type: "remove"; readonly document: DocumentName; readonly edits: number }
  /** `comesAgain`: nothing is lost when a power cut takes it back together with what it tells of. */
  | {
      readonly type: "note";
      readonly key: string;
      readonly value: Json;
      readonly comesAgain?: true;
    }
  /** Bytes that can be made again from the documents. */
  | { readonly type: "snapshot"; readonly key: string; readonly bytes: Uint8Array }
  | { readonly type: "rescue"; readonly entry: Rescued }
  | { readonly type: "discard"; readonly id: string };

/** A document as it lies in the vault. */
export interface LoadedDocument {
  readonly document: VaultDocument | undefined;
  /** The rows asked for, in the order they were written. */
  readonly rows: readonly VaultRow[];
  /** Load again after this number for what was written since. */
  readonly last: number;
}

export interface VaultRow {
  readonly update: Uint8Array;
  readonly isUnsent: boolean;
}

/** Edits set aside for a person: readable facts, and the bytes they came from. */
export interface Rescued {
  readonly id: string;
  readonly document: DocumentName | undefined;
  /** `unreadable`: bytes of this disk that could not be opened. */
  readonly reason: CloseName | "unreadable";
  readonly atMs: number;
  readonly facts: readonly Fact[];
  /** Of a text: the lines that were written in. */
  readonly texts?: readonly string[];
  readonly bytes: readonly Uint8Array[];
}

/** The documents in the vault. */
export interface VaultDocuments {
  /** Writes all changes or none. */
  readonly write: (changes: readonly VaultChange[]) => Promise<Result<true, StorageRefusal>>;
  /** The rows of a document, or only those written after a number. */
  readonly load: (
    document: DocumentName,
    after?: number,
  ) => Promise<Result<LoadedDocument, StorageRefusal>>;
  /**
   * Reads many documents, a slice at a time, in no order; much faster than one by one. Of a
   * document without rows nothing is said. What is
   * written meanwhile may be in it or not. The next slice is read when `visit` is done.
   */
  readonly scan: (
    documents: ReadonlySet<DocumentName>,
    visit: (slice: ReadonlyMap<DocumentName, readonly Uint8Array[]>) => Promise<void>,
  ) => Promise<Result<true, StorageRefusal>>;
  /**
   * Every document, or those named, without rows. `unreadable` counts those whose name cannot be
   * read: their rows wait until the feed names them again.
   */
  readonly documents: (
    only?: Iterable<DocumentName>,
  ) => Promise<
    Result<
      { readonly known: readonly VaultDocument[]; readonly unreadable: number },
      StorageRefusal
    >
  >;
  /** Merges the sent rows of a document into one; answers whether it did. */
  readonly compact: (document: DocumentName) => Promise<Result<boolean, StorageRefusal>>;
  /** Tells what changed, after the disk has it, in this tab or another. Notes do not ring. */
  readonly onWritten: (listener: Written) => () => void;
}

/** The sealed local store of one person of one agency. */
export interface Vault extends VaultDocuments {
  /** A note kept by `note`; undefined when there is none or it cannot be read. */
  readonly note: (key: string) => Promise<Result<Json | undefined, StorageRefusal>>;
  /** What a `snapshot` kept; undefined when there is none or it is damaged. */
  readonly snapshot: (key: string) => Promise<Result<Uint8Array | undefined, StorageRefusal>>;
  /** The rescue drawer, oldest first, unreadable bytes included. */
  readonly rescued: () => Promise<Result<readonly Rescued[], StorageRefusal>>;
  /** Waits for what is being written and lets the database go. */
  readonly close: () => Promise<void>;
}

/** Which documents changed, whether the rescue drawer did, and whether this tab wrote it. */
export type Written = (change: {
  readonly documents: ReadonlySet<DocumentName>;
  readonly isRescue: boolean;
  readonly isHere: boolean;
}) => void;
