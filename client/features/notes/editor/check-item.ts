import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { noteSchema } from "./schema.ts";

/** Draws check items with a box that is ticked by mouse, touch, Tab and Space; `label` names a box without text. */
export const drawCheckItem =
  (label: () => string) =>
  (first: Node, view: EditorView, getPos: () => number | undefined): NodeView => {
    const dom = document.createElement("li");
    const box = document.createElement("input");
    const contentDOM = document.createElement("div");
    dom.className = "note-check";
    box.type = "checkbox";
    box.className = "note-check-box";
    box.contentEditable = "false";
    dom.append(box, contentDOM);
    const show = (node: Node): void => {
      box.checked = node.attrs.checked === true;
      dom.dataset.check = String(box.checked);
      box.setAttribute("aria-label", node.textContent.slice(0, 80) || label());
    };
    box.addEventListener("change", () => {
      const position = getPos();
      if (position === undefined) return;
      const { tr } = view.state;
      view.dispatch(tr.setNodeAttribute(position, "checked", box.checked));
    });
    show(first);
    return {
      dom,
      contentDOM,
      update: (node) => {
        if (node.type !== noteSchema.nodes.check_item) return false;
        show(node);
        return true;
      },
      stopEvent: (event) => event.target === box,
      ignoreMutation: (mutation) =>
        mutation.type !== "selection" && !contentDOM.contains(mutation.target),
    };
  };
