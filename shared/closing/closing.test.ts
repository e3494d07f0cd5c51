import { expect, test } from "vitest";
import type { Terms } from "#shared/casework";
import { agreementWords, signedFrom } from "#shared/contracts";
import { createProjection } from "#shared/documents";
import {
  type Json,
  type JsonObject,
  plainDateSchema,
  seededRandom,
  staffIdSchema,
} from "#shared/kernel";
import { isArchived, obeyingHolds, retentionOf } from "#shared/registry";
import { bring, openTab, people } from "#shared/testing";
import { earliestImprovementDue, improvementsOf } from "./improvement.ts";
import { contractEndOf, erasureState, usualRetention } from "./retention.ts";
import { earliestRightsDue, rightsDueOn, rightsRequestsOf } from "./rights.ts";
import { closingSettingsOf, usualClosingSettings } from "./settings.ts";
import { closingSummaryOf, missingBeforeArchive, missingBeforeClosing } from "./summary.ts";
import { surveyAnswersSchema, surveyFigures, surveySays, surveysOf } from "./survey.ts";

const day = (text: string) => plainDateSchema.parse(text);
const linXiaolan = staffIdSchema.parse(`01JD${"XA0WAN".padStart(22, "0")}`);

const terms: Terms = {
  ...{ name: "半年 · 三次见面", months: 6, introductions: 6, meetings: 3 },
  ...{ listPriceFen: 680_000, priceFen: 680_000, coolingOffDays: 7, refundBy: "meetings" },
  ...{
    penaltyPercent: 20,
    discountLimitPercent: 10,
    introductionCounts: "proposed",
    noShow: "counts",
  },
  plan: [],
};
const contractAbout = (word: string): string => `contract/01JD${word.padStart(22, "0")}`;
const signedUntil = (endsOn: string): JsonObject => {
  const signing = { terms, on: day("2026-01-02"), agencyName: "青禾", clientName: "王敏" };
  const signed = signedFrom({ ...signing, staff: linXiaolan, wishes: [], how: "paper" });
  return agreementWords.sign("", { ...signed, endsOn: day(endsOn) }).says;
};

/** An agreement of which this is the story. */
function agreedIn(story: (tab: ReturnType<typeof openTab>) => unknown) {
  const tab = openTab(people.liMei, seededRandom(11));
  story(tab);
  return createProjection(tab.facts());
}

/** A document that says this: `about` → field → value. */
const reading =
  (said: Readonly<Record<string, Readonly<Record<string, Json>>>>) =>
  (about: string, field: string): Json | undefined =>
    said[about]?.[field];

test("a request is answered within fifteen working days, or within the month of the GDPR", () => {
  expect(rightsDueOn(day("2026-11-30"), "fifteenWorkingDays")).toBe("2026-12-21");
  expect(rightsDueOn(day("2026-11-30"), "oneMonth")).toBe("2026-12-30");
});

test("fifteen working days leave out the spring festival", () => {
  expect(rightsDueOn(day("2026-02-13"), "fifteenWorkingDays")).toBe("2026-03-12");
});

test("a month after the last of January is the last of February, and December leads into the next year", () => {
  expect(rightsDueOn(day("2027-01-31"), "oneMonth")).toBe("2027-02-28");
  expect(rightsDueOn(day("2028-01-30"), "oneMonth")).toBe("2028-02-29");
  expect(rightsDueOn(day("2026-12-05"), "oneMonth")).toBe("2027-01-05");
});

test("what waits for an answer comes first, the earliest due before the others", () => {
  const asked = (kind: string) => ({ kind, on: "2026-11-02", how: "phone" });
  const read = reading({
    "rightsRequest/A": {
      asked: asked("copy"),
      dueOn: "2026-11-20",
      answered: { on: "2026-11-10", outcome: "done", text: "已当面交给本人" },
    },
    "rightsRequest/B": { asked: asked("erase"), dueOn: "2026-12-20" },
    "rightsRequest/C": { asked: asked("correct"), dueOn: "2026-12-10" },
    "rightsRequest/D": { asked: asked("dance"), dueOn: "2026-12-01" },
  });
  const requests = rightsRequestsOf(
    read,
    [..."ABCD"].map((key) => `rightsRequest/${key}`),
  );
  expect(requests.map(({ asked: { kind } }) => kind)).toEqual(["correct", "erase", "copy"]);
  expect(earliestRightsDue(requests)).toBe("2026-12-10");
});

test("a file is kept for three years after the last contract ended, one year without any", () => {
  const closedOn = day("2026-11-30");
  const contractEndsOn = contractEndOf(
    agreedIn((tab) => {
      tab.say(contractAbout("A"), signedUntil("2026-06-30"));
      tab.say(contractAbout("B"), signedUntil("2027-02-28"));
    }),
  );
  expect(usualRetention({ contractEndsOn, closedOn }, usualClosingSettings)).toEqual({
    class: "withContract",
    eraseOn: "2030-02-28",
  });
  expect(usualRetention({ contractEndsOn: undefined, closedOn }, usualClosingSettings)).toEqual({
    class: "enquiryOnly",
    eraseOn: "2027-11-30",
  });
});

test("a contract counts until the day it ended, one written down by mistake and an offer not at all", () => {
  const both = agreedIn((tab) => {
    tab.say(contractAbout("A"), signedUntil("2026-06-30"));
    tab.say(contractAbout("B"), signedUntil("2027-02-28"));
    tab.say(contractAbout("B"), { dropped: { on: "2026-03-03" } });
    tab.say(contractAbout("C"), agreementWords.offer("", terms).says);
    tab.say(contractAbout("A"), { ended: { on: "2026-04-01", by: "client", refundFen: 0 } });
  });
  expect(contractEndOf(both)).toBe("2026-04-01");
  expect(contractEndOf(agreedIn(() => undefined))).toBeUndefined();
});

test("what ends on a leap day is kept until 1 March of a year that has none", () => {
  const { eraseOn } = usualRetention(
    { contractEndsOn: day("2028-02-29"), closedOn: day("2028-02-29") },
    usualClosingSettings,
  );
  expect(eraseOn).toBe("2031-03-01");
});

test("the agency decides otherwise, and what it said in a way not known here counts for nothing", () => {
  const read = reading({ closingSettings: { yearsAfterContract: 5, rightsTerm: "tomorrow" } });
  expect(closingSettingsOf(read)).toEqual({ ...usualClosingSettings, yearsAfterContract: 5 });
});

test("only what is put away, dated and not held is ever due to be erased", () => {
  const today = day("2030-01-01");
  const archived = { now: { is: true, on: "2027-01-01", reason: "serviceEnded" } };
  const retention = { class: "withContract", reason: "诉讼时效", eraseOn: "2029-12-31" };
  expect(erasureState(reading({ retention }), today)).toBe("notArchived");
  expect(erasureState(reading({ archive: archived }), today)).toBe("undated");
  expect(erasureState(reading({ archive: archived, retention }), today)).toBe("due");
  expect(erasureState(reading({ archive: archived, retention }), day("2029-01-01"))).toBe("later");
  const held = { ...retention, hold: { is: true, reason: "正在仲裁" } };
  expect(erasureState(reading({ archive: archived, retention: held }), today)).toBe("held");
  const released = { ...retention, hold: { is: false, reason: "已调解" } };
  expect(erasureState(reading({ archive: archived, retention: released }), today)).toBe("due");
});

test("of two who decided apart, the one who holds is obeyed until both words are answered", () => {
  const today = day("2030-01-01");
  const desk = openTab(people.zhouYun, seededRandom(1));
  desk.say("archive", { now: { is: true, on: "2027-01-01", reason: "serviceEnded" } });
  desk.say("retention", { eraseOn: "2029-12-31" });
  const laptop = openTab(people.zhouYun, seededRandom(2));
  bring(desk.doc, laptop.doc);
  desk.say("retention", { hold: { is: true, reason: "正在仲裁" } });
  for (const city of ["杭州", "宁波", "绍兴"]) laptop.say("profile", { city });
  laptop.say("retention", { hold: { is: false, reason: "已调解" } });
  const apart = createProjection([...desk.facts(), ...laptop.facts()]);
  expect(erasureState(apart.value, today)).toBe("due");
  expect(erasureState(obeyingHolds(apart), today)).toBe("held");
  expect(retentionOf(obeyingHolds(apart)).held).toBe("正在仲裁");
  bring(laptop.doc, desk.doc);
  desk.say("retention", { hold: { is: false, reason: "两边都已了结" } });
  expect(erasureState(obeyingHolds(createProjection(desk.facts())), today)).toBe("due");
});

test("a file that was taken out again is not put away any more", () => {
  const decision = (is: boolean) =>
    reading({ archive: { now: { is, on: "2027-01-01", reason: "cameBack" } } });
  expect(isArchived(decision(true))).toBe(true);
  expect(isArchived(decision(false))).toBe(false);
  expect(isArchived(reading({}))).toBe(false);
});

test("nobody is moved to the end without an outcome, words, and the survey or the reason why not", () => {
  const nothing = { closing: closingSummaryOf(reading({})), surveys: 0 };
  expect(missingBeforeClosing(nothing)).toEqual(["outcome", "summary", "survey"]);
  const closing = closingSummaryOf(
    reading({
      closing: {
        outcome: "left",
        on: "2026-11-30",
        summary: "客户搬到外地",
        causes: ["movedAway", "price", "weather"],
        surveySkipped: { reason: "notReached" },
      },
    }),
  );
  expect(closing.causes).toEqual(["price", "movedAway"]);
  expect(missingBeforeClosing({ closing, surveys: 0 })).toEqual([]);
  expect(missingBeforeArchive({ closing, surveys: 0, stage: "followUp", openRights: 1 })).toEqual([
    "closedStage",
    "openRights",
  ]);
});

test("an empty sheet is no survey, one tick or a few words are", () => {
  const taken = (answers: object) =>
    surveyAnswersSchema.safeParse({ version: 1, ...answers }).success;
  expect(taken({ ratings: {} })).toBe(false);
  expect(taken({ ratings: {}, words: "谢谢林老师" })).toBe(true);
  expect(taken({ ratings: { overall: 5 } })).toBe(true);
  expect(taken({ ratings: { overall: 6 } })).toBe(false);
  expect(taken({ ratings: { weather: 5 } })).toBe(false);
  expect(taken({ ratings: { overall: 5 }, name: "王敏" })).toBe(false);
});

test("many surveys become a mean and a spread for each thing that was asked", () => {
  const answers = [5, 4, 2].map((overall) => ({
    version: 1 as const,
    ratings: { overall, truth: 3 } as { overall: 5 | 4 | 2; truth: 3 },
  }));
  const [overall, attitude] = surveyFigures(answers);
  expect(overall).toMatchObject({ item: "overall", count: 3, spread: [0, 1, 0, 1, 1] });
  expect(overall?.mean).toBeCloseTo(11 / 3);
  expect(attitude).toMatchObject({ item: "attitude", count: 0, mean: undefined });
});

test("what a fact says of a survey is read as it was answered, the latest first", () => {
  const older = surveySays({ version: 1, ratings: { overall: 3 } }, day("2026-10-01"), "paper");
  const newer = surveySays(
    { version: 1, ratings: { overall: 5 }, words: "很用心", mayCall: true },
    day("2026-11-01"),
    "link",
  );
  const read = reading({ "survey/A": { ...older }, "survey/B": { ...newer } });
  const surveys = surveysOf(read, ["survey/A", "survey/B", "survey/C"]);
  expect(surveys.map(({ from }) => from)).toEqual(["link", "paper"]);
  expect(surveys[0]?.answers).toEqual({
    version: 1,
    ratings: { overall: 5 },
    words: "很用心",
    mayCall: true,
  });
});

test("what to do better has an owner and a day, and what is done goes to the end", () => {
  const item = (dueOn: string) => ({ text: "推荐前先问清作息", owner: linXiaolan, dueOn });
  const read = reading({
    "improvement/A": { ...item("2026-12-01"), ended: { on: "2026-11-30", is: "done" } },
    "improvement/B": item("2027-01-10"),
    "improvement/C": item("2026-12-20"),
    "improvement/D": { text: "没有人负责的事" },
  });
  const items = improvementsOf(
    read,
    [..."ABCD"].map((key) => `improvement/${key}`),
  );
  expect(items.map(({ dueOn }) => dueOn)).toEqual(["2026-12-20", "2027-01-10", "2026-12-01"]);
  expect(earliestImprovementDue(items)).toBe("2026-12-20");
});
