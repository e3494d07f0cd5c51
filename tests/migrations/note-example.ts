/** Frozen notes: as a released version of the table of notes wrote them, and what they say. */
import { fileURLToPath } from "node:url";
import * as Y from "yjs";
import { appendToBody, bodyOf, readBody } from "#shared/documents";
import type { NoteJson } from "#shared/notes";

/** One note of one version. */
export interface NoteExample {
  /** What was sent, in the order in which it came: Yjs updates in base64. */
  readonly updates: readonly string[];
  readonly says: NoteJson;
}

/** Where the example of a version of the table lies. */
export const noteFile = (version: number): string =>
  fileURLToPath(new URL(`../../shared/notes/versions/v${version}.json`, import.meta.url));

const words = (text: string, ...marks: readonly string[]): NoteJson => ({
  type: "text",
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const line = (...content: readonly NoteJson[]): NoteJson => ({ type: "line", content });
const formed = (
  attrs: NonNullable<NoteJson["attrs"]>,
  ...content: readonly NoteJson[]
): NoteJson => ({ type: "line", attrs, content });
const link: NoteJson = {
  ...words("网上的规定"),
  marks: [{ type: "link", attrs: { href: "https://example.test/规定" } }],
};
const id = "01JD0000000000000000000001";

/** A note with everything that the table knows. */
const everything: readonly NoteJson[] = [
  formed({ form: "heading1" }, words("面谈记录")),
  line(words("她"), words("很", "strong"), words("想", "em"), words("见面", "underline")),
  line(words("不想", "strike"), { type: "hard_break" }, link),
  formed({ form: "heading2" }, words("来意")),
  formed({ form: "heading3" }, words("原话")),
  formed({ form: "quote" }, words("慢慢来")),
  formed({ form: "bullet" }, words("身份证")),
  formed({ form: "numbered", indent: 1 }, words("正面")),
  formed({ form: "numbered", indent: 5 }, words("右下角")),
  formed({ form: "check", checked: true }, words("核实年龄")),
  line({ type: "mention", attrs: { kind: "client", id, label: "王敏" } }, words("的母亲也在")),
];

/** Writes the example of the present version. */
export function makeNoteExample(): NoteExample {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const updates: string[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(Buffer.from(update).toString("base64")));
  for (const part of everything) appendToBody(doc, [part], "example");
  bodyOf(doc).delete(1, 1);
  appendToBody(doc, everything.slice(1, 2), "example");
  return { updates, says: readBody(doc) };
}
