import { lookOf, numbersOf } from "./line.ts";
import type { NoteJson } from "./note-json.ts";
import { noteNodeOf } from "./schema.ts";

/** Deeper than any note people write; what lies below is left out. */
const depthAtMost = 200;

/** The words of a note, line by line, whatever version wrote it. */
export const plainTextOf = (note: NoteJson): string => linesOf(note).join("\n");

/** The first line with words in it, as the title of a note; empty when there is none. */
export function titleOf(note: NoteJson): string {
  const line = linesOf(note).find((one) => one.trim() !== "") ?? "";
  return [...line.trim()].slice(0, titleLengthAtMost).join("").trim();
}

/** So many characters of the first line make a title. */
const titleLengthAtMost = 80;

function linesOf({ content = [] }: NoteJson): readonly string[] {
  const numbers = numbersOf(content.map(({ attrs }) => lookOf(attrs)));
  return content.flatMap((part, index) =>
    part.type === "line" ? [signOf(part, numbers[index]) + wordsIn(part)] : strangeLines(part, 0),
  );
}

/** What stands before the words of a line. */
function signOf({ attrs }: NoteJson, number: number | undefined): string {
  const { form, indent, isChecked } = lookOf(attrs);
  const lead = "  ".repeat(indent);
  if (number !== undefined) return `${lead}${number}. `;
  if (form === "bullet") return `${lead}• `;
  if (form === "check") return `${lead}${isChecked ? "☑" : "☐"} `;
  return lead;
}

/** The words of what this version does not know, a line for each part of it that holds words. */
function strangeLines(part: NoteJson, depth: number): readonly string[] {
  const { content = [] } = part;
  if (depth > depthAtMost) return [];
  return content.some(isStrange)
    ? content.flatMap((child) => strangeLines(child, depth + 1))
    : [wordsIn(part)];
}

const isStrange = ({ type }: NoteJson): boolean =>
  type !== "text" && noteNodeOf(type)?.place !== "inline";

const wordsIn = ({ type, text, attrs, content = [] }: NoteJson, depth = 0): string => {
  if (type === "hard_break") return "\n";
  if (type === "mention") return typeof attrs?.label === "string" ? `@${attrs.label}` : "@";
  if (depth > depthAtMost) return "";
  return text ?? content.map((child) => wordsIn(child, depth + 1)).join("");
};
