import { type Accessor, batch, createSignal } from "solid-js";
import type { Vault } from "#client/storage";
import type { DocumentId, DocumentName } from "#shared/documents";
import type { CloseName } from "#shared/protocol";
import { type Catalogue, idOfName } from "./catalogue.ts";

/**
 * Whether a document has edits that only this device has. When some go that the relay did not take,
 * because this tab, another one or the feed set them aside, the rescue drawer is asked for the
 * reason first, so that they are never taken for sent.
 */
export class UnsentEdits {
  readonly areThere: Accessor<boolean>;
  /** Why the relay did not take the last ones; undefined once something new is said. */
  readonly refusedFor: Accessor<CloseName | undefined>;
  readonly #setAreThere: (areThere: boolean) => void;
  readonly #setRefusedFor: (reason: CloseName | undefined) => void;
  readonly #vault: Vault;
  readonly #catalogue: Catalogue;
  readonly #id: DocumentId;
  /** The generation of the document in which edits were unsent when it was looked at last. */
  #generation: number | undefined;
  /** Some are still in another epoch, on their way into this one. */
  #isElsewhere = false;
  #questions = 0;
  /** How often something new was said: an answer to a question from before is not about it. */
  #sayings = 0;

  constructor(vault: Vault, catalogue: Catalogue, id: DocumentId) {
    [this.areThere, this.#setAreThere] = createSignal(false);
    [this.refusedFor, this.#setRefusedFor] = createSignal<CloseName | undefined>();
    this.#vault = vault;
    this.#catalogue = catalogue;
    this.#id = id;
    this.look(catalogue.nameOf(id));
  }

  /** Looks how the document stands now. */
  look(name: DocumentName): void {
    const before = this.#generation;
    const generation = this.#catalogue.state(name)?.generation ?? 0;
    this.#generation = this.#catalogue.isUnsent(name) ? generation : undefined;
    const wasElsewhere = this.#isElsewhere;
    this.#isElsewhere = this.#catalogue.isUnsentElsewhere(name);
    const isMoved = wasElsewhere && !this.#isElsewhere;
    if (isMoved || (before !== undefined && before !== generation)) void this.#ask();
    else if (this.#questions === 0) this.#tell();
  }

  /** From now on it is about what is said now; the rescue drawer keeps the rest in sight. */
  saidAnew(): void {
    this.#sayings += 1;
    this.#setRefusedFor(undefined);
  }

  async #ask(): Promise<void> {
    this.#questions += 1;
    const sayings = this.#sayings;
    const rescued = await this.#vault.rescued();
    this.#questions -= 1;
    if (!rescued.ok) return;
    const last = rescued.value.filter((entry) => this.#isAboutThis(entry.document)).at(-1);
    batch(() => {
      const isAboutNow = sayings === this.#sayings;
      if (isAboutNow && last && last.reason !== "unreadable") this.#setRefusedFor(last.reason);
      if (this.#questions === 0) this.#tell();
    });
  }

  #tell(): void {
    this.#setAreThere(this.#generation !== undefined || this.#isElsewhere);
  }

  #isAboutThis(name: DocumentName | undefined): boolean {
    return name !== undefined && idOfName(name) === this.#id;
  }
}
