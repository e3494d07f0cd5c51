import type { DocumentId, DocumentKind, Fact } from "#shared/documents";

/** The documents on this device as plain facts, for read models. */
export interface DocumentSource {
  /** The ids of all documents of a kind on this device. */
  readonly list: (kind: DocumentKind) => Promise<readonly DocumentId[]>;
  /**
   * Reads all documents of a kind, a slice at a time, in no order: much faster than one by one.
   * The next slice is read when `found` is done. Answers false when the disk stopped answering.
   */
  readonly readAll: (
    kind: DocumentKind,
    found: (slice: ReadonlyMap<DocumentId, readonly Fact[]>) => Promise<void>,
  ) => Promise<boolean>;
  /** The facts of a document, in array order; empty when it is not here. */
  readonly facts: (id: DocumentId) => Promise<readonly Fact[]>;
  /** Tells which documents changed, appeared or went, in this tab, another, or from the relay. */
  readonly onChanged: (listener: (ids: ReadonlySet<DocumentId>) => void) => () => void;
}
