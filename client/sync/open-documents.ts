import { type Accessor, createSignal } from "solid-js";
import type { DocumentId } from "#shared/documents";
import type { SyncParts } from "./sync-parts.ts";
import { SyncedDocument } from "./synced-document.ts";

interface Kept {
  readonly document: SyncedDocument;
  users: number;
  callOffClosing: () => void;
}

/** A document stays open for a moment after its last user is gone: people go back and forth. */
const lingerMs = 3_000;

/** The documents open in this tab, each once, however many use it. */
export class OpenDocuments {
  /** All that are open, also those that only wait to be written or let go. */
  readonly all: Accessor<readonly SyncedDocument[]>;
  readonly #setAll: (documents: readonly SyncedDocument[]) => void;
  readonly #parts: SyncParts;
  readonly #kept = new Map<DocumentId, Kept>();

  constructor(parts: SyncParts) {
    [this.all, this.#setAll] = createSignal<readonly SyncedDocument[]>([]);
    this.#parts = parts;
  }

  /** Opens a document, or joins those who have it open; `release` it once for each `open`. */
  open(id: DocumentId): SyncedDocument {
    const kept = this.#kept.get(id) ?? this.#begin(id);
    kept.users += 1;
    kept.callOffClosing();
    return kept.document;
  }

  release(id: DocumentId): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    kept.users -= 1;
    if (kept.users === 0) this.#closeLater(id, kept);
  }

  /** The document, if it is open. */
  get(id: DocumentId): SyncedDocument | undefined {
    return this.#kept.get(id)?.document;
  }

  /** Writes what waits and closes everything; answers whether everything said is on the disk. */
  async close(): Promise<boolean> {
    const closed = await Promise.all(this.all().map((document) => document.close()));
    for (const kept of this.#kept.values()) kept.callOffClosing();
    this.#kept.clear();
    this.#changed();
    return closed.every(Boolean);
  }

  #begin(id: DocumentId): Kept {
    const document = new SyncedDocument(this.#parts, id);
    const kept: Kept = { document, users: 0, callOffClosing: () => undefined };
    this.#kept.set(id, kept);
    this.#changed();
    return kept;
  }

  #closeLater(id: DocumentId, kept: Kept): void {
    kept.callOffClosing = this.#parts.platform.after(lingerMs, () => void this.#close(id, kept));
  }

  async #close(id: DocumentId, kept: Kept): Promise<void> {
    const isOnDisk = await kept.document.flush();
    if (kept.users > 0) return;
    // Something is in memory only: the document stays, so that it can be written or exported.
    if (!isOnDisk) return this.#closeLater(id, kept);
    this.#kept.delete(id);
    this.#changed();
    await kept.document.close();
  }

  #changed(): void {
    this.#setAll([...this.#kept.values()].map(({ document }) => document));
  }
}
