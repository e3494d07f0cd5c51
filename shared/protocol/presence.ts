import { staffIdSchema, z } from "#shared/kernel";

/** A field as a fact names it, `about field`: nothing that could be read as anything else. */
const editedFieldSchema = z
  .string()
  .check(z.maxLength(120), z.regex(/^[a-z][A-Za-z]*(\/[\w-]{1,64})? [a-z][A-Za-z]*$/));

/** What one open copy says of itself; the relay writes `staff` and `name` from the session. */
export const presenceSchema = z.object({
  staff: staffIdSchema,
  name: z.string().check(z.maxLength(60)),
  /** The field being edited. */
  editing: z.optional(editedFieldSchema),
});
export type Presence = z.infer<typeof presenceSchema>;
