import { factIdSchema } from "#shared/documents";
import { ulidSchema, z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import { nothingSchema } from "./parts.ts";

const document = z.string().check(z.maxLength(120));

/** Erases facts of a document for everybody: it begins a new epoch without them. */
export const eraseFacts = endpoint({
  method: "POST",
  path: "/api/documents/erase-facts",
  by: "staff",
  request: z.strictObject({
    command: ulidSchema,
    document,
    facts: z.array(factIdSchema).check(z.minLength(1), z.maxLength(500)),
  }),
  /** How many of them were there. */
  response: z.object({ erased: z.number() }),
  refusals: ["unknownDocument", "held"],
});

/** Erases a whole document for everybody and for ever; its key is destroyed. */
export const eraseDocument = endpoint({
  method: "POST",
  path: "/api/documents/erase",
  by: "staff",
  request: z.strictObject({ command: ulidSchema, document }),
  response: nothingSchema,
  refusals: ["unknownDocument", "held"],
});
