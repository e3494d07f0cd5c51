import fc from "fast-check";
import { expect, test } from "vitest";
import { registryWordsZh } from "#client/i18n";
import { cellOf, tableBytes, tableFormats, tableWordsOf } from "#feature/table-file";
import { addDays, type Json, plainDateSchema, ulidSchema } from "#shared/kernel";
import { createRowReader, firstWords, proposeMapping, type Target, targets } from "#shared/tables";
import { readSheets } from "./read-sheets.ts";

const today = plainDateSchema.parse("2026-11-30");
const mark = { id: ulidSchema.parse("01JA0000000000000000000MPT"), on: today };
const words = tableWordsOf([registryWordsZh]);
const card = targets.filter(({ document }) => document === "client");

const someText = fc
  .array(fc.constantFrom(..."王秀英杭州爬山读书=+-@'周末AB, \"；"), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "" && text !== "'" && !text.startsWith("'"));

/** Any value a field may hold. */
function anyValueOf({ key, shape }: Target): fc.Arbitrary<Json> {
  switch (shape.kind) {
    case "choice":
      return fc.constantFrom(...shape.values);
    case "choices": {
      const others = shape.values.filter((code) => code !== shape.alone);
      const several = fc.subarray(others, { minLength: 1 });
      return shape.alone ? fc.oneof(fc.constant([shape.alone]), several) : several;
    }
    case "integer":
      return fc.integer({ min: shape.min, max: shape.max });
    case "birthDate":
    case "pastDay":
      return fc.integer({ min: 19 * 366, max: 90 * 365 }).map((days) => addDays(today, -days));
    case "clientNumber":
      return fc.integer({ min: 1000, max: 999_999 }).map((number) => `Q${number}`);
    default:
      return key === "profile name"
        ? fc.constantFrom("王秀英", "欧阳娜", "阿依古丽·买买提")
        : someText;
  }
}

const cardOf = fc
  .record(
    Object.fromEntries(
      card.map((target) => [target.key, fc.option(anyValueOf(target), { nil: undefined })]),
    ),
  )
  .map((values) => ({ ...values, "profile name": values["profile name"] ?? "王秀英" }));

test.each(tableFormats)(
  "what is exported as %s and imported again is the same card",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(cardOf, { minLength: 1, maxLength: 4 }), async (people) => {
        const headers = card.map((target) => words.labels(target)[0] ?? "");
        const rows = people.map((person) =>
          card.map((target) =>
            cellOf(target, Object.entries(person).find(([key]) => key === target.key)?.[1], words),
          ),
        );
        const blob = await tableBytes(format, { headers, rows }, "客户");
        const read = await readSheets(new Uint8Array(await blob.arrayBuffer()));
        if (!read.ok) throw new Error(read.reason);
        const [head = [], ...lines] = read.value.sheets[0]?.rows ?? [];
        const mapping = proposeMapping(head, lines, words, today);
        const reader = createRowReader({ headers: head, mapping, words, settled: {}, today });
        const back = lines.map((cells, place) => reader(cells, place + 2));
        expect(back.flatMap(({ problems }) => problems)).toEqual([]);
        expect(back.map((row) => firstWords(row, mark).client[0]?.says)).toEqual(
          people.map((person) => ({
            source: "import",
            ...Object.fromEntries(
              Object.entries(person).flatMap(([key, value]) =>
                value === undefined ? [] : [[key.replace("profile ", ""), value] as const],
              ),
            ),
          })),
        );
      }),
      { numRuns: 60 },
    );
  },
);
