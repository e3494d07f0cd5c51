import { expect, test } from "vitest";
import type { Assignment } from "#shared/agency";
import { aDay, ids } from "../storage/fake-records.ts";
import { handedOver, withAssignment, withoutStaff } from "./assignments.ts";

const today = aDay("2026-11-24");
const client = ids.wang;

const lin = (changed: Partial<Assignment> = {}): Assignment => ({
  client,
  staff: ids.lin,
  as: "assigned",
  ...changed,
});
const he = (changed: Partial<Assignment> = {}): Assignment => ({
  ...lin(),
  staff: ids.he,
  ...changed,
});

test("who is given the client answers for it, and the one before stopped yesterday", () => {
  expect(withAssignment([lin()], he(), today)).toEqual([lin({ to: aDay("2026-11-23") }), he()]);
});

test("who is given the client from a later day takes over on that day", () => {
  const later = he({ from: aDay("2026-12-01") });
  expect(withAssignment([lin()], later, today)).toEqual([lin({ to: aDay("2026-11-30") }), later]);
});

test("a day on which somebody served is not taken back", () => {
  const earlier = he({ from: aDay("2026-11-01") });
  expect(withAssignment([lin()], earlier, today)).toEqual([
    lin({ to: aDay("2026-11-23") }),
    earlier,
  ]);
});

test("helping or standing in takes the client from nobody", () => {
  const helper = he({ as: "co" });
  expect(withAssignment([lin()], helper, today)).toEqual([lin(), helper]);
});

test("saying the same of the same person again replaces what was said", () => {
  const week = he({ as: "standIn", from: today, to: aDay("2026-11-30") });
  const longer = he({ as: "standIn", from: today, to: aDay("2026-12-07") });
  expect(withAssignment([lin(), week], longer, today)).toEqual([lin(), longer]);
});

test("what is over stays as history", () => {
  const over = he({ to: aDay("2026-10-01") });
  expect(withAssignment([over], he(), today)).toEqual([over, he()]);
  expect(withoutStaff([over], ids.he, today)).toEqual([over]);
});

test("an assignment ends the day before, and one that had not begun never was", () => {
  const coming = lin({ as: "standIn", from: aDay("2026-12-01"), to: aDay("2026-12-05") });
  expect(withoutStaff([lin(), coming, he({ as: "co" })], ids.lin, today)).toEqual([
    lin({ to: aDay("2026-11-23") }),
    he({ as: "co" }),
  ]);
});

test("handing over passes on what somebody does and is going to do", () => {
  const coming = lin({ as: "standIn", from: aDay("2026-12-01"), to: aDay("2026-12-05") });
  const fang = { ...lin(), staff: ids.fang };
  expect(handedOver([fang, coming], ids.lin, ids.he, today)).toEqual([
    fang,
    { ...coming, staff: ids.he },
  ]);
  expect(handedOver([lin()], ids.lin, ids.he, today)).toEqual([
    lin({ to: aDay("2026-11-23") }),
    he({ from: today }),
  ]);
});

test("who answers for the client already is not made to help as well", () => {
  const helper = lin({ as: "co" });
  expect(handedOver([he(), helper], ids.lin, ids.he, today)).toEqual([
    he(),
    lin({ as: "co", to: aDay("2026-11-23") }),
  ]);
});
