import { expect, test } from "vitest";
import { emptyEnquiry, readReach, wordsOfEnquiry } from "./enquiry-draft.ts";

const visit = "visit/01JA0000000000000000000001";
const at = { nowMs: 1_790_000_000_000, visit, hash: undefined };

test("one field takes a number or a WeChat id, and nothing at all", () => {
  expect(readReach("164 3342 1918")).toMatchObject({ value: { kind: "phone" } });
  expect(readReach("demo_abc12")).toEqual({
    ok: true,
    value: { kind: "weChat", id: "demo_abc12" },
  });
  expect(readReach(" ")).toEqual({ ok: true, value: { kind: "nothing" } });
  expect(readReach("王女士")).toEqual({ ok: false, reason: "neither" });
});

test("somebody who walked in without anything is an enquiry and a visit", () => {
  const draft = { ...emptyEnquiry, channel: "visit" as const };
  const words = wordsOfEnquiry(draft, { kind: "nothing" }, at);
  expect(words.client).toEqual([
    { about: "enquiry", says: { at: at.nowMs, channel: "visit", relation: "self" } },
  ]);
  expect(words.contact).toEqual([]);
  expect(words.visits).toEqual([{ about: visit, says: { at: at.nowMs, purpose: "enquiry" } }]);
});

test("a mother's number is hers, and its last four digits stand on the card", () => {
  const reach = readReach("16433421918");
  if (!reach.ok) throw new Error(reach.reason);
  const words = wordsOfEnquiry(
    { ...emptyEnquiry, who: "王女士", relation: "mother", about: "给女儿问问" },
    reach.value,
    { ...at, hash: "ab".repeat(32) },
  );
  expect(words.client).toContainEqual({
    about: "profile",
    says: { callName: "王女士", sex: "female" },
  });
  expect(words.client).toContainEqual({
    about: "phoneTail/1",
    says: { tail: "1918", hash: "ab".repeat(32) },
  });
  expect(words.contact).toEqual([
    { about: "phone/1", says: { number: "16433421918", whose: "mother" } },
  ]);
  expect(words.visits).toEqual([]);
});
