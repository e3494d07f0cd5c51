import { consentOn, type SaidOfClient } from "#shared/introductions";
import type { JsonObject } from "#shared/kernel";
import { consentOfField, type SensitiveGroup, type WishCriterion } from "#shared/registry";
import type { FitLine, OneWay } from "./fit.ts";
import { fieldOf, isCompared } from "./measure.ts";

/** The version of the rules; it stands with every proposal. */
const ruleVersion = 2;

/** So many characters of reasons are kept: a fact holds 16 KiB, and a Chinese character takes three bytes. */
const longest = 4_000;

/**
 * How far one had what the other asked for, to be kept as it is now: what is said later changes nothing
 * of it. Of what needs a consent only how far it met the wish is kept, because a fact stays when the
 * consent is taken back.
 */
export const groundOf = ({ score, lines }: OneWay): JsonObject => ({
  rule: ruleVersion,
  percent: percentOf(score),
  lines: asManyAsFit(lines.map(lineOf)),
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

const lineOf = ({ wish, has, measure }: FitLine): JsonObject => ({
  criterion: wish.criterion,
  wish: { ...wish.value },
  importance: wish.importance,
  ...(has === undefined || needsConsent(wish.criterion) ? {} : { has }),
  ...(measure === undefined ? {} : { met: measure }),
});

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
