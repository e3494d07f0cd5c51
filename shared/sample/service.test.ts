import { expect, test } from "vitest";
import { logOf } from "#shared/casework";
import { improvementsOf, rightsRequestsOf, surveysOf } from "#shared/closing";
import { checkFact, createProjection } from "#shared/documents";
import { followUpsOf, relationOf } from "#shared/follow-up";
import { answerOf, interviewsOf, questionsOf } from "#shared/interviews";
import { assert, plainDateSchema } from "#shared/kernel";
import { scoresOf, sittingsOf } from "#shared/questionnaires";
import { isArchived, retentionOf } from "#shared/registry";
import { asFacts } from "./fake-facts.ts";
import type { SampleClient, SampleKind } from "./sample.ts";
import { sampleAgency } from "./sample-agency.ts";

const today = plainDateSchema.parse("2026-11-24");
const nowMs = Date.parse("2026-11-24T07:00:00Z");
const agency = sampleAgency({ seed: 1, clients: 300, today, nowMs });
const clients = [...agency.clients];
const factsOf = (client: SampleClient, kind: SampleKind) =>
  client.documents.find((document) => document.kind === kind)?.facts ?? [];
const read = (client: SampleClient, kind: SampleKind) =>
  createProjection(asFacts(factsOf(client, kind)));
const files = clients.map((client) => read(client, "case"));
const cards = clients.map((client) => read(client, "client"));

test("what is told beside the way is something the relay takes, and never later than now", () => {
  for (const client of clients) {
    for (const { kind, facts } of client.documents) {
      const refused = asFacts(facts).filter((fact) => !checkFact(kind, fact).ok);
      expect(refused.map(({ about }) => about)).toEqual([]);
    }
  }
  const later = files.flatMap((file) =>
    interviewsOf(file).filter(({ endedAtMs }) => (endedAtMs ?? 0) > nowMs),
  );
  expect(later).toEqual([]);
});

test("some were interviewed by the form, and every answer is one that the form knows", () => {
  const interviews = files.flatMap((file) => interviewsOf(file).map((one) => ({ file, one })));
  expect(interviews.length).toBeGreaterThan(8);
  expect(interviews.some(({ one }) => one.endedAtMs === undefined)).toBe(true);
  for (const { file, one } of interviews) {
    assert(one.form, "the form is known");
    const answered = questionsOf(one.form).flatMap((question) => {
      const given = answerOf(file, one.id, question.id);
      return given ? [{ question, given }] : [];
    });
    expect(answered.length).toBeGreaterThan(2);
    for (const { question, given } of answered) {
      const { answer } = question;
      if (!("codes" in given)) continue;
      assert(answer.kind === "codes", question.id);
      expect(given.codes.filter((code) => !Object.hasOwn(answer.words, code))).toEqual([]);
    }
  }
});

test("some filled a questionnaire in, mostly to its end, and what it amounts to can be counted", () => {
  const sittings = clients.flatMap((client) => sittingsOf(read(client, "assessment")));
  expect(sittings.length).toBeGreaterThan(5);
  expect(new Set(sittings.map(({ instrumentId }) => instrumentId)).size).toBeGreaterThan(2);
  const over = sittings.filter(({ endedAtMs }) => endedAtMs !== undefined);
  expect(over.length).toBeGreaterThan(sittings.length / 2);
  for (const { instrument, replies } of over) {
    assert(instrument, "the questionnaire is known");
    expect(scoresOf(instrument, replies).length).toBe(instrument.scales.length);
  }
});

test("services that ended are mostly put away, some with a survey, and kept as long as is written", () => {
  const archived = cards.filter(({ value }) => isArchived(value));
  expect(archived.length).toBeGreaterThan(5);
  expect(archived.length).toBeLessThan(clients.length / 10);
  for (const { value } of archived) {
    expect(retentionOf(value).eraseOn).toBeDefined();
    expect(retentionOf(value).reason).not.toBe("");
  }
  const surveys = files.flatMap((file) => surveysOf(file.value, file.entities("survey")));
  expect(surveys.length).toBeGreaterThan(5);
});

test("there is something to do better, and somebody asked about their own data", () => {
  const improvements = files.flatMap((file) =>
    improvementsOf(file.value, file.entities("improvement")),
  );
  expect(improvements.some(({ ended }) => ended === undefined)).toBe(true);
  const requests = files.flatMap((file) =>
    rightsRequestsOf(file.value, file.entities("rightsRequest")),
  );
  expect(requests.length).toBeGreaterThan(0);
});

test("follow-ups are planned about now, and what helped is written down; two of a pair are in contact", () => {
  const followUps = files.flatMap((file) => followUpsOf(file));
  const planned = followUps.filter(({ doneAtMs }) => doneAtMs === undefined);
  expect(planned.length).toBeGreaterThan(5);
  expect(planned.some(({ dueOn }) => dueOn !== undefined && dueOn <= today)).toBe(true);
  expect(followUps.some(({ help }) => help.length > 0)).toBe(true);
  const relations = agency.introductions.flatMap(
    ({ facts }) => relationOf(createProjection(asFacts(facts)).value) ?? [],
  );
  expect(relations.map(({ stage }) => stage)).toContain("inContact");
});

test("people and the agency speak in every way there is", () => {
  const calls = clients
    .flatMap((client) => logOf(read(client, "visits")))
    .flatMap((entry) => (entry.kind === "call" ? [entry] : []));
  expect(new Set(calls.map(({ channel }) => channel))).toEqual(
    new Set(["phone", "weChat", "textMessage", "email"]),
  );
  expect(calls.some(({ answeredAtMs }) => answeredAtMs !== undefined)).toBe(true);
});
