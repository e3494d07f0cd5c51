import fc from "fast-check";
import { expect, test } from "vitest";
import { type IncidentKind, incidentKinds } from "#shared/casework";
import { type ClientId, clientIdSchema, type Json, plainDateSchema } from "#shared/kernel";
import {
  consequencesOf,
  dueOf,
  haltedBy,
  isKeptAsEvidence,
  isSevere,
  liftingOf,
  missingToSettle,
  readIncident,
} from "./index.ts";

const id = "01JD0000000000000000000009";
const person = (last: string): ClientId => clientIdSchema.parse(`01JD000000000000000000000${last}`);
const [wangMin, zhaoLei, chenJie] = [person("1"), person("2"), person("3")];
const on = plainDateSchema.parse("2026-11-24");
const now = { on, atMs: 1 };
const day = (text: string) => plainDateSchema.parse(text);

function said(fields: Readonly<Record<string, Readonly<Record<string, Json>>>>) {
  return {
    value: (about: string, field: string) => fields[about]?.[field],
    entities: (type: string) => Object.keys(fields).filter((about) => about.startsWith(`${type}/`)),
  };
}

const opening = { words: "见面两次后开口借五万", kind: "fraud", at: 5 };

test("an incident is answered within three working days, holidays left out", () => {
  expect(dueOf(day("2026-11-24"))).toBe("2026-11-27");
  expect(dueOf(day("2026-11-27"))).toBe("2026-12-02");
  expect(dueOf(day("2026-09-30")) > "2026-10-07").toBe(true);
});

test("while nobody said what was brought there is no incident", () => {
  expect(readIncident(id, said({ handling: { outcome: "已道歉" } }))).toBeUndefined();
});

test("an incident is open until somebody settles it, and again when that is taken back", () => {
  const settled = (is: boolean) =>
    readIncident(id, said({ opening, handling: { settled: { is, on: "2026-11-26" } } }));
  expect(settled(true)?.settledOn).toBe("2026-11-26");
  expect(settled(false)?.settledOn).toBeUndefined();
});

test("it is settled with an outcome and the client's word on it; a question with its answer", () => {
  const missing = (kind: IncidentKind, outcome?: string) =>
    missingToSettle({ kind, outcome, client: wangMin, heard: undefined });
  expect(missing("complaint")).toEqual(["outcome", "heard"]);
  expect(missing("complaint", "已道歉")).toEqual(["heard"]);
  expect(missing("question", "告诉了地址")).toEqual([]);
  expect(missing("question")).toEqual(["outcome"]);
});

test("a severe incident blocks whom it is about, pauses whom it hurts, and stops what is under way", () => {
  const pair = {
    ...{ document: `introduction/${wangMin}~${zhaoLei}`, round: "round/1" },
    clients: [wangMin, zhaoLei],
  };
  const hers = {
    ...{ document: `introduction/${wangMin}~${chenJie}`, round: "round/1" },
    clients: [wangMin, chenJie],
  };
  const incident = { id, kind: "fraud" as const, client: wangMin, against: [zhaoLei] };
  expect(consequencesOf(incident, [pair, hers], now)).toEqual([
    { document: `client/${zhaoLei}`, about: `halt/${id}`, says: { is: "blocked", on } },
    { document: `client/${wangMin}`, about: `halt/${id}`, says: { is: "paused", on } },
    { document: pair.document, about: "round/1", says: { closed: { is: "stopped", atMs: 1 } } },
  ]);
});

test("whatever happened, only severe kinds stop anybody, each once, and lifting undoes each mark", () => {
  const someone = fc.constantFrom(wangMin, zhaoLei, chenJie);
  const incidents = fc.record({
    kind: fc.constantFrom(...incidentKinds),
    client: fc.option(someone, { nil: undefined }),
    against: fc.array(someone, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(incidents, (one) => {
      const incident = { id, ...one };
      const marks = consequencesOf(incident, [], now).map(
        ({ document, about }) => document + about,
      );
      const lifted = liftingOf(incident, on).map(({ document, about }) => document + about);
      const concerned = new Set([...one.against, ...(one.client ? [one.client] : [])]);
      expect(marks).toHaveLength(isSevere(one.kind) ? concerned.size : 0);
      expect(new Set(marks).size).toBe(marks.length);
      expect(lifted).toEqual(marks);
      expect(haltedBy(incident)).toHaveLength(marks.length);
    }),
  );
});

test("what is evidence by its kind is kept until somebody says that it need not be, and apart who keeps is obeyed", () => {
  const kept = (kind: IncidentKind, ...held: boolean[]) =>
    isKeptAsEvidence({
      field: (about, field) => {
        if (about === "opening" && field === "kind") return { heads: [{ value: kind }] };
        return field === "isHeld" ? { heads: held.map((value) => ({ value })) } : undefined;
      },
    });
  expect(kept("question")).toBe(false);
  expect(kept("complaint", true)).toBe(true);
  expect(kept("leak")).toBe(true);
  expect(kept("fraud", false)).toBe(false);
  expect(kept("fraud", false, true)).toBe(true);
});
