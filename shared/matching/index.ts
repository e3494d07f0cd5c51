/** Matching: what two clients have of what each asked for, and what stands between them. */
export { type ComparedRow, claimOf, compareCards } from "./compare.ts";
export { type Contradiction, contradictionsIn } from "./contradictions.ts";
export { easingsOf } from "./easings.ts";
export {
  type FitLine,
  fitOf,
  type OneWay,
  scoreOf,
  twoWayOf,
  unknownMeasure,
  weighsOn,
  weightOf,
} from "./fit.ts";
export {
  type Ask,
  type Block,
  type Gate,
  gateOfOne,
  isBlock,
  isSought,
  legalAge,
  type Matched,
  type PairMark,
} from "./gate.ts";
export { drawnLines, groundOf, percentOf } from "./ground.ts";
export {
  betterFirst,
  conflictsIn,
  type Match,
  type MatchGroup,
  matchGroups,
  matchOf,
  reasonsIn,
  soughtMatchOf,
  unknownsIn,
} from "./match.ts";
export {
  type ComparedField,
  comparedFields,
  countingWishes,
  type KeptApart,
  type MatchCard,
  matchCardOf,
  matchingPurposes,
  stops,
} from "./match-card.ts";
export { type Compared, comparedIn, fieldOf, isCompared, measure, whole } from "./measure.ts";
export { type Origin, originOf, type SaidWithFacts } from "./origin.ts";
export { isQuiet, type Offered, overnightLists, type Proposed } from "./overnight.ts";
export { digestOfPairs, type PairsDigest } from "./overnight-pairs.ts";
export { pairMarks } from "./pair-marks.ts";
export {
  dearest,
  mayCountOut,
  type Position,
  positionOf,
  type WishEffect,
} from "./position.ts";
export { toldReasons } from "./told-reasons.ts";
