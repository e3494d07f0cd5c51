import { describe, expect, test } from "vitest";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import { hybridTimeOf } from "#shared/kernel";
import { people } from "#shared/testing";
import { type Line, saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { readRounds, saidYes } from "./introduction.ts";
import { isOpen, progressOf, standingOf, unobserved } from "./standing.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const startMs = Date.UTC(2026, 10, 2, 2);
const meeting = "01JF0000000000000000000001";
const later = "01JF0000000000000000000002";

const begun: Line = ["round/1", { first: wangMin, why: "都爱爬山", beganMs: startMs, days: 7 }];
const asked = (client: string, atMs = startMs): Line => [
  `asked/1.${client}`,
  { atMs, how: "phone" },
];
const answered = (client: string, is: string, atMs = startMs + hourMs): Line => [
  `answer/1.${client}`,
  { given: { is, reasons: [], atMs } },
];
const bothYes = [
  ...[begun, asked(wangMin), answered(wangMin, "yes")],
  ...[asked(zhaoLei), answered(zhaoLei, "yes")],
];
const fixed = (id = meeting, fromMs = startMs + dayMs): Line => [
  `meeting/${id}`,
  { round: 1, time: { fromMs, toMs: fromMs + hourMs }, place: "西湖边的茶馆" },
];
const ended = (is: string, id = meeting): Line => [
  `meeting/${id}`,
  { ended: { is, atMs: startMs + dayMs + hourMs } },
];
const felt = (client: string, is: string, id = meeting): Line => [
  `feedback/${id}.${client}`,
  { given: { is, reasons: ["pace"], atMs: startMs + 2 * dayMs } },
];

const roundOf = (...lines: readonly Line[]) => {
  const [round] = readRounds(saying(...lines), [wangMin, zhaoLei]);
  if (!round) throw new Error("no round");
  return round;
};
const standing = (atMs: number, ...lines: readonly Line[]) => standingOf(roundOf(...lines), atMs);

describe("the way of an introduction", () => {
  test("what was begun waits for the first side to be asked, and then for its answer", () => {
    const toAsk = { type: "toAsk", client: wangMin, isFirst: true };
    expect(standing(startMs, begun)).toEqual(toAsk);
    const waiting = { type: "waiting", client: wangMin, sinceMs: startMs };
    expect(standing(startMs + dayMs, begun, asked(wangMin))).toEqual(waiting);
  });

  test("a week without an answer is the end of a proposal, but an answer that comes then still counts", () => {
    const lines = [begun, asked(wangMin)];
    expect(standing(startMs + 7 * dayMs - 1, ...lines).type).toBe("waiting");
    expect(standing(startMs + 7 * dayMs, ...lines).type).toBe("expired");
    const late = answered(wangMin, "yes", startMs + 8 * dayMs);
    const toAsk = { type: "toAsk", client: zhaoLei, isFirst: false };
    expect(standing(startMs + 8 * dayMs, ...lines, late)).toEqual(toAsk);
  });

  test("a shorter time can be said", () => {
    const short: Line = ["round/1", { days: 3 }];
    expect(standing(startMs + 3 * dayMs, begun, short, asked(wangMin)).type).toBe("expired");
  });

  test("no ends it with reasons, not now rests it until that side is asked again", () => {
    expect(standing(startMs + dayMs, begun, asked(wangMin), answered(wangMin, "no"))).toEqual({
      type: "declined",
      client: wangMin,
    });
    const resting = [begun, asked(wangMin), answered(wangMin, "notNow")];
    expect(standing(startMs + dayMs, ...resting)).toEqual({ type: "resting", client: wangMin });
    const again = asked(wangMin, startMs + 30 * dayMs);
    expect(standing(startMs + 31 * dayMs, ...resting, again).type).toBe("waiting");
  });

  test("both said yes: a meeting is fixed, takes place, and both are heard", () => {
    expect(standing(startMs + dayMs, ...bothYes)).toEqual({ type: "agreed" });
    const met = [...bothYes, fixed()];
    expect(standing(startMs + hourMs, ...met).type).toBe("meetingAhead");
    expect(standing(startMs + 2 * dayMs, ...met).type).toBe("meetingOver");
    const held = [...met, ended("held")];
    expect(standing(startMs + 2 * dayMs, ...held)).toMatchObject({
      type: "toHear",
      clients: [wangMin, zhaoLei],
    });
    const one = [...held, felt(wangMin, "again")];
    expect(standing(startMs + 2 * dayMs, ...one)).toMatchObject({ clients: [zhaoLei] });
    const wanted = [...one, felt(zhaoLei, "unsure")];
    expect(standing(startMs + 2 * dayMs, ...wanted)).toMatchObject({ isWanted: true });
    const unwanted = [...one, felt(zhaoLei, "notAgain")];
    expect(standing(startMs + 2 * dayMs, ...unwanted)).toMatchObject({ isWanted: false });
  });

  test("a meeting that did not take place is fixed again, and the later one counts", () => {
    const missed = [...bothYes, fixed(), ended("notHeld")];
    expect(standing(startMs + 2 * dayMs, ...missed)).toEqual({ type: "agreed" });
    const again = [...missed, fixed(later, startMs + 5 * dayMs)];
    expect(standing(startMs + 2 * dayMs, ...again)).toMatchObject({
      type: "meetingAhead",
      meeting: { id: later },
    });
  });

  test("what is closed stays closed, and only what is under way counts as open", () => {
    const closed: Line = ["round/1", { closed: { is: "notTogether", atMs: startMs } }];
    expect(standing(startMs, ...bothYes, closed)).toEqual({ type: "closed", is: "notTogether" });
    expect(isOpen(roundOf(...bothYes), startMs)).toBe(true);
    expect(isOpen(roundOf(...bothYes, closed), startMs)).toBe(false);
    expect(isOpen(roundOf(begun, answered(wangMin, "no")), startMs)).toBe(false);
    expect(isOpen(roundOf(begun, asked(wangMin)), startMs + 8 * dayMs)).toBe(false);
  });
});

describe("whose turn it is", () => {
  const turn = (atMs: number, ...lines: readonly Line[]) => progressOf(roundOf(...lines), atMs);

  test("is said by the client whose colleagues act next, and from when on it is late", () => {
    expect(turn(startMs, begun)).toMatchObject({ turn: [wangMin], dueMs: startMs + 2 * dayMs });
    expect(turn(startMs, begun, asked(wangMin))).toMatchObject({
      ...{ turn: [wangMin], group: "wait", dueMs: startMs + 7 * dayMs },
    });
    const firstYes = [begun, asked(wangMin), answered(wangMin, "yes")];
    expect(turn(startMs, ...firstYes)).toMatchObject({ turn: [zhaoLei], group: "ask" });
    expect(turn(startMs, ...bothYes)).toMatchObject({ turn: [wangMin, zhaoLei], group: "meet" });
  });

  test("a meeting is to be written down and both heard within a day", () => {
    const over = startMs + dayMs + hourMs;
    const met = [...bothYes, fixed(), ended("held")];
    expect(turn(over, ...met)).toMatchObject({ group: "hear", dueMs: over + dayMs });
    expect(unobserved(roundOf(...met), over + dayMs - 1)).toBeUndefined();
    expect(unobserved(roundOf(...met), over + dayMs)?.id).toBe(meeting);
    const alone: Line = [`meeting/${meeting}`, { accompanied: false }];
    expect(unobserved(roundOf(...met, alone), over + dayMs)).toBeUndefined();
  });
});

test("a pair is introduced again in a round of its own: what was said before is no answer now", () => {
  const closed: Line = ["round/1", { closed: { is: "notTogether", atMs: startMs } }];
  const second: Line = ["round/2", { first: zhaoLei, beganMs: startMs + 90 * dayMs }];
  const rounds = readRounds(saying(...bothYes, closed, second), [wangMin, zhaoLei]);
  expect(rounds.map(({ number }) => number)).toEqual([1, 2]);
  expect(rounds[1]).toMatchObject({ days: 7, first: { client: zhaoLei, answer: undefined } });
  expect(rounds[1] && standingOf(rounds[1], startMs + 90 * dayMs).type).toBe("toAsk");
});

test("a round that was begun and taken back is none", () => {
  const back: Line = ["round/1", { first: null, why: null, beganMs: null, days: null }];
  expect(readRounds(saying(begun, back), [wangMin, zhaoLei])).toEqual([]);
});

test("words for the other side keep their order, and a card that was shown names who saw it", () => {
  const round = roundOf(
    ...bothYes,
    [
      "relayed/01JF0000000000000000000003",
      { round: 1, from: zhaoLei, text: "平时几点下班？", atMs: startMs + 2 },
    ],
    [
      "relayed/01JF0000000000000000000004",
      { round: 1, from: wangMin, text: "喜欢旅行吗？", atMs: startMs + 1, toldMs: startMs + 3 },
    ],
    [
      "shown/01JF0000000000000000000005",
      {
        round: 1,
        card: {
          ...{ of: zhaoLei, to: wangMin, level: 0, withPhoto: false },
          ...{ how: "text", atMs: startMs },
        },
      },
    ],
  );
  expect(round.relayed.map(({ from }) => from)).toEqual([wangMin, zhaoLei]);
  expect(round.shown).toMatchObject([{ of: zhaoLei, to: wangMin, level: 0 }]);
});

test("Li Mei writes down a yes and Zhou Yun a no, apart: it is no yes until one of them stands", () => {
  const fact = (number: number, about: string, says: JsonObject, by = people.liMei): Fact => ({
    ...{ id: factIdSchema.parse(`ABCDEFGHJK.${number}`), at: hybridTimeOf(startMs + number) },
    ...{ by, about, says, v: 1 },
  });
  const given = (is: string) => ({ given: { is, reasons: [], atMs: startMs } });
  const said = createProjection([
    fact(1, "round/1", { first: wangMin, beganMs: startMs }),
    fact(2, `asked/1.${wangMin}`, { atMs: startMs }),
    fact(3, `answer/1.${wangMin}`, given("no")),
    fact(4, `answer/1.${wangMin}`, given("yes"), people.zhouYun),
  ]);
  const [round] = readRounds(said, [wangMin, zhaoLei]);
  expect(round && saidYes(round.first)).toBe(false);
  expect(round && standingOf(round, startMs)).toEqual({ type: "disputed", client: wangMin });
});
