import { z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import {
  accountText,
  nameText,
  nothingSchema,
  passwordText,
  rightsSchema,
  rolesSchema,
  tokenText,
} from "./parts.ts";

/** Whether the relay still waits to be set up; the agency's name when it does not. */
export const setupState = endpoint({
  method: "GET",
  path: "/api/setup",
  by: "nobody",
  request: nothingSchema,
  response: z.object({ isNeeded: z.boolean(), agency: z.optional(z.string()) }),
  refusals: [],
});

/** Sets the relay up, once, with the one-time link of the console. */
export const setUp = endpoint({
  method: "POST",
  path: "/api/setup",
  by: "nobody",
  request: z.strictObject({
    token: tokenText,
    agency: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("own"),
        name: nameText,
        person: z.strictObject({ name: nameText, account: accountText, password: passwordText }),
      }),
      z.strictObject({
        kind: z.literal("sample"),
        clients: z.number().check(z.int(), z.minimum(1), z.maximum(10_000)),
        seed: z.number().check(z.int(), z.nonnegative()),
      }),
    ]),
  }),
  /** For the sample agency: the accounts made, with their passwords; shown once. */
  response: z.object({
    accounts: z.array(
      z.object({
        name: nameText,
        account: accountText,
        password: z.optional(passwordText),
        roles: rolesSchema,
        rights: rightsSchema,
      }),
    ),
  }),
  refusals: ["alreadySetUp", "wrongLink", "badAccount", "weakPassword"],
});
