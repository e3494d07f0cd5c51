import {
  type Attrs,
  type MarkSpec,
  type NodeSpec,
  Schema,
  type TagParseRule,
} from "prosemirror-model";
import { attributeFlaw, checkLink, type NoteAttributes, noteNodes } from "#shared/notes";

/** Checks a value by the table that the relay checks by. */
const by = (attributes: NoteAttributes, name: string) => (value: unknown) => {
  const flaw = attributeFlaw(attributes, name, value);
  if (flaw) throw new RangeError(`${name}: ${flaw}`);
};

const { heading, check_item, mention } = noteNodes;
const headingLevels = [1, 2, 3];
const items = "(list_item | check_item)+";

const headingOf = (rank: number) => ({ tag: `h${rank}`, attrs: { level: Math.min(rank, 3) } });

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    content: "inline*",
    group: "block",
    parseDOM: [{ tag: "p" }],
    toDOM: () => ["p", 0],
  },
  heading: {
    content: "inline*",
    group: "block",
    attrs: { level: { default: 1, validate: by(heading.attributes, "level") } },
    defining: true,
    parseDOM: [
      { tag: "[data-level]", priority: 60, getAttrs: headingIn },
      ...[1, 2, 3, 4, 5, 6].map(headingOf),
    ],
    // The page's own heading is the first rank.
    toDOM: ({ attrs }) => [`h${levelOf(attrs) + 1}`, { "data-level": levelOf(attrs) }, 0],
  },
  blockquote: {
    content: "block+",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  bullet_list: {
    content: items,
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: {
    content: items,
    group: "block",
    parseDOM: [{ tag: "ol" }],
    toDOM: () => ["ol", 0],
  },
  list_item: {
    // Merging may take the first paragraph away; a list in a list remains readable.
    content: "block+",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },
  check_item: {
    content: "block+",
    attrs: { checked: { default: false, validate: by(check_item.attributes, "checked") } },
    defining: true,
    parseDOM: [{ tag: "li", priority: 60, getAttrs: checkIn }],
    toDOM: ({ attrs }) => ["li", { "data-check": String(attrs.checked === true) }, 0],
  },
  text: { group: "inline" },
  hard_break: {
    group: "inline",
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
  mention: {
    group: "inline",
    inline: true,
    atom: true,
    draggable: false,
    attrs: {
      kind: { validate: by(mention.attributes, "kind") },
      id: { validate: by(mention.attributes, "id") },
      label: { validate: by(mention.attributes, "label") },
    },
    leafText: ({ attrs }) => `@${textOf(attrs.label)}`,
    parseDOM: [{ tag: "span[data-mention]", getAttrs: mentionIn }],
    toDOM: ({ attrs }) => [
      "span",
      {
        class: "note-mention",
        "data-mention": textOf(attrs.kind),
        "data-id": textOf(attrs.id),
        "data-label": textOf(attrs.label),
      },
      `@${textOf(attrs.label)}`,
    ],
  },
} as const satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: linkIn }],
    toDOM: ({ attrs }) => linkDom(attrs.href),
  },
  strong: {
    parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: isBold }, lookRule("strong")],
    toDOM: () => ["strong", 0],
  },
  em: {
    parseDOM: [{ tag: "em" }, { tag: "i" }, lookRule("em")],
    toDOM: () => ["em", 0],
  },
  underline: {
    parseDOM: [{ tag: "u" }, lookRule("underline")],
    toDOM: () => ["u", 0],
  },
  strike: {
    parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }, lookRule("strike")],
    toDOM: () => ["s", 0],
  },
} as const satisfies Record<string, MarkSpec>;

/** What a note may hold, as ProseMirror knows it; its names and attributes are those of #shared/notes. */
export const noteSchema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks });

function levelOf(attrs: Attrs): number {
  return headingLevels.find((level) => level === attrs.level) ?? 1;
}

/** Our own headings stand a rank lower on the page than they are. */
function headingIn(dom: HTMLElement): Attrs | false {
  const level = Number(dom.dataset.level);
  return headingLevels.includes(level) && { level };
}

/** A peer may have written anything: what is no text is shown as none. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Our own check items, and the boxes of other editors' lists. */
function checkIn(dom: HTMLElement): Attrs | false {
  if (dom.dataset.check !== undefined) return { checked: dom.dataset.check === "true" };
  const box = dom.querySelector(":scope > input[type=checkbox], :scope > p > input[type=checkbox]");
  return box !== null && { checked: box.hasAttribute("checked") };
}

function mentionIn(dom: HTMLElement): Attrs | false {
  const { mention: kind, id, label } = dom.dataset;
  const attrs = { kind, id, label: label?.slice(0, 60) };
  const isKnown = Object.entries(attrs).every(
    ([name, value]) => attributeFlaw(mention.attributes, name, value) === undefined,
  );
  return isKnown && attrs;
}

function linkIn(dom: HTMLElement): Attrs | false {
  const checked = checkLink(dom.getAttribute("href") ?? "");
  return checked.ok && { href: checked.value };
}

/** An address that a peer wrote past the relay's check stays text. */
function linkDom(href: unknown): readonly [string, Readonly<Record<string, string>>, 0] {
  const checked = checkLink(textOf(href));
  if (!checked.ok) return ["span", { class: "note-link-refused" }, 0];
  return ["a", { href: checked.value, target: "_blank", rel: "noopener noreferrer" }, 0];
}

/** Word processors wrap everything in a `<b>` that is not bold. */
function isBold(dom: HTMLElement): null | false {
  return dom.dataset.look?.split(" ").includes("plain") ? false : null;
}

/** What was only styled to look so; the element goes on to be read as what it is. */
function lookRule(look: string): TagParseRule {
  return { tag: `[data-look~="${look}"]`, consuming: false, priority: 60 };
}
