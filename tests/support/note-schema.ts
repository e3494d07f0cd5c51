import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

const items = "(list_item | check_item)+";
const nodes = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block" },
  heading: { content: "inline*", group: "block", attrs: { level: { default: 1 } } },
  blockquote: { content: "block+", group: "block" },
  bullet_list: { content: items, group: "block" },
  ordered_list: { content: items, group: "block" },
  list_item: { content: "block+" },
  check_item: { content: "block+", attrs: { checked: { default: false } } },
  text: { group: "inline" },
  hard_break: { group: "inline", inline: true },
  mention: { group: "inline", inline: true, atom: true, attrs: { kind: {}, id: {}, label: {} } },
} as const satisfies Record<string, NodeSpec>;

const marks = {
  link: { attrs: { href: {} }, inclusive: false },
  ...{ strong: {}, em: {}, underline: {}, strike: {} },
} as const satisfies Record<string, MarkSpec>;

/** A schema of the notes' table, without anything to be drawn. */
export const noteSchema = new Schema({ nodes, marks });

/** An older one, that does not know lists to be ticked off, or mentions. */
export const olderNoteSchema = new Schema({
  nodes: {
    ...Object.fromEntries(
      Object.entries<NodeSpec>(nodes).filter(([name]) => !["check_item", "mention"].includes(name)),
    ),
    ...{ bullet_list: { content: "list_item+", group: "block" } },
    ...{ ordered_list: { content: "list_item+", group: "block" } },
  },
  marks,
});
