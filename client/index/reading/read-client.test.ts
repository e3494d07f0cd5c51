import { expect, test } from "vitest";
import { currentVersion, type Fact, factIdSchema } from "#shared/documents";
import { clientIdSchema, hybridTimeOf } from "#shared/kernel";
import { people } from "#shared/testing";
import { readClient } from "./read-client.ts";

const wangMin = clientIdSchema.parse("01JD000000000000000WANGM1N");
const startMs = 1_790_000_000_000;

const said = (minutes: number, about: string, says: Fact["says"]): Fact => ({
  ...{
    id: factIdSchema.parse(`ABCDEFGHJK.${minutes}`),
    at: hybridTimeOf(startMs + minutes * 60_000),
  },
  ...{ by: people.liMei, about, says, v: currentVersion },
});

test("a client was last changed when somebody said something, not when the app added a hash", () => {
  const facts = [
    said(1, "profile", { name: "王敏" }),
    said(2, "phoneTail/1", { tail: "8000" }),
    said(9, "phoneTail/1", { hash: "a".repeat(32) }),
  ];
  expect(readClient(wangMin, facts)).toMatchObject({ updatedAtMs: startMs + 2 * 60_000 });
});

test("a card that was merged says into which, until that is taken back", () => {
  const merged = said(1, "merged", {
    now: { into: "01JD0000000000000000WANGM2", on: "2026-11-30" },
  });
  expect(readClient(wangMin, [merged])?.mergedInto).toBe("01JD0000000000000000WANGM2");
  const back = { ...said(2, "merged", { now: null }), over: [merged.id] };
  expect(readClient(wangMin, [merged, back])?.mergedInto).toBeUndefined();
});

test("a file that is put away says since when, and from when it may be erased while nothing is held", () => {
  const facts = [
    said(1, "archive", { now: { is: true, on: "2026-11-30", reason: "serviceEnded" } }),
    said(2, "retention", { eraseOn: "2029-11-30" }),
    said(3, "due/rightsRequest", { on: "2026-12-20" }),
    said(4, "due/followUp", { on: "2026-12-01" }),
  ];
  expect(readClient(wangMin, facts)).toMatchObject({
    archivedOn: "2026-11-30",
    eraseOn: "2029-11-30",
    dues: ["followUp", "rightsRequest"],
  });
  const held = said(5, "retention", { hold: { is: true, reason: "正在仲裁" } });
  expect(readClient(wangMin, [...facts, held])).toMatchObject({ eraseOn: undefined });
  const back = said(6, "archive", { now: { is: false, on: "2026-12-02", reason: "cameBack" } });
  const over = { ...back, over: [factIdSchema.parse("ABCDEFGHJK.1")] };
  expect(readClient(wangMin, [...facts, over])).toMatchObject({ archivedOn: undefined });
});

test("a marital status stands in lists only while nobody said that it may not", () => {
  const facts = [
    said(1, "profile", { maritalStatus: "divorced" }),
    said(3, "consented/marriage", { is: "given" }),
  ];
  expect(readClient(wangMin, facts)).toMatchObject({ maritalStatus: "divorced" });
  const apart = said(2, "consented/marriage", { is: "withdrawn" });
  expect(readClient(wangMin, [...facts, apart])?.maritalStatus).toBeUndefined();
});
