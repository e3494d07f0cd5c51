import { staffIdSchema, z } from "#shared/kernel";

/** A field as a fact names it, `about field`: nothing that could be read as anything else. */
const editedFieldSchema = z
  .string()
  .check(z.maxLength(120), z.regex(/^[a-z][A-Za-z]*(\/[\w-]{1,64})? [a-z][A-Za-z]*$/));

const countSchema = z.int().check(z.nonnegative());
const placeSchema = z.nullish(z.strictObject({ client: countSchema, clock: countSchema }));
/**
 * A place in a co-edited text, relative to what stands there, as Yjs writes it. One that names
 * nothing makes Yjs throw in the editor of everybody who draws it.
 */
const relativePlaceSchema = z
  .strictObject({
    type: placeSchema,
    tname: z.nullish(z.literal("body")),
    item: placeSchema,
    assoc: z.optional(z.number()),
  })
  .check(z.refine(({ type, tname, item }) => Boolean(type ?? tname ?? item)));

/** What one open copy says of itself; the relay writes `staff` and `name` from the session. */
export const presenceSchema = z.object({
  staff: staffIdSchema,
  name: z.string().check(z.maxLength(60)),
  /** The field being edited. */
  editing: z.optional(editedFieldSchema),
  /** What is selected in a text, as y-prosemirror says it. */
  cursor: z.optional(z.strictObject({ anchor: relativePlaceSchema, head: relativePlaceSchema })),
});
export type Presence = z.infer<typeof presenceSchema>;
