import type { OpenDocuments } from "#client/sync";
import { type DocumentId, holdsText } from "#shared/documents";
import { assert } from "#shared/kernel";
import type { LiveText } from "./live-text.ts";
import { type LiveTextParts, type OwnedLiveText, openLiveText } from "./open-live-text.ts";
import { shareLive } from "./share-live.ts";

/** The live texts of a tab: one per document, however many look at it. */
export interface LiveTexts {
  readonly open: (id: DocumentId, parent: DocumentId) => LiveText;
  /** Ends all; what was written stays with the sync. */
  readonly close: () => void;
}

/** Shares live texts among those who open them. */
export function shareLiveTexts(parts: LiveTextParts, documents: OpenDocuments): LiveTexts {
  const shared = shareLive<OwnedLiveText>({ release: (id) => documents.release(id) });
  return {
    open: (id, parent) =>
      shared.open(id, () => {
        assert(holdsText(id), `${id} holds no text`);
        return openLiveText(parts, documents.open(id), parent);
      }),
    close: shared.close,
  };
}
