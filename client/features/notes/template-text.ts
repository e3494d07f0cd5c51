import type { NoteJson } from "#shared/notes";

const text = (words: string): readonly NoteJson[] =>
  words === "" ? [] : [{ type: "text", text: words }];
const line = (words: string): NoteJson => ({ type: "paragraph", content: text(words) });
const item = (
  type: string,
  words: string,
  attrs: NonNullable<NoteJson["attrs"]> = {},
): NoteJson => ({
  type,
  attrs,
  content: [line(words)],
});

/** How each line of a template is written, as people type it into a note. */
const forms: readonly {
  readonly sign: RegExp;
  readonly make: (words: string, sign: string) => NoteJson;
}[] = [
  {
    sign: /^(#{1,3}) /,
    make: (words, sign) => ({
      type: "heading",
      attrs: { level: sign.length },
      content: text(words),
    }),
  },
  {
    sign: /^(-) /,
    make: (words) => ({ type: "bullet_list", content: [item("list_item", words)] }),
  },
  {
    sign: /^(1\.) /,
    make: (words) => ({ type: "ordered_list", content: [item("list_item", words)] }),
  },
  {
    sign: /^(\[\]) /,
    make: (words) => ({
      type: "bullet_list",
      content: [item("check_item", words, { checked: false })],
    }),
  },
  { sign: /^(>) /, make: (words) => ({ type: "blockquote", content: [line(words)] }) },
];

/** The first content of a note, from the words of a template in one language. */
export const contentOf = (words: string): NoteJson => ({
  type: "doc",
  content: words.split("\n").map((each) => {
    for (const { sign, make } of forms) {
      const found = sign.exec(each);
      if (found) return make(each.slice(found[0].length), found[1] ?? "");
    }
    return line(each);
  }),
});
