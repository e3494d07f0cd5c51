import type { NoteJson } from "./note-json.ts";
import { noteNodeOf } from "./schema.ts";

/** Deeper than any note people write; what lies below is left out. */
const depthAtMost = 200;

/** The words of a note, a line for each paragraph, whatever version wrote it. */
export const plainTextOf = (note: NoteJson): string => linesOf(note, "", 0).join("\n");

/** The first line with words in it, as the title of a note; empty when there is none. */
export function titleOf(note: NoteJson): string {
  const line = linesOf(note, "", 0).find((one) => one.trim() !== "") ?? "";
  return [...line.trim()].slice(0, titleLengthAtMost).join("").trim();
}

/** So many characters of the first line make a title. */
const titleLengthAtMost = 80;

function linesOf(node: NoteJson, lead: string, depth: number): readonly string[] {
  const { content = [] } = node;
  if (depth > depthAtMost) return [];
  if (content.some(isBlock)) {
    const number = numbering(node);
    return content.flatMap((child, index) =>
      linesOf(child, lead + number(child, index), depth + 1),
    );
  }
  return node.type === "doc" && content.length === 0 ? [] : [lead + content.map(wordsOf).join("")];
}

/** The sign before a line of a list. */
const numbering =
  ({ type }: NoteJson) =>
  (child: NoteJson, index: number): string => {
    if (child.type === "check_item") return child.attrs?.checked === true ? "☑ " : "☐ ";
    if (child.type !== "list_item") return "";
    return type === "ordered_list" ? `${index + 1}. ` : "• ";
  };

/** What this version does not know stands as a part of its own, unless it is words. */
const isBlock = ({ type }: NoteJson): boolean =>
  type !== "text" && noteNodeOf(type)?.place !== "inline";

function wordsOf({ type, text, attrs }: NoteJson): string {
  if (type === "hard_break") return "\n";
  if (type !== "mention") return text ?? "";
  return typeof attrs?.label === "string" ? `@${attrs.label}` : "@";
}
