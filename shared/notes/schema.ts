/**
 * What a note may hold: one table of nodes and marks, which the editor builds its schema from and the
 * relay checks against. An older program deletes what it does not know, so whoever adds a row or an
 * attribute raises `noteSchemaVersion`, and older programs may then read notes but not write them.
 */
import { wordsSchema, z } from "#shared/kernel";
import { lineAttributes } from "./line.ts";
import { checkLink } from "./link.ts";

/** The version of this table; it travels with every socket. */
export const noteSchemaVersion = 1;

/** The attributes of a node or mark: name → schema of its value. An attribute may be absent. */
export type NoteAttributes = Readonly<Record<string, z.ZodMiniType>>;

/** Where a node may stand: in the note itself, or in a line of it. Nothing stands in what is inline. */
export interface NoteNodeRow {
  readonly place: "block" | "inline";
  readonly attributes: NoteAttributes;
}

const ulidText = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));

/** Every node but `doc` and `text`, which are the note itself and its words. */
export const noteNodes = {
  line: { place: "block", attributes: lineAttributes },
  hard_break: { place: "inline", attributes: {} },
  /** Somebody named in the text; `label` is how they were called then. */
  mention: {
    place: "inline",
    attributes: { kind: z.enum(["client", "staff"]), id: ulidText, label: wordsSchema(60) },
  },
} as const satisfies Readonly<Record<string, NoteNodeRow>>;

/** Every mark, with the attributes it carries. */
export const noteMarks = {
  strong: {},
  em: {},
  underline: {},
  strike: {},
  link: { href: z.string().check(z.refine((href) => checkLink(href).ok)) },
} as const satisfies Readonly<Record<string, NoteAttributes>>;

const nodeRows: Readonly<Record<string, NoteNodeRow>> = noteNodes;
const markRows: Readonly<Record<string, NoteAttributes>> = noteMarks;

/** The row of a node; undefined when this version knows none of that name. */
export const noteNodeOf = (name: string): NoteNodeRow | undefined =>
  Object.hasOwn(nodeRows, name) ? nodeRows[name] : undefined;

/** The attributes of a mark; undefined when this version knows none of that name. */
export const noteMarkOf = (name: string): NoteAttributes | undefined =>
  Object.hasOwn(markRows, name) ? markRows[name] : undefined;

/** Why attributes are not taken: a name nobody knows, or a value that is not one of its own. */
export type AttributeFlaw = "unknown" | "badValue";

/** What is wrong with one attribute; undefined when nothing is. */
export function attributeFlaw(
  attributes: NoteAttributes,
  name: string,
  value: unknown,
): AttributeFlaw | undefined {
  const schema = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (!schema) return "unknown";
  return z.safeParse(schema, value).success ? undefined : "badValue";
}
