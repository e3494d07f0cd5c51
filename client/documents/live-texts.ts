import type { OpenDocuments } from "#client/sync";
import { type DocumentId, holdsText } from "#shared/documents";
import { assert } from "#shared/kernel";
import type { LiveText } from "./live-text.ts";
import { type LiveTextParts, type OwnedLiveText, openLiveText } from "./open-live-text.ts";

/** The live texts of a tab: one per document, however many look at it. */
export interface LiveTexts {
  readonly open: (id: DocumentId, parent: DocumentId) => LiveText;
  /** Ends all; what was written stays with the sync. */
  readonly close: () => void;
}

interface Shared {
  readonly live: OwnedLiveText;
  users: number;
}

/** Shares live texts among those who open them. */
export function shareLiveTexts(parts: LiveTextParts, documents: OpenDocuments): LiveTexts {
  const shared = new Map<DocumentId, Shared>();

  const begin = (id: DocumentId, parent: DocumentId): Shared => {
    assert(holdsText(id), `${id} holds no text`);
    const one = { live: openLiveText(parts, documents.open(id), parent), users: 0 };
    shared.set(id, one);
    return one;
  };

  const end = (id: DocumentId, one: Shared): void => {
    one.live.dispose();
    documents.release(id);
    if (shared.get(id) === one) shared.delete(id);
  };

  return {
    open: (id, parent) => {
      const one = shared.get(id) ?? begin(id, parent);
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
