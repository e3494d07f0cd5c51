/**
 * What does not go together in what a client asks for: with the law, with another wish, or with what
 * the client says of themselves. It forbids nothing; a matchmaker asks.
 */
import type { StatedWish, WishCriterion } from "#shared/registry";
import { legalAge } from "./gate.ts";
import type { MatchCard } from "./match-card.ts";
import { measure, whole } from "./measure.ts";

/** Two things that do not go together. */
export type Contradiction =
  /** Everybody the wish asks for is too young to marry. */
  | { readonly type: "tooYoung"; readonly criterion: "age"; readonly from: number }
  /** Two wishes that hardly anybody can meet together. */
  | {
      readonly type: "wishes";
      readonly criterion: WishCriterion;
      readonly other: WishCriterion;
    }
  /** The client asks of another what the client's own card denies. */
  | { readonly type: "ownCard"; readonly criterion: WishCriterion };

/** What does not go together in some wishes, in the order of the card. */
export function contradictionsIn(
  wishes: readonly StatedWish[],
  own: Pick<MatchCard, "sex" | "seeks" | "values">,
): readonly Contradiction[] {
  const counting = wishes.filter(({ importance }) => importance !== "any");
  const wishOf = (criterion: WishCriterion): StatedWish | undefined =>
    counting.find((wish) => wish.criterion === criterion);
  return [
    ...tooYoung(wishOf("age"), own),
    ...childrenOfSingles(wishOf("maritalStatus"), wishOf("children")),
    ...farFromHome(wishOf("city"), own),
    ...(["wantsChildren", "withParents"] as const).flatMap((criterion) =>
      againstOwn(wishOf(criterion), own.values[criterion]),
    ),
  ];
}

function tooYoung(
  wish: StatedWish | undefined,
  { sex, seeks }: Pick<MatchCard, "sex" | "seeks">,
): readonly Contradiction[] {
  if (!wish || !("max" in wish.value) || wish.value.max === undefined) return [];
  const sought = seeks === "either" ? "female" : (seeks ?? (sex === "female" ? "male" : "female"));
  const from = legalAge[sought];
  return wish.value.max < from ? [{ type: "tooYoung", criterion: "age", from }] : [];
}

/** Only people who never married, and only with children. */
function childrenOfSingles(
  status: StatedWish | undefined,
  children: StatedWish | undefined,
): readonly Contradiction[] {
  if (!status || !children || !("anyOf" in status.value) || !("anyOf" in children.value)) return [];
  const isOnlySingle = status.value.anyOf.every((one) => one === "neverMarried");
  return isOnlySingle && !children.value.anyOf.includes("none")
    ? [{ type: "wishes", criterion: "maritalStatus", other: "children" }]
    : [];
}

/** Who takes only somebody of the same place asks for another one. */
function farFromHome(
  wish: StatedWish | undefined,
  { values }: Pick<MatchCard, "values">,
): readonly Contradiction[] {
  if (!wish || values.distance !== "localOnly" || values.city === undefined) return [];
  return measure(wish, values.city) === whole ? [] : [{ type: "ownCard", criterion: "city" }];
}

/** What two have to want together: a plain yes beside a plain no. */
const opposite: Readonly<Record<string, readonly string[]>> = {
  yes: ["no"],
  no: ["yes", "hopes"],
  hopes: ["no"],
};

function againstOwn(
  wish: StatedWish | undefined,
  own: string | undefined,
): readonly Contradiction[] {
  if (!wish || own === undefined || !("anyOf" in wish.value)) return [];
  const against = opposite[own] ?? [];
  return wish.value.anyOf.every((one) => against.includes(one))
    ? [{ type: "ownCard", criterion: wish.criterion }]
    : [];
}
