import * as Y from "yjs";
import type { Json } from "#shared/kernel";
import type { NoteJson, NoteMarkJson } from "#shared/notes";

/** The name of the one root fragment of a text document. */
export const bodyRoot = "body";

/** The co-edited text of a text document. */
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(bodyRoot);

/** Deeper than any note is; what lies below is not read. */
const bodyDepthAtMost = 100;

/** What a text document says, as ProseMirror would write it, also what this version does not know. */
export const readBody = (doc: Y.Doc): NoteJson => ({
  type: "doc",
  content: childrenOf(bodyOf(doc), 0),
});

const childrenOf = (parent: Y.XmlFragment, depth: number): readonly NoteJson[] =>
  depth > bodyDepthAtMost
    ? []
    : parent.toArray().flatMap((child) => {
        if (child instanceof Y.XmlText) return textsOf(child);
        return child instanceof Y.XmlElement ? [elementOf(child, depth)] : [];
      });

function elementOf(element: Y.XmlElement, depth: number): NoteJson {
  // What the relay admitted holds JSON only. Replicas hold the same attributes in another order.
  const held = element.getAttributes() as Readonly<Record<string, Json>>;
  const attrs = Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
  const content = childrenOf(element, depth + 1);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

const textsOf = (text: Y.XmlText): readonly NoteJson[] =>
  (text.toDelta() as readonly DeltaPart[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== "string") return [];
    // Replicas hold the same marks in another order.
    const marks = Object.entries(attributes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(markOf);
    return [{ type: "text", text: insert, ...(marks.length > 0 ? { marks } : {}) }];
  });

interface DeltaPart {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

const markOf = ([type, attrs]: [string, Readonly<Record<string, Json>>]): NoteMarkJson =>
  Object.keys(attrs).length > 0 ? { type, attrs } : { type };

/** Adds parts at the end of a text document in one transaction; `origin` travels with it. */
export function appendToBody(doc: Y.Doc, content: readonly NoteJson[], origin: unknown): void {
  doc.transact(() => bodyOf(doc).push(typesOf(content)), origin);
}

function typesOf(content: readonly NoteJson[]): (Y.XmlElement | Y.XmlText)[] {
  const types: (Y.XmlElement | Y.XmlText)[] = [];
  let line: NoteJson[] = [];
  const endLine = (): void => {
    if (line.length > 0) types.push(textOf(line));
    line = [];
  };
  for (const node of content) {
    if (node.type === "text") line.push(node);
    else {
      endLine();
      types.push(typeOf(node));
    }
  }
  endLine();
  return types;
}

function textOf(parts: readonly NoteJson[]): Y.XmlText {
  const type = new Y.XmlText();
  type.applyDelta(
    parts.map(({ text = "", marks = [] }) => ({
      insert: text,
      attributes: Object.fromEntries(marks.map((mark) => [mark.type, mark.attrs ?? {}])),
    })),
  );
  return type;
}

function typeOf({ type, attrs = {}, content = [] }: NoteJson): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, Json>>(type);
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null) element.setAttribute(name, value);
  }
  // Not push: that would read the length of what is in no document yet.
  element.insert(0, typesOf(content));
  // The attributes' types are those of JSON; Yjs knows elements by their default.
  return element as unknown as Y.XmlElement;
}
