import type { Mark, MarkType, Node, NodeType } from "prosemirror-model";
import type { Json } from "#shared/kernel";
import type { NoteJson, NoteMarkJson } from "#shared/notes";
import { noteSchema } from "./schema.ts";

const nodeTypes: ReadonlyMap<string, NodeType> = new Map(Object.entries(noteSchema.nodes));
const markTypes: ReadonlyMap<string, MarkType> = new Map(Object.entries(noteSchema.marks));

type Attributes = Readonly<Record<string, Json>>;

/**
 * Whether this version knows all of a note, and has it where it stands. The library that ties the
 * editor to the co-edited text deletes what it cannot show, for everybody; so a note that holds
 * anything else must not be opened in it.
 */
export const isKnown = (note: NoteJson): boolean => docOf(note) !== undefined;

/** Whether this version knows all of one part of a note. */
export const isPartKnown = (part: NoteJson): boolean => nodesOf([part]) !== undefined;

/** A whole note as the editor's document; undefined when not all of it is known. */
export function docOf(note: NoteJson): Node | undefined {
  const children = nodesOf(note.content ?? []);
  if (!children) return undefined;
  const content = children.length > 0 ? children : [noteSchema.node("line")];
  return create(noteSchema.nodes.doc, {}, content);
}

function nodesOf(parts: readonly NoteJson[]): readonly Node[] | undefined {
  const nodes: Node[] = [];
  for (const part of parts) {
    const node = nodeOf(part);
    if (!node) return undefined;
    nodes.push(node);
  }
  return nodes;
}

function nodeOf(part: NoteJson): Node | undefined {
  if (part.type === "text") return textOf(part);
  const type = nodeTypes.get(part.type);
  const children = nodesOf(part.content ?? []);
  return type && children && create(type, part.attrs ?? {}, children);
}

function create(type: NodeType, attrs: Attributes, children: readonly Node[]): Node | undefined {
  if (!hasOnly(attrs, type.spec.attrs)) return undefined;
  return attempt(() => {
    const node = type.createChecked(attrs, [...children]);
    node.check();
    return node;
  });
}

function textOf({ text = "", marks = [] }: NoteJson): Node | undefined {
  const known = marks.map(markOf).filter((mark) => mark !== undefined);
  if (text === "" || known.length < marks.length) return undefined;
  return attempt(() => {
    const node = noteSchema.text(text, known);
    node.check();
    return node;
  });
}

function markOf({ type: name, attrs = {} }: NoteMarkJson): Mark | undefined {
  const type = markTypes.get(name);
  if (!type || !hasOnly(attrs, type.spec.attrs)) return undefined;
  return attempt(() => type.create(attrs));
}

const hasOnly = (attributes: object, known: object = {}): boolean =>
  Object.keys(attributes).every((name) => Object.hasOwn(known, name));

/** ProseMirror says by an exception that something does not fit. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
