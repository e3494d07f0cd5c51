import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf, nextContactOn, toAnswer } from "#shared/casework";
import { createProjection, currentVersion, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf } from "#shared/kernel";
import { people } from "#shared/testing";

const call = "call/01JA0000000000000000000001";
const other = "call/01JA0000000000000000000002";
const visit = "visit/01JA0000000000000000000003";

let count = 0;
function said(by: Fact["by"], about: string, says: Fact["says"], ...over: readonly Fact[]): Fact {
  count += 1;
  return {
    ...{ id: factIdSchema.parse(`ABCDEFGHJK.${count}`), by, about, says, v: currentVersion },
    at: hybridTimeOf(1_790_000_000_000 + count),
    ...(over.length > 0 && { over: over.map(({ id }) => id) }),
  };
}

const asked = said(people.liMei, call, {
  ...{ at: 10, direction: "in", channel: "weChat", note: "问周六", answerBy: "2026-12-03" },
});
/** Without a network 李梅 answers and 周云 logs a visit; both correct the line. */
const apart = [
  said(people.liMei, other, { at: 20, direction: "out", channel: "phone", result: "reached" }),
  said(people.liMei, call, { answeredAt: 20 }),
  said(people.liMei, call, { note: "问周六下午" }, asked),
  said(people.zhouYun, visit, { at: 30, purpose: "papers", nextOn: "2026-12-08" }),
  said(people.zhouYun, call, { note: "问周日" }, asked),
];

test("what two logged apart is one log for both, in whatever order it arrives", () => {
  const expected = createProjection([asked, ...apart]);
  fc.assert(
    fc.property(fc.shuffledSubarray([asked, ...apart], { minLength: 6 }), (facts) => {
      expect(logOf(createProjection(facts))).toEqual(logOf(expected));
    }),
  );
  const log = logOf(expected);
  expect(log.map(({ about }) => about)).toEqual([visit, other, call]);
  expect(toAnswer(log)).toEqual([]);
  expect(nextContactOn(log)).toBe("2026-12-08");
});

test("a line that both corrected has two versions until somebody corrects it once more", () => {
  const both = createProjection([asked, ...apart]);
  expect(both.field(call, "note")?.values.map(({ value }) => value)).toEqual([
    "问周日",
    "问周六下午",
  ]);
  both.add([said(people.liMei, call, { note: "问周末" }, ...apart.slice(2, 5))]);
  expect(both.field(call, "note")?.isClash).toBe(false);
  expect(both.history(call, "note")).toHaveLength(4);
});
