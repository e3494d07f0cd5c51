import { consentOn, type SaidOfClient } from "#shared/introductions";
import type { JsonObject } from "#shared/kernel";
import { consentOfField, type SensitiveGroup, type WishCriterion } from "#shared/registry";
import type { FitLine, OneWay } from "./fit.ts";
import { type ComparedCriterion, fieldOf, isCompared } from "./measure.ts";
import type { Origin } from "./origin.ts";

/** The version of the rules; it stands with every proposal. */
const ruleVersion = 2;

/** So many characters of reasons are kept: a fact holds 16 KiB, and a Chinese character takes three bytes. */
const longest = 4_000;

/**
 * How far one had what the other asked for, to be kept as it is now: what is said later changes nothing
 * of it. Of what needs a consent only how far it met the wish is kept, because a fact stays when the
 * consent is taken back.
 */
export const groundOf = (
  { score, lines }: OneWay,
  origin: (criterion: ComparedCriterion) => Origin | undefined = () => undefined,
): JsonObject => ({
  rule: ruleVersion,
  percent: percentOf(score),
  lines: asManyAsFit(lines.map((line) => lineOf(line, origin))),
});

function asManyAsFit(lines: readonly JsonObject[]): readonly JsonObject[] {
  let length = 0;
  return lines.filter((line) => {
    length += JSON.stringify(line).length;
    return length <= longest;
  });
}

/** A score in whole percent. */
export const percentOf = (score: number): number => Math.round(score * 100);

function lineOf(
  { wish, has, measure }: FitLine,
  origin: (criterion: ComparedCriterion) => Origin | undefined,
): JsonObject {
  const { criterion, value, importance } = wish;
  const isTold = has !== undefined && !needsConsent(criterion);
  const from = isTold && isCompared(criterion) ? origin(criterion) : undefined;
  return {
    ...{ criterion, wish: { ...value }, importance },
    ...(isTold ? { has } : {}),
    ...(measure === undefined ? {} : { met: measure }),
    ...(from ? { whose: from.whose } : {}),
    ...(from?.seen ? { seen: from.seen } : {}),
  };
}

/**
 * The reasons of a proposal as they may be drawn now. How far something met a wish tells in part what
 * it was: it goes once the consent is taken back, and with the card when that is not here.
 */
export const drawnLines = <Line extends { readonly criterion: WishCriterion }>(
  lines: readonly Line[],
  wisher: SaidOfClient | undefined,
  other: SaidOfClient | undefined,
): readonly Line[] =>
  lines.filter(({ criterion }) => {
    const group = consentOfLine(criterion);
    const allows = (card: SaidOfClient | undefined): boolean =>
      group === undefined || (card !== undefined && consentOn(card, group) !== "withdrawn");
    // Who asks for a faith tells the own one, too.
    return allows(other) && (group !== "faith" || allows(wisher));
  });

const needsConsent = (criterion: WishCriterion): boolean => consentOfLine(criterion) !== undefined;

function consentOfLine(criterion: WishCriterion): SensitiveGroup | undefined {
  const field = isCompared(criterion) ? fieldOf(criterion) : undefined;
  return field && consentOfField(field);
}
