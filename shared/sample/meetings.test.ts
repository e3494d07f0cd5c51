import { expect, test } from "vitest";
import { checkFact, createProjection } from "#shared/documents";
import { plainDateSchema } from "#shared/kernel";
import { nextMeetings, readMeetings, seekNames } from "#shared/meetings";
import { plainTextOf } from "#shared/notes";
import { asFacts } from "./fake-facts.ts";
import { sampleAgency } from "./sample-agency.ts";

/** The sample on a day, at two in the afternoon. */
function sampleOn(day: string) {
  const nowMs = Date.parse(`${day}T06:00:00Z`);
  const agency = sampleAgency({ seed: 1, clients: 60, today: plainDateSchema.parse(day), nowMs });
  const { month, facts, minutes } = agency.desk;
  const meetings = readMeetings(createProjection(asFacts(facts)), month);
  return { nowMs, agency, facts: asFacts(facts), minutes, meetings };
}

test("every fact of the desk can be said, and none later than now, on whatever day of the week", () => {
  for (const day of ["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"]) {
    const { nowMs, agency, facts } = sampleOn(day);
    expect(facts.flatMap((fact) => (checkFact("desk", fact).ok ? [] : [fact]))).toEqual([]);
    for (const { at } of agency.desk.facts) expect(at).toBeLessThanOrEqual(nowMs);
  }
});

test("one weekly meeting was held, with two things to do of which one is done, and the next is not planned", () => {
  const { nowMs, meetings, minutes } = sampleOn("2026-11-30");
  expect(meetings).toMatchObject([
    { id: minutes.key, title: "周例会", repeats: "weekly", isCancelled: false },
  ]);
  expect(meetings[0]?.atMs).toBe(Date.parse("2026-11-23T01:00:00Z"));
  expect(meetings[0]?.present).toHaveLength(5);
  expect(meetings[0]?.agenda.map(({ kind, isDiscussed }) => [kind, isDiscussed])).toEqual([
    ["followUp", true],
    ["own", true],
  ]);
  expect(meetings[0]?.tasks.map(({ ended }) => ended?.is)).toEqual([undefined, "done"]);
  expect(nextMeetings(meetings, nowMs)).toHaveLength(1);
});

test("no client stands in the minutes or in what is to do by name", () => {
  const { agency, minutes, meetings } = sampleOn("2026-11-30");
  const names = [...agency.clients].map(({ id, documents }) => {
    const card = documents.find(({ kind }) => kind === "client");
    const name = createProjection(asFacts(card?.facts ?? [])).value("profile", "name");
    return { id, names: typeof name === "string" ? [name] : [] };
  });
  expect(names.flatMap(({ names: all }) => all).length).toBeGreaterThan(50);
  const said = [
    plainTextOf({ type: "doc", content: minutes.content }),
    ...meetings.flatMap(({ tasks }) => tasks.map(({ text }) => text)),
  ].join("\n");
  expect(seekNames(names, [])(said)).toEqual([]);
});
