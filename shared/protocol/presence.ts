import { staffIdSchema, z } from "#shared/kernel";

/** What one open copy says of itself; the relay writes `staff` and `name` from the session. */
export const presenceSchema = z.object({
  staff: staffIdSchema,
  name: z.string().check(z.maxLength(60)),
  /** The field being edited, `about field`. */
  editing: z.optional(z.string().check(z.maxLength(120))),
});
export type Presence = z.infer<typeof presenceSchema>;
