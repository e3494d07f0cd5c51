import { clientIdSchema, momentSchema, staffIdSchema, ulidSchema, z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";

/**
 * Through what somebody reached a contact, as the relay found it when it heard of the look: by
 * answering a call, by serving the client, by standing in, because the client is expected or nobody's,
 * as a supervisor, or through none of these, as with a line two clients exchanged.
 */
export const accessWays = [
  "lookUp",
  "own",
  "standIn",
  "booked",
  "unassigned",
  "supervisor",
  "other",
] as const;
export type AccessWay = (typeof accessWays)[number];

/** How many lines a page of the log holds. */
export const accessLinesAtMost = 200;

const position = z.number().check(z.int(), z.nonnegative());

const lineSchema = z.object({
  id: ulidSchema,
  staff: staffIdSchema,
  client: clientIdSchema,
  atMs: momentSchema,
  wasOffline: z.boolean(),
  /** What was looked at and why; missing for whoever only manages accounts. */
  field: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** Missing in lines of before it was written down. */
  through: z.optional(z.enum(accessWays)),
});
/** One look at contact data. */
export type AccessLine = z.infer<typeof lineSchema>;

/**
 * Who looked at whose contact data, the latest known first, a page at a time. Everybody reads the own
 * lines; all lines are for supervisors and admins. See SPEC [AL].
 */
export const readAccessLog = endpoint({
  method: "POST",
  path: "/api/reveals/read",
  by: "staff",
  request: z.strictObject({
    fromMs: momentSchema,
    /** The end does not belong to it. */
    toMs: momentSchema,
    staff: z.optional(staffIdSchema),
    client: z.optional(clientIdSchema),
    /** Goes on where the page before ended. */
    before: z.optional(position),
  }),
  response: z.object({
    lines: z.array(lineSchema),
    /** Where the next page begins; missing after the last. */
    before: z.optional(position),
  }),
  refusals: [],
});
