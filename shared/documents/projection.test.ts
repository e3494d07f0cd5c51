import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json, type StaffId, staffIdSchema } from "#shared/kernel";
import type { Fact, FactId } from "./fact.ts";
import { createProjection } from "./projection.ts";

const liMei: StaffId = staffIdSchema.parse("01JD0000000000000000001MEY");
const zhouYan: StaffId = staffIdSchema.parse("01JD00000000000000000ZH0YY");

interface Draft {
  readonly id: number;
  readonly by?: StaffId;
  readonly about?: string;
  readonly says: Record<string, Json>;
  readonly over?: readonly number[];
  readonly at?: number;
}

const idOfNumber = (n: number): FactId => `ABCDEFGHJK.${n}` as FactId;

const fact = ({ id, by = liMei, about = "profile", says, over, at = id }: Draft): Fact => ({
  id: idOfNumber(id),
  at,
  by,
  about,
  says,
  ...(over ? { over: over.map(idOfNumber) } : {}),
  v: 1,
});

test("what one person said is what the field says", () => {
  const card = createProjection([fact({ id: 1, says: { city: "杭州" } })]);
  expect(card.value("profile", "city")).toBe("杭州");
  expect(card.value("profile", "district")).toBeUndefined();
});

test("a correction replaces what its author saw, and history keeps both", () => {
  const card = createProjection([
    fact({ id: 1, says: { height: 157 } }),
    fact({ id: 2, by: zhouYan, says: { height: 175 }, over: [1] }),
  ]);
  expect(card.value("profile", "height")).toBe(175);
  expect(card.field("profile", "height")?.isClash).toBe(false);
  expect(card.history("profile", "height").map(({ value }) => value)).toEqual([175, 157]);
});

test("two people who wrote apart clash: the latest is shown, both are listed", () => {
  const card = createProjection([
    fact({ id: 1, says: { city: "杭州" } }),
    fact({ id: 2, says: { city: "宁波" }, over: [1], at: 20 }),
    fact({ id: 3, by: zhouYan, says: { city: "绍兴" }, over: [1], at: 10 }),
  ]);
  const state = card.field("profile", "city");
  expect(state?.isClash).toBe(true);
  expect(state?.shown.value).toBe("宁波");
  expect(state?.values.map(({ value, fact: { by } }) => [value, by])).toEqual([
    ["宁波", liMei],
    ["绍兴", zhouYan],
  ]);
  expect(card.clashes().map(({ about, field }) => `${about} ${field}`)).toEqual(["profile city"]);
});

test("two people who wrote the same apart agree", () => {
  const card = createProjection([
    fact({ id: 1, says: { pets: ["cat", "dog"] } }),
    fact({ id: 2, by: zhouYan, says: { pets: ["cat", "dog"] } }),
  ]);
  expect(card.field("profile", "pets")?.isClash).toBe(false);
  expect(card.field("profile", "pets")?.heads).toHaveLength(2);
});

test("one fact over all heads settles a clash", () => {
  const card = createProjection([
    fact({ id: 1, says: { city: "宁波" } }),
    fact({ id: 2, by: zhouYan, says: { city: "绍兴" } }),
  ]);
  expect(card.headsOver("profile", ["city"])).toHaveLength(2);
  card.add([fact({ id: 3, says: { city: "绍兴" }, over: [1, 2] })]);
  expect(card.clashes()).toEqual([]);
  expect(card.value("profile", "city")).toBe("绍兴");
});

test("replacing a fact replaces only the fields that are said again", () => {
  const card = createProjection([
    fact({ id: 1, says: { city: "杭州", district: "西湖" } }),
    fact({ id: 2, says: { city: "宁波" }, over: [1] }),
  ]);
  expect(card.value("profile", "district")).toBe("西湖");
});

test("a fact about another entity replaces nothing here", () => {
  const card = createProjection([
    fact({ id: 1, about: "tag/vip", says: { on: true } }),
    fact({ id: 2, about: "tag/urgent", says: { on: false }, over: [1] }),
  ]);
  expect(card.value("tag/vip", "on")).toBe(true);
  expect(card.entities("tag")).toEqual(["tag/vip", "tag/urgent"]);
});

test("clearing a field while a colleague fills it is a clash, not a loss", () => {
  const card = createProjection([
    fact({ id: 1, says: { notes: "怕狗" } }),
    fact({ id: 2, says: { notes: null }, over: [1] }),
    fact({ id: 3, by: zhouYan, says: { notes: "怕狗，喜欢猫" }, over: [1] }),
  ]);
  expect(card.field("profile", "notes")?.isClash).toBe(true);
});

test("the same fact met twice counts once", () => {
  const card = createProjection();
  const said = fact({ id: 1, says: { city: "杭州" } });
  expect(card.add([said])).toBe(true);
  expect(card.add([said])).toBe(false);
  expect(card.field("profile", "city")?.heads).toHaveLength(1);
});

test("a fact that names itself does not vanish", () => {
  const card = createProjection([fact({ id: 1, says: { city: "杭州" }, over: [1] })]);
  expect(card.value("profile", "city")).toBe("杭州");
});

/** Random histories in which each fact replaces some of those before it. */
const histories = fc
  .array(
    fc.record({
      field: fc.constantFrom("city", "district"),
      about: fc.constantFrom("profile", "tag/vip"),
      value: fc.constantFrom<Json>("a", "b", null, 3),
      at: fc.integer({ min: 0, max: 5 }),
      picks: fc.array(fc.nat(), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ field, about, value, at, picks }, id) =>
      fact({
        id,
        about,
        at,
        says: { [field]: value },
        ...(id > 0 && picks.length > 0
          ? { over: [...new Set(picks.map((pick) => pick % id))] }
          : {}),
      }),
    ),
  );

const fingerprint = (facts: Iterable<Fact>): string => {
  const card = createProjection(facts);
  const pairs = ["profile", "tag/vip"].flatMap((about) =>
    ["city", "district"].map((field) => card.field(about, field)),
  );
  return JSON.stringify(
    pairs.map((state) => [
      state?.shown.value,
      state?.isClash,
      state?.heads.map((head) => head.fact.id),
    ]),
  );
};

test("facts arriving in any order, and twice, say the same", () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (facts, order) => {
      const keyed = facts.map((one) => ({ one, key: order.next().value }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
      expect(fingerprint([...shuffled, ...facts])).toBe(fingerprint(facts));
    }),
  );
});

test("growing a projection fact by fact says what building it at once says", () => {
  fc.assert(
    fc.property(histories, (facts) => {
      const grown = createProjection();
      for (const one of facts) {
        grown.add([one]);
        grown.field("profile", "city");
      }
      const read = grown.field("profile", "city");
      expect(read).toEqual(createProjection(facts).field("profile", "city"));
    }),
  );
});

test("a field that was said always has a head", () => {
  fc.assert(
    fc.property(histories, (facts) => {
      const card = createProjection(facts);
      for (const { about, says } of facts) {
        for (const field of Object.keys(says)) expect(card.field(about, field)).toBeDefined();
      }
    }),
  );
});
