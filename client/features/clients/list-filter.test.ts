import { expect, test } from "vitest";
import { ageOn, plainDateSchema, staffIdSchema } from "#shared/kernel";
import {
  addressOf,
  filterCount,
  filterOf,
  firstWhose,
  indexFilterOf,
  plainFilter,
} from "./list-filter.ts";

const zhou = staffIdSchema.parse("01J00000000000000000000001");
const wang = staffIdSchema.parse("01J00000000000000000000002");
const day = (text: string) => plainDateSchema.parse(text);
const today = day("2026-02-28");

test("a matchmaker begins with the own clients, reception and supervisors with all", () => {
  expect(firstWhose(new Set(["matchmaker"]))).toBe("mine");
  expect(firstWhose(new Set(["matchmaker", "supervisor"]))).toBe("all");
  expect(firstWhose(new Set(["reception"]))).toBe("all");
});

test("an address says a filter and gives it back", () => {
  const filter = {
    ...plainFilter(wang),
    stages: ["matching", "meeting"] as const,
    sex: "female" as const,
    ageFrom: 30,
    ageTo: 40,
    tags: ["vip"] as const,
    isTwice: true,
    isArchived: true,
    order: "name" as const,
  };
  expect(filterOf(addressOf(filter, "mine"), "mine")).toEqual(filter);
  expect(filterCount(filter)).toBe(8);
});

test("the filter the list begins with needs no words", () => {
  expect(addressOf(plainFilter("mine"), "mine")).toBe("");
  expect(filterOf("", "all")).toEqual(plainFilter("all"));
});

test("an address that somebody bent is read as far as it is understood", () => {
  const bent =
    "whose=boss&stage=meeting.wedding&sex=x&from=-3&to=1e9&tag=vip.&order=random&twice=yes";
  expect(filterOf(bent, "all")).toEqual({
    ...plainFilter("all"),
    stages: ["meeting"],
    tags: ["vip"],
  });
});

test("mine are those one serves, a colleague's those the colleague serves", () => {
  const serving = (whose: Parameters<typeof plainFilter>[0]) =>
    indexFilterOf(plainFilter(whose), zhou, [wang], today).serving;
  expect([serving("mine"), serving(wang), serving("all"), serving("unassigned")]).toEqual([
    { staff: zhou },
    { staff: wang },
    "anyone",
    { nobodyBut: [wang] },
  ]);
});

test("from 30 to 40 years are those who are 30, and those who are still 40", () => {
  const { bornFrom, bornTo } = indexFilterOf(
    { ...plainFilter("all"), ageFrom: 30, ageTo: 40 },
    zhou,
    [],
    today,
  );
  expect([bornFrom, bornTo]).toEqual([day("1985-03-01"), day("1996-02-28")]);
  expect([ageOn(bornFrom!, today), ageOn(bornTo!, today)]).toEqual([40, 30]);
  const leap = indexFilterOf({ ...plainFilter("all"), ageFrom: 31 }, zhou, [], day("2028-02-29"));
  expect(leap.bornTo).toBe(day("1997-03-01"));
});

test("whoever is put away stands in no list that does not ask for them", () => {
  expect(indexFilterOf(plainFilter("all"), zhou, [], today).archived).toBeUndefined();
  const archived = { ...plainFilter("all"), isArchived: true };
  expect(indexFilterOf(archived, zhou, [], today).archived).toBe("only");
});
