import { expect, test } from "vitest";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import {
  clientIdSchema,
  hybridTimeOf,
  type JsonObject,
  type PlainDate,
  plainDateOf,
  plainDateSchema,
} from "#shared/kernel";
import { clients, people } from "#shared/testing";
import { cadenceAfter } from "./cadence.ts";
import {
  dueFollowUps,
  type FollowUp,
  followUpsOf,
  overdueOf,
  pairOf,
  relationOf,
  saysRelation,
} from "./index.ts";
import { anchorsOf } from "./pair.ts";
import type { FollowUpOutcome } from "./vocabulary.ts";

const day = (text: string): PlainDate => plainDateSchema.parse(text);
const dayOf = (ms: number): PlainDate => plainDateOf(ms, 480);
const noon = (text: string): number => Date.parse(`${text}T12:00:00+08:00`);
const zhaoLei = clientIdSchema.parse(clients.zhaoLei);
const wangMin = clientIdSchema.parse(clients.wangMin);

let count = 0;
function said(about: string, says: JsonObject): Fact {
  count += 1;
  const id = factIdSchema.parse(`ABCDEFGHJK.${count}`);
  return { id, at: hybridTimeOf(noon("2026-11-01") + count), by: people.liMei, about, says, v: 1 };
}

const talk = (on: string, outcome: FollowUpOutcome = "goesWell"): FollowUp => ({
  about: `followUp/${on}`,
  dueOn: undefined,
  doneAtMs: noon(on),
  other: zhaoLei,
  outcome,
  help: [],
  note: undefined,
  isMistake: false,
});

/** When 王敏 is next asked about 赵磊, after they met on 1 November. */
const next = (followUps: readonly FollowUp[], today = "2026-11-01") =>
  dueFollowUps({
    pairs: [{ other: zhaoLei, anchors: [{ why: "met", on: day("2026-11-01") }] }],
    followUps,
    today: day(today),
    dayOf,
  });

test("after a meeting both are asked after one day, three, seven and thirty", () => {
  const days = cadenceAfter({ why: "met", on: day("2026-11-01") }).map(({ on }) => on);
  expect(days).toEqual(["2026-11-02", "2026-11-04", "2026-11-08", "2026-12-01"]);
});

test("each talk brings the next day, and the last one ends it", () => {
  expect(next([])[0]?.on).toBe("2026-11-02");
  expect(next([talk("2026-11-02")])[0]?.on).toBe("2026-11-04");
  expect(next([talk("2026-11-04")])[0]?.on).toBe("2026-11-08");
  expect(next([talk("2026-11-08")])[0]?.on).toBe("2026-12-01");
  expect(next([talk("2026-12-01")])).toEqual([]);
});

test("who was talked with a day before the day is not rung again for the calendar's sake", () => {
  expect(next([talk("2026-11-06")])[0]?.on).toBe("2026-12-01");
});

test("who was not reached, or only by mistake, is still to be asked", () => {
  expect(next([talk("2026-11-02", "notReached")])[0]?.on).toBe("2026-11-02");
  expect(next([{ ...talk("2026-11-02"), isMistake: true }])[0]?.on).toBe("2026-11-02");
});

test("a day that was agreed on goes before the cadence, until it is done", () => {
  const agreed = { ...talk("2026-11-20"), doneAtMs: undefined, dueOn: day("2026-11-20") };
  expect(next([agreed]).map(({ type, on }) => [type, on])).toEqual([["planned", "2026-11-20"]]);
  const done = { ...agreed, doneAtMs: noon("2026-11-20") };
  expect(next([done])[0]?.on).toBe("2026-12-01");
});

test("a change of how they stand begins the days anew, and whoever parted is asked more gently", () => {
  const due = (why: "exclusive" | "parted") =>
    dueFollowUps({
      pairs: [
        {
          other: zhaoLei,
          anchors: [
            { why: "met", on: day("2026-10-01") },
            { why, on: day("2026-11-01") },
          ],
        },
      ],
      followUps: [talk("2026-11-02")],
      today: day("2026-11-03"),
      dayOf,
    })[0]?.on;
  expect(due("exclusive")).toBe("2026-11-04");
  expect(due("parted")).toBe("2026-11-08");
});

test("what is of today is due, and only what is before today is overdue", () => {
  expect(overdueOf(next([], "2026-11-02"), day("2026-11-02"))).toEqual([]);
  expect(overdueOf(next([], "2026-11-03"), day("2026-11-03"))).toHaveLength(1);
});

test("an introduction tells when they met, how they stand, and who said no and why", () => {
  const meeting = (key: string, on: string) =>
    said(`meeting/${key}`, { round: 1, time: { fromMs: noon(on), toMs: noon(on) + 3_600_000 } });
  const reasons = ["distance", "pace"];
  const facts = [
    meeting("01JA0000000000000000000001", "2026-11-01"),
    meeting("01JA0000000000000000000002", "2026-11-05"),
    meeting("01JA0000000000000000000003", "2026-12-24"),
    said("meeting/01JA0000000000000000000002", { ended: { is: "notHeld", atMs: 1 } }),
    said("relation", { stands: { stage: "inContact", on: "2026-11-03", word: "both" } }),
    said(`feedback/01JA0000000000000000000001.${wangMin}`, {
      given: { is: "notAgain", reasons, atMs: noon("2026-11-02") },
    }),
    said(`answer/1.${zhaoLei}`, { given: { is: "yes", reasons: [], atMs: 1 } }),
  ];
  const pair = pairOf(createProjection(facts), noon("2026-11-10"));
  expect(pair.metMs).toEqual([noon("2026-11-01")]);
  expect(pair.relation).toEqual({ stage: "inContact", on: "2026-11-03", word: "both" });
  expect(pair.refusals).toEqual([{ by: wangMin, reasons, atMs: noon("2026-11-02") }]);
  expect(anchorsOf(pair, dayOf)).toEqual([
    { why: "met", on: "2026-11-01" },
    { why: "inContact", on: "2026-11-03" },
  ]);
});

test("a case file tells its follow-ups, what is not known here left out", () => {
  const facts = [
    said("followUp/01JA0000000000000000000001", {
      ...{ doneAt: noon("2026-11-02"), outcome: "needsHelp", with: zhaoLei },
      ...{ help: ["mediated", "danced"], note: "约会时总迟到" },
    }),
    said("followUp/01JA0000000000000000000002", { dueOn: "2026-11-09" }),
    said("followUp/01JA0000000000000000000003", { note: "没有日期" }),
  ];
  const [planned, done, ...rest] = followUpsOf(createProjection(facts));
  expect(planned).toMatchObject({ dueOn: "2026-11-09", doneAtMs: undefined });
  expect(done).toMatchObject({ other: zhaoLei, outcome: "needsHelp", help: ["mediated"] });
  expect(rest).toEqual([]);
});

test("free words on how two stand are read beside it, and go when the next word has none", () => {
  const steady = { stage: "steady", on: day("2026-11-20"), word: "both" } as const;
  const [first, words, ...none] = saysRelation({ ...steady, note: "见过家长" }, undefined);
  expect([first, words, none]).toEqual([{ stands: steady }, { note: "见过家长" }, []]);
  const read = (field: string) => ({ ...first, ...words })[field];
  const before = relationOf((_, field) => read(field));
  expect(before).toEqual({ ...steady, note: "见过家长" });
  const parted = { ...steady, stage: "parted" } as const;
  expect(saysRelation(parted, before)).toEqual([{ stands: parted }, { note: null }]);
  expect(saysRelation(parted, steady)).toEqual([{ stands: parted }]);
});
