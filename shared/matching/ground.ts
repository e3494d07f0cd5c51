import type { JsonObject } from "#shared/kernel";
import type { FitLine, OneWay } from "./fit.ts";

/** The version of the rules; it stands with every proposal. */
const ruleVersion = 1;

/** How far one had what the other asked for, to be kept as it is now: what is said later changes nothing of it. */
export const groundOf = ({ score, lines }: OneWay): JsonObject => ({
  rule: ruleVersion,
  percent: percentOf(score),
  lines: lines.map(lineOf),
});

/** A score in whole percent. */
export const percentOf = (score: number): number => Math.round(score * 100);

const lineOf = ({ wish, has, measure }: FitLine): JsonObject => ({
  criterion: wish.criterion,
  wish: { ...wish.value },
  importance: wish.importance,
  ...(has === undefined ? {} : { has }),
  ...(measure === undefined ? {} : { met: measure }),
});
