import type { OpenDocuments } from "#client/sync";
import { type DocumentId, holdsFacts, nameOf, parseName } from "#shared/documents";
import { assert } from "#shared/kernel";
import type { LiveDocument } from "./live-document.ts";
import { type LiveParts, type OwnedLiveDocument, openLiveDocument } from "./open-live-document.ts";

/** The live documents of a tab: one per document, however many look at it. */
export interface LiveDocuments {
  readonly open: (id: DocumentId) => LiveDocument;
  /** Ends all; what was said stays with the sync. */
  readonly close: () => void;
}

interface Shared {
  readonly live: OwnedLiveDocument;
  users: number;
}

/** Shares live documents among those who open them. */
export function shareLiveDocuments(parts: LiveParts, documents: OpenDocuments): LiveDocuments {
  const shared = new Map<DocumentId, Shared>();

  const begin = (id: DocumentId): Shared => {
    const parsed = parseName(nameOf(id));
    assert(parsed.ok && holdsFacts(parsed.value.kind), `${id} holds no facts`);
    const document = documents.open(id);
    const live = openLiveDocument(parts, document, parsed.value.kind);
    const one = { live, users: 0 };
    shared.set(id, one);
    return one;
  };

  const end = (id: DocumentId, one: Shared): void => {
    one.live.dispose();
    documents.release(id);
    if (shared.get(id) === one) shared.delete(id);
  };

  return {
    open: (id) => {
      const one = shared.get(id) ?? begin(id);
      one.users += 1;
      let isOpen = true;
      const { dispose: _, ...live } = one.live;
      return {
        ...live,
        close: () => {
          if (!isOpen) return;
          isOpen = false;
          one.users -= 1;
          if (one.users === 0) end(id, one);
        },
      };
    },
    close: () => {
      for (const [id, one] of [...shared]) end(id, one);
    },
  };
}
