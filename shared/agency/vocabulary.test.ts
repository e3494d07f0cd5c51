import { expect, test } from "vitest";
import { staffIdSchema } from "#shared/kernel";
import { mainShop, shopIdSchema } from "./shop.ts";
import { rightSchema, roleSchema, worksAs } from "./staff.ts";
import { agencyVocabulary, staffVocabulary } from "./vocabulary.ts";

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test("the agency says its name, and never an empty one", () => {
  const { name } = agencyVocabulary.agency.fields;
  expect(takes(name, "鹊桥示范婚介所")).toBe(true);
  expect(takes(name, "")).toBe(false);
  expect(takes(name, "店".repeat(61))).toBe(false);
});

test("a certificate runs out on a day of the calendar", () => {
  const { expiresOn } = staffVocabulary.certificate.fields;
  expect(takes(expiresOn, "2027-02-28")).toBe(true);
  expect(takes(expiresOn, "2027-02-30")).toBe(false);
});

test("a shop is known by a short word", () => {
  expect(mainShop).toBe("main");
  expect(takes(shopIdSchema, "west2")).toBe(true);
  expect(takes(shopIdSchema, "West Street")).toBe(false);
});

test("roles and rights are the known ones only", () => {
  expect(takes(roleSchema, "matchmaker")).toBe(true);
  expect(takes(roleSchema, "sales")).toBe(false);
  expect(takes(rightSchema, "cashier")).toBe(true);
});

test("somebody works as any of several roles, unless disabled", () => {
  const su = {
    id: staffIdSchema.parse("01J00000000000000000000S01"),
    roles: new Set(["matchmaker", "reception"] as const),
    rights: new Set([]),
    isDisabled: false,
  };
  expect(worksAs(su, "supervisor", "reception")).toBe(true);
  expect(worksAs(su, "supervisor")).toBe(false);
  expect(worksAs({ ...su, isDisabled: true }, "reception")).toBe(false);
});

test("hours are of seven days, and begin before they end", () => {
  const { week } = agencyVocabulary.officeHours.fields;
  const hours = { from: 540, to: 1110 };
  const open = [hours, hours, hours, hours, hours, null, null];
  expect(week.safeParse(open).success).toBe(true);
  expect(week.safeParse(open.slice(1)).success).toBe(false);
  expect(week.safeParse([...open.slice(1), { from: 600, to: 600 }]).success).toBe(false);
});
