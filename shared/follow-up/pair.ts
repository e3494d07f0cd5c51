import { type FeedbackReason, feedbackReasons } from "#shared/casework";
import { type ClientId, clientIdSchema, type PlainDate, z } from "#shared/kernel";
import type { Anchor } from "./cadence.ts";
import type { Relation } from "./relation.ts";
import { relationOf } from "./relation.ts";
import type { Said } from "./said.ts";

/** Somebody said no to a person, before a meeting or after it. */
export interface Refusal {
  readonly by: ClientId;
  readonly reasons: readonly FeedbackReason[];
  readonly atMs: number;
}

/** What an introduction tells those who follow up. */
export interface Pair {
  readonly relation: Relation | undefined;
  /** When the two met, or should have by now, the latest first, in milliseconds since 1970. */
  readonly metMs: readonly number[];
  readonly refusals: readonly Refusal[];
}

const endedSchema = z.object({ is: z.string() });
const timeSchema = z.object({ fromMs: z.number(), toMs: z.number() });
const givenSchema = z.object({
  is: z.string(),
  atMs: z.number(),
  reasons: z.optional(z.array(z.string())),
});

/** Reads an introduction up to a moment; a meeting of which nobody says that it did not take place, did. */
export const pairOf = ({ value, entities }: Said, nowMs: number): Pair => ({
  relation: relationOf(value),
  metMs: entities("meeting")
    .flatMap((about) => {
      const time = timeSchema.safeParse(value(about, "time")).data;
      const ended = endedSchema.safeParse(value(about, "ended")).data;
      return time && time.toMs <= nowMs && ended?.is !== "notHeld" ? [time.fromMs] : [];
    })
    .sort((a, b) => b - a),
  refusals: [...entities("answer"), ...entities("feedback")].flatMap((about) => {
    const by = clientIdSchema.safeParse(about.slice(about.indexOf(".") + 1)).data;
    const given = givenSchema.safeParse(value(about, "given")).data;
    if (!by || !given || !["no", "notNow", "notAgain"].includes(given.is)) return [];
    const reasons = feedbackReasons.filter((reason) => given.reasons?.includes(reason));
    return [{ by, reasons, atMs: given.atMs }];
  }),
});

/** From what the days of a pair are counted. */
export const anchorsOf = (pair: Pair, dayOf: (ms: number) => PlainDate): readonly Anchor[] => [
  ...pair.metMs.map((ms): Anchor => ({ why: "met", on: dayOf(ms) })),
  ...(pair.relation ? [{ why: pair.relation.stage, on: pair.relation.on }] : []),
];
