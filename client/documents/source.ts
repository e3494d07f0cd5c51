import type { VaultKeys } from "#client/storage";
import type { DocumentId, DocumentKind, DocumentName, Fact } from "#shared/documents";

/** How a document lies in the vault: as long as this stays, so does its content. */
export interface DocumentStamp {
  readonly name: DocumentName;
  readonly generation: number;
  /** The number of the row written last. */
  readonly lastRow: number;
}

/** What it takes to open the vault once more, in a worker: keys that cannot be read out. */
export interface VaultHandle {
  readonly database: string;
  readonly keys: VaultKeys;
}

/** The documents on this device as plain facts, for read models. */
export interface DocumentSource {
  /** The ids of all documents of a kind on this device. */
  readonly list: (kind: DocumentKind) => Promise<readonly DocumentId[]>;
  /** How every document of a kind lies in the vault, in its latest epoch here. */
  readonly stamps: (kind: DocumentKind) => readonly DocumentStamp[];
  /** How one lies there; undefined when it is not here. */
  readonly stamp: (id: DocumentId) => DocumentStamp | undefined;
  readonly vault: VaultHandle;
  /** The facts of a document, in array order; empty when it is not here. */
  readonly facts: (id: DocumentId) => Promise<readonly Fact[]>;
  /** Tells which documents changed, appeared or went, in this tab, another, or from the relay. */
  readonly onChanged: (listener: (ids: ReadonlySet<DocumentId>) => void) => () => void;
}
