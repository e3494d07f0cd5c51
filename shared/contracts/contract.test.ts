import { expect, test } from "vitest";
import type { Terms } from "#shared/casework";
import { createProjection } from "#shared/documents";
import { type ClientId, type JsonObject, type PlainDate, seededRandom } from "#shared/kernel";
import { bring, openTab, people, type Tab } from "#shared/testing";
import {
  acceptedWords,
  accountOf,
  agreementWords,
  allSignedWords,
  type Contract,
  contractOn,
  contractState,
  contractsOf,
  contractTroubles,
  dayTotalOf,
  introductionDelivery,
  introductionNoted,
  kindOfPayment,
  ledgerOf,
  mayApprove,
  meetingDelivery,
  offerTroubles,
  packagesOf,
  planOf,
  receiptsOf,
  replan,
  signedFrom,
  termsFrom,
} from "./index.ts";

const random = seededRandom(31);
const day = (text: string) => text as PlainDate;
/** A ULID that ends in a word. */
const ulid = (word: string): string => `01JD${word.padStart(22, "0")}`;
const key = ulid("C0NTRACT");
const about = `contract/${key}`;

const halfYear = packagesOf(
  createProjection(
    tabOf((tab) =>
      tab.say(`package/${ulid("PACKAGE")}`, {
        name: "半年 · 三次见面",
        priceFen: 680_000,
        months: 6,
        introductions: 6,
        meetings: 3,
        coolingOffDays: 7,
        refundBy: "meetings",
        penaltyPercent: 20,
        discountLimitPercent: 10,
      }),
    ).facts(),
  ),
)[0];
if (!halfYear) throw new Error("the package is read");
const terms: Terms = termsFrom(halfYear, day("2026-03-02"));

function tabOf(story: (tab: Tab) => unknown): Tab {
  const tab = openTab(people.liMei, random);
  story(tab);
  return tab;
}

const signing = (of: Terms = terms): JsonObject =>
  agreementWords.sign(
    about,
    signedFrom({
      terms: of,
      on: day("2026-03-02"),
      agencyName: "鹊桥",
      clientName: "王敏",
      staff: people.liMei,
      wishes: [{ what: "年龄", value: "30–38 岁", weight: "必须满足" }],
      how: "paper",
    }),
  ).says;
const offering = (of: Terms): JsonObject => agreementWords.offer(about, of).says;

const read = (tab: Tab) => createProjection(tab.facts());
const only = (tab: Tab): Contract => {
  const [contract] = contractsOf(read(tab));
  if (!contract) throw new Error("there is a contract");
  return contract;
};
const meetingOf = (n: number, on = "2026-04-01") =>
  meetingDelivery({
    contract: key as Contract["id"],
    meeting: ulid(`MEET${n}`) as Contract["id"],
    with: "01JE00000000000000000ZHAVE" as ClientId,
    on: day(on),
  });
const hold = (tab: Tab, n: number) => {
  const { about: entity, says } = meetingOf(n);
  return tab.say(entity, says);
};

test("an offer becomes the contract as it is, with its days counted", () => {
  const tab = tabOf((one) => {
    one.say(about, offering(terms));
    one.say(about, signing());
  });
  const contract = only(tab);
  expect(contract.terms).toEqual(terms);
  expect(contract.signed?.coolingOffUntil).toBe("2026-03-09");
  expect(contract.endsOn).toBe("2026-09-01");
  const states = ["2026-03-09", "2026-03-10", "2026-09-01", "2026-09-02"] as const;
  expect(states.map((on) => contractState(contract, day(on)))).toEqual([
    ...["coolingOff", "running", "running", "expired"],
  ]);
});

test("bending the offer after the signature changes nothing of the contract", () => {
  const tab = tabOf((one) => {
    one.say(about, offering(terms));
    one.say(about, signing());
    one.say(about, offering({ ...terms, priceFen: 1 }));
  });
  expect(only(tab).terms.priceFen).toBe(680_000);
});

test("annexes add up, whoever wrote them apart", () => {
  const annex = (meetings: number): JsonObject => ({
    signed: {
      ...{ contract: key, on: "2026-05-01", text: "加见面", meetings, introductions: 0 },
      ...{ days: 30, priceFen: 100_000, how: "paper" },
    },
  });
  const liMei = tabOf((one) => one.say(about, signing()));
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  liMei.say(`annex/${ulid("ANNEX1")}`, annex(1));
  zhouYun.say(`annex/${ulid("ANNEX2")}`, annex(2));
  bring(zhouYun.doc, liMei.doc);
  const contract = only(liMei);
  expect(contract.terms.meetings).toBe(6);
  expect(contract.terms.priceFen).toBe(880_000);
  expect(contract.endsOn).toBe("2026-10-31");
});

test("a price below the limit waits for a supervisor; a matchmaker's own word does not count", () => {
  const low = { ...terms, priceFen: 500_000, discountReason: "老客户介绍", plan: [] };
  const bent: Terms = { ...low, plan: planOf("atOnce", low.priceFen, day("2026-03-02")) };
  const approval = { listPriceFen: 680_000, priceFen: 500_000 };
  const troublesOf = (of: Terms, ...by: readonly Tab["staff"][]) => {
    const approvals = by.map((staff) => ({ ...approval, by: staff }));
    return offerTroubles({ terms: of, approvals, askedBy: people.liMei }, [people.chenJie]);
  };
  expect(troublesOf(bent)).toEqual(["notApproved"]);
  expect(troublesOf(bent, people.liMei)).toEqual(["notApproved"]);
  expect(troublesOf(bent, people.chenJie)).toEqual([]);
  const lower = { ...bent, priceFen: 490_000, plan: planOf("atOnce", 490_000, day("2026-03-02")) };
  expect(troublesOf(lower, people.chenJie)).toEqual(["notApproved"]);
  const small = { ...terms, priceFen: 650_000 };
  expect(troublesOf(small)).toEqual(["reasonMissing", "planIsOff"]);
});

test("a supervisor does not approve a price of her own while there is another", () => {
  const bent: Terms = {
    ...{ ...terms, priceFen: 500_000, discountReason: "老客户介绍" },
    plan: planOf("atOnce", 500_000, day("2026-03-02")),
  };
  const chenJie = openTab(people.chenJie, random);
  chenJie.say(about, offering(bent));
  chenJie.say(about, agreementWords.approval(about, bent).says);
  const both = [people.chenJie, people.zhouYun];
  expect(only(chenJie).askedBy).toBe(people.chenJie);
  expect(mayApprove(people.chenJie, only(chenJie), both)).toBe(false);
  expect(offerTroubles(only(chenJie), both)).toEqual(["notApproved"]);
  expect(mayApprove(people.chenJie, only(chenJie), [people.chenJie])).toBe(true);
  expect(offerTroubles(only(chenJie), [people.chenJie])).toEqual([]);
  const zhouYun = openTab(people.zhouYun, random);
  bring(chenJie.doc, zhouYun.doc);
  // Who only changes how it is paid does not ask for the price.
  zhouYun.say(about, offering({ ...bent, plan: planOf("prepaid", 500_000, day("2026-03-02")) }));
  expect(only(zhouYun).askedBy).toBe(people.chenJie);
  zhouYun.say(about, agreementWords.approval(about, bent).says);
  expect(offerTroubles(only(zhouYun), both)).toEqual([]);
});

test("the parts of a plan are always the price", () => {
  for (const priceFen of [0, 1, 999, 680_000, 1_280_001]) {
    for (const plan of ["atOnce", "prepaid", "threeParts"] as const) {
      const parts = planOf(plan, priceFen, day("2026-01-31"));
      expect(parts.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(priceFen);
      const other = replan({ plan: parts, priceFen: 50_000, from: day("2026-01-31") });
      expect(other.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(50_000);
    }
  }
  expect(planOf("prepaid", 680_000, day("2026-01-31"))).toEqual([
    { kind: "prepayment", amountFen: 204_000, dueOn: "2026-01-31" },
    { kind: "remainder", amountFen: 476_000, dueOn: "2026-02-28" },
  ]);
});

const receipt = (n: number) => `receipt/${ulid(`RECE${n}`)}`;
const take = (amountFen: number, kind = "part", on = "2026-03-02"): JsonObject => ({
  taken: { kind, way: "weChat", amountFen, on },
  contract: key,
});

test("what is due next follows the plan and what was paid of it", () => {
  const planned = { ...terms, plan: planOf("prepaid", terms.priceFen, day("2026-03-02")) };
  const tab = tabOf((one) => one.say(about, signing(planned)));
  const account = () => accountOf(only(tab), receiptsOf(read(tab)), true);
  expect(account().next).toMatchObject({ kind: "prepayment", amountFen: 204_000 });
  expect(kindOfPayment(account(), 204_000)).toBe("prepayment");
  expect(kindOfPayment(account(), 680_000)).toBe("full");
  tab.say(receipt(1), take(200_000, "prepayment"));
  expect(account().next).toMatchObject({ kind: "prepayment", amountFen: 4_000 });
  tab.say(receipt(2), take(480_000, "remainder"));
  expect(account()).toMatchObject({ dueFen: 0, paidFen: 680_000, overpaidFen: 0, next: undefined });
});

test("numbers of receipts come from their facts, so two devices never make the same", () => {
  const [liMei, zhouYun] = [openTab(people.liMei, random), openTab(people.zhouYun, random)];
  liMei.say(receipt(1), take(100));
  zhouYun.say(receipt(2), take(100));
  bring(zhouYun.doc, liMei.doc);
  const numbers = receiptsOf(read(liMei)).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(2);
  for (const number of numbers) expect(number).toMatch(/^202603-[0-9A-Z]{5}-[0-9A-Z]{5}-\d+$/);
});

test("a receipt says for ever what was said first of it; cancelled it does not count", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(receipt(1), take(100_000));
    one.say(receipt(1), take(900_000));
    one.say(receipt(2), take(50_000));
    one.say(receipt(2), { cancelled: { on: "2026-03-02", reason: "金额输错" } });
    one.say(receipt(3), take(30_000, "refund"));
  });
  const receipts = receiptsOf(read(tab));
  expect(accountOf(only(tab), receipts, true)).toMatchObject({
    ...{ takenFen: 100_000, refundedFen: 30_000, paidFen: 70_000 },
  });
  const total = dayTotalOf(receipts, day("2026-03-02"));
  expect(total).toMatchObject({ takenFen: 100_000, refundedFen: 30_000, count: 2, cancelled: 1 });
  expect(total.byWay.get("weChat")).toBe(70_000);
  expect(total.byStaff.get(people.liMei)).toBe(70_000);
});

test("the last meeting spent apart by two is announced, and settled by one word", () => {
  const liMei = tabOf((one) => {
    one.say(about, signing());
    hold(one, 1);
    hold(one, 2);
  });
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  hold(liMei, 3);
  hold(zhouYun, 4);
  expect(contractTroubles(read(liMei), day("2026-04-02"))).toEqual([]);
  bring(zhouYun.doc, liMei.doc);
  bring(liMei.doc, zhouYun.doc);
  for (const tab of [liMei, zhouYun]) {
    const [trouble, ...others] = contractTroubles(read(tab), day("2026-04-02"));
    expect(others).toEqual([]);
    expect(trouble).toMatchObject({ type: "overspent", kind: "meeting", over: 1, promised: 3 });
  }
  zhouYun.say(meetingOf(4).about, { excused: { as: "gift" } });
  bring(zhouYun.doc, liMei.doc);
  expect(contractTroubles(read(liMei), day("2026-04-02"))).toEqual([]);
  expect(ledgerOf(read(liMei), only(liMei)).tally.meeting).toMatchObject({
    ...{ done: 4, counted: 3, gifts: 1, left: 0, over: 0 },
  });
});

test("the same meeting written down apart by two is one", () => {
  const liMei = tabOf((one) => one.say(about, signing()));
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  hold(liMei, 1);
  hold(zhouYun, 1);
  bring(zhouYun.doc, liMei.doc);
  expect(ledgerOf(read(liMei), only(liMei)).tally.meeting).toMatchObject({ counted: 1, left: 2 });
  expect(contractTroubles(read(liMei), day("2026-04-02"))).toEqual([]);
});

test("a meeting the client stayed away from counts only where the contract says so", () => {
  const story = (noShow: Terms["noShow"]) =>
    tabOf((one) => {
      one.say(about, signing({ ...terms, noShow }));
      const held = meetingDelivery({
        ...{ contract: key as Contract["id"], meeting: key as Contract["id"] },
        ...{ on: day("2026-04-01"), isClientAbsent: true },
      });
      one.say(held.about, held.says);
    });
  const countedIn = (tab: Tab) => ledgerOf(read(tab), only(tab)).tally.meeting.counted;
  expect([countedIn(story("counts")), countedIn(story("free"))]).toEqual([1, 0]);
});

test("the remainder taken twice apart, and a contract signed twice apart, are announced", () => {
  const liMei = tabOf((one) => one.say(about, signing()));
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  liMei.say(receipt(1), take(680_000, "full"));
  zhouYun.say(receipt(2), take(680_000, "full"));
  liMei.say(about, signing({ ...terms, meetings: 4 }));
  zhouYun.say(about, signing({ ...terms, meetings: 5 }));
  zhouYun.say(`contract/${ulid("SEC0ND")}`, signing());
  bring(zhouYun.doc, liMei.doc);
  const types = contractTroubles(read(liMei), day("2026-04-02")).map(({ type }) => type);
  expect(types).toEqual(["twoInForce", "overpaid", "saidApart"]);
});

test("what is paid on top with intent is not too much", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(receipt(1), take(680_000, "full"));
    one.say(receipt(2), take(30_000, "extra"));
  });
  const account = accountOf(only(tab), receiptsOf(read(tab)), true);
  expect(account).toMatchObject({ paidFen: 710_000, dueFen: 0, overpaidFen: 0 });
  expect(contractTroubles(read(tab), day("2026-04-02"))).toEqual([]);
});

test("what is paid on top pays nothing of the price; what goes back is of it, the price last", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(receipt(1), take(480_000, "prepayment"));
    one.say(receipt(2), take(30_000, "extra"));
  });
  const account = () => accountOf(only(tab), receiptsOf(read(tab)), true);
  expect(account()).toMatchObject({ paidFen: 510_000, dueFen: 200_000 });
  expect(account().next).toMatchObject({ amountFen: 200_000 });
  tab.say(receipt(3), take(30_000, "refund"));
  expect(account()).toMatchObject({ paidFen: 480_000, dueFen: 200_000 });
  tab.say(receipt(4), take(10_000, "refund"));
  expect(account()).toMatchObject({ paidFen: 470_000, dueFen: 210_000 });
});

test("what was paid too much goes back before what was paid on top", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(receipt(1), take(680_000, "full"));
    one.say(receipt(2), take(680_000, "full"));
    one.say(receipt(3), take(30_000, "extra"));
  });
  const account = () => accountOf(only(tab), receiptsOf(read(tab)), true);
  expect(account()).toMatchObject({ overpaidFen: 680_000, dueFen: 0 });
  tab.say(receipt(4), take(680_000, "refund"));
  expect(account()).toMatchObject({ paidFen: 710_000, overpaidFen: 0, dueFen: 0 });
  tab.say(receipt(5), take(30_000, "refund"));
  expect(account()).toMatchObject({ paidFen: 680_000, overpaidFen: 0, dueFen: 0 });
  tab.say(receipt(6), take(50_000, "refund"));
  expect(account()).toMatchObject({ paidFen: 630_000, overpaidFen: 0, dueFen: 50_000 });
});

test("what went back before the ending is not taken off what goes back after it", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(receipt(1), take(748_000, "full"));
    one.say(receipt(2), take(68_000, "refund"));
    one.say(about, {
      ended: { on: "2026-04-15", by: "both", refundFen: 500_000, refundedFen: 68_000 },
    });
  });
  const account = () => accountOf(only(tab), receiptsOf(read(tab)), true);
  expect(account().toRefundFen).toBe(500_000);
  tab.say(receipt(3), take(120_000, "refund"));
  expect(account().toRefundFen).toBe(380_000);
  tab.say(receipt(4), take(380_000, "refund"));
  expect(account().toRefundFen).toBe(0);
});

test("an ending that does not say what went back before it takes off all that did", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(receipt(1), take(680_000, "full"));
    one.say(receipt(2), take(68_000, "refund"));
    one.say(about, { ended: { on: "2026-04-15", by: "both", refundFen: 500_000 } });
  });
  expect(accountOf(only(tab), receiptsOf(read(tab)), true).toRefundFen).toBe(432_000);
});

test("an introduction noted by hand counts, whatever counts", () => {
  const tab = tabOf((one) => {
    one.say(about, signing({ ...terms, introductionCounts: "accepted" }));
    const noted = introductionNoted({
      ...{ contract: key as Contract["id"], key: ulid("N0TED") as Contract["id"] },
      ...{ on: day("2026-04-01"), what: "相亲角认识的" },
    });
    one.say(noted.about, noted.says);
    const proposed = introductionDelivery({
      ...{ contract: key as Contract["id"], with: "01JE00000000000000000ZHAVE" as ClientId },
      ...{ round: 1, on: day("2026-04-01") },
    });
    one.say(proposed.about, proposed.says);
  });
  const counted = () => ledgerOf(read(tab), only(tab)).tally.introduction.counted;
  expect(counted()).toBe(1);
  const yes = acceptedWords({ with: "01JE00000000000000000ZHAVE" as ClientId, round: 1 }, true);
  tab.say(yes.about, yes.says);
  expect(counted()).toBe(2);
});

test("what is delivered on a day belongs to the contract that binds on it", () => {
  const contracts = contractsOf(read(tabOf((one) => one.say(about, signing()))));
  expect(contractOn(contracts, day("2026-04-01"))?.id).toBe(key);
  expect(contractOn(contracts, day("2026-03-01"))).toBeUndefined();
  expect(contractOn(contracts, day("2026-12-01"))).toBeUndefined();
});

test("until the day it ended a contract binds, and not after it; one written down by mistake never", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(about, { ended: { on: "2026-04-15", by: "client", refundFen: 0 } });
  });
  const idOn = (on: string) => contractOn(contractsOf(read(tab)), day(on))?.id;
  expect(["2026-03-01", "2026-03-02", "2026-04-15", "2026-04-16"].map(idOn)).toEqual([
    ...[undefined, key, key, undefined],
  ]);
  tab.say(about, { dropped: { on: "2026-04-20" } });
  expect(idOn("2026-04-15")).toBeUndefined();
});

test("a contract that is signed once more over the first stays as it was signed first", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(about, signing({ ...terms, priceFen: 1 }));
  });
  expect(only(tab).terms.priceFen).toBe(680_000);
});

test("of two that were signed apart the one stands that a person chose", () => {
  const liMei = tabOf((one) => one.say(about, signing({ ...terms, meetings: 4 })));
  const zhouYun = openTab(people.zhouYun, random);
  zhouYun.say(about, signing({ ...terms, meetings: 5 }));
  bring(zhouYun.doc, liMei.doc);
  expect(contractTroubles(read(liMei), day("2026-04-02"))).toMatchObject([
    { type: "saidApart", field: "signed" },
  ]);
  for (const meetings of [4, 5]) {
    const chooser = openTab(people.chenJie, random);
    bring(liMei.doc, chooser.doc);
    chooser.say(about, signing({ ...terms, meetings }));
    expect(only(chooser).terms.meetings).toBe(meetings);
    expect(contractTroubles(read(chooser), day("2026-04-02"))).toEqual([]);
  }
});

const annexKey = ulid("ANNEX1");
const annexing = (priceFen: number, text = "加一次见面"): JsonObject => ({
  signed: {
    ...{ contract: key, on: "2026-05-01", text, meetings: 1, introductions: 0 },
    ...{ days: 0, priceFen, how: "paper" },
  },
});

test("an annex that is signed once more over the first stays as it was signed first", () => {
  const tab = tabOf((one) => {
    one.say(about, signing());
    one.say(`annex/${annexKey}`, annexing(100_000));
    one.say(`annex/${annexKey}`, annexing(1));
  });
  expect(only(tab).terms.priceFen).toBe(780_000);
  expect(only(tab).annexes).toHaveLength(1);
  expect(contractTroubles(read(tab), day("2026-05-02"))).toEqual([]);
});

test("of one annex that was signed in two ways apart both are asked about, and the one a person chose counts once", () => {
  const liMei = tabOf((one) => one.say(about, signing()));
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  liMei.say(`annex/${annexKey}`, annexing(100_000));
  zhouYun.say(`annex/${annexKey}`, annexing(200_000));
  bring(zhouYun.doc, liMei.doc);
  bring(liMei.doc, zhouYun.doc);
  expect(only(liMei)).toEqual(only(zhouYun));
  expect(contractTroubles(read(liMei), day("2026-05-02"))).toMatchObject([
    { type: "saidApart", about: `annex/${annexKey}`, field: "signed" },
  ]);
  for (const priceFen of [100_000, 200_000]) {
    const chooser = openTab(people.chenJie, random);
    bring(liMei.doc, chooser.doc);
    chooser.say(`annex/${annexKey}`, annexing(priceFen));
    expect(only(chooser).terms).toMatchObject({ priceFen: 680_000 + priceFen, meetings: 4 });
    expect(contractTroubles(read(chooser), day("2026-05-02"))).toEqual([]);
  }
});

test("an annex that was dropped apart from another signed word on it counts no more", () => {
  const liMei = tabOf((one) => {
    one.say(about, signing());
    one.say(`annex/${annexKey}`, annexing(100_000));
  });
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  liMei.say(`annex/${annexKey}`, { dropped: { on: "2026-05-02" } });
  zhouYun.say(`annex/${annexKey}`, annexing(100_000, "加两次见面"));
  bring(zhouYun.doc, liMei.doc);
  expect(only(liMei).annexes).toEqual([]);
  expect(only(liMei).terms.priceFen).toBe(680_000);
});

/** 李梅 and 周云, each alone, write down an annex to the contract of 王敏. */
function annexedApart(of: JsonObject, andOf: JsonObject): Tab {
  const liMei = tabOf((one) => one.say(about, signing()));
  const zhouYun = openTab(people.zhouYun, random);
  bring(liMei.doc, zhouYun.doc);
  liMei.say(`annex/${ulid("ANNEX1")}`, of);
  zhouYun.say(`annex/${ulid("ANNEX2")}`, andOf);
  bring(zhouYun.doc, liMei.doc);
  return liMei;
}
const troublesIn = (tab: Tab) => contractTroubles(read(tab), day("2026-05-02"));

test("the same annex written down apart by two is asked about, until one is dropped", () => {
  const tab = annexedApart(annexing(100_000), annexing(100_000, "多加一次见面"));
  expect(only(tab).terms.priceFen).toBe(880_000);
  const [trouble, ...others] = troublesIn(tab);
  expect(others).toEqual([]);
  if (trouble?.type !== "annexedTwice") throw new Error("it is asked about");
  expect(trouble.annexes.map(({ id }) => id)).toEqual([ulid("ANNEX1"), ulid("ANNEX2")]);
  tab.say(`annex/${ulid("ANNEX2")}`, { dropped: { on: "2026-05-02" } });
  expect(troublesIn(tab)).toEqual([]);
  expect(only(tab).terms.priceFen).toBe(780_000);
});

test("or until somebody says that both were signed", () => {
  const tab = annexedApart(annexing(100_000), annexing(100_000));
  for (const { about: annex, says } of allSignedWords(only(tab).annexes)) tab.say(annex, says);
  expect(troublesIn(tab)).toEqual([]);
  expect(only(tab).terms.priceFen).toBe(880_000);
});

test("annexes that change something else, or nothing that is counted, are not asked about", () => {
  expect(troublesIn(annexedApart(annexing(100_000), annexing(200_000)))).toEqual([]);
  const onlyText = { signed: { ...signedPart(annexing(0)), meetings: 0 } };
  expect(troublesIn(annexedApart(onlyText, onlyText))).toEqual([]);
});

const signedPart = (annex: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(Object(annex.signed)));
