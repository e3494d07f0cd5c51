import { expect, test } from "vitest";
import type { Ulid } from "#shared/kernel";
import { draftOf, readNumber, saysOfDraft } from "./package-draft.ts";

const halfYear = {
  ...{ id: "01JD0000000000000000PACKAG" as Ulid, name: "半年 · 三次见面", priceFen: 680_000 },
  ...{ months: 6, introductions: 6, meetings: 3, coolingOffDays: 7, refundBy: "meetings" as const },
  ...{ penaltyPercent: 20, discountLimitPercent: 10, isClosed: false },
};

test("a new package says everything, and only when everything is right", () => {
  const draft = { ...draftOf(undefined), name: " 一年 ", price: "1.28万" };
  expect(saysOfDraft(draft, undefined)).toEqual({
    ...{ name: "一年", priceFen: 1_280_000, refundBy: "meetings", months: 12, introductions: 12 },
    ...{ meetings: 6, coolingOffDays: 7, penaltyPercent: 20, discountLimitPercent: 10 },
  });
  expect(saysOfDraft({ ...draft, name: " " }, undefined)).toBeUndefined();
  expect(saysOfDraft({ ...draft, price: "很多" }, undefined)).toBeUndefined();
  expect(saysOfDraft({ ...draft, penaltyPercent: "31" }, undefined)).toBeUndefined();
});

test("of a package that is there only what changed is said", () => {
  const draft = { ...draftOf(halfYear), price: "7,200", note: "新价" };
  expect(saysOfDraft(draft, halfYear)).toEqual({ priceFen: 720_000, note: "新价" });
  expect(saysOfDraft(draftOf(halfYear), halfYear)).toEqual({});
});

test("numbers are read within their bounds", () => {
  expect([readNumber("７", "coolingOffDays"), readNumber("0", "months")]).toEqual([7, undefined]);
  expect(readNumber("3.5", "meetings")).toBeUndefined();
});
