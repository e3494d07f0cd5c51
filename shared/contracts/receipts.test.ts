import { describe, expect, test } from "vitest";
import type { ReceiptKind, Terms } from "#shared/casework";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import {
  hybridTimeOf,
  type PlainDate,
  type StaffId,
  seededRandom,
  type Ulid,
} from "#shared/kernel";
import { bring, openTab, people, type Tab } from "#shared/testing";
import {
  accountOf,
  agreementWords,
  bothRightWords,
  type Contract,
  type ContractTrouble,
  contractsOf,
  contractTroubles,
  kindOfPayment,
  paymentTrouble,
  receiptsOf,
  shortNumber,
  signedFrom,
} from "./index.ts";

const random = seededRandom(47);
const day = (text: string) => text as PlainDate;
const ulid = (word: string): Ulid => `01JD${word.padStart(22, "0")}` as Ulid;
const contract = ulid("C0NTRACT");
const about = `contract/${contract}`;
const today = day("2026-03-03");
const price = 999_999;

const terms: Terms = {
  ...{ name: "半年 · 三次见面", listPriceFen: price, priceFen: price, months: 6 },
  ...{ discountLimitPercent: 10, introductions: 6, meetings: 3, coolingOffDays: 7 },
  ...{ refundBy: "meetings", penaltyPercent: 20, introductionCounts: "proposed" },
  noShow: "counts",
  plan: [
    { kind: "prepayment", amountFen: 399_900, dueOn: day("2026-03-02") },
    { kind: "remainder", amountFen: 600_099, dueOn: day("2026-04-02") },
  ],
};
const signed = signedFrom({
  ...{ terms, on: day("2026-03-02"), agencyName: "鹊桥", clientName: "王敏" },
  ...{ staff: people.liMei, wishes: [], how: "paper" },
});

/** 李梅 has signed with 王敏; 周云 has it too, and the relay is down. */
function apart(): { readonly liMei: Tab; readonly zhouYun: Tab } {
  const liMei = openTab(people.liMei, random);
  liMei.say(about, agreementWords.sign(about, signed).says);
  return { liMei, zhouYun: anotherTab(people.zhouYun, liMei) };
}
function anotherTab(staff: StaffId, of: Tab): Tab {
  const tab = openTab(staff, random);
  bring(of.doc, tab.doc);
  return tab;
}
function merge(...[one, other]: readonly [Tab, Tab]): void {
  bring(one.doc, other.doc);
  bring(other.doc, one.doc);
}
interface Given {
  readonly kind?: ReceiptKind;
  readonly on?: string;
}
const take = (tab: Tab, word: string, amountFen: number, given: Given = {}): void => {
  const { kind = "prepayment", on = "2026-03-02" } = given;
  const entity = `receipt/${ulid(word)}`;
  const taken = { kind, way: "weChat", amountFen, on: day(on) } as const;
  tab.say(entity, agreementWords.take(entity, taken, { contract }).says);
};
const cancel = (tab: Tab, word: string) =>
  tab.say(`receipt/${ulid(word)}`, { cancelled: { on: today, reason: "重复" } });
const read = (tab: Tab) => createProjection(tab.facts());
const only = (tab: Tab): Contract => {
  const [first] = contractsOf(read(tab));
  if (!first) throw new Error("there is a contract");
  return first;
};
const troublesOf = (tab: Tab) => contractTroubles(read(tab), today);
const typesOf = (tab: Tab) => troublesOf(tab).map(({ type }) => type);
const settle = (tab: Tab): void => {
  for (const trouble of troublesOf(tab))
    if (trouble.type === "takenTwice")
      for (const { about: entity, says } of bothRightWords(trouble.receipts)) tab.say(entity, says);
};

test("the same first instalment taken by two apart is asked about, until one is cancelled", () => {
  const { liMei, zhouYun } = apart();
  take(liMei, "NE", 399_900);
  take(zhouYun, "TW0", 399_900, { on: "2026-03-03" });
  expect(troublesOf(liMei)).toEqual([]);
  merge(liMei, zhouYun);
  for (const tab of [liMei, zhouYun]) {
    const [trouble, ...others] = troublesOf(tab);
    expect(others).toEqual([]);
    expect(trouble).toMatchObject({ type: "takenTwice", kind: "prepayment", amountFen: 399_900 });
    expect(trouble?.type === "takenTwice" && trouble.receipts.map(({ by }) => by)).toEqual([
      ...[people.zhouYun, people.liMei],
    ]);
  }
  cancel(zhouYun, "TW0");
  expect(troublesOf(zhouYun)).toEqual([]);
});

test("one person on two devices is asked too, and before the signature", () => {
  const liMei = openTab(people.liMei, random);
  liMei.say(about, agreementWords.offer(about, terms).says);
  const phone = anotherTab(people.liMei, liMei);
  take(liMei, "NE", 100_000);
  take(phone, "TW0", 100_000);
  merge(liMei, phone);
  expect(typesOf(liMei)).toEqual(["takenTwice"]);
});

test("both being right is said once and holds; a third of the same is asked about again", () => {
  const { liMei, zhouYun } = apart();
  take(liMei, "NE", 100_000, { kind: "part" });
  take(zhouYun, "TW0", 100_000, { kind: "part" });
  merge(liMei, zhouYun);
  settle(liMei);
  expect(troublesOf(liMei)).toEqual([]);
  // 周云 said so too, apart: there is nothing to choose between.
  settle(zhouYun);
  merge(liMei, zhouYun);
  expect(troublesOf(zhouYun)).toEqual([]);
  const chenJie = anotherTab(people.chenJie, zhouYun);
  take(chenJie, "THREE", 100_000, { kind: "part" });
  expect(typesOf(chenJie)).toEqual(["takenTwice"]);
  settle(chenJie);
  expect(troublesOf(chenJie)).toEqual([]);
});

test("another sum, another kind, another week or the same run is no double", () => {
  const { liMei, zhouYun } = apart();
  take(liMei, "NE", 100_000, { kind: "part" });
  take(liMei, "SAMERVN", 100_000, { kind: "part" });
  take(zhouYun, "TW0", 100_001, { kind: "part" });
  take(zhouYun, "THREE", 100_000);
  take(zhouYun, "F0VR", 100_000, { kind: "part", on: "2026-03-04" });
  merge(liMei, zhouYun);
  expect(troublesOf(liMei)).toEqual([]);
});

test("what is too much in all is said with its sum, the pair that looks the same first", () => {
  const { liMei, zhouYun } = apart();
  take(liMei, "NE", 399_900);
  take(zhouYun, "TW0", 399_900);
  merge(liMei, zhouYun);
  take(liMei, "REST", 600_099, { kind: "remainder", on: "2026-03-03" });
  const [trouble, ...others] = troublesOf(liMei);
  expect(others).toEqual([]);
  expect(trouble).toMatchObject({ type: "overpaid", overFen: 399_900 });
  expect(receiptsIn(trouble)).toEqual([ulid("NE"), ulid("TW0"), ulid("REST")]);
});

test("two refunds given apart are more than was taken: announced, and a cancelled one settles it", () => {
  const { liMei, zhouYun } = apart();
  take(liMei, "NE", 799_800);
  merge(liMei, zhouYun);
  take(liMei, "BACK1", 500_000, { kind: "refund" });
  take(zhouYun, "BACK2", 500_000, { kind: "refund" });
  merge(liMei, zhouYun);
  const [trouble, ...others] = troublesOf(zhouYun);
  expect(others).toEqual([]);
  expect(trouble).toMatchObject({
    ...{ type: "refundedTooMuch", overFen: 200_200, takenFen: 799_800, refundedFen: 1_000_000 },
  });
  expect(receiptsIn(trouble)).toEqual([ulid("BACK1"), ulid("BACK2")]);
  const account = accountOf(only(liMei), receiptsOf(read(liMei)), true);
  // No more than the price is ever to be paid.
  expect(account).toMatchObject({ refundedTooMuchFen: 200_200, dueFen: price });
  cancel(liMei, "BACK2");
  expect(troublesOf(liMei)).toEqual([]);
});

test("two refunds of the same within what was taken are asked about like two payments", () => {
  const { liMei, zhouYun } = apart();
  take(liMei, "NE", 799_800);
  merge(liMei, zhouYun);
  take(liMei, "BACK1", 100_000, { kind: "refund" });
  take(zhouYun, "BACK2", 100_000, { kind: "refund" });
  merge(liMei, zhouYun);
  expect(troublesOf(liMei)).toMatchObject([{ type: "takenTwice", kind: "refund" }]);
});

test("before the signature only a prepayment is taken, and never the whole price", () => {
  const liMei = openTab(people.liMei, random);
  liMei.say(about, agreementWords.offer(about, terms).says);
  const account = () => accountOf(only(liMei), receiptsOf(read(liMei)), true);
  const kinds = () => [50_000, price].map((fen) => kindOfPayment(account(), fen));
  expect(kinds()).toEqual(["prepayment", "prepayment"]);
  const pay = (amountFen: number | undefined) =>
    paymentTrouble(account(), { amountFen, isRefund: false });
  expect([undefined, 0, 50_000, price].map(pay)).toEqual([
    ...["amountMissing", "amountZero", undefined, "wholeBeforeSigning"],
  ]);
  take(liMei, "NE", 50_000);
  expect(pay(price - 50_000)).toBe("wholeBeforeSigning");
  expect(kinds()).toEqual(["prepayment", "prepayment"]);
  liMei.say(about, agreementWords.sign(about, signed).says);
  expect(pay(price - 50_000)).toBeUndefined();
  expect(kindOfPayment(account(), price - 50_000)).toBe("remainder");
});

test("a refund larger than what was taken is refused", () => {
  const { liMei } = apart();
  take(liMei, "NE", 100_000);
  const account = accountOf(only(liMei), receiptsOf(read(liMei)), true);
  const back = (amountFen: number) => paymentTrouble(account, { amountFen, isRefund: true });
  expect([100_000, 100_001].map(back)).toEqual([undefined, "moreThanPaid"]);
});

test("a contract has a short number to say on the telephone", () => {
  expect(shortNumber("01JD0000000000000A7K3PXQ2M" as Ulid)).toBe("7K3P-XQ2M");
});

const receiptsIn = (trouble: ContractTrouble | undefined): readonly string[] =>
  trouble && "receipts" in trouble ? trouble.receipts.map(({ id }) => id) : [];

describe("a receipt that is said a second time", () => {
  const entity = `receipt/${ulid("NE")}`;
  const factOf = (run: string, at: number, amountFen: number, over: readonly string[]): Fact => ({
    ...{ id: factIdSchema.parse(`${run}.1`), at: hybridTimeOf(at), by: people.liMei },
    ...{ about: entity, v: 1, over: over.map((id) => factIdSchema.parse(id)) },
    says: { taken: { kind: "part", way: "cash", amountFen, on: "2026-03-02" } },
  });
  const first = factOf("AAAAAAAAAA", 200, 100_000, []);
  const fenOf = (...facts: readonly Fact[]) =>
    receiptsOf(createProjection(facts)).map(({ amountFen }) => amountFen);

  test("over the first says nothing new, whatever time it claims", () => {
    const older = factOf("BBBBBBBBBB", 100, 900_000, [first.id]);
    expect(fenOf(first, older)).toEqual([100_000]);
  });

  test("beside the first is announced until a person chose; the number stays", () => {
    const beside = factOf("BBBBBBBBBB", 300, 900_000, []);
    const both = createProjection([beside, first]);
    expect(contractTroubles(both, today)).toMatchObject([
      { type: "saidApart", about: entity, field: "taken" },
    ]);
    expect(fenOf(beside, first)).toEqual([100_000]);
    const chosen = factOf("CCCCCCCCCC", 400, 900_000, both.headsOver(entity, ["taken"]));
    expect(fenOf(chosen, beside, first)).toEqual([900_000]);
    const settled = createProjection([chosen, beside, first]);
    expect(contractTroubles(settled, today)).toEqual([]);
    expect(receiptsOf(settled)[0]?.number).toBe(receiptsOf(both)[0]?.number);
  });
});
