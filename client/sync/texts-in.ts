import * as Y from "yjs";
import { bodyOf } from "#shared/documents";

/**
 * The lines of a text that updates have written in, as they read with everything else that is known
 * of the text. When they cannot be put together, the words alone, as they were typed.
 */
export function textsIn(
  updates: readonly Uint8Array[],
  all: readonly Uint8Array[],
): readonly string[] {
  const doc = new Y.Doc();
  const body = bodyOf(doc);
  for (const update of all) Y.applyUpdate(doc, update);
  const items = updates.flatMap((update) => Y.decodeUpdate(update).structs);
  const lines = linesWith(body, writtenBy(items));
  doc.destroy();
  return lines.length > 0 ? lines : wordsOf(items);
}

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** Whether some of a stretch of clocks was written by the given items. */
type Written = (client: number, from: number, length: number) => boolean;

function writtenBy(items: readonly Struct[]): Written {
  const rangesByClient = new Map<number, [number, number][]>();
  for (const item of items) {
    if (!(item instanceof Y.Item)) continue;
    const { client, clock } = item.id;
    const ranges = rangesByClient.get(client) ?? [];
    ranges.push([clock, clock + item.length]);
    rangesByClient.set(client, ranges);
  }
  return (client, from, length) =>
    (rangesByClient.get(client) ?? []).some(([start, end]) => start < from + length && from < end);
}

function linesWith(parent: Y.XmlFragment, isWritten: Written): readonly string[] {
  const children = parent.toArray();
  const isLine = children.some((child) => child instanceof Y.XmlText && isIn(child, isWritten));
  const own = isLine ? [children.map(inlineWords).join("")] : [];
  return [
    ...own,
    ...children.flatMap((child) =>
      child instanceof Y.XmlElement ? linesWith(child, isWritten) : [],
    ),
  ];
}

function isIn(text: Y.XmlText, isWritten: Written): boolean {
  for (let item = text._start; item; item = item.right) {
    const isWords = !item.deleted && item.content instanceof Y.ContentString;
    if (isWords && isWritten(item.id.client, item.id.clock, item.length)) return true;
  }
  return false;
}

function inlineWords(child: unknown): string {
  if (child instanceof Y.XmlText) {
    const parts: readonly { readonly insert?: unknown }[] = child.toDelta();
    return parts.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
  }
  const label = child instanceof Y.XmlElement ? child.getAttribute("label") : undefined;
  return label === undefined ? " " : `@${label}`;
}

function wordsOf(items: readonly Struct[]): readonly string[] {
  const words = items.flatMap((item) =>
    item instanceof Y.Item && item.content instanceof Y.ContentString ? [item.content.str] : [],
  );
  return words.length > 0 ? [words.join("")] : [];
}
