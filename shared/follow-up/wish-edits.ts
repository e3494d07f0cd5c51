/**
 * What the reasons of several refusals suggest for the wishes: shown to the matchmaker with the
 * count and both wishes side by side. Nothing changes before somebody says so.
 */
import type { FeedbackReason } from "#shared/casework";
import { type Json, type PlainDate, z } from "#shared/kernel";
import { ageOf, incomeBands, profileValue, type Read, type WishCriterion } from "#shared/registry";

/** Somebody this client said no to: why, and what the other's card says. */
export interface Refused {
  readonly reasons: readonly FeedbackReason[];
  readonly card: Read;
}

/** A wish as it stands; nothing said means anything goes. */
export interface Wish {
  readonly value: Json | undefined;
  readonly importance: string | undefined;
}

/** A change of one wish that the reasons suggest. */
export interface WishEdit {
  readonly criterion: WishCriterion;
  readonly reason: FeedbackReason;
  /** So many refusals of all gave this reason. */
  readonly count: number;
  readonly of: number;
  readonly before: Wish;
  /** What the wish would say; undefined when only the client can tell. */
  readonly after: { readonly value: Json; readonly importance: string } | undefined;
}

/** One refusal is no pattern. */
const refusalsAtLeast = 2;

/** Which wish a reason speaks of; looks, ways of talking and a missing spark are nobody's condition. */
const criterionOf: Readonly<Partial<Record<FeedbackReason, WishCriterion>>> = {
  age: "age",
  distance: "city",
  money: "annualIncome",
  family: "withParents",
  temperament: "temperament",
};

/** The changes that the refusals of one client suggest, the commonest reason first. */
export function suggestWishEdits(
  own: Read,
  refused: readonly Refused[],
  today: PlainDate,
): readonly WishEdit[] {
  return Object.entries(criterionOf)
    .flatMap(([name, criterion]) => {
      const reason = reasonNamed(name);
      const because = refused.filter(({ reasons }) => reason && reasons.includes(reason));
      if (!reason || because.length < refusalsAtLeast || because.length * 2 < refused.length) {
        return [];
      }
      const before = wishIn(own, criterion);
      const after = sharper(criterion, before, own, because, today);
      return after && sameWish(before, after)
        ? []
        : [{ criterion, reason, count: because.length, of: refused.length, before, after }];
    })
    .sort((a, b) => b.count - a.count);
}

const reasonNamed = (name: string): FeedbackReason | undefined =>
  reasonsWithWish.find((reason) => reason === name);
const reasonsWithWish = ["age", "distance", "money", "family", "temperament"] as const;

/** A wish as the card says it. */
const wishIn = (read: Read, criterion: WishCriterion): Wish => {
  const importance = read(`wish/${criterion}`, "importance");
  return {
    value: read(`wish/${criterion}`, "value"),
    importance: typeof importance === "string" ? importance : undefined,
  };
};

const sameWish = (a: Wish, b: Wish): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value) && a.importance === b.importance;

/** What several refusals say can be talked about is said with more weight, never at once as a must. */
const heavier = (importance: string | undefined): string =>
  importance === "must" ? "must" : "important";

function sharper(
  criterion: WishCriterion,
  before: Wish,
  own: Read,
  because: readonly Refused[],
  today: PlainDate,
): WishEdit["after"] {
  const importance = heavier(before.importance);
  const value = sharperValue(criterion, before.value, own, because, today);
  if (value !== undefined) return { value, importance };
  return before.value !== undefined && before.importance !== importance
    ? { value: before.value, importance }
    : undefined;
}

function sharperValue(
  criterion: WishCriterion,
  before: Json | undefined,
  own: Read,
  because: readonly Refused[],
  today: PlainDate,
): Json | undefined {
  switch (criterion) {
    case "age":
      return sharperAge(before, ageOf(own, today), because, today);
    case "city": {
      const home = profileValue(own, "city");
      return home === undefined ? undefined : { anyOf: [home] };
    }
    case "annualIncome":
      return nextAbove(
        incomeBands,
        because.map(({ card }) => profileValue(card, "annualIncome")),
      );
    default:
      return undefined;
  }
}

/** All refused were older: none so old again. All were younger: none so young again. */
function sharperAge(
  before: Json | undefined,
  own: number | undefined,
  because: readonly Refused[],
  today: PlainDate,
): Json | undefined {
  const ages = because.flatMap(({ card }) => ageOf(card, today) ?? []);
  if (own === undefined || ages.length < refusalsAtLeast) return undefined;
  const { min, max } = rangeIn(before);
  const range = ages.every((age) => age > own)
    ? { min, max: Math.max(own, Math.min(...ages) - 1) }
    : ages.every((age) => age < own)
      ? { min: Math.min(own, Math.max(...ages) + 1), max }
      : undefined;
  if (!range || (range.min ?? -Infinity) > (range.max ?? Infinity)) return undefined;
  return {
    ...(range.min === undefined ? {} : { min: range.min }),
    ...(range.max === undefined ? {} : { max: range.max }),
  };
}

const rangeSchema = z.object({ min: z.optional(z.int()), max: z.optional(z.int()) });
const rangeIn = (said: Json | undefined): z.infer<typeof rangeSchema> =>
  rangeSchema.safeParse(said).data ?? {};

/** At least the step above the highest that was refused. */
function nextAbove(
  steps: readonly string[],
  values: readonly (string | undefined)[],
): Json | undefined {
  const known = values.flatMap((value) => (value === undefined ? [] : [steps.indexOf(value)]));
  if (known.length < refusalsAtLeast) return undefined;
  const atLeast = steps[Math.max(...known) + 1];
  return atLeast === undefined ? undefined : { atLeast };
}
