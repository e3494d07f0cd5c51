/** Interviews as the case file tells them, and the answers that do not belong on the card. */
import {
  type InterviewAnswer,
  type InterviewCompany,
  interviewAnswerSchema,
  interviewCompany,
  type Told,
} from "#shared/casework";
import { type Ulid, ulidSchema } from "#shared/kernel";
import type { FieldName } from "#shared/registry";
import { profileValue, saidByAbout } from "#shared/registry";
import { formOf, type InterviewForm } from "./form/form.ts";

/** One interview by the form. */
export interface Interview {
  readonly id: Ulid;
  readonly atMs: number;
  readonly version: number;
  /** Undefined when a newer app asked by a form that is not known here. */
  readonly form: InterviewForm | undefined;
  readonly company: readonly InterviewCompany[];
  /** When somebody said that it was over; undefined while it goes on. */
  readonly endedAtMs: number | undefined;
}

/** The entity of an interview. */
export const interviewAbout = (id: Ulid): string => `interview/${id}`;

/** The entity of an answer. */
export const answerAbout = (interview: Ulid, question: string): string =>
  `answer/${interview}.${question}`;

/** All interviews by a form, the latest first; talks written down without one are not among them. */
export function interviewsOf(file: Told): readonly Interview[] {
  return file
    .entities("interview")
    .flatMap((about) => readInterview(file, about) ?? [])
    .sort((one, other) => other.atMs - one.atMs || (one.id < other.id ? 1 : -1));
}

function readInterview(file: Told, about: string): Interview | undefined {
  const id = ulidSchema.safeParse(about.slice("interview/".length));
  const [version, at] = [file.value(about, "form"), file.value(about, "at")];
  if (!id.success || typeof version !== "number" || typeof at !== "number") return undefined;
  const company = file.value(about, "company");
  const endedAt = file.value(about, "endedAt");
  return {
    id: id.data,
    atMs: at,
    version,
    form: formOf(version),
    company: interviewCompany.filter((who) => Array.isArray(company) && company.includes(who)),
    endedAtMs: typeof endedAt === "number" ? endedAt : undefined,
  };
}

/** A talk that was written down without a form. */
export interface Talk {
  readonly atMs: number;
  readonly topic: string;
  readonly note: string;
}

/** All such talks, the latest first. */
export function talksOf(file: Told): readonly Talk[] {
  const text = (about: string, field: string): string => {
    const said = file.value(about, field);
    return typeof said === "string" ? said : "";
  };
  return file
    .entities("interview")
    .flatMap((about): readonly Talk[] => {
      const at = file.value(about, "at");
      if (typeof at !== "number" || file.value(about, "form") !== undefined) return [];
      return [{ atMs: at, topic: text(about, "topic"), note: text(about, "note") }];
    })
    .sort((one, other) => other.atMs - one.atMs);
}

/** What was answered to a question of an interview; undefined when nothing, or only "rather not say". */
export function answerOf(
  file: Told,
  interview: Ulid,
  question: string,
): InterviewAnswer | undefined {
  return interviewAnswerSchema.safeParse(file.value(answerAbout(interview, question), "value"))
    .data;
}

/** The codes of such an answer; none when it is of another kind. */
export function codesIn(answer: InterviewAnswer | undefined): readonly string[] {
  return answer && "codes" in answer ? answer.codes : [];
}

/** The number of such an answer. */
export const numberIn = (answer: InterviewAnswer | undefined): number | undefined =>
  answer && "number" in answer ? answer.number : undefined;

/** Whether somebody would rather not answer a question. */
export const isLeft = (file: Told, interview: Ulid, question: string): boolean =>
  file.value(answerAbout(interview, question), "declined") === true;

/** The interview in which a fact of the card was said; undefined when it was said elsewhere. */
export const saidInInterview = (card: Told, fact: string): Ulid | undefined =>
  ulidSchema.safeParse(card.value(saidByAbout(fact), "interview")).data;

/** Whether a field of the card was asked in an interview. */
export const isFieldAskedIn = (card: Told, interview: Ulid, field: FieldName): boolean =>
  [...card.history("profile", field), ...card.history(`declined/${field}`, "on")].some(
    ({ value, fact }) => value !== null && saidInInterview(card, fact.id) === interview,
  );

/** Whether the card has a value of a field, by whomever. */
export const isFieldKnown = (card: Told, field: FieldName): boolean =>
  profileValue(card.value, field) !== undefined;
