import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

const absent = { default: null };
const nodes = {
  doc: { content: "line+" },
  line: {
    content: "inline*",
    group: "block",
    attrs: { form: absent, indent: absent, checked: absent },
  },
  text: { group: "inline" },
  hard_break: { group: "inline", inline: true },
  mention: {
    group: "inline",
    inline: true,
    atom: true,
    attrs: { kind: absent, id: absent, label: absent },
  },
} as const satisfies Record<string, NodeSpec>;

const marks = {
  link: { attrs: { href: {} }, inclusive: false },
  ...{ strong: {}, em: {}, underline: {}, strike: {} },
} as const satisfies Record<string, MarkSpec>;

/** A schema of the notes' table, without anything to be drawn. */
export const noteSchema = new Schema({ nodes, marks });

/** An older one, that does not know mentions. */
export const olderNoteSchema = new Schema({
  nodes: Object.fromEntries(Object.entries<NodeSpec>(nodes).filter(([name]) => name !== "mention")),
  marks,
});
