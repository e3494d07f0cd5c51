import type { OpenDocuments } from "#client/sync";
import { type DocumentId, holdsFacts, nameOf, parseName } from "#shared/documents";
import { assert } from "#shared/kernel";
import type { LiveDocument } from "./live-document.ts";
import { type LiveParts, type OwnedLiveDocument, openLiveDocument } from "./open-live-document.ts";
import { shareLive } from "./share-live.ts";

/** The live documents of a tab: one per document, however many look at it. */
export interface LiveDocuments {
  readonly open: (id: DocumentId) => LiveDocument;
  /** Ends all; what was said stays with the sync. */
  readonly close: () => void;
}

/** Shares live documents among those who open them. */
export function shareLiveDocuments(parts: LiveParts, documents: OpenDocuments): LiveDocuments {
  const shared = shareLive<OwnedLiveDocument>({ release: (id) => documents.release(id) });
  return {
    open: (id) =>
      shared.open(id, () => {
        const parsed = parseName(nameOf(id));
        assert(parsed.ok && holdsFacts(parsed.value.kind), `${id} holds no facts`);
        return openLiveDocument(parts, documents.open(id), parsed.value.kind);
      }),
    close: shared.close,
  };
}
