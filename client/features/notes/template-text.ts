import { attributesOf, type LineForm, lookOf, type NoteJson } from "#shared/notes";

/** How each line of a template is written, as people type it into a note. */
const signs: Readonly<Record<string, LineForm>> = {
  ...{ "# ": "heading1", "## ": "heading2", "### ": "heading3" },
  ...{ "- ": "bullet", "1. ": "numbered", "[] ": "check", "> ": "quote" },
};

const sign = /^(?:#{1,3}|-|1\.|\[\]|>) /;

/** The first content of a note, from the words of a template in one language. */
export const contentOf = (words: string): NoteJson => ({
  type: "doc",
  content: words.split("\n").map(lineOf),
});

function lineOf(written: string): NoteJson {
  const found = sign.exec(written)?.[0] ?? "";
  const form = signs[found] ?? "paragraph";
  const text = written.slice(found.length);
  return {
    type: "line",
    attrs: attributesOf({ ...lookOf(), form }),
    content: text === "" ? [] : [{ type: "text", text }],
  };
}
