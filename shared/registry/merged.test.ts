import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { type IntoOf, mergedInARing, mergedOf, standingFor } from "./merged.ts";

const cardOf = (end: string | number) => clientIdSchema.parse(`01JA000000000000000000WNG${end}`);
const [wang, wangAgain, wangThird, away] = [cardOf("A"), cardOf("B"), cardOf("C"), cardOf("D")];
const everybody = [wang, wangAgain, wangThird];
const isHere = (id: ClientId) => everybody.includes(id);
const saying =
  (...words: readonly (readonly [ClientId, ClientId])[]): IntoOf =>
  (id) =>
    new Map(words).get(id);
const seen = (intoOf: IntoOf) => everybody.filter((id) => standingFor(id, intoOf, isHere) === id);

test("a card that says nothing, or took its word back, stands for itself", () => {
  expect(mergedOf(() => undefined)).toBeUndefined();
  expect(mergedOf(() => null)).toBeUndefined();
  expect(mergedOf(() => ({ into: wang, on: "2026-11-30" }))).toEqual({
    into: wang,
    on: "2026-11-30",
  });
  expect(seen(saying())).toEqual(everybody);
});

test("the end of a chain stands for all of it", () => {
  const chain = saying([wang, wangAgain], [wangAgain, wangThird]);
  expect(everybody.map((id) => standingFor(id, chain, isHere))).toEqual([
    wangThird,
    wangThird,
    wangThird,
  ]);
  expect(mergedInARing(wang, chain, isHere)).toEqual([]);
});

test("of two merged into each other apart the smaller id stands until it is settled", () => {
  const ring = saying([wang, wangAgain], [wangAgain, wang], [wangThird, wangAgain]);
  expect(seen(ring)).toEqual([wang]);
  expect(standingFor(wangThird, ring, isHere)).toBe(wang);
  expect(mergedInARing(wangThird, ring, isHere)).toEqual([wang, wangAgain]);
  expect(seen(saying([wang, wangAgain], [wangThird, wangAgain]))).toEqual([wangAgain]);
});

test("a card merged into one that is not here, or into itself, is still seen", () => {
  expect(seen(saying([wang, away]))).toEqual(everybody);
  expect(seen(saying([wang, wang]))).toEqual(everybody);
});

const cards = Array.from({ length: 7 }, (_, place) => cardOf(place));
const place = fc.nat({ max: cards.length - 1 });
const words = fc.uniqueArray(fc.tuple(place, place), {
  selector: ([from]) => from,
  maxLength: cards.length,
});

test("whatever was said in whatever order, each card has one that stands for it and for itself", () => {
  fc.assert(
    fc.property(words, fc.uniqueArray(place), (said, gone) => {
      const here = cards.filter((_, at) => !gone.includes(at));
      const known = (id: ClientId) => here.includes(id);
      const read = (order: typeof said): IntoOf => {
        const into = new Map(order.map(([from, to]) => [cards[from], cards[to]]));
        return (id) => into.get(id);
      };
      const intoOf = read(said);
      const backwards = read([...said].reverse());
      for (const id of here) {
        const standing = standingFor(id, intoOf, known);
        expect(known(standing)).toBe(true);
        expect(standingFor(standing, intoOf, known)).toBe(standing);
        expect(standingFor(id, backwards, known)).toBe(standing);
        const next = intoOf(id);
        if (next && known(next)) expect(standingFor(next, intoOf, known)).toBe(standing);
      }
    }),
  );
});
