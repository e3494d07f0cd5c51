import { checkMove, type Move, type MoveExplanation, nextStep, type Stage } from "#shared/casework";
import { assert, type SeededRandom } from "#shared/kernel";
import { weighted } from "./chance.ts";

/** How many clients of a hundred are where. */
const spread: Readonly<Record<Stage, number>> = {
  booking: 9,
  consultation: 12,
  information: 15,
  assessment: 12,
  matching: 24,
  meeting: 10,
  followUp: 10,
  closed: 8,
};

/** The stage somebody has reached by now. */
export const makeStage = (random: SeededRandom): Stage => weighted(random, spread);

/** The moves that led from booking to a stage: mostly the procedure's order, now and then not. */
export function wayTo(stage: Stage, random: SeededRandom): readonly Move[] {
  if (stage === "closed" && random.chance(0.4)) return leftEarly(random);
  const moves: Move[] = [];
  const goTo = (to: Stage, why: MoveExplanation = {}): void => {
    moves.push(move(moves.at(-1)?.to ?? "booking", to, why));
  };
  if (stage !== "booking" && stage !== "consultation" && random.chance(0.06)) {
    goTo("information", { reason: "knownFromBefore" });
  }
  for (let at = moves.at(-1)?.to ?? "booking"; at !== stage; at = next(at)) goTo(next(at));
  if (stage === "matching" && random.chance(0.3)) {
    goTo("meeting");
    goTo("matching", { reason: "notTheRightPair" });
  }
  return moves;
}

function leftEarly(random: SeededRandom): readonly Move[] {
  const last = random.pick(["consultation", "information", "matching"] as const);
  const reason = random.pick(["leftByWish", "noAnswer"] as const);
  return [...wayTo(last, random), move(last, "closed", { reason })];
}

function move(from: Stage, to: Stage, why: MoveExplanation): Move {
  const checked = checkMove(from, to, why);
  assert(checked.ok, `the sample moves from ${from} to ${to}`);
  return checked.value;
}

function next(stage: Stage): Stage {
  const step = nextStep(stage);
  assert(step, `the way ends at ${stage}`);
  return step;
}
