import type { Node } from "prosemirror-model";
import type { Decoration, EditorView, NodeView } from "prosemirror-view";
import { isItem, type LineLook, lookOf, rankOf } from "#shared/notes";
import { setLook } from "./commands.ts";
import { numberIn } from "./numbers.ts";
import { noteSchema } from "./schema.ts";

/**
 * Draws lines. One element shows all forms, so that an input method that is writing in a line goes on
 * when a colleague gives it another; `boxLabel` names a box without text.
 */
export const drawLine =
  (boxLabel: () => string) =>
  (
    first: Node,
    view: EditorView,
    getPos: () => number | undefined,
    decorations: readonly Decoration[],
  ): NodeView => {
    const dom = document.createElement("div");
    const words = document.createElement("div");
    const box = makeBox((isChecked) => {
      const at = getPos();
      const look = at === undefined ? undefined : lookOf(view.state.doc.nodeAt(at)?.attrs);
      if (at === undefined || !look) return;
      view.dispatch(setLook(view.state.tr, at, { ...look, isChecked }));
    });
    dom.className = "note-line";
    words.className = "note-words";
    dom.append(words);
    const show = (node: Node, around: readonly Decoration[]): void => {
      const look = lookOf(node.attrs);
      sayForm(dom, words, look);
      set(words, "data-number", numberIn(around)?.toString());
      box.checked = look.isChecked;
      box.setAttribute("aria-label", node.textContent.slice(0, 80) || boxLabel());
      if (look.form !== "check") box.remove();
      else if (!box.isConnected || box.parentNode !== dom) dom.prepend(box);
    };
    show(first, decorations);
    return {
      dom,
      contentDOM: words,
      update: (node, around) => {
        if (node.type !== noteSchema.nodes.line) return false;
        show(node, around);
        return true;
      },
      stopEvent: (event) => event.target === box,
      // Only attributes: what a browser puts beside the words is read by the editor.
      ignoreMutation: ({ type, target }) =>
        (type === "attributes" && !words.contains(target)) || target === box,
    };
  };

/** A box that is ticked by mouse, touch, Tab and Space. */
function makeBox(ticked: (isChecked: boolean) => void): HTMLInputElement {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.className = "note-check-box";
  box.contentEditable = "false";
  box.addEventListener("change", () => ticked(box.checked));
  return box;
}

/** For the eye by `data-`, for those who hear the page by roles; a box speaks for itself. */
function sayForm(dom: HTMLElement, words: HTMLElement, { form, indent, isChecked }: LineLook) {
  const rank = rankOf(form);
  const isInList = isItem(form) && form !== "check";
  const roles = { quote: "blockquote", heading: "heading", list: "list" } as const;
  const role = rank ? roles.heading : isInList ? roles.list : undefined;
  set(dom, "data-form", form);
  set(dom, "data-indent", indent === 0 ? undefined : String(indent));
  set(dom, "data-check", isChecked ? "true" : undefined);
  set(dom, "role", form === "quote" ? roles.quote : role);
  // The page's own heading is the first rank.
  set(dom, "aria-level", rank === undefined ? undefined : String(rank + 1));
  set(words, "role", isInList ? "listitem" : undefined);
  set(words, "aria-level", isInList ? String(indent + 1) : undefined);
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
