import { expect, test } from "vitest";
import { momentOf } from "#shared/appointments";
import {
  type ClientId,
  clientIdSchema,
  type Json,
  newUlid,
  plainDateSchema,
  staffIdSchema,
  ulidSchema,
} from "#shared/kernel";
import { notYetOn, type OpenCase, proposeAgenda } from "./agenda.ts";
import { aboutAgenda, aboutPresence, type Meeting, readMeetings } from "./meeting.ts";
import { clientRef, seekNames, withoutNames, writtenDownMs } from "./naming.ts";
import { nextMeetings } from "./rhythm.ts";

const day = (text: string) => plainDateSchema.parse(text);
const monday = ulidSchema.parse("01JDX0000000000000000000M1");
const wangMin: ClientId = clientIdSchema.parse("01JA000000000000000000WMN1");
const liLei: ClientId = clientIdSchema.parse("01JA000000000000000000073E");
const linXiaolan = staffIdSchema.parse("01JA0000000000000000000X1N");
const chenHao = staffIdSchema.parse("01JA0000000000000000000CHN");

/** A month of the desk in which this was said. */
function desk(said: Readonly<Record<string, Readonly<Record<string, Json>>>>) {
  return {
    value: (about: string, field: string) => said[about]?.[field],
    entities: (type: string) => Object.keys(said).filter((about) => about.startsWith(`${type}/`)),
  };
}

const held = { title: "周例会", atMs: momentOf(day("2026-11-23"), 540), repeats: "weekly" };

const theMeeting = (said: Parameters<typeof desk>[0] = {}): Meeting => {
  const [one] = readMeetings(desk({ [`meeting/${monday}`]: held, ...said }), "2026-11");
  if (!one) throw new Error("there is no meeting");
  return one;
};

test("a meeting tells who was there, its agenda by sort, and what came of it", () => {
  const task = { meeting: monday, text: "改话术", owner: chenHao, dueOn: "2026-11-30" };
  const meeting = theMeeting({
    [aboutPresence(monday, linXiaolan)]: { came: true },
    [aboutPresence(monday, chenHao)]: { came: false },
    [aboutAgenda(monday, "own", "01JDX0000000000000000000A1")]: { text: "年会", state: "open" },
    [aboutAgenda(monday, "noProposal", liLei)]: { client: liLei, state: "discussed" },
    [aboutAgenda(monday, "clash", wangMin)]: { client: wangMin, state: "out" },
    "task/01JDX0000000000000000000T1": task,
    "improvement/01JDX0000000000000000000J1": { ...task, text: "初访先问家人意见" },
    "task/01JDX0000000000000000000T2": { ...task, meeting: "01JDX0000000000000000000M2" },
  });
  expect(meeting.present).toEqual([linXiaolan]);
  expect(meeting.agenda.map(({ kind, isDiscussed }) => [kind, isDiscussed])).toEqual([
    ["noProposal", true],
    ["own", false],
  ]);
  expect(meeting.tasks.map(({ text, owner }) => [text, owner])).toEqual([["改话术", chenHao]]);
  expect(meeting.improvements.map(({ text }) => text)).toEqual(["初访先问家人意见"]);
});

test("what two put on the agenda apart about the same client is one item", () => {
  expect(aboutAgenda(monday, "followUp", wangMin)).toBe(aboutAgenda(monday, "followUp", wangMin));
  expect(`${monday}~noProposal~${wangMin}`.length).toBeLessThanOrEqual(64);
});

const waiting: OpenCase = {
  ...{ client: wangMin, stage: "matching", dueOn: undefined, dueWhat: undefined, clashes: 0 },
  proposedOn: day("2026-11-01"),
};
const today = day("2026-12-01");

test("a client without a proposal for thirty days is proposed on the day after them, not before", () => {
  expect(proposeAgenda([waiting], [], [], today)).toEqual([]);
  const longer = { ...waiting, proposedOn: day("2026-10-31") };
  expect(proposeAgenda([longer], [], [], today).map(({ kind }) => kind)).toEqual(["noProposal"]);
  expect(proposeAgenda([{ ...longer, stage: "meeting" }], [], [], today)).toEqual([]);
});

test("what is overdue comes up once its day is over: a follow-up, a request, an open improvement", () => {
  const due = (dueWhat: string, dueOn: string): OpenCase => ({
    ...waiting,
    dueWhat,
    dueOn: day(dueOn),
  });
  const kinds = (...cases: OpenCase[]) =>
    proposeAgenda(cases, [], [], today).map(({ kind }) => kind);
  expect(kinds(due("followUp", "2026-12-01"))).toEqual([]);
  expect(kinds(due("followUp", "2026-11-30"))).toEqual(["followUp"]);
  expect(kinds(due("rightsRequest", "2026-11-30"))).toEqual(["complaint"]);
  expect(kinds(due("improvement", "2026-12-20"))).toEqual(["improve"]);
  expect(kinds({ ...due("followUp", "2026-11-30"), stage: "closed" })).toEqual([]);
});

test("a complaint comes up, without anybody's name, when three working days went by without an answer", () => {
  const opened = (openedOn: string, isAnswered = false) => ({
    ...{ incident: "01JDX0000000000000000000C1", isAnswered },
    openedOn: day(openedOn),
  });
  // 2026-11-26 is a Thursday: its third working day is Tuesday, 1 December.
  expect(proposeAgenda([], [opened("2026-11-26")], [], today)).toEqual([]);
  const late = proposeAgenda([], [opened("2026-11-25")], [], today);
  expect(late.map(({ kind, client }) => [kind, client])).toEqual([["complaint", undefined]]);
  expect(proposeAgenda([], [opened("2026-11-25", true)], [], today)).toEqual([]);
});

test("what an earlier meeting wanted to do better comes up in its own words until it is ended", () => {
  const key = "01JDX0000000000000000000J1";
  const open = { key, text: "初访先问家人意见", dueOn: day("2026-12-20") };
  expect(proposeAgenda([], [], [open], today)).toEqual([
    { kind: "improve", what: key, client: undefined, text: open.text, on: open.dueOn },
  ]);
});

test("the most pressing sort comes first, in each what waits longest, and nothing twice", () => {
  const proposals = proposeAgenda(
    [
      { ...waiting, clashes: 2 },
      { ...waiting, client: liLei, proposedOn: day("2026-09-01"), clashes: 1 },
    ],
    [],
    [],
    today,
  );
  expect(proposals.map(({ kind, client }) => [kind, client])).toEqual([
    ["noProposal", liLei],
    ["clash", wangMin],
    ["clash", liLei],
  ]);
  const agenda = theMeeting({
    [aboutAgenda(monday, "clash", liLei)]: { client: liLei, state: "open" },
  }).agenda;
  expect(notYetOn(proposals, agenda).map(({ kind, client }) => [kind, client])).toEqual([
    ["noProposal", liLei],
    ["clash", wangMin],
  ]);
});

test("a meeting that comes again is offered at the first time that is not over, until it stands", () => {
  const now = momentOf(day("2026-12-01"), 600);
  const next = (meetings: readonly Meeting[]) =>
    nextMeetings(meetings, now).map(({ atMs }) => atMs);
  const meeting = theMeeting();
  expect(next([meeting])).toEqual([momentOf(day("2026-12-07"), 540)]);
  expect(next([{ ...meeting, repeats: "fortnightly" }])).toEqual([
    momentOf(day("2026-12-07"), 540),
  ]);
  expect(next([{ ...meeting, repeats: "monthly" }])).toEqual([momentOf(day("2026-12-23"), 540)]);
  expect(next([{ ...meeting, repeats: undefined }])).toEqual([]);
  const standing = { ...meeting, atMs: momentOf(day("2026-12-07"), 540) };
  expect(next([meeting, standing])).toEqual([]);
});

test("a client's name is found however it is spaced, and gives way to a number", () => {
  const clients = [
    { id: wangMin, names: ["王敏"] },
    { id: liLei, names: ["李雷", "雷"] },
  ];
  const text = "回访 王 敏，问问李雷的时间，雷打不动";
  const found = seekNames(clients, ["林晓岚"])(text);
  expect(found.map(({ name }) => name)).toEqual(["王敏", "李雷"]);
  const ref = (id: ClientId) => `客户 ${clientRef(id)}`;
  expect(withoutNames(text, found, ref)).toBe("回访 客户 WMN1，问问客户 073E的时间，雷打不动");
});

test("a colleague who is called like a client is a colleague", () => {
  expect(seekNames([{ id: wangMin, names: ["王敏"] }], ["王敏"])("王敏去办")).toEqual([]);
  expect(seekNames([{ id: wangMin, names: ["王敏"] }], [])("")).toEqual([]);
});

test("the moment somebody was written down stands in the id", () => {
  const id = newUlid(1_795_000_000_123, (length) => new Uint8Array(length));
  expect(writtenDownMs(clientIdSchema.parse(id))).toBe(1_795_000_000_123);
});
