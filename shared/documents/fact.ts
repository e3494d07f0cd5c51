import { type HybridTime, type JsonObject, type StaffId, staffIdSchema, z } from "#shared/kernel";

/** The version of the vocabulary this program writes. Older ones are read for ever. */
export const currentVersion = 2;

/** The longest a fact may be, in bytes of its JSON in UTF-8. */
export const factBytesAtMost = 16 * 1024;

/** `run.n`: ten base32 characters of one tab run, and its counter. */
export const factIdSchema = z
  .string()
  .check(z.regex(/^[0-9A-HJKMNP-TV-Z]{10}\.(0|[1-9]\d{0,8})$/))
  .brand<"FactId">();
export type FactId = z.infer<typeof factIdSchema>;

/** `profile`, `visit/01J…`, `tag/vip`: one entity that a document speaks about. */
const aboutSchema = z.string().check(z.regex(/^[a-z][A-Za-z]{0,31}(\/[^/\p{Cc}]{1,64})?$/u));

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

/** The outer form of a fact; what it may say is checked against the kind's vocabulary. */
export const factSchema = z.strictObject({
  id: factIdSchema,
  at: z.number().check(z.int(), z.nonnegative()),
  by: staffIdSchema,
  about: aboutSchema,
  says: z.record(z.string(), z.unknown()),
  over: z.optional(z.array(factIdSchema).check(z.minLength(1), z.maxLength(256))),
  v: z.number().check(z.int(), z.positive()),
});

/** The run a fact was written in. */
export const runOf = (id: FactId): string => id.slice(0, 10);

/** The type of an entity: `visit` of `visit/01J…`. */
export const entityTypeOf = (about: string): string => about.split("/", 1)[0] ?? about;
