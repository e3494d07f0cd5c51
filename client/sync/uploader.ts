import { createEffect, createRoot } from "solid-js";
import type { Platform } from "#client/platform";
import type { DocumentName } from "#shared/documents";
import { type Catalogue, idOfName } from "./catalogue.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** What the uploader stands on. */
export interface UploaderParts {
  readonly platform: Pick<Platform, "after">;
  readonly catalogue: Catalogue;
  readonly open: OpenDocuments;
  readonly isConnected: () => boolean;
}

const atOnce = 6;
const patienceMs = 30_000;

/**
 * Opens, a few at a time, the documents with edits that only this device has, until the relay has
 * them. One that does not get through in half a minute makes room for the others and has its turn
 * again later.
 */
export class Uploader {
  readonly #parts: UploaderParts;
  readonly #busy = new Set<DocumentName>();
  readonly #tried = new Set<DocumentName>();
  readonly #stopListening: () => void;
  #isClosed = false;

  constructor(parts: UploaderParts) {
    this.#parts = parts;
    this.#stopListening = parts.catalogue.onChanged(() => this.run());
  }

  /** Starts with whatever waits; a new line gives everything another chance. */
  startAgain(): void {
    this.#tried.clear();
    this.run();
  }

  run(): void {
    if (this.#isClosed || !this.#parts.isConnected()) return;
    for (const { name, isNew } of this.#parts.catalogue.unsent()) {
      if (this.#busy.size >= atOnce) return;
      if (!isNew && !this.#busy.has(name) && !this.#tried.has(name)) void this.#upload(name);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
  }

  async #upload(name: DocumentName): Promise<void> {
    const id = idOfName(name);
    this.#busy.add(name);
    const document = this.#parts.open.open(id);
    await this.#until(() => document.isDone());
    this.#parts.open.release(id);
    this.#busy.delete(name);
    if (this.#parts.catalogue.isUnsent(name)) {
      this.#tried.add(name);
      this.#parts.platform.after(patienceMs, () => this.#tried.delete(name) && this.run());
    }
    this.run();
  }

  /** Waits until something becomes true, or the line is lost, but not for ever. */
  #until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) =>
      createRoot((dispose) => {
        const end = (): void => {
          callOff();
          dispose();
          resolve();
        };
        const callOff = this.#parts.platform.after(patienceMs, end);
        createEffect(() => {
          if (isTrue() || !this.#parts.isConnected()) queueMicrotask(end);
        });
      }),
    );
  }
}
