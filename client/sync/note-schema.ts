import { type Accessor, createSignal } from "solid-js";
import type { Vault } from "#client/storage";
import { z } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";

/**
 * Whether colleagues may write things in notes that this app does not know. An editor deletes what
 * it does not know, so this app may then read notes, but write none until it is updated. Remembered
 * on the device, because new things may be here already when the relay cannot be asked.
 */
export class NoteSchema {
  readonly isAppOlder: Accessor<boolean>;
  readonly #setIsAppOlder: (isOlder: boolean) => void;
  readonly #vault: Vault;

  constructor(vault: Vault) {
    [this.isAppOlder, this.#setIsAppOlder] = createSignal(false);
    this.#vault = vault;
  }

  async recall(): Promise<void> {
    const note = await this.#vault.note(noteKey);
    const parsed = note.ok ? z.safeParse(z.number(), note.value) : undefined;
    if (parsed?.success) this.#setIsAppOlder(parsed.data > noteSchemaVersion);
  }

  /** The relay said which version it knows. */
  heard(version: number): void {
    this.#setIsAppOlder(version > noteSchemaVersion);
    void this.#vault.write([{ type: "note", key: noteKey, value: version }]);
  }
}

const noteKey = "relayNoteSchema";
