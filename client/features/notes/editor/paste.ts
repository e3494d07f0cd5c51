import type { Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { cleanHtml } from "./clean-html.ts";
import { bytesAtMost, bytesOf } from "./size.ts";

/** What became of something pasted or dropped. */
export type PasteNotice =
  /** The text came in, so many pictures did not. */
  | { readonly type: "picturesLeftOut"; readonly count: number }
  /** Nothing came in: it is too long at once, or the note would be. */
  | { readonly type: "tooLong" }
  /** Nothing came in: there was nothing but files. */
  | { readonly type: "filesLeftOut" };

/** Takes pasted and dropped things in as far as a note can hold them, and tells what stayed out. */
export function cleanPaste(tell: (notice: PasteNotice) => void): Plugin {
  let pictures = 0;
  const take = (view: EditorView, data: DataTransfer | null, slice: Slice): boolean => {
    const left = Math.max(pictures, pictureFiles(data));
    pictures = 0;
    if (slice.content.size === 0) {
      if (left > 0) tell({ type: "picturesLeftOut", count: left });
      else if (data && data.files.length > 0) tell({ type: "filesLeftOut" });
      return left > 0 || (data !== null && data.files.length > 0);
    }
    const bytes = bytesOf(slice.content);
    const isTooLong =
      bytes > bytesAtMost.paste || bytes + bytesOf(view.state.doc.content) > bytesAtMost.note;
    if (isTooLong) tell({ type: "tooLong" });
    else if (left > 0) tell({ type: "picturesLeftOut", count: left });
    return isTooLong;
  };
  return new Plugin({
    props: {
      transformPastedHTML: (html) => {
        pictures = html.match(/<img\b/gi)?.length ?? 0;
        return cleanHtml(html);
      },
      handlePaste: (view, event, slice) => take(view, event.clipboardData, slice),
      handleDrop: (view, event, slice, isMoved) =>
        !isMoved && take(view, event.dataTransfer, slice),
    },
  });
}

const pictureFiles = (data: DataTransfer | null): number =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/")).length;
