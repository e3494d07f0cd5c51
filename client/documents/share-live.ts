import type { OpenDocuments } from "#client/sync";
import type { DocumentId } from "#shared/documents";

interface Owned {
  readonly dispose: () => void;
}

interface Shared<Live extends Owned> {
  readonly live: Live;
  users: number;
}

/** What is live in a tab: one per document, however many look at it. */
export interface SharedLive<Live extends Owned> {
  /** What is live of a document, begun when nobody has it open; it ends with its last user. */
  readonly open: (
    id: DocumentId,
    begin: () => Live,
  ) => Omit<Live, "dispose"> & { readonly close: () => void };
  /** Ends all; what was said stays with the sync. */
  readonly close: () => void;
}

/** Shares among its users whatever stands on an open document. */
export function shareLive<Live extends Owned>({
  release,
}: Pick<OpenDocuments, "release">): SharedLive<Live> {
  const shared = new Map<DocumentId, Shared<Live>>();

  const end = (id: DocumentId, one: Shared<Live>): void => {
    // What stood on another live document let go of it before, when all are ended at once.
    if (shared.get(id) !== one) return;
    shared.delete(id);
    one.live.dispose();
    release(id);
  };

  return {
    open: (id, begin) => {
      const one = shared.get(id) ?? { live: begin(), users: 0 };
      shared.set(id, one);
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
