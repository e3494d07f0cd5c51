import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { type Chooser, type Couple, pairGuests } from "./pairing.ts";

const guest = (number: number): ClientId =>
  clientIdSchema.parse(`01JE00000000000000000${String(number).padStart(5, "0")}`);
const women = (count: number) => Array.from({ length: count }, (_, place) => guest(place + 1));
const men = (count: number) => Array.from({ length: count }, (_, place) => guest(100 + place));
const anybody = (): boolean => true;

/** An evening of chance: up to five women and men, each naming some of the others in some order. */
const evening = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([few, many]) => {
    const choose = (clients: readonly ClientId[], others: readonly ClientId[]) =>
      fc.tuple(
        ...clients.map((client) =>
          fc.shuffledSubarray([...others]).map((named): Chooser => ({ client, named })),
        ),
      );
    return fc.record({
      asking: choose(women(few), men(many)),
      asked: choose(men(many), women(few)),
      forbidden: fc.subarray(
        women(few).flatMap((one) => men(many).map((other) => `${one},${other}`)),
      ),
    });
  })
  .map(({ asking, asked, forbidden }) => ({
    asking,
    asked,
    mayMeet: (one: ClientId, other: ClientId) => !forbidden.includes(`${one},${other}`),
  }));
type Evening = typeof evening extends fc.Arbitrary<infer One> ? One : never;

const rank = (choosers: readonly Chooser[], one: ClientId, other: ClientId): number => {
  const place = choosers.find(({ client }) => client === one)?.named.indexOf(other) ?? -1;
  return place < 0 ? Number.POSITIVE_INFINITY : place;
};

const mutual = ({ asking, asked, mayMeet }: Evening): readonly Couple[] =>
  asking.flatMap(({ client, named }) =>
    named
      .filter((other) => rank(asked, other, client) < 99 && mayMeet(client, other))
      .map((other): Couple => [client, other]),
  );

/** Two who would both rather have each other than whom they got. */
function blockingIn(world: Evening, pairs: readonly Couple[]): readonly Couple[] {
  const partner = new Map(
    pairs.flatMap(
      ([one, other]) =>
        [
          [one, other],
          [other, one],
        ] as const,
    ),
  );
  const prefers = (choosers: readonly Chooser[], one: ClientId, other: ClientId): boolean => {
    const had = partner.get(one);
    return had === undefined || rank(choosers, one, other) < rank(choosers, one, had);
  };
  return mutual(world).filter(
    ([one, other]) => prefers(world.asking, one, other) && prefers(world.asked, other, one),
  );
}

/** Every way to pair, tried one by one. */
function allPairings(edges: readonly Couple[]): readonly (readonly Couple[])[] {
  const [first, ...rest] = edges;
  if (!first) return [[]];
  const without = allPairings(rest);
  const compatible = rest.filter(([one, other]) => one !== first[0] && other !== first[1]);
  return [...without, ...allPairings(compatible).map((some) => [first, ...some])];
}

test("only two who named each other are paired, each once, and never against the gate", () => {
  fc.assert(
    fc.property(evening, (world) => {
      const { pairs, alsoMutual } = pairGuests(world.asking, world.asked, world.mayMeet);
      const known = mutual(world).map((pair) => pair.join());
      expect([...pairs, ...alsoMutual].map((pair) => pair.join()).sort()).toEqual(known.sort());
      expect(new Set(pairs.flat()).size).toBe(pairs.length * 2);
    }),
  );
});

test("no two would both rather have each other", () => {
  fc.assert(
    fc.property(evening, (world) => {
      const { pairs } = pairGuests(world.asking, world.asked, world.mayMeet);
      expect(blockingIn(world, pairs)).toEqual([]);
    }),
  );
});

test("of all stable ways to pair, it is the best for each of those who ask", () => {
  const small = evening.filter((world) => mutual(world).length <= 12);
  fc.assert(
    fc.property(small, (world) => {
      const { pairs } = pairGuests(world.asking, world.asked, world.mayMeet);
      const stable = allPairings(mutual(world)).filter(
        (some) => blockingIn(world, some).length === 0,
      );
      const placeIn = (some: readonly Couple[], one: ClientId): number => {
        const other = some.find(([asks]) => asks === one)?.[1];
        return other === undefined ? Number.POSITIVE_INFINITY : rank(world.asking, one, other);
      };
      expect(stable.length).toBeGreaterThan(0);
      for (const { client } of world.asking) {
        const best = Math.min(...stable.map((some) => placeIn(some, client)));
        expect(placeIn(pairs, client)).toBe(best);
      }
    }),
    { numRuns: 60 },
  );
});

test("the pairs are the same in whatever order the choices come", () => {
  const mixed = evening.chain((world) =>
    fc.record({
      world: fc.constant(world),
      asking: fc.shuffledSubarray([...world.asking], { minLength: world.asking.length }),
      asked: fc.shuffledSubarray([...world.asked], { minLength: world.asked.length }),
    }),
  );
  fc.assert(
    fc.property(mixed, ({ world, asking, asked }) => {
      expect(pairGuests(asking, asked, world.mayMeet)).toEqual(
        pairGuests(world.asking, world.asked, world.mayMeet),
      );
    }),
  );
});

test("王敏 and 李娜 both want 赵磊 first; he gets whom he named first, the other her second", () => {
  const [wangMin, liNa, zhaoLei, zhangWei] = [guest(1), guest(2), guest(100), guest(101)];
  const asking = [
    { client: wangMin, named: [zhaoLei, zhangWei] },
    { client: liNa, named: [zhaoLei] },
  ];
  const asked = [
    { client: zhaoLei, named: [liNa, wangMin] },
    { client: zhangWei, named: [wangMin] },
  ];
  expect(pairGuests(asking, asked, anybody)).toEqual({
    pairs: [
      [wangMin, zhangWei],
      [liNa, zhaoLei],
    ],
    alsoMutual: [[wangMin, zhaoLei]],
  });
});

test("an evening at which nobody chose pairs nobody", () => {
  expect(pairGuests([], [], anybody)).toEqual({ pairs: [], alsoMutual: [] });
  const silent = { client: guest(1), named: [] };
  expect(pairGuests([silent], [{ client: guest(100), named: [guest(1)] }], anybody)).toEqual({
    pairs: [],
    alsoMutual: [],
  });
});
