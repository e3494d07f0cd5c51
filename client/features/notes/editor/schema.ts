import {
  type Attrs,
  type MarkSpec,
  type NodeSpec,
  Schema,
  type TagParseRule,
} from "prosemirror-model";
import {
  attributeFlaw,
  attributesOf,
  checkLink,
  type LineLook,
  lookOf,
  type NoteAttributes,
  noteNodes,
} from "#shared/notes";

/** Checks a value by the table that the relay checks by; null is an attribute that is absent. */
const by = (attributes: NoteAttributes, name: string) => (value: unknown) => {
  const flaw = value === null ? undefined : attributeFlaw(attributes, name, value);
  if (flaw) throw new RangeError(`${name}: ${flaw}`);
};

const { line, mention } = noteNodes;

const nodes = {
  doc: { content: "line+" },
  line: {
    content: "inline*",
    group: "block",
    // What is absent is null: then the library writes into a line only what somebody said of it.
    attrs: {
      form: { default: null, validate: by(line.attributes, "form") },
      indent: { default: null, validate: by(line.attributes, "indent") },
      checked: { default: null, validate: by(line.attributes, "checked") },
    },
    defining: true,
    parseDOM: [{ tag: "p", getAttrs: lineIn }],
    toDOM: ({ attrs }) => ["p", lineDom(lookOf(attrs)), 0],
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
    // A peer may leave any of them out; that must not take the line away.
    attrs: {
      kind: { default: null, validate: by(mention.attributes, "kind") },
      id: { default: null, validate: by(mention.attributes, "id") },
      label: { default: null, validate: by(mention.attributes, "label") },
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

/** How a line says in a page what it is, to be read again by `lineIn`. */
export function lineDom(look: LineLook): Readonly<Record<string, string>> {
  const { form, indent, isChecked } = look;
  return {
    ...(form === "paragraph" ? {} : { "data-form": form }),
    ...(indent === 0 ? {} : { "data-indent": String(indent) }),
    ...(isChecked ? { "data-check": "true" } : {}),
  };
}

/** Lines of a page that was made flat. */
function lineIn({ dataset }: HTMLElement): Attrs {
  const { form, indent, check } = dataset;
  return attributesOf(lookOf({ form, indent: Number(indent), checked: check === "true" }));
}

/** A peer may have written anything: what is no text is shown as none. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
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
