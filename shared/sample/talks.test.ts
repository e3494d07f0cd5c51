import { expect, test } from "vitest";
import { logOf, nextContactOn, toAnswer } from "#shared/casework";
import { createProjection, currentVersion, type Fact } from "#shared/documents";
import { plainDateSchema } from "#shared/kernel";
import { sampleAgency } from "./sample-agency.ts";

const nowMs = Date.parse("2026-11-30T08:00:00Z");
const agency = sampleAgency({
  seed: 1,
  clients: 60,
  today: plainDateSchema.parse("2026-11-30"),
  nowMs,
});

/** The log of each client, as the app reads it. */
const logs = [...agency.clients].map(({ documents }) => {
  const facts = documents.find(({ kind }) => kind === "visits")?.facts ?? [];
  const idOfPlace = (place: number) => `0000000000.${place}` as Fact["id"];
  return logOf(
    createProjection(
      facts.map(({ over, at, ...said }, place) => ({
        ...{ ...said, id: idOfPlace(place), at: at * 4096, v: currentVersion },
        ...(over.length > 0 && { over: over.map(idOfPlace) }),
      })),
    ),
  );
});

test("some clients wait for an answer, and some of them too long", () => {
  const waiting = logs.flatMap((log) => toAnswer(log));
  expect(waiting.length).toBeGreaterThan(4);
  expect(waiting.some(({ answerBy }) => answerBy < "2026-11-30")).toBe(true);
  expect(waiting.every(({ text }) => text !== undefined)).toBe(true);
});

test("some are to be called again about now", () => {
  const planned = logs.flatMap((log) => nextContactOn(log) ?? []);
  expect(planned.length).toBeGreaterThan(4);
  expect(planned.some((day) => day <= "2026-11-30")).toBe(true);
});

test("whoever came of late was told of prices and privacy", () => {
  const told = logs.flat().filter((entry) => entry.kind === "visit" && entry.explained.length > 0);
  expect(told.length).toBeGreaterThan(0);
});
