/** What a line of a text is made of, also after it was taken away. */
import * as Y from "yjs";

/** Words of one line that went. */
export interface WordsOfLine {
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
export const wordsOfGoneLine = (item: Y.Item): string =>
  item.content instanceof Y.ContentString && lineOf(item)?.deleted ? item.content.str : "";

/** Words put together line by line, in the order in which they stood there. */
export function wordsByLine(words: ReadonlyMap<Y.Item, string>): readonly WordsOfLine[] {
  const lines = new Set([...words.keys()].map(lineOf).filter((line) => line !== undefined));
  return [...lines]
    .map((line) => {
      const items = childrenOf(line).flatMap(childrenOf);
      return { line, text: items.map((item) => words.get(item) ?? "").join("") };
    })
    .filter(({ text }) => text.trim() !== "");
}

function childrenOf({ content }: Y.Item): readonly Y.Item[] {
  const children: Y.Item[] = [];
  if (!(content instanceof Y.ContentType)) return children;
  for (let item = content.type._start; item; item = item.right) children.push(item);
  return children;
}
