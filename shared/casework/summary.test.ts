import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { summarize } from "./summary.ts";

const read =
  (said: Readonly<Record<string, Json>>) =>
  (about: string, field: string): Json | undefined =>
    said[`${about}.${field}`];

test("a client is summed up in one line", () => {
  const said = {
    "profile.name": "王淑芬",
    "profile.sex": "female",
    "profile.birthDate": "1992-02-29",
    "profile.city": "杭州市",
    "profile.education": "bachelor",
    "profile.maritalStatus": "divorced",
    "profile.height": 163,
    "journey.moved": { from: "assessment", to: "matching" },
    "tag/vip.on": true,
    "tag/needsCare.on": true,
    "phoneTail/1.tail": "8814",
    "phoneTail/3.tail": "8815",
  };
  expect(summarize(read(said))).toEqual({
    name: "王淑芬",
    callName: undefined,
    sex: "female",
    birthDate: "1992-02-29",
    city: "杭州市",
    education: "bachelor",
    maritalStatus: "divorced",
    stage: "matching",
    tags: ["vip", "needsCare"],
    phoneTails: ["8814", "8815"],
  });
});

test("of a client nobody knows anything about, there is still a line", () => {
  expect(summarize(() => undefined)).toEqual({
    name: undefined,
    callName: undefined,
    sex: undefined,
    birthDate: undefined,
    city: undefined,
    education: undefined,
    maritalStatus: undefined,
    stage: "booking",
    tags: [],
    phoneTails: [],
  });
});

test("what a newer program wrote is left out of the line, and does not break it", () => {
  const said = { "profile.education": "postDoctor", "profile.name": ["王"], "phoneTail/1.tail": 1 };
  const line = summarize(read(said));
  expect([line.education, line.name, line.phoneTails]).toEqual([undefined, undefined, []]);
});
