import { z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import { nothingSchema } from "./parts.ts";

/** Whether the relay can take work; `full` when its disk is nearly full. */
export const health = endpoint({
  method: "GET",
  path: "/health",
  by: "nobody",
  request: nothingSchema,
  response: z.object({ status: z.enum(["ok", "full"]), version: z.string(), storage: z.string() }),
  refusals: [],
});
