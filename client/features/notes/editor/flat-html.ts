/**
 * Makes a pasted page flat, as notes are: each line one `<p>`, with what it is in `data-form`,
 * `data-indent` and `data-check`. Reads lists in lists, the lists of word processors, quotes, rows of
 * tables, and what was copied from a note.
 */
import { indentAtMost, isItem, type LineForm, type LineLook, lookOf } from "#shared/notes";
import { lineDom } from "./schema.ts";

/** Where in the page the reader is. */
interface Place {
  /** What a line that begins here is. */
  readonly look: LineLook;
  /** How many lists it is in, and of which kind the innermost is. */
  readonly depth: number;
  readonly isNumbered: boolean;
  /** A row of a table is one line. */
  readonly isInRow: boolean;
  /** Looks of text around whole lines, from the outside in. */
  readonly around: readonly Element[];
}

const start: Place = {
  ...{ look: lookOf(), depth: 0, isNumbered: false },
  ...{ isInRow: false, around: [] },
};

const blocks =
  "address,article,aside,blockquote,body,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,header,h1,h2,h3,h4,h5,h6,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";

const headings: Readonly<Record<string, LineForm>> = {
  ...{ h1: "heading1", h2: "heading2", h3: "heading3" },
  ...{ h4: "heading3", h5: "heading3", h6: "heading3" },
};

/** Puts the lines of what is in an element in its place. */
export function flattenHtml(root: HTMLElement): void {
  const lines = writeLines(root.ownerDocument);
  readAll(root, start, lines);
  root.replaceChildren(...lines.written);
}

function readAll(parent: Element, place: Place, lines: Lines): void {
  for (const child of [...parent.childNodes]) {
    if (!(child instanceof HTMLElement)) lines.addText(child, place);
    else if (child.matches(blocks)) readBlock(child, place, lines);
    else if (child.querySelector(blocks)) {
      readAll(child, { ...place, around: [...place.around, child] }, lines);
    } else lines.add(child, place);
  }
}

function readBlock(block: HTMLElement, place: Place, lines: Lines): void {
  if (place.isInRow) {
    lines.space();
    readAll(block, place, lines);
    return;
  }
  // The first paragraph of an item is the item.
  const isTheItem = lines.isFreshItem() && block.localName !== "li";
  const look = lookOfBlock(block, place);
  if (!isTheItem) lines.end();
  if (!isTheItem && look) lines.begin(look);
  readAll(block, placeIn(block, place, look), lines);
  lines.end();
}

/** What line a block is; undefined when lines begin only inside it. */
function lookOfBlock(block: HTMLElement, { look, depth, isNumbered }: Place) {
  const { form, indent, check, wordLevel } = block.dataset;
  if (form) return lookOf({ form, indent: Number(indent), checked: check === "true" });
  const heading = headings[block.localName];
  if (heading) return lookOf({ form: heading });
  if (wordLevel) return wordItem(block, Number(wordLevel));
  if (block.localName === "li") return itemOf(block, depth, isNumbered);
  if (block.localName !== "p" && block.localName !== "tr") return undefined;
  return indent ? { ...look, indent: lookOf({ indent: Number(indent) }).indent } : look;
}

const indentOf = (depth: number): number => Math.min(Math.max(depth - 1, 0), indentAtMost);

/** An item of a list, with a box when it begins with one. */
function itemOf(item: HTMLElement, depth: number, isNumbered: boolean): LineLook {
  const box = item.querySelector(
    ":scope > input[type=checkbox], :scope > :is(p, label, span, div) > input[type=checkbox]",
  );
  // Some pages say how deep an item is instead of putting lists into lists.
  const indent = indentOf(Math.max(depth, Number(item.getAttribute("aria-level")) || 1));
  if (box) return { form: "check", indent, isChecked: box.hasAttribute("checked") };
  return { form: isNumbered ? "numbered" : "bullet", indent, isChecked: false };
}

/** Word writes items as paragraphs that carry their own sign. */
function wordItem(paragraph: HTMLElement, level: number): LineLook {
  const sign = paragraph.querySelector("[data-word-sign]");
  const isNumbered = /^\s*[(（]?[\p{L}\p{N}]+[.)、．）]/u.test(sign?.textContent ?? "");
  sign?.remove();
  return { form: isNumbered ? "numbered" : "bullet", indent: indentOf(level), isChecked: false };
}

/** Where what stands in a block is. */
function placeIn(block: HTMLElement, place: Place, look: LineLook | undefined): Place {
  const name = block.localName;
  const inside = { ...place, around: [...place.around, ...styleOf(block)] };
  if (name === "ul" || name === "ol") {
    return { ...inside, depth: place.depth + 1, isNumbered: name === "ol" };
  }
  if (name === "li" && look) {
    const indent = Math.min(look.indent + 1, indentAtMost);
    return { ...inside, look: { form: "paragraph", indent, isChecked: false } };
  }
  if (name === "blockquote") return { ...inside, look: { ...place.look, form: "quote" } };
  return name === "tr" ? { ...inside, isInRow: true } : inside;
}

/** What was bold or struck by the style of a whole block. */
function styleOf({ dataset, localName, ownerDocument }: HTMLElement): readonly Element[] {
  if (!dataset.look || headings[localName]) return [];
  const span = ownerDocument.createElement("span");
  span.dataset.look = dataset.look;
  return [span];
}

type Lines = ReturnType<typeof writeLines>;

/** The lines written so far, the last of which may be open. */
function writeLines(page: Document) {
  const written: HTMLElement[] = [];
  let open: HTMLElement | undefined;
  const begin = (look: LineLook): HTMLElement => {
    const line = page.createElement("p");
    for (const [name, value] of Object.entries(lineDom(look))) line.setAttribute(name, value);
    written.push(line);
    open = line;
    return line;
  };
  const isFresh = (): boolean => open !== undefined && !open.hasChildNodes();
  const add = (node: Node, { look, around }: Place): void => {
    // A break between blocks breaks nothing.
    if (!open && node instanceof HTMLBRElement) return;
    let place: Element = open ?? begin(look);
    for (const one of around) place = place.appendChild(copyOf(one));
    place.append(node);
  };
  return {
    written,
    begin,
    add,
    addText: (node: Node, place: Place): void => {
      if (node.nodeType !== Node.TEXT_NODE) return;
      const isBlank = node.textContent?.trim() === "";
      if (!isBlank || (open && !isFresh())) add(node, place);
    },
    /** Parts the cells of a row. */
    space: (): void => {
      if (open && !isFresh()) open.append(" ");
    },
    isFreshItem: (): boolean => isFresh() && isItem(lookOf(open?.dataset).form),
    end: (): void => {
      // A break at the end of a line is the end of the line.
      let last: ChildNode | null | undefined = open?.lastChild;
      while (last?.lastChild) last = last.lastChild;
      if (last instanceof HTMLBRElement) last.remove();
      open = undefined;
    },
  };
}

/** An element like another, without what is in it. */
function copyOf(element: Element): Element {
  const copy = element.ownerDocument.createElement(element.localName);
  for (const { name, value } of element.attributes) copy.setAttribute(name, value);
  return copy;
}
