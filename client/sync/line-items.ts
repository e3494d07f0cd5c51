/** What a line of a text is made of, also after it was taken away. */
import * as Y from "yjs";

/** Words of one line that went. */
interface WordsOfLine {
  readonly line: Y.Item;
  readonly text: string;
}

/** The item of the line that an item stands in; undefined for what stands in no line. */
export function lineOf(item: Y.Item): Y.Item | undefined {
  const text = item.parent instanceof Y.XmlText ? item.parent._item : undefined;
  const line = text?.parent instanceof Y.XmlElement ? text.parent._item : undefined;
  return line ?? undefined;
}

/** The words of an item of a line that was taken away; empty for every other item. */
const wordsOfGoneLine = (item: Y.Item): string =>
  item.content instanceof Y.ContentString && lineOf(item)?.deleted ? item.content.str : "";

/** Of each line the characters that went with it: Yjs puts items together, so they are told one by one. */
export class LostWords {
  readonly #idsByLine = new Map<Y.Item, Set<string>>();

  /** Remembers those characters of an item that are wanted. */
  add(item: Y.Item, isWanted: (id: Y.ID) => boolean): void {
    const line = lineOf(item);
    if (!line || wordsOfGoneLine(item) === "") return;
    const ids = this.#idsByLine.get(line) ?? new Set();
    for (const id of idsOf(item)) if (isWanted(id)) ids.add(keyOf(id));
    this.#idsByLine.set(line, ids);
  }

  /** Put together line by line, in the order in which they stood there. */
  byLine(): readonly WordsOfLine[] {
    return [...this.#idsByLine]
      .map(([line, ids]) => {
        const items = childrenOf(line).flatMap(childrenOf);
        return { line, text: items.map((item) => wordsAmong(item, ids)).join("") };
      })
      .filter(({ text }) => text.trim() !== "");
  }
}

const keyOf = ({ client, clock }: Y.ID): string => `${client} ${clock}`;

const idsOf = ({ id: { client, clock }, length }: Y.Item): readonly Y.ID[] =>
  Array.from({ length }, (_, place) => Y.createID(client, clock + place));

const wordsAmong = (item: Y.Item, ids: ReadonlySet<string>): string => {
  const words = wordsOfGoneLine(item);
  if (words === "") return "";
  return idsOf(item)
    .map((id, place) => (ids.has(keyOf(id)) ? words.charAt(place) : ""))
    .join("");
};

function childrenOf({ content }: Y.Item): readonly Y.Item[] {
  const children: Y.Item[] = [];
  if (!(content instanceof Y.ContentType)) return children;
  for (let item = content.type._start; item; item = item.right) children.push(item);
  return children;
}
