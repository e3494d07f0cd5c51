/**
 * The next gentler forms of a wish: what a matchmaker would ask a client about first, when a wish
 * shuts too many out. Each lets in everybody the wish let in, and somebody more.
 */
import {
  clientFields,
  educationLevels,
  incomeBands,
  type StatedWish,
  type WishValue,
} from "#shared/registry";
import { fieldOf, isCompared } from "./measure.ts";

type Wish = Pick<StatedWish, "criterion" | "value">;

/** By so much one end of a range is moved at once. */
const stepOf = { age: 2, height: 5 } as const;
/** Nobody younger is ever proposed. */
const youngest = 20;
/** Of longer lists nobody would ask word by word. */
const shortList = 8;

/** The next gentler forms of a wish; none where there is no next one. */
export function easingsOf({ criterion, value }: Wish): readonly WishValue[] {
  if (!isCompared(criterion)) return [];
  if ("atLeast" in value) return stepDown(criterion, value.atLeast);
  if ("anyOf" in value) return withOneMore(criterion, value.anyOf);
  return criterion === "age" || criterion === "height" ? wider(criterion, value) : [];
}

function wider(
  criterion: keyof typeof stepOf,
  { min, max }: { readonly min?: number; readonly max?: number },
): readonly WishValue[] {
  const step = stepOf[criterion];
  const top = max === undefined ? {} : { max };
  const bottom = min === undefined ? {} : { min };
  const lower = criterion === "age" ? Math.max(youngest, (min ?? 0) - step) : (min ?? 0) - step;
  return [
    ...(min !== undefined && lower < min ? [{ min: lower, ...top }] : []),
    ...(max === undefined ? [] : [{ ...bottom, max: max + step }]),
  ];
}

/** A second bachelor's degree is no step of its own. */
const ladders: Readonly<Partial<Record<string, readonly string[]>>> = {
  education: educationLevels.filter((level) => level !== "doubleBachelor"),
  annualIncome: incomeBands,
};

function stepDown(criterion: string, least: string): readonly WishValue[] {
  const ladder = ladders[criterion] ?? [];
  const below = ladder[ladder.indexOf(least === "doubleBachelor" ? "master" : least) - 1];
  // The lowest of all is met by everybody: that is the wish left out.
  return below === undefined || below === ladder[0] ? [] : [{ atLeast: below }];
}

function withOneMore(criterion: Wish["criterion"], anyOf: readonly string[]): readonly WishValue[] {
  const field = isCompared(criterion) ? fieldOf(criterion) : undefined;
  const shape = field && clientFields[field].shape;
  const codes: readonly string[] = shape && "values" in shape ? shape.values : [];
  if (codes.length === 0 || codes.length > shortList) return [];
  const others = codes.filter((code) => !anyOf.includes(code));
  // With the last one added everybody is let in.
  return others.length < 2 ? [] : others.map((code) => ({ anyOf: [...anyOf, code] }));
}
