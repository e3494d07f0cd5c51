import type { Json, JsonObject, PlainDate, Ulid } from "#shared/kernel";
import { clientFields, personTail, phoneNumberSchema, tailOf } from "#shared/registry";
import type { ReadRow } from "./read-row.ts";

/** What is said of one entity of a document. */
export interface RowSaid {
  readonly about: string;
  readonly says: JsonObject;
}

/** What a row says of a client, by document. */
export interface RowWords {
  readonly client: readonly RowSaid[];
  readonly contact: readonly RowSaid[];
}

/** The import that takes a row in. */
export interface ImportMark {
  readonly id: Ulid;
  readonly on: PlainDate;
}

/** The first words about the client of a row, with the import they came by. */
export function firstWords(row: ReadRow, { id, on }: ImportMark): RowWords {
  const { client, contact } = rowWords(row);
  const source = row.values.has("profile source") ? {} : { source: "import" };
  const [profile, ...others] = client;
  const own = [{ about: "profile", says: { ...source, ...profile?.says } }, ...others];
  const facts = own.length + contact.length + 1;
  return { client: [...own, { about: `import/${id}`, says: { on, facts } }], contact };
}

/** What a row says, whoever it is about: the profile first. */
export function rowWords(row: ReadRow): RowWords {
  const said = {
    client: new Map<string, Record<string, Json>>(),
    contact: new Map<string, Record<string, Json>>(),
  };
  const say = (document: keyof typeof said, about: string, field: string, value: Json): void => {
    const says = said[document].get(about) ?? {};
    says[field] = value;
    said[document].set(about, says);
  };
  said.client.set("profile", {});
  for (const [key, value] of row.values) {
    const [about = "", field = ""] = key.split(" ");
    say(about === "profile" ? "client" : "contact", about, field, value);
    if (field === "number") sayTail(say, about, value);
  }
  const note = noteOf(row);
  if (note !== "") say("client", "profile", "note", note);
  return { client: listOf(said.client), contact: listOf(said.contact) };
}

function sayTail(
  say: (document: "client" | "contact", about: string, field: string, value: Json) => void,
  about: string,
  value: Json,
): void {
  const number = phoneNumberSchema.safeParse(value);
  if (!number.success) return;
  const isOwn = about.startsWith("phone/");
  const mark = isOwn ? about.replace("phone", "phoneTail") : personTail;
  say("client", mark, "tail", tailOf(number.data));
  if (isOwn) say("contact", about, "whose", "own");
}

const listOf = (said: ReadonlyMap<string, Record<string, Json>>): readonly RowSaid[] =>
  [...said]
    .filter(([, says]) => Object.keys(says).length > 0)
    .map(([about, says]) => ({ about, says }));

const noteAtMost = clientFields.note.shape.maxLength;

/** What stays as remarks, as far as a note holds it. */
const noteOf = (row: ReadRow): string => wholeNoteOf(row).slice(0, noteAtMost);

/** Whether a row has more to remark than a note holds. */
export const isNoteCut = (row: ReadRow): boolean => wholeNoteOf(row).length > noteAtMost;

/**
 * What stays as remarks, each on a line: what columns say that fill no field, and cells that were
 * not taken, unless they tell how somebody is reached or who they are, which is nobody's to read here.
 */
function wholeNoteOf(row: ReadRow): string {
  const refused = row.problems.filter(({ target }) => isRemarkable(target));
  return [...row.remarks, ...refused]
    .map(({ header, text }) => (header === "" ? text : `${header}：${text}`))
    .join("\n");
}

/** Whether the text of a cell may stand among the remarks, which every colleague reads. */
export const isRemarkable = ({ document }: { readonly document: string }): boolean =>
  document === "client";
