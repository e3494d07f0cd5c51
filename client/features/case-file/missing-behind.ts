import { leftBehind, type MissingThing, missingFor, type Stage } from "#shared/casework";
import type { Read } from "#shared/registry";

/** What is missing in the stages that a move would leave behind, each thing once. */
export const missingBehind = (read: Read, from: Stage, to: Stage): readonly MissingThing[] => [
  ...new Set(leftBehind(from, to).flatMap((stage) => missingFor(stage, read))),
];
