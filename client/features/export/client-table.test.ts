import { expect, test } from "vitest";
import { currentVersion, type Fact, factIdSchema } from "#shared/documents";
import { staffIdSchema } from "#shared/kernel";
import { targetOf } from "#shared/tables";
import { clientCells } from "./client-table.ts";

const zhouMin = staffIdSchema.parse("01JE00000000000000000ZHAM1");

const said = (place: number, about: string, says: Fact["says"]): Fact => ({
  ...{ id: factIdSchema.parse(`ABCDEFGHJK.${place}`), at: place },
  ...{ by: zhouMin, about, says, v: currentVersion },
});

const status = targetOf("profile maritalStatus");

function cells(...facts: readonly Fact[]): readonly string[] {
  if (!status) throw new Error("no such field");
  const words = { labels: () => [], words: (_: unknown, code: string) => [code] };
  return clientCells(facts, [{ type: "field", target: status }], words, () => "");
}

test("what needs a consent is handed out only while nobody said no, by whichever device", () => {
  const divorced = said(1, "profile", { maritalStatus: "divorced" });
  const given = said(3, "consented/marriage", { is: "given" });
  expect(cells(divorced)).toEqual([""]);
  expect(cells(divorced, given)).toEqual(["divorced"]);
  const apart = said(2, "consented/marriage", { is: "withdrawn" });
  expect(cells(divorced, given, apart)).toEqual([""]);
});
