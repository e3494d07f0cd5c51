/** What the app and the relay say on channel 0, as JSON in a varString. SPEC [CT]. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { ok, type Result, refuse, z } from "#shared/kernel";

/** What the app says. */
export const fromAppSchema = z.discriminatedUnion("say", [
  z.strictObject({
    say: z.literal("create"),
    document: z.string().check(z.maxLength(120)),
    parent: z.optional(z.string().check(z.maxLength(120))),
    /** It was there before a backup was restored. */
    again: z.optional(z.boolean()),
  }),
]);
export type FromApp = z.infer<typeof fromAppSchema>;

/** What the relay says. */
export const fromRelaySchema = z.discriminatedUnion("say", [
  /** `code` is a close code when it was refused. */
  z.object({ say: z.literal("created"), document: z.string(), code: z.optional(z.number()) }),
  /** Something readable changed: ask the feed. */
  z.object({ say: z.literal("changed"), clock: z.number() }),
  /** Names, roles or assignments changed: ask the directory. */
  z.object({ say: z.literal("directory"), version: z.number() }),
  /** The relay is there: a browser does not show the pings of its socket. */
  z.object({ say: z.literal("alive") }),
]);
export type FromRelay = z.infer<typeof fromRelaySchema>;

/** Writes a control payload. */
export function encodeControl(message: FromApp | FromRelay): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, JSON.stringify(message));
  return encoding.toUint8Array(encoder);
}

/** Reads what the app said. */
export const decodeFromApp = (payload: Uint8Array): Result<FromApp, "malformed"> =>
  decodeControl(fromAppSchema, payload);

/** Reads what the relay said. */
export const decodeFromRelay = (payload: Uint8Array): Result<FromRelay, "malformed"> =>
  decodeControl(fromRelaySchema, payload);

function decodeControl<T>(schema: z.ZodMiniType<T>, payload: Uint8Array): Result<T, "malformed"> {
  try {
    const decoder = decoding.createDecoder(payload);
    const parsed = z.safeParse(schema, JSON.parse(decoding.readVarString(decoder)));
    return parsed.success && !decoding.hasContent(decoder) ? ok(parsed.data) : refuse("malformed");
  } catch {
    // Neither bytes nor JSON of ours: malformed, and the answer says so.
    return refuse("malformed");
  }
}
