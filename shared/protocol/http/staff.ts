import { staffIdSchema, ulidSchema, z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import {
  accountText,
  nameText,
  nothingSchema,
  passwordText,
  rightsSchema,
  rolesSchema,
  sessionSchema,
  tokenText,
} from "./parts.ts";

/** Every command carries an id of its own: sent twice, it is carried out once. */
const command = ulidSchema;

const invitation = z.object({ staff: staffIdSchema, token: tokenText, expiresAtMs: z.number() });

/** Invites a person by a link that is good once, for seven days. */
export const invite = endpoint({
  method: "POST",
  path: "/api/invitations",
  by: "staff",
  request: z.strictObject({ command, name: nameText, roles: rolesSchema, rights: rightsSchema }),
  response: invitation,
  refusals: [],
});

/** What a link is for; a used, expired or made-up one is refused alike. */
export const readInvitation = endpoint({
  method: "POST",
  path: "/api/invitations/read",
  by: "nobody",
  request: z.strictObject({ token: tokenText }),
  response: z.object({
    purpose: z.enum(["join", "newPassword"]),
    name: nameText,
    account: z.optional(accountText),
    agency: z.string(),
  }),
  refusals: ["linkNotGood"],
});

/** Takes the link: chooses an account name (when joining) and a password, and signs in. */
export const acceptInvitation = endpoint({
  method: "POST",
  path: "/api/invitations/accept",
  by: "nobody",
  request: z.strictObject({
    token: tokenText,
    account: z.optional(accountText),
    password: passwordText,
  }),
  response: sessionSchema,
  refusals: ["linkNotGood", "accountTaken", "badAccount", "weakPassword"],
});

/** A link with which a colleague chooses a new password. */
export const resetPassword = endpoint({
  method: "POST",
  path: "/api/staff/reset",
  by: "staff",
  request: z.strictObject({ command, staff: staffIdSchema }),
  response: invitation,
  refusals: ["unknownStaff"],
});

/** Sets somebody's roles and rights; what they may no longer read is wiped from their devices. */
export const setRoles = endpoint({
  method: "POST",
  path: "/api/staff/roles",
  by: "staff",
  request: z.strictObject({
    command,
    staff: staffIdSchema,
    roles: rolesSchema,
    rights: rightsSchema,
  }),
  response: nothingSchema,
  refusals: ["unknownStaff", "lastAdmin"],
});

/** Disables or enables an account; a disabled one is signed out everywhere at once. */
export const setDisabled = endpoint({
  method: "POST",
  path: "/api/staff/disabled",
  by: "staff",
  request: z.strictObject({ command, staff: staffIdSchema, isDisabled: z.boolean() }),
  response: nothingSchema,
  refusals: ["unknownStaff", "lastAdmin", "yourself"],
});
