/**
 * Keeps this device's copy complete: asks the relay page by page what changed that this person may
 * read, and writes each page with its cursor in one transaction, so that it may be cut off anywhere.
 *
 * When the person's access changed, the relay starts from the beginning; what it does not name
 * again by the end is no longer readable and goes. Unsent edits go to the rescue drawer first.
 */
import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import type { VaultChange } from "#client/storage";
import { type DocumentName, holdsText, parseName } from "#shared/documents";
import { z } from "#shared/kernel";
import {
  type CloseName,
  decodeFeedPage,
  type FeedItem,
  type FeedPage,
  type FeedScope,
  feedPath,
} from "#shared/protocol";
import { bringBack } from "./bring-back.ts";
import { askRelay } from "./call.ts";
import type { Channels } from "./channels.ts";
import type { Epochs } from "./epochs.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { Completeness } from "./save-state.ts";
import { type SetAsideParts, setAside } from "./set-aside.ts";

/** What the feed stands on. */
export interface FeedParts extends SetAsideParts {
  readonly platform: Platform;
  readonly open: OpenDocuments;
  readonly channels: Channels;
  readonly epochs: Pick<Epochs, "arrive">;
}

/** The registry first: lists of clients are wanted before case files. */
const scopes: readonly FeedScope[] = ["registry", "service"];

const placeSchema = z.object({
  cursor: z.string(),
  access: z.number(),
  /** The access changed: what is not named again goes. */
  isAgain: z.boolean(),
  /** A backup was restored meanwhile: what is not named again may be lost there. */
  isLost: z.optional(z.boolean()),
  /** When a backup was restored last, as this device knows it; milliseconds since 1970. */
  restoredAtMs: z.optional(z.number()),
  /** When the scope was complete last; milliseconds since 1970. */
  completeAtMs: z.optional(z.number()),
});
type Place = z.infer<typeof placeSchema>;

const start: Place = { cursor: "", access: 0, isAgain: false };
const noteOf = (scope: FeedScope): string => `feed/${scope}`;
const noteAt = (scope: FeedScope, place: Place): VaultChange => {
  const { completeAtMs, restoredAtMs, isLost, ...always } = place;
  const value = {
    ...always,
    ...(isLost ? { isLost } : {}),
    ...(completeAtMs === undefined ? {} : { completeAtMs }),
    ...(restoredAtMs === undefined ? {} : { restoredAtMs }),
  };
  return { type: "note", key: noteOf(scope), value, comesAgain: true };
};
const placeOf = ({ cursor, access }: Place): string => `${access} ${cursor}`;
const scopeOf = (name: DocumentName): FeedScope =>
  /^(agency|client)[/@]/.test(name) ? "registry" : "service";

/** Follows the feed of one person. */
export class Feed {
  readonly completeness: Accessor<Completeness>;
  readonly #setCompleteness: (completeness: Completeness) => void;
  readonly #parts: FeedParts;
  /** The documents named since the beginning, while everything is named again. */
  readonly #named = new Map<FeedScope, Set<DocumentName>>();
  /** What this device had of a scope when naming began. */
  readonly #held = new Map<FeedScope, ReadonlySet<DocumentName>>();
  /** How far this tab has read of what is named again. */
  readonly #reached = new Map<FeedScope, string>();

  constructor(parts: FeedParts) {
    [this.completeness, this.#setCompleteness] = createSignal<Completeness>({
      type: "loading",
      documents: 0,
    });
    this.#parts = parts;
  }

  /** Says how complete the copy was when this device last heard. */
  async recall(): Promise<void> {
    const places = await Promise.all(scopes.map((scope) => this.#place(scope)));
    const times = places.map(({ completeAtMs }) => completeAtMs);
    if (times.every((time) => time !== undefined)) {
      this.#setCompleteness({ type: "complete", atMs: Math.min(...times) });
    }
  }

  /** The names of documents were lost: everything must be named again. */
  async startAgain(): Promise<void> {
    await this.#parts.vault.write(scopes.map((scope) => noteAt(scope, start)));
  }

  /** Takes in all there is; answers false when the relay, or the disk, stopped answering. */
  async follow(): Promise<boolean> {
    for (const scope of scopes) if (!(await this.#followScope(scope))) return false;
    this.#setCompleteness({ type: "complete", atMs: this.#parts.platform.nowMs() });
    return true;
  }

  async #followScope(scope: FeedScope): Promise<boolean> {
    let place = this.#beginning(scope, await this.#place(scope));
    let coming = this.#ask(scope, place);
    for (;;) {
      const page = await coming;
      if (!page) return false;
      if (page.access !== place.access) {
        place = startedAgain(place, page, this.#beginNaming(scope));
        coming = this.#ask(scope, place);
        continue;
      }
      place = { ...place, cursor: page.cursor };
      const isLast = !page.hasMore;
      // The next page is on its way while this one is written.
      if (!isLast) coming = this.#ask(scope, place);
      const kept = isLast && !place.isAgain ? this.#completed(place) : place;
      if (!(await this.#take(scope, page, kept))) return false;
      this.#reached.set(scope, placeOf(place));
      if (isLast) return !place.isAgain || this.#settleUnnamed(scope, place);
    }
  }

  /**
   * Answers whether something of a scope was said here: also before the first page the person, or the
   * relay with a restored backup, may have lost some of it.
   */
  #beginNaming(scope: FeedScope): boolean {
    const held = this.#parts.catalogue
      .all()
      .filter(({ name, isNew }) => !isNew && scopeOf(name) === scope);
    this.#named.set(scope, new Set());
    this.#held.set(scope, new Set(held.map(({ name }) => name)));
    return held.some(({ edits }) => edits > 0);
  }

  #completed(place: Place): Place {
    return { ...place, isAgain: false, isLost: false, completeAtMs: this.#parts.platform.nowMs() };
  }

  /** What was named before this run, or to another tab, is not known here: naming begins again. */
  #beginning(scope: FeedScope, place: Place): Place {
    const isKnown = this.#named.has(scope) && this.#reached.get(scope) === placeOf(place);
    if (!place.isAgain || isKnown) return place;
    this.#beginNaming(scope);
    return { ...place, cursor: "" };
  }

  async #place(scope: FeedScope): Promise<Place> {
    const note = await this.#parts.vault.note(noteOf(scope));
    const parsed = note.ok ? placeSchema.safeParse(note.value) : undefined;
    return parsed?.success ? parsed.data : start;
  }

  async #ask(scope: FeedScope, { cursor, access }: Place): Promise<FeedPage | undefined> {
    const query = new URLSearchParams({ scope, after: cursor, access: String(access) });
    const response = await askRelay(this.#parts.platform, `${feedPath}?${query}`, {
      method: "GET",
    });
    if (!response?.ok) return undefined;
    const bytes = await response.arrayBuffer().catch(() => undefined);
    const page = bytes && decodeFeedPage(new Uint8Array(bytes));
    return page?.ok ? page.value : undefined;
  }

  async #take(scope: FeedScope, page: FeedPage, place: Place): Promise<boolean> {
    const rows: VaultChange[] = [];
    for (const item of page.items) {
      const parsed = parseName(item.document);
      if (!parsed.ok) continue;
      const { id, name } = parsed.value;
      if (item.state !== "changed") {
        const reason = item.state === "gone" ? "gone" : "notAllowed";
        for (const one of [name, ...this.#parts.catalogue.othersOf(name)]) {
          await this.#drop(one, reason);
        }
        continue;
      }
      this.#named.get(scope)?.add(name);
      const live = this.#parts.open.get(id);
      if (this.#parts.catalogue.othersOf(name).length > 0) {
        const past = { begun: item.begun ?? [], erasedFacts: item.erasedFacts };
        if (!(await this.#parts.epochs.arrive(name, past, this.#rowsOf(name, item)))) return false;
        continue;
      }
      // Its making was answered to nobody here; asked for again, it may be another's by now.
      const { isNew } = this.#parts.catalogue.state(name) ?? {};
      if (isNew) rows.push({ type: "created", document: name });
      const isLive = live?.name === name;
      if (isLive) live.receive(item.update);
      // One with nothing in it leaves no row by itself, and could not be opened without the relay.
      if (!isLive || !this.#parts.catalogue.state(name)) rows.push(...this.#rowsOf(name, item));
    }
    // What is new in open documents goes to the vault through them, before the cursor moves on.
    const onDisk = await Promise.all(this.#parts.open.all().map((document) => document.flush()));
    return onDisk.every(Boolean) && this.#remember(scope, place, rows);
  }

  async #remember(
    scope: FeedScope,
    place: Place,
    rows: readonly VaultChange[] = [],
  ): Promise<boolean> {
    const { catalogue } = this.#parts;
    const written = await catalogue.write([...rows, noteAt(scope, place)]);
    if (this.completeness().type === "loading") {
      this.#setCompleteness({ type: "loading", documents: catalogue.size });
    }
    return written.ok;
  }

  #rowsOf(
    name: DocumentName,
    { update, sequence, isWhole }: Extract<FeedItem, { state: "changed" }>,
  ): readonly VaultChange[] {
    const row: VaultChange = { type: "receive", document: name, update, sequence };
    const isKnown = isWhole || this.#parts.catalogue.state(name) !== undefined;
    return isKnown ? [row] : [row, { type: "compare", document: name }];
  }

  async #drop(name: DocumentName, reason: CloseName): Promise<void> {
    const { open, catalogue } = this.#parts;
    const parsed = parseName(name);
    if (parsed.ok) await open.get(parsed.value.id)?.flush();
    if (!catalogue.state(name)) return;
    await setAside(this.#parts, name, reason, "remove");
  }

  /**
   * What was not named again is no longer this person's, and goes. After a restored backup it may
   * also be that the relay lost it: what one said oneself is then brought back. Only when all is
   * settled is naming over: killed before, it begins again.
   */
  async #settleUnnamed(scope: FeedScope, place: Place): Promise<boolean> {
    const { catalogue } = this.#parts;
    const named = this.#named.get(scope) ?? new Set();
    const isNamed = (name: DocumentName): boolean =>
      named.has(name) || catalogue.othersOf(name).some((other) => named.has(other));
    const held = this.#held.get(scope) ?? new Set();
    const unnamed = catalogue
      .all()
      .filter(({ name, isNew }) => !isNew && held.has(name) && !isNamed(name))
      // Parents first.
      .sort((a, b) => Number(holdsText(a.name)) - Number(holdsText(b.name)));
    let isAnyBack = false;
    for (const { name } of unnamed) {
      const outcome = place.isLost ? await bringBack(this.#parts, name) : "gone";
      if (outcome === "later") return false;
      if (outcome === "gone") await this.#drop(name, "notAllowed");
      isAnyBack ||= outcome === "back";
    }
    this.#named.delete(scope);
    this.#held.delete(scope);
    const isOver = await this.#remember(scope, this.#completed(place));
    return isOver && (!isAnyBack || this.#followScope(scope));
  }
}

/** The person's access changed, or a backup was restored: everything is named from the start. */
function startedAgain(place: Place, { access, restoredAtMs }: FeedPage, holdsAny: boolean): Place {
  const isKnown = place.access !== start.access;
  const isLost = place.isLost === true || restoredAtMs !== place.restoredAtMs;
  return {
    ...{ cursor: "", access, isAgain: isKnown || holdsAny, isLost },
    ...(restoredAtMs === undefined ? {} : { restoredAtMs }),
  };
}
