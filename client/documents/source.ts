import type { DocumentId, DocumentKind, Fact } from "#shared/documents";

/** The documents on this device as plain facts, for read models. */
export interface DocumentSource {
  /** The ids of all documents of a kind on this device. */
  readonly list: (kind: DocumentKind) => Promise<readonly DocumentId[]>;
  /** The facts of a document, in array order; empty when it is not here. */
  readonly facts: (id: DocumentId) => Promise<readonly Fact[]>;
  /** Tells which documents changed, appeared or went, in this tab, another, or from the relay. */
  readonly onChanged: (listener: (ids: ReadonlySet<DocumentId>) => void) => () => void;
}
