/**
 * What replies amount to. A reversed item counts from the other end; a scale is counted only with
 * enough answers, and then as the mean of those that are there, which is to say prorated. The band
 * is the third of the scale's own range, for there are no norms; it describes answers and judges
 * nobody.
 */
import type { Instrument, Item, Scale } from "./instrument.ts";

/** What was answered to an item: a point of the scale, or that it was left. */
export type Reply = number | "left";

/** The replies to items, by item. */
export type Replies = Readonly<Record<string, Reply>>;

export const bands = ["low", "middle", "high"] as const;
/** Where on its own range a mean lies. */
export type Band = (typeof bands)[number];

/** A scale as it stands. */
export interface ScaleScore {
  readonly scale: Scale;
  readonly answered: number;
  readonly of: number;
  readonly outcome:
    | {
        readonly type: "scored";
        /** From 1 to the number of answers, to a hundredth. */
        readonly mean: number;
        readonly band: Band;
        /** Some items are not answered: the others stand for them. */
        readonly isProrated: boolean;
      }
    | { readonly type: "tooFew"; readonly needed: number };
}

/** Counts every scale of a questionnaire. */
export const scoresOf = (instrument: Instrument, replies: Replies): readonly ScaleScore[] =>
  instrument.scales.map((scale) => scoreOf(instrument, scale, replies));

function scoreOf(instrument: Instrument, scale: Scale, replies: Replies): ScaleScore {
  const items = instrument.items.filter((item) => item.scale === scale.id);
  const points = items.flatMap((item) => pointOf(instrument, item, replies) ?? []);
  const counted = { scale, answered: points.length, of: items.length };
  const needed = scale.leastAnswers;
  if (points.length < needed) return { ...counted, outcome: { type: "tooFew", needed } };
  const sum = points.reduce((total, point) => total + point, 0);
  const mean = Math.round((sum / points.length) * 100) / 100;
  const band = bandOf(sum / points.length, instrument.answers.length);
  const isProrated = points.length < items.length;
  return { ...counted, outcome: { type: "scored", mean, band, isProrated } };
}

/** What a reply adds to its scale; undefined when there is none that this version knows. */
function pointOf(instrument: Instrument, item: Item, replies: Replies): number | undefined {
  const reply = replies[item.id];
  const most = instrument.answers.length;
  if (typeof reply !== "number" || reply < 1 || reply > most) return undefined;
  return item.isReversed ? most + 1 - reply : reply;
}

function bandOf(mean: number, most: number): Band {
  const third = (most - 1) / 3;
  if (mean < 1 + third) return "low";
  return mean > most - third ? "high" : "middle";
}

/** So many answers are needed before it means something that they are all alike. */
const manyAnswers = 8;

/** Whether all answers are the same although some statements say the opposite: something to talk about. */
export function areAllAlike(instrument: Instrument, replies: Replies): boolean {
  const answered = instrument.items.filter(({ id }) => typeof replies[id] === "number");
  const isBothWays = new Set(answered.map(({ isReversed }) => isReversed)).size === 2;
  const differ = new Set(answered.map(({ id }) => replies[id])).size > 1;
  return answered.length >= manyAnswers && isBothWays && !differ;
}

/** The first item that has neither an answer nor was left; undefined when all have. */
export const firstOpen = (instrument: Instrument, replies: Replies): Item | undefined =>
  instrument.items.find(({ id }) => replies[id] === undefined);
