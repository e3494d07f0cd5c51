import { DOMSerializer, type Fragment, DOMParser as PageParser } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import {
  isItem,
  type LineLook,
  lookOf,
  type NoteJson,
  numbersOf,
  plainTextOf,
  rankOf,
} from "#shared/notes";
import { flattenHtml } from "./flat-html.ts";
import { lineDom, noteSchema } from "./schema.ts";

/** Copies lines out as the lists and headings of a page, and reads those of other pages. */
export const pageClipboard = (): Plugin =>
  new Plugin({
    props: {
      clipboardSerializer: new PageSerializer(
        DOMSerializer.nodesFromSchema(noteSchema),
        DOMSerializer.marksFromSchema(noteSchema),
      ),
      clipboardParser: new FlatPageParser(noteSchema, [...PageParser.fromSchema(noteSchema).rules]),
      clipboardTextSerializer: ({ content }) => {
        const lines: readonly NoteJson[] = content.toJSON() ?? [];
        return plainTextOf({ type: "doc", content: lines.length > 1 ? lines : lines.map(plain) });
      },
    },
  });

/** Some words of one line are no item of a list. */
const plain = (part: NoteJson): NoteJson => (part.type === "line" ? { ...part, attrs: {} } : part);

class FlatPageParser extends PageParser {
  override parseSlice(...[page, options]: Parameters<PageParser["parseSlice"]>) {
    if (page instanceof HTMLElement) flattenHtml(page);
    return super.parseSlice(page, options);
  }
}

type Target = HTMLElement | DocumentFragment;

class PageSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: Target,
  ): Target {
    if (fragment.firstChild?.type !== noteSchema.nodes.line) {
      return super.serializeFragment(fragment, options, target);
    }
    const { document: page = document } = options;
    const all = target ?? page.createDocumentFragment();
    const numbers = numbersOf(fragment.content.map(({ attrs }) => lookOf(attrs)));
    let lists: readonly HTMLElement[] = [];
    fragment.forEach((line, _, index) => {
      const look = lookOf(line.attrs);
      const element = page.createElement(tagOf(look));
      for (const [name, value] of Object.entries(lineDom(look))) element.setAttribute(name, value);
      if (look.form === "check") element.append(boxOf(look, page));
      this.serializeFragment(line.content, options, element);
      lists = listsFor(look, lists, { all, page, number: numbers[index] });
      const place = lists.at(-1) ?? all;
      // A paragraph that is moved in belongs to the item above it.
      if (element.localName === "p") (lists.at(-1)?.lastElementChild ?? all).append(element);
      else place.append(element);
    });
    return all;
  }
}

/** The page's own heading is the first rank. */
function tagOf({ form }: LineLook): string {
  const rank = rankOf(form);
  if (rank) return `h${rank + 1}`;
  if (form === "quote") return "blockquote";
  return form === "paragraph" ? "p" : "li";
}

interface Page {
  readonly all: Target;
  readonly page: Document;
  readonly number: number | undefined;
}

/** The lists a line stands in, from the outside in; those that are missing are begun. */
function listsFor(
  { form, indent }: LineLook,
  open: readonly HTMLElement[],
  { all, page, number }: Page,
): readonly HTMLElement[] {
  if (!isItem(form)) return form === "paragraph" ? open.slice(0, indent) : [];
  const name = form === "numbered" ? "ol" : "ul";
  const around = open.slice(0, indent + 1);
  if (around.length > indent) {
    if (around.at(-1)?.localName === name) return around;
    around.pop();
  }
  const list = page.createElement(name);
  if (number !== undefined && number > 1) list.setAttribute("start", String(number));
  (around.at(-1)?.lastElementChild ?? all).append(list);
  return [...around, list];
}

function boxOf({ isChecked }: LineLook, page: Document): HTMLInputElement {
  const box = page.createElement("input");
  box.type = "checkbox";
  box.toggleAttribute("checked", isChecked);
  box.disabled = true;
  return box;
}
