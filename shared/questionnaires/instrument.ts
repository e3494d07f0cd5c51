import type { InBoth } from "#shared/kernel";

/** One statement to agree or disagree with. */
export interface Item {
  readonly id: string;
  readonly scale: string;
  /** Agreement says less of the scale, not more. */
  readonly isReversed: boolean;
  readonly words: InBoth;
}

/** What some items amount to together. The words say what answers describe, and rate nobody. */
export interface Scale {
  readonly id: string;
  readonly name: InBoth;
  readonly low: InBoth;
  readonly high: InBoth;
  /** With fewer answers it is not counted. */
  readonly leastAnswers: number;
}

/** One version of a questionnaire. A wording is never changed: it belongs to its version for ever. */
export interface Instrument {
  readonly id: string;
  readonly version: number;
  /** Who answers: the client, or a colleague about what was seen. */
  readonly by: "client" | "staff";
  readonly title: InBoth;
  /** For colleagues: what it asks after, and on which constructs it stands. */
  readonly note: InBoth;
  /** For whoever answers. */
  readonly instruction: InBoth;
  readonly minutes: number;
  /** The words of the answers, from 1 up. */
  readonly answers: readonly InBoth[];
  readonly scales: readonly Scale[];
  readonly items: readonly Item[];
}

type Words = readonly [zh: string, en: string];

/** A wording in both languages. */
export const inBoth = (zh: string, en: string): InBoth => ({ zh, en });

/** A list of answers from their words. */
export const answers = (...words: readonly Words[]): readonly InBoth[] =>
  words.map(([zh, en]) => inBoth(zh, en));

/** A scale from its words. */
export const scale = (
  id: string,
  leastAnswers: number,
  name: Words,
  low: Words,
  high: Words,
): Scale => ({
  id,
  leastAnswers,
  name: inBoth(...name),
  low: inBoth(...low),
  high: inBoth(...high),
});

/** An item; a minus before the scale reverses it. */
export const item = (id: string, scaleOrMinus: string, zh: string, en: string): Item => ({
  id,
  scale: scaleOrMinus.replace(/^-/, ""),
  isReversed: scaleOrMinus.startsWith("-"),
  words: inBoth(zh, en),
});
