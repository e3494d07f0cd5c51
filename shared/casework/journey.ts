import { type Json, momentSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { allMoveReasons } from "./moves.ts";
import { type Stage, stages } from "./stages.ts";

const movedSchema = z.strictObject({
  from: z.enum(stages),
  to: z.enum(stages),
  reason: z.optional(z.enum(allMoveReasons)),
  text: z.optional(wordsSchema(500)),
  /** What was missing and was passed over, as it is called in `missing.ts`. */
  missing: z.optional(z.array(wordsSchema(40)).check(z.minLength(1), z.maxLength(40))),
});

/** What casework lets people say in a client's own document, beside the registry's words. */
export const journeyVocabulary = {
  journey: { key: "only-one", fields: { moved: movedSchema } },
  /** The first word of somebody, before there is an agreement. */
  enquiry: {
    key: "only-one",
    fields: {
      enquirer: wordsSchema(40),
      relation: z.enum(["self", "mother", "father", "relative", "friend"]),
      channel: z.enum(["phone", "weChat", "visit", "miniProgram", "event"]),
      at: momentSchema,
      about: wordsSchema(500),
    },
  },
} as const satisfies Vocabulary;

/** A move as it was said of a journey. */
export type Moved = z.infer<typeof movedSchema>;

/** Reads what a fact says of a move; undefined when it says none, or one not known here. */
export function readMoved(said: Json | undefined): Moved | undefined {
  const parsed = movedSchema.safeParse(said);
  return parsed.success ? parsed.data : undefined;
}

/** The stage a client is in. Whoever was never moved is in booking. */
export const stageOf = (read: Read): Stage => readMoved(read("journey", "moved"))?.to ?? "booking";

/** Whoever asks is spoken with within a day. */
export const firstContactWithinMs = 24 * 60 * 60 * 1000;

/** Until when an enquirer is to be called back, in milliseconds since 1970. */
export function firstContactDueMs(read: Read): number | undefined {
  const at = momentSchema.safeParse(read("enquiry", "at"));
  return at.success ? at.data + firstContactWithinMs : undefined;
}
