import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { contactPersonOf, referrerOf, referrerWord } from "./around.ts";

const wang = "01JE0000000000000000000001";
const card =
  (said: Readonly<Record<string, Json>>) =>
  (about: string, field: string): Json | undefined =>
    said[`${about}.${field}`];

test("王敏 was sent by a client, or by somebody by name, or nobody says by whom", () => {
  expect(referrerOf(card({ "referral.client": wang, "referral.words": "老师" }))).toEqual({
    client: wang,
  });
  expect(referrerOf(card({ "referral.words": " 社区王阿姨 " }))).toEqual({ named: "社区王阿姨" });
  expect(referrerOf(card({ "referral.words": "  " }))).toBeUndefined();
  expect(referrerOf(card({ "referral.client": "nobody" }))).toBeUndefined();
});

test("the same neighbour is the same word, however the name is typed, and no client", () => {
  const words = ["社区 王阿姨", "社区王阿姨 ", "社区　王阿姨"].map((named) =>
    referrerWord({ named }),
  );
  expect(new Set(words).size).toBe(1);
  const [id] = [referrerOf(card({ "referral.client": wang }))];
  expect(id && referrerWord(id)).toBe(wang);
  expect(referrerWord({ named: wang })).not.toBe(wang);
});

test("a contact person who is a client is known by the card", () => {
  expect(contactPersonOf(card({ "contactPerson.client": wang }))).toBe(wang);
  expect(contactPersonOf(card({}))).toBeUndefined();
});
