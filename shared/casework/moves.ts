import { ok, type Result, refuse } from "#shared/kernel";
import type { Stage } from "./stages.ts";

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

/** Why somebody moved a client against the procedure's order. */
export type MoveReason = (typeof moveReasons)[MoveKind][number];
export const allMoveReasons: readonly MoveReason[] = [
  ...new Set(Object.values(moveReasons).flat()),
];

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
}

/** Checks a move against the table and the need for a reason. */
export function checkMove(
  from: Stage,
  to: Stage,
  { reason, text = "" }: MoveExplanation = {},
): Result<Move, MoveRefusal> {
  if (from === to) return refuse({ type: "alreadyThere", stage: from });
  const kind = moves[from][to];
  if (!kind) return refuse({ type: "noSuchMove", from, to });
  const words = text.trim();
  const reasons: readonly MoveReason[] = moveReasons[kind];
  if (reason && !reasons.includes(reason)) return refuse({ type: "reasonDoesNotFit", reasons });
  if (reasons.length > 0 && !reason) return refuse({ type: "reasonMissing", reasons });
  if (reason === "other" && words === "") return refuse({ type: "textMissing" });
  return ok({ from, to, ...(reason && { reason }), ...(words && { text: words }) });
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
