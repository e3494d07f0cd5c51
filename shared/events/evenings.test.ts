import { expect, test } from "vitest";
import {
  type ClientId,
  clientIdSchema,
  type Json,
  type JsonObject,
  plainDateSchema,
  ulidSchema,
} from "#shared/kernel";
import { type Matched, matchCardOf } from "#shared/matching";
import {
  aboutChoices,
  aboutEvening,
  aboutGuest,
  freeTag,
  invitationOf,
  ofUnknownSex,
  readChoices,
  readEvenings,
  seatedApart,
  tagClashes,
  takenSeats,
} from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
const qixi = ulidSchema.parse("01JE0000000000000000000E1X");
const time = {
  fromMs: Date.parse("2026-12-05T11:00:00Z"),
  toMs: Date.parse("2026-12-05T13:00:00Z"),
};
const clientNumbered = (number: number): ClientId =>
  clientIdSchema.parse(`01JE00000000000000000${String(number).padStart(5, "0")}`);
const [wangMin, zhaoLei, zhangWei, liNa] = [1, 2, 3, 4].map(clientNumbered) as [
  ClientId,
  ClientId,
  ClientId,
  ClientId,
];

/** A document in which these lines stand; a field said twice has both values, as after a merge. */
function saying(...lines: readonly (readonly [string, JsonObject])[]) {
  const values = (about: string, field: string): readonly { readonly value: Json }[] =>
    lines.flatMap(([one, says]) =>
      one === about && field in says ? [{ value: says[field] ?? null }] : [],
    );
  return {
    entities: (type: string) => [
      ...new Set(lines.map(([about]) => about).filter((about) => about.startsWith(`${type}/`))),
    ],
    value: (about: string, field: string) => values(about, field).at(-1)?.value ?? undefined,
    field: (about: string, field: string) => ({ values: values(about, field) }),
  };
}

/** Somebody who may be introduced at once, and of whom these lines are said. */
const person = (
  number: number,
  profile: JsonObject,
  ...lines: readonly (readonly [string, JsonObject])[]
): Matched => ({
  id: clientNumbered(number),
  card: matchCardOf(
    saying(
      ["profile", { birthDate: "1992-05-20", ...profile }],
      ["matching", { consent: "given" }],
      ...["service", "showProfile", "ranking"].map(
        (purpose) => [`consented/${purpose}`, { is: "given" }] as const,
      ),
      ["verified/single", { on: "2026-06-01" }],
      ...lines,
    ),
  ),
});

const evening = [
  aboutEvening(qixi),
  { name: "七夕相亲会", time, place: "三楼活动室", seats: { female: 2, male: 1 }, choices: 3 },
] as const;
const only = (...lines: readonly (readonly [string, JsonObject])[]) => {
  const [found] = readEvenings(saying(evening, ...lines), "2026-12");
  if (!found) throw new Error("no evening");
  return found;
};

test("an evening is read with its guests; who was taken back is none, who came is one all the same", () => {
  const found = only(
    [aboutGuest(qixi, wangMin), { reply: "signedUp", came: true, tag: 7 }],
    [aboutGuest(qixi, zhaoLei), { reply: "invited" }],
    [aboutGuest(qixi, zhangWei), { came: true }],
    [aboutGuest(qixi, liNa), { tag: 9 }],
  );
  expect(found).toMatchObject({ name: "七夕相亲会", month: "2026-12", isCancelled: false });
  expect(found.guests).toEqual([
    { client: wangMin, reply: "signedUp", came: true, tags: [7] },
    { client: zhaoLei, reply: "invited", came: false, tags: [] },
    { client: zhangWei, reply: "signedUp", came: true, tags: [] },
  ]);
});

test("an evening whose time was taken back is none, and half of one is read with what is usual", () => {
  expect(readEvenings(saying([aboutEvening(qixi), { name: "七夕相亲会" }]), "2026-12")).toEqual([]);
  const [bare] = readEvenings(saying([aboutEvening(qixi), { time }]), "2026-12");
  expect(bare).toMatchObject({ name: "", choices: 3, seats: { female: 10, male: 10 }, guests: [] });
});

test("a number given to two is a clash, and so are two numbers given to one", () => {
  const found = only(
    [aboutGuest(qixi, wangMin), { reply: "signedUp", tag: 3 }],
    [aboutGuest(qixi, zhaoLei), { reply: "signedUp", tag: 3 }],
    [aboutGuest(qixi, zhangWei), { reply: "signedUp", tag: 4 }],
    [aboutGuest(qixi, zhangWei), { tag: 5 }],
  );
  expect(tagClashes(found)).toEqual([
    { type: "shared", tag: 3, clients: [wangMin, zhaoLei] },
    { type: "several", client: zhangWei, tags: [4, 5] },
  ]);
  expect(freeTag(found)).toBe(1);
  expect(tagClashes(only([aboutGuest(qixi, wangMin), { reply: "signedUp", tag: 3 }]))).toEqual([]);
});

test("who is paused or never allowed to be shown is not invited; who is not verified is asked first", () => {
  const found = only();
  const gateOf = (...lines: Parameters<typeof person>[2][]) =>
    invitationOf(person(1, { sex: "female" }, ...lines), found, new Map(), today).gate;
  expect(gateOf()).toEqual({ blocks: [], asks: [] });
  expect(gateOf(["matching", { isPaused: true }]).blocks).toMatchObject([{ why: "paused" }]);
  expect(gateOf(["consented/showProfile", { is: "withdrawn" }]).blocks).toMatchObject([
    { why: "withdrawn" },
  ]);
  expect(gateOf(["verified/single", { on: null }]).asks).toMatchObject([{ type: "single" }]);
  // To be ranked by a program is another thing.
  expect(gateOf(["consented/ranking", { is: "withdrawn" }])).toEqual({ blocks: [], asks: [] });
});

test("two who are kept apart are named, whoever's card says so and whoever signed up first", () => {
  const former = person(1, { sex: "female" }, [
    "exclusion/1",
    { client: zhaoLei, why: "formerPartner" },
  ]);
  const zhao = person(2, { sex: "male" });
  const people = new Map([
    [wangMin, former],
    [zhaoLei, zhao],
  ]);
  const withHer = only([aboutGuest(qixi, wangMin), { reply: "signedUp" }]);
  const apart = { client: wangMin, other: zhaoLei, why: "formerPartner" };
  expect(invitationOf(zhao, withHer, people, today).apart).toEqual([apart]);
  const both = only(
    [aboutGuest(qixi, wangMin), { reply: "signedUp" }],
    [aboutGuest(qixi, zhaoLei), { reply: "signedUp" }],
  );
  expect(seatedApart(both, people)).toEqual([apart]);
  const declined = only(
    [aboutGuest(qixi, wangMin), { reply: "declined" }],
    [aboutGuest(qixi, zhaoLei), { reply: "signedUp" }],
  );
  expect(seatedApart(declined, people)).toEqual([]);
});

test("seats are counted by sex, and who is only invited takes none", () => {
  const people = new Map([
    [wangMin, person(1, { sex: "female" })],
    [zhaoLei, person(2, { sex: "male" })],
  ]);
  const found = only(
    [aboutGuest(qixi, wangMin), { reply: "invited" }],
    [aboutGuest(qixi, zhaoLei), { reply: "signedUp" }],
  );
  expect(takenSeats(found, people)).toEqual({ female: 0, male: 1 });
  expect(invitationOf(person(3, { sex: "male" }), found, people, today).isFull).toBe(true);
  expect(invitationOf(person(4, { sex: "female" }), found, people, today).isFull).toBe(false);
});

test("who is seated and has a card without a sex is named, for no seat and no pair counts them", () => {
  const people = new Map(
    [person(1, {}), person(2, { sex: "male" }), person(3, {})].map((one) => [one.id, one] as const),
  );
  const found = only(
    [aboutGuest(qixi, wangMin), { reply: "signedUp" }],
    [aboutGuest(qixi, zhaoLei), { reply: "signedUp" }],
    [aboutGuest(qixi, zhangWei), { reply: "invited" }],
    [aboutGuest(qixi, liNa), { came: true }],
  );
  expect(takenSeats(found, people)).toEqual({ female: 0, male: 1 });
  expect(ofUnknownSex(found, people)).toEqual([wangMin]);
});

test("choices that two desks wrote down apart both stand until somebody settles it", () => {
  const about = aboutChoices(qixi);
  expect(readChoices(saying(), qixi)).toBeUndefined();
  expect(readChoices(saying([about, { named: [] }]), qixi)).toEqual({ named: [], apart: [] });
  const twice = saying([about, { named: [zhaoLei] }], [about, { named: [zhangWei, zhaoLei] }]);
  expect(readChoices(twice, qixi)).toEqual({
    named: [zhangWei, zhaoLei],
    apart: [[zhaoLei], [zhangWei, zhaoLei]],
  });
});
