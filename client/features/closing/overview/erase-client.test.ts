import { expect, test } from "vitest";
import type { Fact } from "#shared/documents";
import { type DocumentId, idOf, introductionOf } from "#shared/documents";
import { clientIdSchema, type JsonObject, ok, plainDateSchema, refuse } from "#shared/kernel";
import { type EraseParts, eraseClient } from "./erase-client.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const gone = clientIdSchema.parse("01JE00000000000000000G0NE1");
const today = plainDateSchema.parse("2026-11-30");

const archive = { now: { is: true, on: "2023-11-01", reason: "serviceEnded" } };
const retention = { class: "withContract", eraseOn: "2026-11-01" };
const hold = { is: true, reason: "正在仲裁" };

const pair = introductionOf(wangMin, zhaoLei);
const desk = idOf("desk", "2025-10");
const calendar = idOf("calendar", "2025-10");
const pairWithNobody = introductionOf(wangMin, gone);
const [cardOf, ...rest] = [
  "client",
  "assessment",
  "case",
  "agreement",
  "visits",
  "contact",
] as const;

/** A relay and a device that know these words of documents; it refuses after so many calls. */
function office(
  card: Readonly<Record<string, JsonObject>>,
  cutAfter = Number.POSITIVE_INFINITY,
  othersCard: Readonly<Record<string, JsonObject>> = {},
) {
  const said = (words: Readonly<Record<string, JsonObject>>): readonly Fact[] =>
    Object.entries(words).map(
      ([about, says]) => ({ id: about, about, says, by: "x", v: 1, at: "0" }) as unknown as Fact,
    );
  const documents = new Map<DocumentId, readonly Fact[]>([
    [idOf(cardOf, wangMin), said(card)],
    ...rest.map((kind) => [idOf(kind, wangMin), []] as const),
    [idOf("client", zhaoLei), said(othersCard)],
    [
      pair,
      said({
        "round/1": { first: wangMin },
        [`exchange/1.${wangMin}`]: { line: { kind: "phone", text: "13800138000" } },
        [`feedback/M.${wangMin}`]: { words: "话不多" },
        [`answer/1.${zhaoLei}`]: { note: "可以" },
      }),
    ],
    [pairWithNobody, said({ "round/1": { first: wangMin } })],
    [
      desk,
      said({
        "meeting/01JDX0000000000000000000M1": { title: "周例会" },
        [`agenda/01JDX0000000000000000000M1~followUp~${wangMin}`]: { state: "open" },
        [`agenda/01JDX0000000000000000000M1~followUp~${zhaoLei}`]: { state: "open" },
        "task/01JDX0000000000000000000T1": { client: wangMin, text: "给她回电话" },
        [`guest/01JDX0000000000000000000E1.${wangMin}`]: { reply: "signedUp" },
      }),
    ],
    [
      calendar,
      said({
        "appointment/01JDX0000000000000000000A1": { client: wangMin, note: "妈妈陪着来" },
        "appointment/01JDX0000000000000000000A2": { client: zhaoLei, other: wangMin },
        "appointment/01JDX0000000000000000000A3": { client: zhaoLei },
        [`ready/${wangMin}`]: { checked: { on: "2025-10-03", items: ["name"] } },
        "waiting/01JDX0000000000000000000W1": { client: wangMin, note: "周末才有空" },
      }),
    ],
    [introductionOf(zhaoLei, gone), said({ [`answer/1.${zhaoLei}`]: { note: "不了" } })],
  ]);
  let calls = 0;
  const isCut = () => ++calls > cutAfter;
  const parts = (over: Partial<EraseParts> = {}): EraseParts => ({
    today,
    completeness: () => ({ type: "complete", atMs: 0 }),
    source: {
      facts: async (id) => documents.get(id) ?? [],
      list: async (kind) => [...documents.keys()].filter((id) => id.startsWith(`${kind}/`)),
      stamp: (id) =>
        documents.has(id) ? { name: `${id}@1` as never, generation: 1, lastRow: 1 } : undefined,
    },
    directory: { accessTo: () => ({ read: true, say: "everything" }) },
    commands: {
      eraseDocument: async (id) => {
        if (isCut()) return refuse({ type: "unreachable" });
        return documents.delete(id) ? ok({}) : refuse({ type: "unknownDocument" });
      },
      eraseFacts: async (id, facts) => {
        if (isCut()) return refuse({ type: "unreachable" });
        const before = documents.get(id) ?? [];
        const left = before.filter((fact) => !facts.includes(fact.id));
        documents.set(id, left);
        return ok({ erased: before.length - left.length });
      },
    },
    ...over,
  });
  const names = () => [...documents.keys()];
  const aboutIn = (id: DocumentId) => documents.get(id)?.map(({ about }) => about);
  return { parts, names, aboutIn, mend: () => (cutAfter = Number.POSITIVE_INFINITY) };
}

const due = { archive, retention };

test("what is of an erased client goes from their pairs, and what is of the other stays", async () => {
  const { parts, names, aboutIn } = office(due);
  expect(await eraseClient(parts(), wangMin)).toEqual(ok(true));
  expect(aboutIn(pair)).toEqual(["round/1", `answer/1.${zhaoLei}`]);
  expect(names()).toEqual([
    idOf("client", zhaoLei),
    pair,
    desk,
    calendar,
    introductionOf(zhaoLei, gone),
  ]);
});

test("what meetings spoke of about an erased client goes from the desk, and the meeting stays", async () => {
  const { parts, aboutIn } = office(due);
  expect(await eraseClient(parts(), wangMin)).toEqual(ok(true));
  expect(aboutIn(desk)).toEqual([
    "meeting/01JDX0000000000000000000M1",
    `agenda/01JDX0000000000000000000M1~followUp~${zhaoLei}`,
  ]);
});

test("appointments of an erased client go, and those of others stay", async () => {
  const { parts, aboutIn } = office(due);
  expect(await eraseClient(parts(), wangMin)).toEqual(ok(true));
  expect(aboutIn(calendar)).toEqual(["appointment/01JDX0000000000000000000A3"]);
});

test("an erasure that was cut off anywhere goes on when it is done again", async () => {
  for (let cutAfter = 0; cutAfter < 9; cutAfter += 1) {
    const { parts, names, aboutIn, mend } = office(due, cutAfter);
    expect(await eraseClient(parts(), wangMin)).toEqual(refuse({ type: "unreachable" }));
    expect(names()).toContain(idOf("client", wangMin));
    mend();
    expect(await eraseClient(parts(), wangMin)).toEqual(ok(true));
    expect(aboutIn(pair)).toEqual(["round/1", `answer/1.${zhaoLei}`]);
    expect(names()).not.toContain(idOf("client", wangMin));
  }
});

test("whoever may not read the other's card leaves what is of the other in the pair", async () => {
  const { parts, names, aboutIn } = office(due);
  const accessTo = () => ({ read: false, say: "nothing" as const });
  expect(await eraseClient(parts({ directory: { accessTo } }), wangMin)).toEqual(ok(true));
  expect(names()).toContain(pairWithNobody);
  expect(aboutIn(pair)).toEqual(["round/1", `answer/1.${zhaoLei}`]);
});

test("a hold that was set while the question stood is obeyed, and nothing goes", async () => {
  const { parts, names } = office({ ...due, retention: { ...retention, hold } });
  const before = names();
  expect(await eraseClient(parts(), wangMin)).toEqual(refuse({ type: "notDue" }));
  expect(names()).toEqual(before);
});

test("while the other of a pair is held as evidence, nothing goes, rather than the half of it", async () => {
  const { parts, names, aboutIn } = office(due, undefined, { retention: { hold } });
  const [before, inPair] = [names(), aboutIn(pair)];
  expect(await eraseClient(parts(), wangMin)).toEqual(refuse({ type: "otherHeld" }));
  expect([names(), aboutIn(pair)]).toEqual([before, inPair]);
});

test("nothing is erased while documents are still arriving, since a pair may be among them", async () => {
  const { parts, names } = office(due);
  const before = names();
  const completeness = () => ({ type: "loading" as const, documents: 3 });
  expect(await eraseClient(parts({ completeness }), wangMin)).toEqual(
    refuse({ type: "stillArriving" }),
  );
  expect(names()).toEqual(before);
});
