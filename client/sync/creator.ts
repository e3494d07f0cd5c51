import type { Platform } from "#client/platform";
import type { VaultDocument } from "#client/storage";
import type { DocumentName } from "#shared/documents";
import { closeNameOf, type FromRelay } from "#shared/protocol";
import type { Catalogue } from "./catalogue.ts";
import type { Channels } from "./channels.ts";
import { type SetAsideParts, setAside } from "./set-aside.ts";

/** What making documents stands on. */
export interface CreatorParts extends SetAsideParts {
  readonly platform: Platform;
  readonly channels: Channels;
  readonly isConnected: () => boolean;
  /** Asks the feed for news; answers whether it has told everything. */
  readonly askFeed: () => Promise<boolean>;
}

const askAgainMs = 15_000;

/**
 * Makes the documents at the relay that were begun here, parents before their children. Asking
 * twice does no harm, so whatever was not answered is asked again.
 */
export class Creator {
  readonly #parts: CreatorParts;
  readonly #asked = new Set<DocumentName>();
  /** Those that were refused before the feed had told everything. */
  readonly #doubted = new Set<DocumentName>();
  readonly #stops: readonly (() => void)[];
  #callOffTimer: () => void = () => undefined;

  constructor(parts: CreatorParts) {
    this.#parts = parts;
    this.#stops = [
      parts.channels.onWord((word) => void this.#heard(word)),
      parts.catalogue.onChanged(() => this.ask()),
    ];
  }

  /** Asks for all that can be made now. */
  ask(): void {
    if (!this.#parts.isConnected()) return;
    for (const { name, parent } of ready(this.#parts.catalogue)) {
      if (this.#asked.has(name)) continue;
      this.#asked.add(name);
      this.#parts.channels.say({ say: "create", document: name, ...(parent ? { parent } : {}) });
    }
    this.#callOffTimer();
    if (this.#asked.size > 0) {
      this.#callOffTimer = this.#parts.platform.after(askAgainMs, () => this.forgetAndAsk());
    }
  }

  /** A new line knows nothing of what was asked on the old one. */
  forgetAndAsk(): void {
    this.#asked.clear();
    this.ask();
  }

  close(): void {
    this.#callOffTimer();
    for (const stop of this.#stops) stop();
  }

  async #heard(word: FromRelay): Promise<void> {
    if (word.say !== "created") return;
    const document = [...this.#asked].find((name) => name === word.document);
    if (!document) return;
    const refusal = word.code === undefined ? undefined : closeNameOf(word.code);
    if (word.code === undefined) {
      await this.#parts.catalogue.write([{ type: "created", document }]);
    } else if (refusal === "notAllowed" && !this.#doubted.has(document)) {
      // A restored relay may have lost the client: the feed brings it back first.
      if (!(await this.#parts.askFeed())) return;
      this.#doubted.add(document);
      this.#asked.delete(document);
      this.ask();
      return;
    } else if (refusal && refusal !== "tryLater" && refusal !== "goingAway") {
      await setAside(this.#parts, document, refusal, "remove");
    } else {
      // It stays among the asked until the timer asks again.
      return;
    }
    this.#doubted.delete(document);
    this.#asked.delete(document);
  }
}

const ready = (catalogue: Catalogue): readonly VaultDocument[] =>
  catalogue
    .unsent()
    .filter(({ isNew, parent }) => isNew && !(parent && catalogue.state(parent)?.isNew));
