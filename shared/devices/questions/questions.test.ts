import { expect, test } from "vitest";
import { checkOf } from "../checks.ts";
import { firstAidByWhy, firstAidFor, firstAids } from "../first-aid.ts";
import { symptoms, symptomsByWhy, whys } from "../symptoms.ts";
import { judgeAnswers, nextQuestion } from "./judge-answers.ts";
import { askedChecks, type QuestionName, questions, questionsByCheck } from "./questions.ts";

test("四.1.b a copier is normal when everything was asked and nothing was wrong", () => {
  const good = {
    copierStarts: "yes",
    copierJam: "no",
    copierLamp: "no",
    copierBlurred: "no",
    copierLoud: "no",
  } as const;
  expect(judgeAnswers("copierAsked", good)).toMatchObject([
    { verdict: "normal", by: "person", privacy: "answer", symptoms: [] },
  ]);
  expect(judgeAnswers("copierAsked", { ...good, copierLoud: "yes" })).toMatchObject([
    { verdict: "degraded", why: "loud" },
  ]);
  expect(judgeAnswers("copierAsked", { ...good, copierLamp: "unsure" })).toMatchObject([
    { verdict: "cannotTell", why: "unsure" },
  ]);
  expect(judgeAnswers("copierAsked", {})).toMatchObject([{ verdict: "cannotTell" }]);
});

test("四.2.b what is worst is said first, and each symptom is named", () => {
  const findings = judgeAnswers("printerAsked", { printerLoud: "yes", printerJam: "yes" });
  expect(findings.map(({ verdict, why }) => [verdict, why])).toEqual([
    ["abnormal", "jam"],
    ["degraded", "loud"],
  ]);
  expect(findings[0]?.symptoms).toEqual(["paperJam"]);
});

test("questions come one after the other, and end with a machine that does not start", () => {
  expect(nextQuestion("copierAsked", {})).toBe("copierStarts");
  expect(nextQuestion("copierAsked", { copierStarts: "yes" })).toBe("copierJam");
  expect(nextQuestion("copierAsked", { copierStarts: "no" })).toBeUndefined();
  expect(nextQuestion("speakerAsked", { speakerHeardTone: "no" })).toBeUndefined();
});

test("every question is asked by exactly one check, and every check that asks has some", () => {
  const asked = askedChecks.flatMap((check): readonly QuestionName[] => questionsByCheck[check]);
  expect([...asked].sort()).toEqual(Object.keys(questions).sort());
  for (const check of askedChecks) expect(checkOf(check).privacy, check).toBe("answer");
});

test("四.2 every symptom of the procedure is found by something, and has first aid", () => {
  for (const symptom of symptoms) {
    expect(firstAidFor(symptom).length, symptom).toBeGreaterThan(0);
    const ways = whys.filter((why) => symptomsByWhy[why].some((each) => each === symptom));
    expect(ways.length, symptom).toBeGreaterThan(0);
  }
});

test("every step of first aid helps with something", () => {
  const used = new Set(whys.flatMap((why): readonly string[] => firstAidByWhy[why]));
  expect(firstAids.filter((step) => !used.has(step))).toEqual([]);
});
