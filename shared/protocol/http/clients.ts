import { assignmentSchema } from "#shared/agency";
import { clientIdSchema, momentSchema, staffIdSchema, ulidSchema, z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import { nameText, nothingSchema, rightsSchema, rolesSchema } from "./parts.ts";

const command = ulidSchema;

/** Who works here and who serves whom: kept on the device, so that it is known offline. */
export const directory = endpoint({
  method: "GET",
  path: "/api/directory",
  by: "staff",
  request: nothingSchema,
  response: z.object({
    version: z.number(),
    agency: z.object({ id: z.string(), name: z.string() }),
    /** The agency's wall clock, ahead of UTC: assignments begin and end with its days. */
    offsetMinutes: z.number(),
    staff: z.array(
      z.object({
        id: staffIdSchema,
        name: nameText,
        /** Missing until the invitation is taken, and for those who may not manage accounts. */
        account: z.optional(z.string()),
        roles: rolesSchema,
        rights: rightsSchema,
        isDisabled: z.boolean(),
        isInvited: z.boolean(),
      }),
    ),
    assignments: z.array(assignmentSchema),
    /**
     * The clients whom nobody serves, now or later: of a client in neither list the asker's
     * directory is too old to say who has it.
     */
    unserved: z.array(clientIdSchema),
  }),
  refusals: [],
});

/** Gives a client to somebody, for good or between two days. */
export const assign = endpoint({
  method: "POST",
  path: "/api/assignments",
  by: "staff",
  request: z.strictObject({ command, assignment: assignmentSchema }),
  response: nothingSchema,
  refusals: ["unknownStaff", "unknownClient"],
});

/** Ends an assignment today. */
export const endAssignment = endpoint({
  method: "POST",
  path: "/api/assignments/end",
  by: "staff",
  request: z.strictObject({ command, client: clientIdSchema, staff: staffIdSchema }),
  response: nothingSchema,
  refusals: ["unknownStaff", "unknownClient"],
});

/** What handing over would move: the clients assigned to somebody, and how many are also stood in for. */
export const previewHandover = endpoint({
  method: "POST",
  path: "/api/handover/preview",
  by: "staff",
  request: z.strictObject({ from: staffIdSchema }),
  response: z.object({ clients: z.array(clientIdSchema) }),
  refusals: ["unknownStaff"],
});

/** Hands clients over: each is assigned to `to` and no longer to `from`. */
export const handOver = endpoint({
  method: "POST",
  path: "/api/handover",
  by: "staff",
  request: z.strictObject({
    command,
    from: staffIdSchema,
    to: staffIdSchema,
    clients: z.array(clientIdSchema).check(z.minLength(1), z.maxLength(10_000)),
  }),
  response: z.object({ moved: z.number() }),
  refusals: ["unknownStaff"],
});

/** Logs looks at contact data, also those made offline; the same id is logged once. */
export const logReveals = endpoint({
  method: "POST",
  path: "/api/reveals",
  by: "staff",
  request: z.strictObject({
    reveals: z
      .array(
        z.strictObject({
          id: ulidSchema,
          client: clientIdSchema,
          field: z.string().check(z.maxLength(80)),
          reason: z.string().check(z.minLength(1), z.maxLength(200)),
          atMs: momentSchema,
          wasOffline: z.boolean(),
        }),
      )
      .check(z.maxLength(500)),
  }),
  response: nothingSchema,
  refusals: [],
});

/** A page of the feed, answered in the binary form of feed-page.ts. */
export const feedQuery = z.object({
  scope: z.enum(["registry", "service"]),
  /** The cursor of the page before; empty at the start. */
  after: z.string().check(z.maxLength(200)),
  access: z.coerce.number().check(z.int(), z.nonnegative()),
});
export const feedPath = "/api/feed";
