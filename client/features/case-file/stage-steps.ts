import { type Moved, readMoved, type Stage, stageOf, stages } from "#shared/casework";
import type { Projection, Statement } from "#shared/documents";

/** How a stage stands on the line of a client's way. */
export type StepState = "done" | "current" | "skipped" | "ahead";

/** One stage on the line, with the moment (milliseconds are the fact's) it was last entered. */
export interface Step {
  readonly stage: Stage;
  readonly state: StepState;
}

/** The way so far: which stages were gone through, which were passed over, what is ahead. */
export function stepsOf(projection: Projection): readonly Step[] {
  const current = stageOf(projection.value);
  const at = stages.indexOf(current);
  const visited = new Set<Stage>([stages[0], ...movesOf(projection).map(({ to }) => to)]);
  const stateAt = (stage: Stage, place: number): StepState => {
    if (place === at) return "current";
    if (place > at) return "ahead";
    return visited.has(stage) ? "done" : "skipped";
  };
  return stages.map((stage, place) => ({ stage, state: stateAt(stage, place) }));
}

/** A move with the fact that said it. */
export type SaidMove = Moved & { readonly said: Statement };

/** All moves, latest first. */
export const movesOf = (projection: Projection): readonly SaidMove[] =>
  projection.history("journey", "moved").flatMap((said) => {
    const moved = readMoved(said.value);
    return moved ? [{ ...moved, said }] : [];
  });
