import type { InBoth } from "#shared/kernel";
import { consentOfField, type FieldName, type SensitiveGroup } from "#shared/registry";

/** The parts of an interview, in the order in which they are asked. */
export const interviewSections = [
  "situation",
  "family",
  "marriage",
  "dailyLife",
  "past",
  "expectations",
  "healthAndMoney",
] as const;
export type InterviewSection = (typeof interviewSections)[number];

/** Some codes, each with its word. */
export type CodeWords = Readonly<Record<string, InBoth>>;

/** How a question is answered; what belongs on the card is said there and nowhere else. */
export type AnswerKind =
  | { readonly kind: "card"; readonly field: FieldName }
  | { readonly kind: "codes"; readonly several: boolean; readonly words: CodeWords }
  | { readonly kind: "text" }
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly unit: InBoth };

/** One question of the form. */
export interface Question {
  readonly id: string;
  readonly answer: AnswerKind;
  /** As it is asked; a field of the card has its own name. */
  readonly asks?: InBoth;
  /** Without this consent it is not asked. */
  readonly consent?: SensitiveGroup;
}

type Words = readonly [zh: string, en: string];
type CodeList = Readonly<Record<string, Words>>;

const inBoth = ([zh, en]: Words): InBoth => ({ zh, en });

const codeWords = (codes: CodeList): CodeWords =>
  Object.fromEntries(Object.entries(codes).map(([code, words]) => [code, inBoth(words)]));

const consentOf = (consent: SensitiveGroup | undefined) => (consent ? { consent } : {});

/** A question whose answer is a field of the card. */
export const card = (field: FieldName): Question => ({
  id: field,
  answer: { kind: "card", field },
  ...consentOf(consentOfField(field)),
});

/** A question with one answer of a few. */
export const one = (
  id: string,
  asks: Words,
  codes: CodeList,
  consent?: SensitiveGroup,
): Question => ({
  id,
  asks: inBoth(asks),
  answer: { kind: "codes", several: false, words: codeWords(codes) },
  ...consentOf(consent),
});

/** A question with any answers of a few. */
export const several = (id: string, asks: Words, codes: CodeList): Question => ({
  id,
  asks: inBoth(asks),
  answer: { kind: "codes", several: true, words: codeWords(codes) },
});

/** A question answered in the client's own words. */
export const words = (id: string, asks: Words, consent?: SensitiveGroup): Question => ({
  id,
  asks: inBoth(asks),
  answer: { kind: "text" },
  ...consentOf(consent),
});

/** A question answered by a whole number. */
export const count = (
  id: string,
  asks: Words,
  [min, max, ...unit]: readonly [number, number, ...Words],
): Question => ({
  id,
  asks: inBoth(asks),
  answer: { kind: "number", min, max, unit: inBoth(unit) },
});
