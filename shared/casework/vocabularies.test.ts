import { expect, test } from "vitest";
import type { Vocabulary } from "#shared/kernel";
import { agreementVocabulary } from "./agreement.ts";
import { assessmentVocabulary } from "./assessment.ts";
import { calendarVocabulary } from "./calendar.ts";
import { caseVocabulary } from "./case-file.ts";
import { deskVocabulary } from "./desk.ts";
import { incidentVocabulary } from "./incident.ts";
import { introductionVocabulary } from "./introduction.ts";
import { journeyVocabulary } from "./journey.ts";
import { visitsVocabulary } from "./visits.ts";

const vocabularies: Readonly<Record<string, Vocabulary>> = {
  agreement: agreementVocabulary,
  assessment: assessmentVocabulary,
  calendar: calendarVocabulary,
  case: caseVocabulary,
  desk: deskVocabulary,
  incident: incidentVocabulary,
  introduction: introductionVocabulary,
  journey: journeyVocabulary,
  visits: visitsVocabulary,
};

const takes = (document: string, path: string, value: unknown): boolean => {
  const [entity = "", field = ""] = path.split(".");
  return vocabularies[document]?.[entity]?.fields[field]?.safeParse(value).success ?? false;
};

test("every kind of document has something to say, and names that a fact can carry", () => {
  for (const vocabulary of Object.values(vocabularies)) {
    expect(Object.keys(vocabulary).length).toBeGreaterThan(0);
    for (const [entity, { fields }] of Object.entries(vocabulary)) {
      expect(entity).toMatch(/^[a-z][A-Za-z]{0,31}$/);
      expect(Object.keys(fields).length).toBeGreaterThan(0);
    }
  }
});

test("no field can be said to be null: clearing is the documents' own business", () => {
  for (const vocabulary of Object.values(vocabularies)) {
    for (const { fields } of Object.values(vocabulary)) {
      for (const schema of Object.values(fields)) {
        expect(schema.safeParse(null).success).toBe(false);
        expect(schema.safeParse(undefined).success).toBe(false);
      }
    }
  }
});

test("a visit is of a moment in whole milliseconds", () => {
  expect(takes("visits", "visit.at", 1_795_000_000_000)).toBe(true);
  expect(takes("visits", "visit.at", 1.5)).toBe(false);
  expect(takes("visits", "visit.at", -1)).toBe(false);
  expect(takes("visits", "visit.at", "2026-11-24")).toBe(false);
});

test("a call ends in one of the known ways", () => {
  expect(takes("visits", "call.result", "noAnswer")).toBe(true);
  expect(takes("visits", "call.result", "rude")).toBe(false);
});

test("a consent says yes or no, when, and to which text", () => {
  const given = { is: true, on: "2026-11-24", textVersion: "V1" };
  expect(takes("agreement", "consent.given", given)).toBe(true);
  expect(takes("agreement", "consent.given", { ...given, is: "yes" })).toBe(false);
  expect(takes("agreement", "consent.given", { is: true, on: "2026-11-24" })).toBe(false);
  expect(takes("agreement", "consent.given", { ...given, signature: "x" })).toBe(false);
});

test("money is whole fen and never below nothing; a refund is a receipt of its own", () => {
  const taken = { kind: "refund", way: "weChat", amountFen: 680_000, on: "2026-11-24" };
  expect(takes("agreement", "receipt.taken", taken)).toBe(true);
  expect(takes("agreement", "receipt.taken", { ...taken, amountFen: -1 })).toBe(false);
  expect(takes("agreement", "receipt.taken", { ...taken, amountFen: 0.5 })).toBe(false);
});

test("an appointment begins before it ends", () => {
  expect(takes("calendar", "appointment.time", { fromMs: 1, toMs: 2 })).toBe(true);
  expect(takes("calendar", "appointment.time", { fromMs: 2, toMs: 2 })).toBe(false);
  expect(takes("calendar", "appointment.time", { fromMs: 2 })).toBe(false);
});

test("what was compared at the door is a day and some of four items", () => {
  const checked = { on: "2026-11-24", items: ["name", "age"] };
  expect(takes("calendar", "ready.checked", checked)).toBe(true);
  expect(takes("calendar", "ready.checked", { ...checked, items: [] })).toBe(false);
  expect(takes("calendar", "ready.checked", { ...checked, items: ["income"] })).toBe(false);
  expect(takes("calendar", "appointment.override", "knownInPerson")).toBe(true);
  expect(takes("calendar", "appointment.lateMinutes", 0)).toBe(false);
});

test("an incident opens with words and one question", () => {
  expect(takes("incident", "opening.words", "客户说被要求转账")).toBe(true);
  expect(takes("incident", "opening.words", "")).toBe(false);
  expect(takes("incident", "opening.kind", "money")).toBe(true);
  expect(takes("incident", "opening.kind", "fraudster")).toBe(false);
});

test("an introduction is answered by yes, not now or no, with reasons from the list", () => {
  const answer = (is: string, reasons: readonly string[]) =>
    takes("introduction", "answer.given", { is, reasons, atMs: 1 });
  expect(answer("notNow", ["distance"])).toBe(true);
  expect(answer("no", ["looks", "noSpark"])).toBe(true);
  expect(answer("rejected", [])).toBe(false);
  expect(answer("no", ["zodiac"])).toBe(false);
});

test("a case file says how a claim was seen, and whether a copy was kept", () => {
  expect(takes("case", "verification.how", "originalSeen")).toBe(true);
  expect(takes("case", "verification.evidence", "seenNotKept")).toBe(true);
  expect(takes("case", "verification.how", "metInPerson")).toBe(true);
});
