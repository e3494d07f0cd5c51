import { type Accessor, createMemo, mapArray, onCleanup, untrack } from "solid-js";
import {
  type Access,
  clientsOf,
  type DocumentId,
  idOf,
  nameOf,
  parseName,
} from "#shared/documents";
import { isArchived } from "#shared/registry";
import type { LiveDocument } from "./live-document.ts";
import { untilRead } from "./until-read.ts";

/**
 * Whether a document is about a client who is put away, as far as this device knows, for as long as
 * the caller stands. A client's own document answers for itself and is not asked here.
 */
export type FollowArchived = (document: DocumentId) => Accessor<boolean>;

/** What following the archive stands on. */
export interface ArchiveParts {
  readonly accessTo: (id: DocumentId) => Access;
  readonly openDocument: (id: DocumentId) => LiveDocument;
}

/** Follows the cards of those a document is about, where this person may read them. */
export function followArchived({ accessTo, openDocument }: ArchiveParts): FollowArchived {
  return (document) => {
    const parsed = parseName(nameOf(document));
    if (!parsed.ok || parsed.value.kind === "client") return () => false;
    const cards = clientsOf(parsed.value).map((client) => idOf("client", client));
    const readable = createMemo(() => cards.filter((card) => accessTo(card).read));
    const archived = mapArray(readable, (card) => {
      const live = untrack(() => openDocument(card));
      onCleanup(live.close);
      return createMemo(() => isArchived(live.projection().value));
    });
    return createMemo(() => archived().some((is) => is()));
  };
}

/** Whether a document is about a client who is put away, asked once. */
export async function isOfArchived(
  { accessTo, openDocument }: ArchiveParts,
  document: DocumentId,
): Promise<boolean> {
  const parsed = parseName(nameOf(document));
  const clients = parsed.ok ? clientsOf(parsed.value) : [];
  const cards = clients.map((client) => idOf("client", client));
  for (const card of cards.filter((one) => accessTo(one).read)) {
    const live = openDocument(card);
    await untilRead(live);
    const is = isArchived(live.projection().value);
    live.close();
    if (is) return true;
  }
  return false;
}
