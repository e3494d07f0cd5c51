/** A corpus of updates that no honest replica of a fact document writes: none of them enters. */
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { type Access, appendFacts, type Fact, type FactId } from "#shared/documents";
import { people } from "#shared/testing";
import { createFakeRelay, type FakeRelay } from "../../sync-server/rooms/fake-relay.ts";
import {
  contentRefs,
  type ForgedUpdate,
  forge,
  item,
  members,
  nested,
  range,
  raw,
  type Struct,
  text,
  values,
  type Where,
} from "../support/forge.ts";

const { liMei, zhouYun } = people;
/** Li Mei's replica has 3 facts on the relay; Zhou Yun's has 1. Zhou Yun is the attacker. */
const victim = 10;
const own = 20;
const fresh = 30;
const victimsRun = "AAAAAAAAAA";
const ownRun = "BBBBBBBBBB";

const fact = (id: string, change: Record<string, unknown> = {}): Fact => ({
  id: id as FactId,
  at: 1,
  by: zhouYun,
  about: "profile",
  says: { city: "杭州" },
  v: 1,
  ...change,
});

function relayWithTwo(): FakeRelay {
  const relay = createFakeRelay();
  const [mei, yun] = [new Y.Doc(), new Y.Doc()];
  mei.clientID = victim;
  yun.clientID = own;
  for (const n of [1, 2, 3]) appendFacts(mei, [fact(`${victimsRun}.${n}`, { by: liMei })], "");
  relay.receive(liMei, Y.encodeStateAsUpdate(mei));
  Y.applyUpdate(yun, relay.known.since(new Map()));
  appendFacts(yun, [fact(`${ownRun}.1`)], "");
  relay.receive(zhouYun, Y.encodeStateAsUpdate(yun));
  return relay;
}

const everything: Access = { read: true, say: "everything" };

interface Poison {
  readonly name: string;
  /** What becomes of it: the close code, or a gap that is asked for and never filled. */
  readonly ends: "malformed" | "notAllowed" | "identityClash" | "tooLarge" | "tryLater" | "gap";
  readonly update: Uint8Array | (() => Uint8Array);
  readonly access?: Access;
}

const end: Where = { origin: [own, 0] };
/** The next struct of the attacker's own client id, which would be honest with a fact in it. */
const next = (...structs: readonly Struct[]): ForgedUpdate => ({
  sections: [{ client: own, clock: 1, structs }],
});
const nextValue = (...each: readonly unknown[]): Uint8Array => forge(next(values(end, ...each)));
const said = (change: Record<string, unknown>): Uint8Array =>
  nextValue(fact(`${ownRun}.2`, change));

const clocks: readonly Poison[] = [
  {
    name: "garbage that claims the victim's next clocks up to 2^40",
    ends: "malformed",
    update: forge({ sections: [{ client: victim, clock: 3, structs: [range(0, 2 ** 40)] }] }),
  },
  { name: "garbage of one's own", ends: "malformed", update: forge(next(range(0, 5))) },
  { name: "garbage of no length", ends: "malformed", update: forge(next(range(0, 0))) },
  {
    name: "a hole before a fact",
    ends: "gap",
    update: forge(next(range(10, 5), values(end, fact(`${ownRun}.2`)))),
  },
  { name: "nothing but a hole", ends: "gap", update: forge(next(range(10, 2 ** 40))) },
  {
    name: "a fact 2^40 clocks ahead",
    ends: "gap",
    update: forge({
      sections: [
        {
          client: own,
          clock: 2 ** 40,
          structs: [values({ origin: [own, 2 ** 40 - 1] }, fact(`${ownRun}.2`))],
        },
      ],
    }),
  },
  {
    name: "a new client id that does not begin at its beginning",
    ends: "gap",
    update: forge({
      sections: [
        {
          client: fresh,
          clock: 1,
          structs: [values({ origin: [fresh, 0] }, fact(`${ownRun}.2`))],
        },
      ],
    }),
  },
  {
    name: "a client id longer than 32 bits",
    ends: "malformed",
    update: forge({
      sections: [{ client: 2 ** 33, clock: 0, structs: [values(end, fact(`${ownRun}.2`))] }],
    }),
  },
];

const deletions: readonly Poison[] = [
  {
    name: "a deletion of the victim's clocks yet to come",
    ends: "malformed",
    update: forge({ sections: [], deletes: [[victim, [[3, 1000]]]] }),
  },
  {
    name: "a deletion of the victim's facts",
    ends: "malformed",
    update: forge({ sections: [], deletes: [[victim, [[0, 3]]]] }),
  },
  {
    name: "a deletion of one's own fact",
    ends: "malformed",
    update: forge({ sections: [], deletes: [[own, [[0, 1]]]] }),
  },
  {
    name: "a deletion hidden behind an honest fact",
    ends: "malformed",
    update: forge({ ...next(values(end, fact(`${ownRun}.2`))), deletes: [[victim, [[0, 1]]]] }),
  },
  {
    name: "a deletion of nothing",
    ends: "malformed",
    update: forge({ sections: [], deletes: [[victim, []]] }),
  },
  {
    name: "what Yjs itself writes when a fact is deleted",
    ends: "malformed",
    update: () => {
      const doc = new Y.Doc();
      doc.clientID = fresh;
      appendFacts(doc, [fact(`${ownRun}.2`)], "");
      doc.getArray("facts").delete(0, 1);
      return Y.encodeStateAsUpdate(doc);
    },
  },
];

const places: readonly Poison[] = [
  {
    name: "after a replica nobody knows",
    ends: "malformed",
    update: forge(next(values({ origin: [fresh, 0] }, fact(`${ownRun}.2`)))),
  },
  {
    name: "after a clock nobody reached",
    ends: "malformed",
    update: forge(next(values({ origin: [victim, 3] }, fact(`${ownRun}.2`)))),
  },
  {
    name: "after oneself",
    ends: "malformed",
    update: forge(next(values({ origin: [own, 1] }, fact(`${ownRun}.2`)))),
  },
  {
    name: "after one's own later clock",
    ends: "malformed",
    update: forge(next(values({ origin: [own, 2] }, fact(`${ownRun}.2`), fact(`${ownRun}.3`)))),
  },
  {
    name: "after what somebody else said",
    ends: "malformed",
    update: forge(next(values({ origin: [victim, 2] }, fact(`${ownRun}.2`)))),
  },
  {
    name: "after nothing, as if it were the first of its client id",
    ends: "malformed",
    update: forge(next(values({}, fact(`${ownRun}.2`)))),
  },
  {
    name: "after what another of one's own client ids said",
    ends: "malformed",
    update: forge({
      sections: [{ client: fresh, clock: 0, structs: [values(end, fact(`${ownRun}.2`))] }],
    }),
  },
  {
    name: "two replicas, each after the other",
    ends: "malformed",
    update: forge({
      sections: [
        { client: 40, clock: 0, structs: [values({ origin: [41, 0] }, fact(`${ownRun}.2`))] },
        { client: 41, clock: 0, structs: [values({ origin: [40, 0] }, fact(`${ownRun}.3`))] },
      ],
    }),
  },
  {
    name: "in the middle of the facts",
    ends: "malformed",
    update: forge(
      next(values({ origin: [victim, 0], rightOrigin: [victim, 1] }, fact(`${ownRun}.2`))),
    ),
  },
  {
    name: "before all facts",
    ends: "malformed",
    update: forge(next(values({ rightOrigin: [victim, 0] }, fact(`${ownRun}.2`)))),
  },
  {
    name: "as an entry of a map in the root",
    ends: "malformed",
    update: forge(next(values({ parentSub: "boss" }, fact(`${ownRun}.2`)))),
  },
  {
    name: "in another root",
    ends: "malformed",
    update: forge(next(values({ parent: "secrets" }, fact(`${ownRun}.2`)))),
  },
  {
    name: "in a root without a name",
    ends: "malformed",
    update: forge(next(values({ parent: "" }, fact(`${ownRun}.2`)))),
  },
  {
    name: "in another item",
    ends: "malformed",
    update: forge(next(values({ parent: [victim, 0] }, fact(`${ownRun}.2`)))),
  },
  {
    name: "a root named after the end of the message",
    ends: "malformed",
    update: forge(next(item(contentRefs.any, { parent: "facts" }, text("x", 2 ** 20)))),
  },
];

const empty: Struct = item(contentRefs.any, end, (encoder) => encoding.writeVarUint(encoder, 0));
const content = (ref: number, ...bytes: readonly number[]): Uint8Array =>
  forge(next(item(ref, end, raw(...bytes))));

const contents: readonly Poison[] = [
  { name: "deleted content", ends: "malformed", update: content(contentRefs.deleted, 1) },
  { name: "JSON content", ends: "malformed", update: content(contentRefs.json, 1, 1, 49) },
  { name: "binary content", ends: "malformed", update: content(contentRefs.binary, 1, 7) },
  { name: "text content", ends: "malformed", update: content(contentRefs.string, 1, 120) },
  { name: "embedded content", ends: "malformed", update: content(contentRefs.embed, 2, 123, 125) },
  {
    name: "a formatting mark",
    ends: "malformed",
    update: content(contentRefs.format, 1, 98, 4, 116, 114, 117, 101),
  },
  ...[0, 1, 2, 3, 4, 5, 6].map(
    (type): Poison => ({
      name: `a nested shared type (${type})`,
      ends: "malformed",
      update: content(contentRefs.type, type, 1, 97),
    }),
  ),
  {
    name: "a document in the document",
    ends: "malformed",
    update: content(contentRefs.doc, 1, 97, 118, 0),
  },
  { name: "content of an unknown kind", ends: "malformed", update: content(11, 1) },
  { name: "an item without a value", ends: "malformed", update: forge(next(empty)) },
];

const poisoned = (key: string): Uint8Array =>
  nextValue(
    members(...Object.entries(fact(`${ownRun}.2`)).filter(([name]) => name !== "says"), [
      "says",
      members(["city", "杭州"], [key, members(["role", "supervisor"])]),
    ]),
  );

const jsonValues: readonly Poison[] = [
  { name: "undefined for a fact", ends: "malformed", update: nextValue(undefined) },
  { name: "null for a fact", ends: "malformed", update: nextValue(null) },
  { name: "a number for a fact", ends: "malformed", update: nextValue(7) },
  { name: "a text for a fact", ends: "malformed", update: nextValue("fact") },
  { name: "a list for a fact", ends: "malformed", update: nextValue([fact(`${ownRun}.2`)]) },
  { name: "bytes for a fact", ends: "malformed", update: nextValue(new Uint8Array(3)) },
  { name: "a big integer in a fact", ends: "malformed", update: said({ at: 1n }) },
  {
    name: "bytes in a fact",
    ends: "malformed",
    update: said({ says: { city: new Uint8Array(3) } }),
  },
  { name: "undefined in a fact", ends: "malformed", update: said({ says: { city: undefined } }) },
  { name: "not a number in a fact", ends: "malformed", update: said({ at: Number.NaN }) },
  {
    name: "infinity in a fact",
    ends: "malformed",
    update: said({ at: Number.POSITIVE_INFINITY }),
  },
  { name: "the key __proto__", ends: "malformed", update: poisoned("__proto__") },
  { name: "the key constructor", ends: "malformed", update: poisoned("constructor") },
  { name: "the key prototype", ends: "malformed", update: poisoned("prototype") },
  {
    name: "the key __proto__ beside the fact's own",
    ends: "malformed",
    update: nextValue(members(...Object.entries(fact(`${ownRun}.2`)), ["__proto__", null])),
  },
  { name: "65 levels", ends: "malformed", update: nextValue(nested(65)) },
  { name: "200,000 levels", ends: "malformed", update: nextValue(nested(200_000)) },
  {
    name: "a text that is not UTF-8",
    ends: "malformed",
    update: nextValue(members(["id", raw(119, 2, 0xc3, 0x28)])),
  },
  {
    name: "a key that is not UTF-8",
    ends: "malformed",
    update: nextValue(raw(118, 1, 2, 0xc3, 0x28, 126)),
  },
  {
    name: "a list of 2^50 values",
    ends: "malformed",
    update: nextValue((encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 117);
      encoding.writeVarUint(encoder, 2 ** 50);
    }),
  },
];

const honestNext = forge(next(values(end, fact(`${ownRun}.2`))));

const frames: readonly Poison[] = [
  { name: "no bytes", ends: "malformed", update: new Uint8Array() },
  { name: "one byte", ends: "malformed", update: Uint8Array.of(1) },
  { name: "all ones", ends: "malformed", update: new Uint8Array(64).fill(255) },
  {
    name: "an honest update cut by a byte",
    ends: "malformed",
    update: honestNext.subarray(0, -1),
  },
  {
    name: "an honest update with a byte behind it",
    ends: "malformed",
    update: Uint8Array.of(...honestNext, 0),
  },
  {
    name: "an honest update twice",
    ends: "malformed",
    update: Uint8Array.of(...honestNext, ...honestNext),
  },
  {
    name: "an honest update in the V2 encoding",
    ends: "malformed",
    update: () => Y.convertUpdateFormatV1ToV2(honestNext),
  },
  {
    name: "2^31 structs announced",
    ends: "malformed",
    update: forge({
      sections: [
        { client: own, clock: 1, structs: [values(end, fact(`${ownRun}.2`))], announced: 2 ** 31 },
      ],
    }),
  },
  {
    name: "2^32 - 1 structs announced and none there",
    ends: "malformed",
    update: forge({ sections: [{ client: own, clock: 1, structs: [], announced: 2 ** 32 - 1 }] }),
  },
  {
    name: "2^52 client ids announced",
    ends: "tooLarge",
    update: forge({ sections: [], announced: 2 ** 52 }),
  },
  {
    name: "a section of nothing",
    ends: "malformed",
    update: forge({ sections: [{ client: own, clock: 1, structs: [] }] }),
  },
  {
    name: "a client id in two sections",
    ends: "malformed",
    update: forge({
      sections: [
        { client: own, clock: 1, structs: [values(end, fact(`${ownRun}.2`))] },
        { client: own, clock: 2, structs: [values({ origin: [own, 1] }, fact(`${ownRun}.3`))] },
      ],
    }),
  },
  {
    name: "a client id before and after another",
    ends: "malformed",
    update: forge({
      sections: [
        { client: own, clock: 1, structs: [values(end, fact(`${ownRun}.2`))] },
        { client: fresh, clock: 0, structs: [values(end, fact(`${ownRun}.3`))] },
        { client: own, clock: 2, structs: [values({ origin: [own, 1] }, fact(`${ownRun}.4`))] },
      ],
    }),
  },
  {
    name: "1,001 client ids",
    ends: "tooLarge",
    update: forge({
      sections: Array.from({ length: 1001 }, (_, n) => ({
        client: 100 + n,
        clock: 0,
        structs: [values({}, fact(`${ownRun}.${n + 2}`))],
      })),
    }),
  },
];

const identities: readonly Poison[] = [
  {
    name: "more under the victim's client id",
    ends: "identityClash",
    update: forge({
      sections: [
        {
          client: victim,
          clock: 3,
          structs: [values({ origin: [victim, 2] }, fact(`${ownRun}.2`))],
        },
      ],
    }),
  },
  {
    name: "more under the victim's client id, behind what is known",
    ends: "identityClash",
    update: forge({
      sections: [
        {
          client: victim,
          clock: 2,
          structs: [
            values(
              { origin: [victim, 1] },
              fact(`${victimsRun}.3`, { by: liMei }),
              fact(`${ownRun}.2`),
            ),
          ],
        },
      ],
    }),
  },
  {
    name: "another fact in the victim's place",
    ends: "identityClash",
    update: forge({
      sections: [{ client: victim, clock: 0, structs: [values({}, fact(`${ownRun}.2`))] }],
    }),
  },
  {
    name: "a fact of the victim's run",
    ends: "identityClash",
    update: nextValue(fact(`${victimsRun}.9`)),
  },
  {
    name: "another content for the victim's fact, in the victim's name",
    ends: "notAllowed",
    update: nextValue(fact(`${victimsRun}.1`, { by: liMei, says: { city: "宁波" } })),
  },
  {
    name: "another content for one's own fact",
    ends: "identityClash",
    update: nextValue(fact(`${ownRun}.1`, { says: { city: "宁波" } })),
  },
  {
    name: "two contents for one new fact",
    ends: "identityClash",
    update: nextValue(fact(`${ownRun}.2`), fact(`${ownRun}.2`, { says: { city: "宁波" } })),
  },
  { name: "a fact in the victim's name", ends: "notAllowed", update: said({ by: liMei }) },
  {
    name: "an honest fact and one in the victim's name",
    ends: "notAllowed",
    update: nextValue(fact(`${ownRun}.2`), fact(`${ownRun}.3`, { by: liMei })),
  },
];

const many = (count: number): FactId[] =>
  Array.from({ length: count }, (_, n) => `${ownRun}.${n + 10}` as FactId);

const facts: readonly Poison[] = [
  { name: "an unknown entity", ends: "malformed", update: said({ about: "salary" }) },
  { name: "an entity of another document", ends: "malformed", update: said({ about: "phone/1" }) },
  {
    name: "a key where there is only one",
    ends: "malformed",
    update: said({ about: "profile/1" }),
  },
  { name: "an unknown field", ends: "malformed", update: said({ says: { salary: 1 } }) },
  { name: "a field of every object", ends: "malformed", update: said({ says: { toString: 1 } }) },
  { name: "a value of another kind", ends: "malformed", update: said({ says: { city: 7 } }) },
  { name: "saying nothing", ends: "malformed", update: said({ says: {} }) },
  { name: "one member too many", ends: "malformed", update: said({ isTrue: true }) },
  { name: "no version", ends: "malformed", update: said({ v: null }) },
  { name: "version 0", ends: "malformed", update: said({ v: 0 }) },
  { name: "version 999", ends: "tryLater", update: said({ v: 999 }) },
  { name: "a time before all time", ends: "malformed", update: said({ at: -1 }) },
  { name: "an id of another form", ends: "malformed", update: said({ id: "bbbbbbbbbb.2" }) },
  { name: "an id with a leading zero", ends: "malformed", update: said({ id: `${ownRun}.02` }) },
  {
    name: "an entity with a line break",
    ends: "malformed",
    update: said({ about: "tag/a\nb", says: { on: true } }),
  },
  { name: "replacing nothing", ends: "malformed", update: said({ over: [] }) },
  { name: "replacing 257 facts", ends: "malformed", update: said({ over: many(257) }) },
  {
    name: "replacing a fact nobody wrote",
    ends: "gap",
    update: said({ over: ["CCCCCCCCCC.1"] }),
  },
  { name: "replacing itself", ends: "malformed", update: said({ over: [`${ownRun}.2`] }) },
  {
    name: "replacing each other",
    ends: "malformed",
    update: nextValue(
      fact(`${ownRun}.2`, { over: [`${ownRun}.3`] }),
      fact(`${ownRun}.3`, { over: [`${ownRun}.2`] }),
    ),
  },
  {
    name: "a fact larger than 16 KiB",
    ends: "tooLarge",
    update: said({ says: { note: "字".repeat(6000) } }),
  },
  {
    name: "a fact swollen by repeating a key",
    ends: "tooLarge",
    update: nextValue(
      members(
        ...Array.from({ length: 5000 }, () => ["id", "ffffffffffffffffffff"] as const),
        ...Object.entries(fact(`${ownRun}.2`)),
      ),
    ),
  },
  {
    name: "what the sender may read and not say",
    ends: "notAllowed",
    update: honestNext,
    access: { read: true, say: "nothing" },
  },
  {
    name: "what the sender may not say of this entity",
    ends: "notAllowed",
    update: honestNext,
    access: { read: true, say: ["tag", "due"] },
  },
];

const corpus = [
  ...clocks,
  ...deletions,
  ...places,
  ...contents,
  ...jsonValues,
  ...frames,
  ...identities,
  ...facts,
];

test("the corpus has at least 60 cases, each with a name of its own", () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(60);
});

test("the honest update the corpus is built around is admitted", () => {
  expect(relayWithTwo().receive(zhouYun, honestNext)).toMatchObject({ type: "admitted" });
});

test.each(corpus)("$name: $ends, and nothing enters", ({ update, ends, access = everything }) => {
  const relay = relayWithTwo();
  const before = relay.known.since(new Map());
  const bytes = typeof update === "function" ? update() : update;
  const admission = relay.receive(zhouYun, bytes, access);
  expect(admission.type === "refused" ? admission.code : admission.type).toBe(ends);
  expect(relay.known.since(new Map())).toEqual(before);
  expect(relay.updates).toHaveLength(2);
});

test("8,000 updates that wait for what never comes leave nothing waiting", () => {
  const relay = relayWithTwo();
  for (let n = 0; n < 8000; n += 1) {
    const update = forge({
      sections: [
        {
          client: 1000 + n,
          clock: 1,
          structs: [values({ origin: [1000 + n, 0] }, fact(`${ownRun}.${n + 2}`))],
        },
      ],
    });
    expect(relay.receive(zhouYun, update)).toEqual({ type: "gap" });
  }
  expect(relay.updates).toHaveLength(2);
});
