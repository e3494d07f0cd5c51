import { z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import { accountText, nothingSchema, passwordText, sessionSchema } from "./parts.ts";

/** Signs in. An unknown account, a wrong password and a disabled account are answered alike. */
export const signIn = endpoint({
  method: "POST",
  path: "/api/sign-in",
  by: "nobody",
  request: z.strictObject({ account: accountText, password: passwordText }),
  response: sessionSchema,
  refusals: ["wrongCredentials", "tooManyAttempts"],
});

/** Who is signed in. */
export const whoAmI = endpoint({
  method: "GET",
  path: "/api/session",
  by: "staff",
  request: nothingSchema,
  response: sessionSchema,
  refusals: [],
});

/** Ends this session. */
export const signOut = endpoint({
  method: "POST",
  path: "/api/sign-out",
  by: "nobody",
  request: nothingSchema,
  response: nothingSchema,
  refusals: [],
});

/**
 * A pass for coming back by PIN: good once, within twelve hours, for a session of this person as
 * old as this one. It is a secret; an app keeps it in memory, sealed by what the PIN opens.
 */
export const askPass = endpoint({
  method: "POST",
  path: "/api/session/pass",
  by: "staff",
  request: nothingSchema,
  response: z.object({ pass: z.string() }),
  refusals: [],
});

/** Comes back with a pass, in the place of whoever the cookie stood for. */
export const comeBack = endpoint({
  method: "POST",
  path: "/api/session/back",
  by: "nobody",
  request: z.strictObject({ pass: z.string().check(z.regex(/^[\w-]{43}$/)) }),
  response: sessionSchema,
  refusals: ["passwordNeeded", "revoked"],
});

/** Changes one's own password; all other sessions of the person end. */
export const changePassword = endpoint({
  method: "POST",
  path: "/api/password",
  by: "staff",
  request: z.strictObject({ current: passwordText, next: passwordText }),
  response: nothingSchema,
  refusals: ["wrongCredentials", "tooManyAttempts", "weakPassword"],
});

/**
 * A ticket for one socket, good once within 30 seconds. `revoked` is the one answer that makes a
 * device wipe itself: its owner may no longer work here.
 */
export const askTicket = endpoint({
  method: "POST",
  path: "/api/sync/ticket",
  by: "nobody",
  request: z.strictObject({
    device: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)),
    protocol: z.number(),
    schema: z.number(),
    /** The version of the table of notes that the app knows; without it, it may read notes only. */
    noteSchema: z.optional(z.number()),
  }),
  /** `noteSchema` is the relay's: an app that knows less may read notes, not write them. */
  response: z.object({ ticket: z.string(), noteSchema: z.optional(z.number()) }),
  refusals: ["revoked", "outdatedApp"],
});
