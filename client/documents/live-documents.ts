import { onCleanup, untrack } from "solid-js";
import type { OpenDocuments } from "#client/sync";
import { type DocumentId, holdsFacts, nameOf, parseName } from "#shared/documents";
import { assert } from "#shared/kernel";
import { type FollowArchived, followArchived } from "./follow-archived.ts";
import type { LiveDocument } from "./live-document.ts";
import { type LiveParts, type OwnedLiveDocument, openLiveDocument } from "./open-live-document.ts";
import type { FollowAccess } from "./open-live-text.ts";
import { shareLive } from "./share-live.ts";

/** The live documents of a tab: one per document, however many look at it. */
export interface LiveDocuments {
  readonly open: (id: DocumentId) => LiveDocument;
  readonly followArchived: FollowArchived;
  /** What may be done with a document, followed until the owner of this computation is gone. */
  readonly followAccess: FollowAccess;
  /** Ends all; what was said stays with the sync. */
  readonly close: () => void;
}

/** Shares live documents among those who open them. */
export function shareLiveDocuments(
  own: Omit<LiveParts, "followArchived">,
  documents: OpenDocuments,
): LiveDocuments {
  const shared = shareLive<OwnedLiveDocument>({ release: (id) => documents.release(id) });
  const open = (id: DocumentId): LiveDocument =>
    shared.open(id, () => {
      const parsed = parseName(nameOf(id));
      assert(parsed.ok && holdsFacts(parsed.value.kind), `${id} holds no facts`);
      return openLiveDocument(parts, documents.open(id), parsed.value.kind);
    });
  const parts: LiveParts = {
    ...own,
    followArchived: followArchived({ accessTo: own.accessTo, openDocument: open }),
  };
  return {
    open,
    followArchived: parts.followArchived,
    followAccess: (id) => {
      if (!id.startsWith("incident/")) return () => own.accessTo(id);
      const live = untrack(() => open(id));
      onCleanup(live.close);
      return live.access;
    },
    close: shared.close,
  };
}
