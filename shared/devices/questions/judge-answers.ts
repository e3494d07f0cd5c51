/** What a person's answers come to. */
import { type Finding, found } from "../finding.ts";
import { worst } from "../verdict.ts";
import {
  type Answer,
  type AskedCheck,
  type Question,
  type QuestionName,
  questions,
  questionsByCheck,
} from "./questions.ts";

/** The answers so far, by question. */
export type Answers = Partial<Readonly<Record<QuestionName, Answer>>>;

/** The next question of a check; undefined when all are answered, or what does not start cannot be asked on. */
export function nextQuestion(check: AskedCheck, given: Answers): QuestionName | undefined {
  const [first] = questionsByCheck[check];
  const isOff = isBad(first, given) && questionOf(first).why === "printerOff";
  return isOff ? undefined : questionsByCheck[check].find((name) => given[name] === undefined);
}

/** Judges the answers: normal only when each was asked and none was bad or unsure. */
export function judgeAnswers(check: AskedCheck, given: Answers): readonly Finding[] {
  const names: readonly QuestionName[] = questionsByCheck[check];
  const bad = names.filter((name) => isBad(name, given)).map(questionOf);
  if (bad.length > 0) {
    const findings = bad.map(({ verdict, why }) => found(check, verdict, { why, by: "person" }));
    const gravest = worst(findings.map(({ verdict }) => verdict));
    return [...findings].sort(
      (a, b) => Number(b.verdict === gravest) - Number(a.verdict === gravest),
    );
  }
  const isWhole = names.every((name) => given[name] !== undefined && given[name] !== "unsure");
  return [found(check, isWhole ? "normal" : "cannotTell", { why: "unsure", by: "person" })];
}

const questionOf = (name: QuestionName): Question => questions[name];

const isBad = (name: QuestionName, given: Answers): boolean => given[name] === questionOf(name).bad;
