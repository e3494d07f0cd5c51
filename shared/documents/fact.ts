import {
  type HybridTime,
  type Json,
  type JsonObject,
  ok,
  type Result,
  refuse,
  type StaffId,
  staffIdSchema,
  z,
} from "#shared/kernel";

/** The version of the vocabulary this program writes. Older ones are read for ever. */
export const currentVersion = 1;

/** The longest a fact may be, in bytes of its JSON in UTF-8. */
export const factBytesAtMost = 16 * 1024;

const factIdText = /^[0-9A-HJKMNP-TV-Z]{10}\.(0|[1-9]\d{0,8})$/;

/** `run.n`: ten base32 characters of one tab run, and its counter. */
export const factIdSchema = z.string().check(z.regex(factIdText)).brand<"FactId">();
export type FactId = z.infer<typeof factIdSchema>;

/** `profile`, `visit/01J…`, `tag/vip`: one entity that a document speaks about. */
const aboutText = /^[a-z][A-Za-z]{0,31}(\/[^/\p{Cc}]{1,64})?$/u;

/** One thing somebody said or did: DESIGN section 3, "A fact". */
export interface Fact {
  readonly id: FactId;
  /** For the order on screen only; it decides nothing. */
  readonly at: HybridTime;
  readonly by: StaffId;
  readonly about: string;
  /** Field → value; null clears the field. */
  readonly says: JsonObject;
  /** The facts it replaces: all heads its author saw of all fields it says. */
  readonly over?: readonly FactId[];
  readonly v: number;
}

const isText = (pattern: RegExp) => (value: unknown) =>
  typeof value === "string" && pattern.test(value);

const isCount = (least: number) => (value: unknown) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= least;

const isObject = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const overAtMost = 256;
const isFactId = isText(factIdText);
const isOver = (value: unknown) =>
  value === undefined ||
  (Array.isArray(value) &&
    value.length > 0 &&
    value.length <= overAtMost &&
    value.every((id) => isFactId(id)));

/** By hand: every fact of every replica passes here, and a schema takes several times as long. */
const parts: Readonly<Record<keyof Fact, (value: unknown) => boolean>> = {
  id: isFactId,
  at: isCount(0),
  by: (value) => staffIdSchema.safeParse(value).success,
  about: isText(aboutText),
  says: isObject,
  over: isOver,
  v: isCount(1),
};

/** Reads the outer form of a fact; refused with the part that is wrong. What it says is not looked at. */
export function readFactForm(value: Json): Result<Fact, string> {
  if (!isObject(value)) return refuse("");
  const found = value as JsonObject;
  for (const part of Object.keys(parts) as (keyof Fact)[]) {
    if (!parts[part](found[part])) return refuse(part);
  }
  const isStranger = (key: string): boolean => !Object.hasOwn(parts, key);
  return Object.keys(found).some(isStranger) ? refuse("") : ok(found as unknown as Fact);
}

/** The run a fact was written in. */
export const runOf = (id: FactId): string => id.slice(0, 10);

/** The type of an entity: `visit` of `visit/01J…`. */
export const entityTypeOf = (about: string): string => about.split("/", 1)[0] ?? about;
