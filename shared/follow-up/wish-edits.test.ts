import { expect, test } from "vitest";
import type { FeedbackReason } from "#shared/casework";
import { type Json, plainDateSchema, type StaffId } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { people } from "#shared/testing";
import { suggestWishEdits, wishHistory } from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
const card =
  (said: Readonly<Record<string, Json>>): Read =>
  (about, field) =>
    said[about === "profile" ? field : `${about}.${field}`];
const refused = (
  reasons: readonly FeedbackReason[],
  said: Readonly<Record<string, Json>> = {},
) => ({
  reasons,
  card: card(said),
});
const wangMin = { birthDate: "1994-03-05", city: "杭州" };

test("three of four refusals for the distance suggest the own city, beside the wish that stands", () => {
  const own = card({ ...wangMin, "wish/city.value": { anyOf: ["杭州", "宁波"] } });
  const edits = suggestWishEdits(
    own,
    [
      refused(["distance"]),
      refused(["distance", "pace"]),
      refused(["distance"]),
      refused(["looks"]),
    ],
    today,
  );
  expect(edits).toEqual([
    {
      criterion: "city",
      reason: "distance",
      count: 3,
      of: 4,
      before: { value: { anyOf: ["杭州", "宁波"] }, importance: undefined },
      after: { value: { anyOf: ["杭州"] }, importance: "important" },
    },
  ]);
});

test("one refusal, or a reason that most did not give, is no pattern", () => {
  expect(suggestWishEdits(card(wangMin), [refused(["distance"])], today)).toEqual([]);
  const five = ["age", "age", "pace", "pace", "looks"].map((reason) =>
    refused([reason === "age" ? "age" : "noSpark"]),
  );
  expect(suggestWishEdits(card(wangMin), five, today)).toEqual([]);
});

test("when all who were refused for their age were older, none so old is asked for", () => {
  const own = card({ ...wangMin, "wish/age.value": { min: 30, max: 42 } });
  const older = [
    refused(["age"], { birthDate: "1985-01-01" }),
    refused(["age"], { birthDate: "1987-06-01" }),
  ];
  expect(suggestWishEdits(own, older, today)[0]?.after).toEqual({
    value: { min: 30, max: 38 },
    importance: "important",
  });
});

test("when some were older and some younger, only the client can tell", () => {
  const both = [
    refused(["age"], { birthDate: "1985-01-01" }),
    refused(["age"], { birthDate: "2000-06-01" }),
  ];
  expect(suggestWishEdits(card(wangMin), both, today)[0]).toMatchObject({
    criterion: "age",
    after: undefined,
  });
});

test("a wish that already says so is not suggested again, and a must stays a must", () => {
  const there = {
    ...wangMin,
    "wish/city.value": { anyOf: ["杭州"] },
    "wish/city.importance": "must",
  };
  const twice = [refused(["distance"]), refused(["distance"])];
  expect(suggestWishEdits(card(there), twice, today)).toEqual([]);
});

test("the history of a wish tells what stood, what stands, who wrote it and why", () => {
  const fact = (at: number, by: StaffId, says: Readonly<Record<string, Json>>) => ({
    ...{ at, by, says },
    about: "wish/city",
  });
  const changes = wishHistory([
    fact(2, people.zhouYun, { value: { anyOf: ["杭州"] }, source: "feedback" }),
    fact(1, people.liMei, { value: { anyOf: ["杭州", "宁波"] }, importance: "open" }),
    fact(3, people.liMei, { saidBy: "client" }),
  ]);
  expect(changes.map(({ by, isFromFeedback }) => [by, isFromFeedback])).toEqual([
    [people.zhouYun, true],
    [people.liMei, false],
  ]);
  expect(changes[0]?.before).toEqual({ value: { anyOf: ["杭州", "宁波"] }, importance: "open" });
  expect(changes[0]?.after).toEqual({ value: { anyOf: ["杭州"] }, importance: "open" });
});
