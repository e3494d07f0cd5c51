import { expect, test } from "vitest";
import { checkFact, type FactRefusal } from "./check-fact.ts";
import { isLoud } from "./clashes.ts";
import { currentVersion } from "./fact.ts";

const liMei = "01JD0000000000000000001MEY";
const honest = {
  id: "ABCDEFGHJK.12",
  at: 7_400_000_000_000_000,
  by: liMei,
  about: "profile",
  says: { name: "王敏", height: 163 },
  over: ["ABCDEFGHJK.3"],
  v: 1,
};

const refusalOf = (change: Record<string, unknown>): FactRefusal | "taken" => {
  const checked = checkFact("client", { ...honest, ...change });
  return checked.ok ? "taken" : checked.reason;
};

test("an honest fact about a client is taken as it is", () => {
  expect(checkFact("client", honest)).toEqual({ ok: true, value: honest });
});

test("any field may be cleared", () => {
  expect(refusalOf({ says: { height: null, name: null } })).toBe("taken");
});

test("a fact with a wrong outer form is malformed, and the answer says where", () => {
  const { v: _, ...withoutVersion } = honest;
  expect(checkFact("client", withoutVersion)).toMatchObject({ reason: { where: "v" } });
  expect(refusalOf({ id: "abc.1" })).toEqual({ type: "malformed", where: "id" });
  expect(refusalOf({ id: "ABCDEFGHJK.01" })).toEqual({ type: "malformed", where: "id" });
  expect(refusalOf({ at: -1 })).toEqual({ type: "malformed", where: "at" });
  expect(refusalOf({ at: 1.5 })).toEqual({ type: "malformed", where: "at" });
  expect(refusalOf({ by: "li mei" })).toEqual({ type: "malformed", where: "by" });
  expect(refusalOf({ about: "profile/a/b" })).toEqual({ type: "malformed", where: "about" });
  expect(refusalOf({ over: [] })).toEqual({ type: "malformed", where: "over" });
  expect(refusalOf({ extra: 1 })).toMatchObject({ type: "malformed" });
  expect(refusalOf({ says: {} })).toEqual({ type: "malformed", where: "says" });
});

test("values that are no JSON, or poison prototypes, are malformed", () => {
  const poisoned: unknown = JSON.parse('{"name":{"__proto__":{"admin":true}}}');
  for (const says of [poisoned, { name: undefined }, { name: Number.NaN }]) {
    expect(refusalOf({ says })).toEqual({ type: "malformed", where: "value" });
  }
  expect(checkFact("client", undefined).ok).toBe(false);
  expect(checkFact("client", "fact").ok).toBe(false);
});

test("what no vocabulary knows is refused at a known version", () => {
  expect(refusalOf({ about: "horoscope" })).toEqual({ type: "unknownEntity", about: "horoscope" });
  expect(refusalOf({ about: "profile/2" })).toMatchObject({ type: "unknownEntity" });
  expect(refusalOf({ about: "tag" })).toMatchObject({ type: "unknownEntity" });
  expect(refusalOf({ says: { shoeSize: 38 } })).toEqual({
    type: "unknownField",
    field: "shoeSize",
  });
  expect(refusalOf({ says: { toString: 1 } })).toEqual({ type: "unknownField", field: "toString" });
  expect(refusalOf({ says: { height: "tall" } })).toEqual({ type: "badValue", field: "height" });
});

test("what a newer app wrote is not refused for good", () => {
  const v = currentVersion + 1;
  expect(refusalOf({ v, says: { shoeSize: 38 } })).toEqual({ type: "newerVersion", v });
});

test("a photo is called by what is in it", () => {
  const about = `photo/${"a".repeat(64)}`;
  expect(refusalOf({ about, says: { on: true } })).toBe("taken");
  expect(refusalOf({ about: "photo/portrait", says: { on: true } })).toMatchObject({
    type: "unknownEntity",
  });
});

test("a fact is too large by its bytes, not by its characters", () => {
  expect(refusalOf({ says: { name: "长".repeat(6000) } })).toEqual({ type: "tooLarge" });
});

test("only clashes that could hurt are announced", () => {
  expect(isLoud("contact", "number")).toBe(true);
  expect(isLoud("client", "maritalStatus")).toBe(true);
  expect(isLoud("client", "city")).toBe(false);
});
