import { assert } from "#shared/kernel";
import { expectations, healthAndMoney, marriage } from "./future.ts";
import { dailyLife, family, past, situation } from "./person.ts";
import { type InterviewSection, interviewSections, type Question } from "./question.ts";

/** One version of the interview form: its questions by section. */
export type InterviewForm = Readonly<Record<InterviewSection, readonly Question[]>>;

/** The version new interviews are asked by. A question is never changed: it gets another id in a new version. */
export const currentForm = 1;

const first: InterviewForm = {
  situation,
  family,
  marriage,
  dailyLife,
  past,
  expectations,
  healthAndMoney,
};

const forms: Readonly<Record<number, InterviewForm>> = { 1: first };

/** A version of the form; undefined when a newer app asked by one that is not known here. */
export const formOf = (version: number): InterviewForm | undefined => forms[version];

/** The form that new interviews are asked by. */
export function formNow(): InterviewForm {
  const form = formOf(currentForm);
  assert(form, "the current form is there");
  return form;
}

/** All questions of a form, in the order in which they are asked. */
export const questionsOf = (form: InterviewForm): readonly Question[] =>
  interviewSections.flatMap((section) => form[section]);
