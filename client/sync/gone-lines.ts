/**
 * Words that somebody writes into a line of a text while somebody else takes the line away: joins
 * it to another, moves it, or puts an older version back. Yjs lets such words go with the line.
 * Here they are found, and said anew in a line of their own at its place.
 *
 * One of the two devices finds them, and only one: the relay puts everything into one order, so
 * either the words were not with it yet when the end of the line came to who wrote them, or the end
 * of the line was not with it yet when the words came to who took the line away.
 */
import * as Y from "yjs";
import type { VaultRow } from "#client/storage";
import { bodyOf } from "#shared/documents";
import { LostWords, lineOf } from "./line-items.ts";
import type { Delivery } from "./virtual-socket.ts";

/** Something of this device that the relay may not have yet; `sent` is the message that carries it. */
interface Unheard<Thing> {
  readonly thing: Thing;
  readonly sent: number | undefined;
}

/** The clocks that something begins and ends at, by client. */
interface Stretch {
  readonly from: ReadonlyMap<number, number>;
  readonly to: ReadonlyMap<number, number>;
}

/** The origin of changes that came out of the vault. */
export const fromVault = Symbol("from the vault");
/** The origin of words said anew. */
const saidAnew = Symbol("words of a line that went");

/** Looks after one open text, whose Yjs document must keep what is deleted (`gc: false`). */
export class GoneLines {
  readonly #doc: Y.Doc;
  #said: readonly Unheard<Stretch>[] = [];
  #taken: readonly Unheard<Y.Item>[] = [];
  #sent = 0;
  /** Of this document's own client id, the clock up to which `#said` knows everything. */
  #clock: number;
  /** Whether the row being read is one that the relay may not have. */
  #isReading: "unsent" | "received" | undefined;
  readonly #foundInRows = new LostWords();
  /** What the update deletes that is being taken in: its author meant to. */
  #deleted: ReturnType<typeof Y.decodeUpdate>["ds"] | undefined;
  /** By line that went, the words of it that were said anew here. */
  readonly #anew = new Map<Y.Item, Y.XmlText>();

  constructor(doc: Y.Doc, isFromRelay: (origin: unknown) => boolean) {
    this.#doc = doc;
    this.#clock = this.#ownClock();
    doc.on("afterTransaction", (change: Y.Transaction) => {
      if (this.#isReading) this.#hasRead(change);
      else if (isFromRelay(change.origin)) this.#hasCome(change);
      else if (change.origin !== fromVault) this.#take(change);
    });
  }

  /** Puts rows of the disk into the document, in the order in which they came there. */
  read(rows: readonly VaultRow[]): void {
    for (const { update, isUnsent } of rows) {
      this.#isReading = isUnsent ? "unsent" : "received";
      this.coming(update);
      Y.applyUpdate(this.#doc, update, fromVault);
      if (isUnsent) this.#said = [...this.#said, notSent(Y.parseUpdateMeta(update))];
    }
    this.#isReading = undefined;
    this.#deleted = undefined;
  }

  /** To be told of each update of the relay right before the document takes it in. */
  coming(update: Uint8Array): void {
    this.#deleted = Y.decodeUpdate(update).ds;
  }

  /** Says anew what the rows have lost and nobody has said anew: something came while it was closed. */
  sayWhatRowsLost(): void {
    const lines = bodyOf(this.#doc)
      .toArray()
      .map((line) => (line instanceof Y.XmlElement ? line.toArray().join("") : ""));
    this.#sayAnew(
      this.#foundInRows,
      (words) => !lines.some((line) => line === words || (!isShort(words) && line.includes(words))),
    );
  }

  /** Follows what was sent to the relay, and what of it the relay has. */
  told({ isOpen, sent, acknowledged }: Delivery): void {
    // Another opening tells the relay everything once more, in its first message.
    const isAnew = !isOpen || sent < this.#sent;
    const clock = this.#ownClock();
    if (clock > this.#clock) {
      const { clientID } = this.#doc;
      const from = new Map([[clientID, this.#clock]]);
      this.#said = [...this.#said, notSent({ from, to: new Map([[clientID, clock]]) })];
      this.#clock = clock;
    }
    const isMore = isOpen && sent > (isAnew ? 0 : this.#sent);
    this.#sent = isOpen ? sent : 0;
    const stillUnheard = <Thing>(all: readonly Unheard<Thing>[]): readonly Unheard<Thing>[] =>
      all.flatMap(({ thing, sent: before }) => {
        const now = (isAnew ? undefined : before) ?? (isMore ? sent : undefined);
        return now !== undefined && now <= acknowledged ? [] : [{ thing, sent: now }];
      });
    this.#said = stillUnheard(this.#said);
    this.#taken = stillUnheard(this.#taken);
  }

  #ownClock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID);
  }

  /** Remembers the lines that were taken away here. */
  #take(change: Y.Transaction): void {
    const body = bodyOf(this.#doc);
    const lines: Unheard<Y.Item>[] = [];
    Y.iterateDeletedStructs(change, change.deleteSet, (item) => {
      if (item instanceof Y.Item && item.parent === body) lines.push(notSent(item));
    });
    if (lines.length > 0) this.#taken = [...this.#taken, ...lines];
  }

  #hasCome(change: Y.Transaction): void {
    const lost = new LostWords();
    this.#findLost(change, lost);
    this.#deleted = undefined;
    this.#sayAnew(lost);
  }

  #hasRead(change: Y.Transaction): void {
    this.#findLost(change, this.#foundInRows);
    if (this.#isReading === "unsent") this.#take(change);
  }

  /** Whether the author of a character that has just come did not delete it in the same update. */
  #isMeant(id: Y.ID): boolean {
    return this.#deleted === undefined || !Y.isDeleted(this.#deleted, id);
  }

  /** Whether the relay may not have a character. */
  #isUnheard({ client, clock: at }: Y.ID): boolean {
    if (client === this.#doc.clientID && at >= this.#clock) return true;
    return this.#said.some(({ thing: { from, to } }) => {
      const begin = from.get(client);
      return begin !== undefined && begin <= at && at < (to.get(client) ?? begin);
    });
  }

  /** Finds what went with a line in a change: words the other side did not know when it took it away. */
  #findLost(change: Y.Transaction, lost: LostWords): void {
    const taken = new Set(this.#taken.map(({ thing }) => thing));
    const isUnsent = this.#isReading === "unsent";
    Y.iterateDeletedStructs(change, change.deleteSet, (item) => {
      if (!(item instanceof Y.Item)) return;
      const isNews = item.id.clock >= (change.beforeState.get(item.id.client) ?? 0);
      const isTakenHere = taken.has(lineOf(item) ?? item);
      if (isNews && isTakenHere !== isUnsent) lost.add(item, (id) => this.#isMeant(id));
      if (!isNews && !isUnsent) lost.add(item, (id) => this.#isUnheard(id));
    });
  }

  #sayAnew(lost: LostWords, isMissing = (_words: string) => true): void {
    const words = lost.byLine().filter(({ text }) => isMissing(text));
    if (words.length === 0) return;
    this.#doc.transact(() => {
      for (const { line, text } of words) this.#sayInOneLine(line, text);
    }, saidAnew);
  }

  /** What comes of one line one after the other stands together. */
  #sayInOneLine(line: Y.Item, text: string): void {
    const before = this.#anew.get(line);
    if (before && isThere(before)) before.insert(before.length, text);
    else this.#anew.set(line, insertAfter(bodyOf(this.#doc), line, text));
  }
}

/** Words that may stand anywhere by chance. */
const isShort = (words: string): boolean => words.length < 4;

const notSent = <Thing>(thing: Thing): Unheard<Thing> => ({ thing, sent: undefined });

const isThere = ({ _item: text }: Y.XmlText): boolean => text?.deleted === false;

function insertAfter(body: Y.XmlFragment, line: Y.Item, text: string): Y.XmlText {
  let place = 0;
  for (let item = line.left; item; item = item.left) if (!item.deleted) place += item.length;
  const anew = new Y.XmlElement("line");
  const words = new Y.XmlText(text);
  anew.insert(0, [words]);
  body.insert(place, [anew]);
  return words;
}
