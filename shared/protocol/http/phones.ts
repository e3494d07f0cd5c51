import { z } from "#shared/kernel";
import { phoneNumberSchema } from "#shared/registry";
import { endpoint } from "./endpoint.ts";

/**
 * The keyed hash of a whole number, by which a caller is found among the cards on the device; only
 * the relay has the key, so that a card gives no number away. See SPEC [CL].
 */
export const phoneHash = endpoint({
  method: "POST",
  path: "/api/phones/hash",
  by: "staff",
  request: z.strictObject({ number: phoneNumberSchema }),
  response: z.object({ hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  refusals: [],
});
