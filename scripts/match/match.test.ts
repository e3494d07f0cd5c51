import { expect, test } from "vitest";
import { plainDateSchema, seededRandom } from "#shared/kernel";
import { ranksOfPeople, ranksOfScores } from "./ranks.ts";
import { readPeople } from "./read-people.ts";

const day = plainDateSchema.parse("2026-11-30");

function ofScores(text: string, bounds = {}) {
  const ranked = ranksOfScores(text, bounds);
  if (!ranked.ok) throw new Error(ranked.reason);
  return ranked.value;
}

function ofPeople(people: string, wishes: string) {
  const read = readPeople(people, wishes, day);
  if (!read.ok) throw new Error(read.reason);
  return ranksOfPeople(read.value, day, {});
}

const plain = (ranks: ReturnType<typeof ofScores>["ranks"]) =>
  ranks.map(({ a, b, twoWay, rankForA }) => [a, b, Number(twoWay.toFixed(4)), rankForA]);

test("given scores become harmonic means, the best first and equal ones by id", () => {
  const { ranks, oneSided } = ofScores(
    "a,b,score\n李梅,赵磊,0.9\n赵磊,李梅,0.6\n李梅,周强,0.6\n周强,李梅,0.9\n李梅,吴刚,0\n吴刚,李梅,1\n王芳,赵磊,0.5\n",
  );
  expect(plain(ranks)).toEqual([
    ["吴刚", "李梅", 0, 1],
    ["周强", "李梅", 0.72, 1],
    ["李梅", "周强", 0.72, 1],
    ["李梅", "赵磊", 0.72, 2],
    ["李梅", "吴刚", 0, 3],
    ["赵磊", "李梅", 0.72, 1],
  ]);
  expect(oneSided, "赵磊 never scored 王芳").toBe(1);
});

test("a torn table of scores is refused with its line", () => {
  const refusal = (text: string) => {
    const ranked = ranksOfScores(text, {});
    return ranked.ok ? "taken" : ranked.reason;
  };
  expect(refusal("a,b\n李梅,赵磊\n")).toBe('scores has no column "score".');
  expect(refusal("a,b,score,why\n")).toContain('a column "why"');
  expect(refusal("a,b,score\n李梅,赵磊,1.2\n")).toBe(
    'scores, line 2: a score is 0 to 1, not "1.2".',
  );
  expect(refusal("a,b,score\n李梅,赵磊,\n")).toContain("line 2");
  expect(refusal("a,b,score\n李梅,赵磊,1\n李梅,赵磊,1\n")).toContain(
    "line 3: 李梅 scores 赵磊 twice",
  );
  expect(refusal("a,b,score\n李梅,李梅,1\n")).toContain("scores themselves");
  expect(refusal("a,b,score\n李梅,赵磊\n")).toContain("2 cells under 3 columns");
});

test("capped lists are no longer than asked for, and nobody stands in more than the cap", () => {
  const random = seededRandom(7);
  const [women, men] = [30, 20].map((count, side) =>
    Array.from({ length: count }, (_, at) => `${side === 0 ? "w" : "m"}${at}`),
  );
  const lines = women!.flatMap((a) =>
    men!.flatMap((b) => [`${a},${b},${random.next()}`, `${b},${a},${random.next()}`]),
  );
  const text = ["a,b,score", ...lines].join("\n");
  const { ranks } = ofScores(text, { top: 3, cap: 5 });
  const times = (side: "a" | "b") => {
    const counts = new Map<string, number>();
    for (const rank of ranks) counts.set(rank[side], (counts.get(rank[side]) ?? 0) + 1);
    return Math.max(...counts.values());
  };
  expect(times("a")).toBe(3);
  expect(times("b")).toBeLessThanOrEqual(5);
  expect(ranks.every(({ rankForA }) => rankForA <= 3)).toBe(true);
  expect(ofScores(text, { top: 2 }).ranks).toHaveLength(100);
});

test("people of a table are ranked by what both ask for, and whom the gate blocks has no rank", () => {
  const people = [
    "id,sex,age,height,education,city,keptApart",
    "李梅,female,30,163,bachelor,杭州,",
    "赵磊,male,33,178,bachelor,杭州市,",
    "周强,male,36,171.5,vocational,宁波,",
    "吴刚,male,33,180,master,杭州,李梅",
    "小童,male,21,180,master,杭州,",
  ].join("\n");
  const wishes = [
    "id,criterion,min,max,atLeast,anyOf,importance",
    "李梅,age,30,35,,,important",
    "李梅,city,,,,杭州;绍兴,open",
    "赵磊,height,160,,,,must",
    "周强,height,170,,,,must",
  ].join("\n");
  const ranks = ofPeople(people, wishes);
  expect(ranks.filter(({ a }) => a === "李梅").map(({ b, group }) => [b, group])).toEqual([
    ["赵磊", "fits"],
  ]);
  const [first] = ranks.filter(({ a }) => a === "李梅");
  expect(first).toMatchObject({ twoWay: 1, rankForA: 1 });
  expect(
    ranks.some(({ a }) => a === "小童"),
    "too young to marry",
  ).toBe(false);
});

test("what a table of people cannot mean is refused with its line and what is possible", () => {
  const refusal = (people: string, wishes = "id,criterion\n") => {
    const read = readPeople(people, wishes, day);
    return read.ok ? "taken" : read.reason;
  };
  expect(refusal("id,sex\n李梅,woman\n")).toBe(
    'people, line 2: sex must be one of female, male, not "woman".',
  );
  expect(refusal("id,height\n李梅,1.63\n")).toContain("height must be 130 to 220 cm");
  expect(refusal("id,age,birthDate\n李梅,30,1996-01-01\n")).toContain("not both");
  expect(refusal("id\n李梅\n李梅\n")).toContain("line 3: 李梅 stands there twice");
  expect(refusal("id\n李梅\n", "id,criterion,min\n王芳,age,30\n")).toBe(
    "wishes: there is no 王芳 among the people.",
  );
  expect(refusal("id\n李梅\n", "id,criterion,min,max\n李梅,age,40,30\n")).toContain(
    "wishes, line 2",
  );
});
