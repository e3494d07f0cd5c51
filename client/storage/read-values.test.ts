import { expect, test } from "vitest";
import * as Y from "yjs";
import { seededRandom } from "#shared/kernel";
import { readValues } from "./read-values.ts";

/** The values in an update as Yjs reads them. */
const valuesByYjs = (update: Uint8Array): readonly unknown[] =>
  Y.decodeUpdate(update).structs.flatMap((struct): unknown[] =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? struct.content.arr : [],
  );

const words = [
  "",
  "profile",
  "喜欢徒步",
  "é ü",
  "😀 好",
  "\uFEFF首",
  "长".repeat(200),
  "a".repeat(97),
];
const numbers = [
  0,
  1,
  -1,
  63,
  64,
  -64,
  127,
  128,
  1.5,
  -0.1,
  2 ** 31,
  1_790_000_000_000 * 4096,
  1e300,
];

function valueOfChance(random: ReturnType<typeof seededRandom>, depth: number): unknown {
  const kind = random.integer(0, depth > 2 ? 4 : 6);
  if (kind === 0) return random.pick(words);
  if (kind === 1) return random.pick(numbers);
  if (kind === 2) return random.pick([true, false, null]);
  if (kind === 3) return random.integer(-100_000, 100_000);
  if (kind === 4) return random.pick(words) + String(random.integer(0, 9));
  const many = Array.from({ length: random.integer(0, 4) }, () => valueOfChance(random, depth + 1));
  if (kind === 5) return many;
  return Object.fromEntries(many.map((one, place) => [`${random.pick(words)}${place}`, one]));
}

test("values are read as Yjs reads them, whatever they are and however they were written", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = seededRandom(seed);
    const docs = [new Y.Doc(), new Y.Doc()];
    for (let step = random.integer(1, 8); step > 0; step -= 1) {
      const doc = random.pick(docs);
      const array = doc.getArray("facts");
      const some = Array.from({ length: random.integer(1, 3) }, () => valueOfChance(random, 0));
      array.insert(random.integer(0, array.length), some);
      if (random.chance(0.2) && array.length > 0) array.delete(0, 1);
      if (random.chance(0.3)) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(docs[1]!));
    }
    const update = Y.encodeStateAsUpdate(docs[0]!);
    expect(readValues(update), `seed ${seed}`).toEqual(valuesByYjs(update));
    const later = Y.diffUpdate(update, Y.encodeStateVector(docs[1]!));
    expect(readValues(later), `seed ${seed}`).toEqual(valuesByYjs(later));
  }
});

test("what holds other things than values, or is cut short, is left to Yjs", () => {
  const doc = new Y.Doc();
  doc.getText("body").insert(0, "王敏");
  expect(readValues(Y.encodeStateAsUpdate(doc))).toBeUndefined();
  const facts = new Y.Doc();
  facts.getArray("facts").push([{ id: "ABCDEFGHJK.1", says: { name: "王敏", height: 1.65 } }]);
  const whole = Y.encodeStateAsUpdate(facts);
  for (let length = 0; length < whole.length; length += 1) {
    expect(readValues(whole.subarray(0, length)), `${length} bytes`).toBeUndefined();
  }
});
