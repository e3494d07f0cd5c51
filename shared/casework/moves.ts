import { ok, type Result, refuse } from "#shared/kernel";
import type { MissingThing } from "./missing.ts";
import { type Stage, stages } from "./stages.ts";

/** What a move is: the procedure's own order, or something that needs a reason. */
export type MoveKind = "forward" | "skip" | "back" | "close" | "reopen";

/** Every move there is. A stage that is missing here does not compile. */
export const moves: { readonly [From in Stage]: Readonly<Partial<Record<Stage, MoveKind>>> } = {
  booking: { consultation: "forward", information: "skip", closed: "close" },
  consultation: { information: "forward", assessment: "skip", booking: "back", closed: "close" },
  information: { assessment: "forward", matching: "skip", consultation: "back", closed: "close" },
  assessment: { matching: "forward", meeting: "skip", information: "back", closed: "close" },
  matching: {
    meeting: "forward",
    followUp: "skip",
    assessment: "back",
    information: "back",
    closed: "close",
  },
  meeting: { followUp: "forward", matching: "back", assessment: "back", closed: "close" },
  followUp: { closed: "forward", meeting: "back", matching: "back", assessment: "back" },
  closed: { consultation: "reopen", matching: "reopen", followUp: "reopen" },
};

/** The chips to choose from when a move needs a reason. */
export const moveReasons = {
  forward: [],
  skip: ["doneElsewhere", "knownFromBefore", "clientInAHurry", "other"],
  back: ["moreToLearn", "wishesChanged", "notTheRightPair", "enteredByMistake", "other"],
  close: ["leftByWish", "noAnswer", "duplicate", "cannotBeServed", "other"],
  reopen: ["cameBack", "goesOn", "enteredByMistake", "other"],
} as const satisfies Readonly<Record<MoveKind, readonly string[]>>;

/** The chips to choose from when a stage is left although something is missing. */
export const gapReasons = ["askedLater", "wouldNotSay", "onPaper", "other"] as const;

/** Why somebody moved a client against the procedure's order, or with something missing. */
export type MoveReason = (typeof moveReasons)[MoveKind][number] | (typeof gapReasons)[number];
export const allMoveReasons: readonly MoveReason[] = [
  ...new Set([...Object.values(moveReasons).flat(), ...gapReasons]),
];

/** Which reasons there are for a move; none when it needs none. */
export function reasonsFor(
  from: Stage,
  to: Stage,
  missing: readonly MissingThing[],
): readonly MoveReason[] {
  const kind = moves[from][to];
  if (kind === "forward" && missing.length > 0) return gapReasons;
  return kind ? moveReasons[kind] : [];
}

/** The stages that a move leaves behind: the one left, and those passed over. */
export const leftBehind = (from: Stage, to: Stage): readonly Stage[] =>
  moves[from][to] === "forward" || moves[from][to] === "skip"
    ? stages.slice(stages.indexOf(from), stages.indexOf(to))
    : [];

/** What may be passed over only with words: the client's own consent. */
const needsWords: readonly MissingThing[] = ["matchingConsent"];

/** What somebody gives as a reason; the text is needed only when no chip fits. */
export interface MoveExplanation {
  readonly reason?: MoveReason | undefined;
  readonly text?: string | undefined;
}

/** Why a move is not made. */
export type MoveRefusal =
  | { readonly type: "alreadyThere"; readonly stage: Stage }
  | { readonly type: "noSuchMove"; readonly from: Stage; readonly to: Stage }
  | { readonly type: "reasonMissing"; readonly reasons: readonly MoveReason[] }
  | { readonly type: "reasonDoesNotFit"; readonly reasons: readonly MoveReason[] }
  | { readonly type: "textMissing" };

/** A move that may be made, in the form in which it is said of the journey. */
export interface Move {
  readonly from: Stage;
  readonly to: Stage;
  readonly reason?: MoveReason;
  readonly text?: string;
  /** What was missing in the stages left behind, and was passed over. */
  readonly missing?: readonly MissingThing[];
}

/** Checks a move against the table, and the need for a reason where something is missing or passed over. */
export function checkMove(
  from: Stage,
  to: Stage,
  { reason, text = "" }: MoveExplanation = {},
  missing: readonly MissingThing[] = [],
): Result<Move, MoveRefusal> {
  if (from === to) return refuse({ type: "alreadyThere", stage: from });
  const kind = moves[from][to];
  if (!kind) return refuse({ type: "noSuchMove", from, to });
  const words = text.trim();
  const reasons = reasonsFor(from, to, missing);
  const passedOver = leftBehind(from, to).length > 0 ? missing : [];
  if (reason && !reasons.includes(reason)) return refuse({ type: "reasonDoesNotFit", reasons });
  if (reasons.length > 0 && !reason) return refuse({ type: "reasonMissing", reasons });
  const mustExplain = reason === "other" || passedOver.some((thing) => needsWords.includes(thing));
  if (mustExplain && words === "") return refuse({ type: "textMissing" });
  return ok({
    ...{ from, to },
    ...(reason && { reason }),
    ...(words && { text: words }),
    ...(passedOver.length > 0 && { missing: passedOver }),
  });
}

/** The stage that follows in the procedure's own order; undefined when the way is at its end. */
export const nextStep = (stage: Stage): Stage | undefined =>
  movesFrom(stage).find(({ kind }) => kind === "forward")?.to;

/** All moves from a stage: the next step first, then as the table lists them. */
export const movesFrom = (
  stage: Stage,
): readonly { readonly to: Stage; readonly kind: MoveKind }[] =>
  stagesIn(moves[stage]).flatMap((to) => {
    const kind = moves[stage][to];
    return kind ? [{ to, kind }] : [];
  });

const isStageOf =
  (row: object) =>
  (text: string): text is Stage =>
    Object.hasOwn(row, text);
const stagesIn = (row: object): readonly Stage[] => Object.keys(row).filter(isStageOf(row));
