/**
 * The satisfaction survey (满意度调查): a few things on a scale of five, and words. It has versions;
 * what was answered names the one it answers, and an older answer is read for ever.
 */
import { type Json, type PlainDate, plainDateSchema, wordsSchema, z } from "#shared/kernel";
import type { Read } from "#shared/registry";

/** What every version asks about, in the order in which it asks; a version never changes. */
export const surveyVersions = {
  1: ["overall", "attitude", "truth", "fit", "promises", "privacy"],
} as const satisfies Readonly<Record<number, readonly SurveyItem[]>>;

/** Everything that was ever asked about. */
export const surveyItems = ["overall", "attitude", "truth", "fit", "promises", "privacy"] as const;
export type SurveyItem = (typeof surveyItems)[number];

/** The version that is asked now. */
export const surveyVersion = 1;

/** Five is the best. */
export const surveyScale = [1, 2, 3, 4, 5] as const;
export type SurveyRating = (typeof surveyScale)[number];

const ratingSchema = z.literal(surveyScale);

/** The answers of one person to one version; what was left out is not there. */
export const surveyAnswersSchema = z
  .strictObject({
    version: z.literal(1),
    ratings: z.partialRecord(z.enum(surveyItems), ratingSchema),
    words: z.optional(wordsSchema(1000)),
    /** Whether the agency may call about it. */
    mayCall: z.optional(z.boolean()),
  })
  .check(z.refine((answers) => isAnswered(answers)));
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>;

/** By which way a survey was answered. */
export const surveyWays = ["screen", "paper", "link"] as const;
export type SurveyWay = (typeof surveyWays)[number];

/** One answered survey of a client. */
export interface Survey {
  readonly about: string;
  readonly on: PlainDate;
  readonly from: SurveyWay;
  readonly answers: SurveyAnswers;
}

/** Whether anything was answered: an empty sheet is no survey. */
export const isAnswered = (answers: {
  readonly ratings: Readonly<Record<string, unknown>>;
  readonly words?: string | undefined;
}): boolean => Object.keys(answers.ratings).length > 0 || (answers.words ?? "").trim() !== "";

/** Reads one survey of a case file; undefined when it is not whole. */
function surveyOf(read: Read, about: string): Survey | undefined {
  const answers = surveyAnswersSchema.safeParse(read(about, "answers")).data;
  const on = plainDateSchema.safeParse(read(about, "on")).data;
  const from = surveyWays.find((way) => way === read(about, "from"));
  return answers && on && from ? { about, on, from, answers } : undefined;
}

/** The surveys of a case file, the latest first. */
export const surveysOf = (read: Read, abouts: readonly string[]): readonly Survey[] =>
  abouts
    .flatMap((about) => surveyOf(read, about) ?? [])
    .sort((a, b) => (a.on === b.on ? (a.about < b.about ? 1 : -1) : a.on < b.on ? 1 : -1));

/** What many surveys say of one thing. */
export interface ItemFigure {
  readonly item: SurveyItem;
  /** How many answered it. */
  readonly count: number;
  /** The mean of those; undefined when nobody did. */
  readonly mean: number | undefined;
  /** How many gave one, two, three, four and five. */
  readonly spread: readonly number[];
}

/** What many surveys say, thing by thing. */
export const surveyFigures = (surveys: readonly SurveyAnswers[]): readonly ItemFigure[] =>
  surveyVersions[surveyVersion].map((item) => {
    const given = surveys.flatMap(({ ratings }) => ratings[item] ?? []);
    const sum = given.reduce<number>((all, rating) => all + rating, 0);
    return {
      item,
      count: given.length,
      mean: given.length === 0 ? undefined : sum / given.length,
      spread: surveyScale.map((step) => given.filter((rating) => rating === step).length),
    };
  });

/** The answers as a fact says them. */
export const surveySays = (
  answers: SurveyAnswers,
  on: PlainDate,
  from: SurveyWay,
): { readonly answers: Json; readonly on: Json; readonly from: Json } => ({
  answers: {
    version: answers.version,
    ratings: { ...answers.ratings },
    ...(answers.words === undefined ? {} : { words: answers.words }),
    ...(answers.mayCall === undefined ? {} : { mayCall: answers.mayCall }),
  },
  on,
  from,
});
