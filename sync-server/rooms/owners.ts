import {
  type Access,
  accessOfNote,
  type DocumentId,
  type ParsedName,
  parseName,
  splitName,
} from "#shared/documents";
import type { Authority } from "../authorization/authority.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import { changesAfter } from "./changes.ts";

/** By whose permissions documents are read and written: their own or, of notes, their parents'. */
export interface Owners {
  /** Learns of the notes made since it was last asked. */
  readonly catchUp: () => Promise<void>;
  /** The document that decides; undefined for a note that is not known. */
  readonly ownerOf: (document: ParsedName) => ParsedName | undefined;
  /** The notes of a document. */
  readonly notesOf: (owner: DocumentId) => Iterable<DocumentId>;
}

const changesAtOnce = 1000;

/** Remembers the parents of all notes; they never change. */
export function createOwners(log: Pick<SealedLog, "changedSince">): Owners {
  const ownerByNote = new Map<DocumentId, ParsedName>();
  const notesByOwner = new Map<DocumentId, Set<DocumentId>>();
  let readUntil = 0;

  const catchUp = async (): Promise<void> => {
    const { entries, hasMore } = await changesAfter(log, readUntil, changesAtOnce);
    for (const { name, parent, clock } of entries) {
      readUntil = Math.max(readUntil, clock);
      const owner = name.startsWith("note/") && parent ? parseName(parent) : undefined;
      if (!owner?.ok) continue;
      const { id } = splitName(name);
      ownerByNote.set(id, owner.value);
      notesByOwner.set(
        owner.value.id,
        (notesByOwner.get(owner.value.id) ?? new Set<DocumentId>()).add(id),
      );
    }
    if (hasMore) await catchUp();
  };

  return {
    catchUp,
    ownerOf: (document) => (document.kind === "note" ? ownerByNote.get(document.id) : document),
    notesOf: (owner) => notesByOwner.get(owner) ?? [],
  };
}

const nothing: Access = { read: false, say: "nothing" };

/** An authority that decides about notes as about their parents; the owners must be caught up. */
export const authorityOverNotes = (authority: Authority, owners: Owners): Authority => ({
  ...authority,
  accessOf: (staff, document) => {
    const owner = owners.ownerOf(document);
    if (owner === document) return authority.accessOf(staff, document);
    return owner ? accessOfNote(authority.accessOf(staff, owner)) : nothing;
  },
  readsThrough: (staff, document, change) => {
    const owner = owners.ownerOf(document);
    return owner !== undefined && authority.readsThrough(staff, owner, change);
  },
  readsSince: (staff, document, clock) => {
    const owner = owners.ownerOf(document);
    return owner ? authority.readsSince(staff, owner, clock) : [false];
  },
});
