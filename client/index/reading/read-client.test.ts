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
