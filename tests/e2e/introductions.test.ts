/** Introductions: what a card tells, and two matchmakers who bring one client together with two people apart. */
import { randomBytes } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { introductionOf, nameOf } from "#shared/documents";
import { newId } from "../support/agency.ts";
import { clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { caseFileOf, type NewClient, openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { sayAt } from "./support/say-at.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
const phone = "13800138000";
const mayCopy = { permissions: ["clipboard-read", "clipboard-write"] };

const sheet = (page: Page): Locator => page.getByRole("dialog");
const region = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });
const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole("button", { name, exact: true }).click();

/** The tick of the consent to be shown to others. */
const toBeShown = (page: Page): Locator =>
  page.getByRole("checkbox", { name: t("casework.consent").showProfile.title });

/** The client whose file is open allows to be shown to others. */
async function allowToBeShown(page: Page): Promise<void> {
  await press(page, t("caseFile.openConsents"));
  await toBeShown(page).check();
}

/** Begins to introduce the client whose file is open to somebody; the page of the pair is there at the end. */
async function introduceTo(page: Page, other: string): Promise<void> {
  await press(region(page, t("introductions.section")), t("introductions.introduceTo"));
  await sheet(page).getByLabel(t("introductions.pickB")).fill(other);
  await sheet(page).getByRole("button", { name: other }).click();
  await press(sheet(page), t("introductions.begin"));
  await page.locator(".pair-page").waitFor();
}

/** Tells a side of the other by phone, and writes down a yes. */
async function askByPhone(page: Page, who: string): Promise<void> {
  await press(region(page, t("introductions.next")), t("introductions.step.ask", who));
  await recipient(page).getByText(who, { exact: true }).click();
  await press(sheet(page), t("introductions.toldByPhone"));
  await sheet(page).waitFor({ state: "detached" });
}

async function sayYes(page: Page, who: string): Promise<void> {
  await press(region(page, t("introductions.next")), t("introductions.step.answer", who));
  await sheet(page).getByText(t("introductions.answerWord").yes, { exact: true }).click();
  await press(sheet(page), t("introductions.answerSave"));
  await sheet(page).waitFor({ state: "detached" });
}

const recipient = (page: Page): Locator =>
  sheet(page).getByRole("group", { name: t("introductions.recipient") });

/** Fixes a meeting tomorrow. */
async function meetAt(page: Page, from: string): Promise<void> {
  await press(region(page, t("introductions.next")), t("introductions.step.meet"));
  await sheet(page).getByLabel(t("calendar.from"), { exact: true }).fill(from);
  await press(sheet(page), t("calendar.save"));
  await sheet(page).waitFor({ state: "detached" });
}

/** Resolves when the bridge between the two says this. */
const stands = (page: Page, sentence: string): Promise<void> =>
  page
    .locator(".pair-page .bridge-keystone")
    .getByText(sentence, { exact: true })
    .first()
    .waitFor();

const clash = (page: Page): Locator => page.getByRole("list", { name: t("introductions.clashes") });

/** Somebody to be introduced, who allowed to be shown or was not asked. */
interface Served extends NewClient {
  readonly isShown?: boolean;
}

/** 林晓岚 and 何建业 sit down and register whom they serve in this story, the last of each at hand. */
async function openDesk(serving: {
  readonly lin: readonly Served[];
  readonly he: readonly Served[];
}) {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const heJianye = await agency.join({ name: "何建业", roles: ["matchmaker"] });
  const [lin, he] = await Promise.all([
    agency.sitDown(linXiaolan, mayCopy),
    agency.sitDown(heJianye, mayCopy),
  ]);
  await Promise.all([registerAll(lin, serving.lin), registerAll(he, serving.he)]);
  await Promise.all([allSaved(lin), allSaved(he)]);
  return { agency, lin, he };
}

async function registerAll(page: Page, clients: readonly Served[]): Promise<void> {
  for (const client of clients) {
    await goTo(page, "clients");
    await register(page, client);
    if (client.isShown) await allowToBeShown(page);
  }
}

const attendance = t("introductions.attendance");
const meetingOn = (page: Page): Locator => region(page, t("introductions.meeting"));

/** Chooses a word of a group of the form that is open. */
const choice = (page: Page, group: string, word: string): Promise<void> =>
  sheet(page).getByRole("group", { name: group }).getByText(word, { exact: true }).click();

/** Writes down how the meeting was for one side, in their words. */
async function hear(page: Page, who: string, verdict: string, words: string): Promise<void> {
  await press(meetingOn(page), t("introductions.step.feedback", who));
  await press(sheet(page), t("introductions.feedbackSave"));
  await sheet(page).getByText(t("introductions.feedbackNeeded")).waitFor();
  await choice(page, t("introductions.feedbackIs"), verdict);
  await sheet(page).getByLabel(t("introductions.feedbackWords")).fill(words);
  await press(sheet(page), t("introductions.feedbackSave"));
  await sheet(page).waitFor({ state: "detached" });
}

test("三.3.b the other side sees a form of address and bands, and a card sent amiss is written down in one press", async () => {
  const { lin } = await openDesk({
    lin: [{ name: "王雨薇", sex: "female", born: "1994-03-12", phone: "13900139000" }],
    he: [{ name: "赵磊", sex: "male", born: "1991-07-09", isShown: true }],
  });
  await introduceTo(lin, "赵磊");
  const show = lin.getByRole("button", { name: t("introductions.side.showCard", "赵磊") });
  expect(await show.isDisabled()).toBe(true);
  const title = t("casework.consent").showProfile.title;
  await lin.getByText(t("introductions.caution.unasked", "王雨薇", title)).waitFor();
  await lin.getByRole("link", { name: t("introductions.toConsents", "王雨薇") }).click();
  await caseFileOf(lin, "王雨薇").waitFor();
  await toBeShown(lin).check();
  await lin.goBack();
  await show.click();
  const card = sheet(lin).getByRole("article", { name: t("introductions.card.title") });
  await card.getByText("王女士").waitFor();
  await card.getByText(t("introductions.card.yearsBand", 30, 32)).waitFor();
  const shown = (await card.innerText()).replaceAll(/\s/gu, "");
  for (const secret of ["王雨薇", "雨薇", "1994", "3月12日", "13900139000", "9000"]) {
    expect(shown).not.toContain(secret);
  }
  expect(await inspect(lin, "the card of one side", { part: "dialog" })).toEqual([]);

  const copy = sheet(lin).getByRole("button", { name: t("introductions.copyText") });
  expect(await copy.isDisabled()).toBe(true);
  await recipient(lin).getByText("王雨薇", { exact: true }).click();
  await sheet(lin)
    .getByText(t("introductions.recipientWrong", "王雨薇", "赵磊"))
    .waitFor();
  expect(await copy.isDisabled()).toBe(true);
  await recipient(lin).getByText("赵磊", { exact: true }).click();
  await copy.click();
  await sheet(lin).waitFor({ state: "detached" });
  const copied = await lin.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("王女士");
  expect(copied).toContain(t("introductions.card.yearsBand", 30, 32));
  expect(copied).not.toMatch(/雨薇|1994|13900139000/u);

  const log = region(lin, t("introductions.showings"));
  await log.getByText(t("introductions.showingLine", "王雨薇", "赵磊")).waitFor();
  await press(log, t("introductions.amiss"));
  await log.getByText(t("introductions.amissMark"), { exact: true }).waitFor();
  await lin.getByText(t("introductions.amissOpen", "王雨薇")).waitFor();
  expect(await lin.evaluate(() => navigator.clipboard.readText())).toBe(
    t("introductions.amissWords"),
  );
  await press(log, t("introductions.measure").toldTheClient);
  await lin.getByText(t("introductions.amissOpen", "王雨薇")).waitFor({ state: "detached" });
  // Taken back, it stops what was begun, and every way to show her.
  const pair = new URL(lin.url()).pathname;
  await lin.getByRole("link", { name: "王雨薇", exact: true }).click();
  await press(lin, t("caseFile.openConsents"));
  await toBeShown(lin).uncheck();
  await lin.goBack();
  await lin.waitForURL((url) => url.pathname === pair);
  const stopped = lin.getByRole("alert");
  await stopped.getByText(t("introductions.refusal.withdrawn", "王雨薇", title)).waitFor();
  for (const name of [
    t("introductions.side.showCard", "赵磊"),
    t("introductions.side.showCard", "王雨薇"),
    t("introductions.step.ask", "王雨薇"),
  ]) {
    expect(await lin.getByRole("button", { name, exact: true }).isDisabled(), name).toBe(true);
  }
  expect(await inspect(lin, "the page of a pair", { part: ".pair-page" })).toEqual([]);
  await goTo(lin, "introductions");
  expect(await inspect(lin, "the board", { part: ".board" })).toEqual([]);
});

test("三.3.c two matchmakers bring one client together with two people apart; both see that she is promised twice, and one settles it", async () => {
  const { agency, lin, he } = await openDesk({
    lin: [
      { name: "周凯", sex: "male", born: "1990-01-20", isShown: true },
      { name: "沈悦", sex: "female", born: "1993-11-02", isShown: true },
    ],
    he: [
      { name: "苏晴", sex: "female", born: "1993-05-05" },
      { name: "李哲", sex: "male", born: "1991-07-09", phone, isShown: true },
    ],
  });
  await introduceTo(lin, "周凯");
  await askByPhone(lin, "沈悦");
  await sayYes(lin, "沈悦");
  await askByPhone(lin, "周凯");
  await sayYes(lin, "周凯");
  await stands(lin, t("introductions.standing.agreed"));
  const withZhou = new URL(lin.url()).pathname;
  await goTo(lin, "clients");
  await openClient(lin, "沈悦");
  await introduceTo(lin, "李哲");
  await askByPhone(lin, "沈悦");
  await sayYes(lin, "沈悦");
  const exchange = region(lin, t("introductions.exchange"));
  await exchange.getByText(t("introductions.exchangeLater")).waitFor();
  await allSaved(lin);

  await goTo(he, "introductions");
  const line = he.getByRole("link", { name: t("introductions.pairOf", "沈悦", "李哲") });
  await line.getByText(t("introductions.turnMine")).waitFor();
  await line.click();
  await stands(he, t("introductions.standing.toAskSecond", "李哲", "沈悦"));
  await goTo(lin, "introductions");
  await lin.locator(`a[href="${withZhou}"]`).click();
  await stands(lin, t("introductions.standing.agreed"));

  await agency.kill();
  await askByPhone(he, "李哲");
  await sayYes(he, "李哲");
  await meetAt(he, "14:30");
  const withWang = new URL(he.url()).pathname;
  await goTo(he, "clients");
  await openClient(he, "李哲");
  await introduceTo(he, "苏晴");
  await stands(he, t("introductions.standing.toAskFirst", "李哲"));
  await goTo(he, "introductions");
  await he.locator(`a[href="${withWang}"]`).click();
  await meetAt(lin, "14:00");
  await agency.startAgain();
  await Promise.all([connectNow(he), connectNow(lin)]);

  for (const page of [he, lin]) {
    await clash(page).getByText(t("calendar.kind").client, { exact: false }).waitFor();
    expect(await clash(page).locator(".bridge-side").count()).toBe(2);
  }
  await clash(he)
    .getByRole("button", { name: /^沈悦.*李哲: / })
    .first()
    .click();
  for (const page of [he, lin]) {
    await clash(page).waitFor({ state: "detached" });
    await allSaved(page);
  }

  // What was begun without the relay is there, for those whom it concerns.
  await goTo(lin, "introductions");
  await lin.getByRole("link", { name: t("introductions.pairOf", "沈悦", "李哲") }).waitFor();
  expect(await lin.getByText("苏晴").count()).toBe(0);

  // Both said yes, but 李哲 was never asked about handing over how to reach him: that comes first.
  const { title } = t("casework.consent").contactExchange;
  const hand = t("introductions.exchangeHand", "李哲", "沈悦");
  const handing = region(he, t("introductions.exchange"));
  await handing.getByText(t("introductions.caution.unasked", "李哲", title)).waitFor();
  expect(await he.getByRole("button", { name: hand, exact: true }).count()).toBe(0);
  await handing.getByRole("link", { name: t("introductions.toConsents", "李哲") }).click();
  await caseFileOf(he, "李哲").waitFor();
  await he.getByRole("checkbox", { name: title }).check();
  await he.goBack();

  // Now that both said yes, and not before, the line of one side reaches the colleague of the other.
  await press(he, hand);
  await he
    .getByRole("group", { name: t("introductions.exchangeWhich") })
    .getByRole("button", { name: new RegExp(phone) })
    .click();
  await allSaved(he);
  await lin.getByRole("link", { name: t("introductions.pairOf", "沈悦", "李哲") }).click();
  await exchange.getByText(t("introductions.exchangeReceived", "李哲")).waitFor();
  expect(await lin.getByText(phone).count()).toBe(0);
  await press(exchange, t("introductions.exchangeShow"));
  await press(exchange, t("introductions.exchangeReason"));
  await exchange.getByText(t("introductions.exchangePhone", phone)).waitFor();

  // What one has open follows what the other writes down: once it is over, nothing more is shown.
  await press(lin, t("introductions.side.showCard", "沈悦"));
  const card = sheet(lin).getByRole("article", { name: t("introductions.card.title") });
  await card.waitFor();
  await press(region(he, t("introductions.next")), t("introductions.otherSteps"));
  await he.getByRole("menuitem", { name: t("introductions.step.close") }).click();
  await choice(he, t("introductions.closeIs"), t("introductions.outcome").notTogether);
  await press(sheet(he), t("introductions.closeSave"));
  await sheet(lin).getByText(t("introductions.showEnded")).waitFor();
  expect(await card.count()).toBe(0);
  await press(sheet(lin), t("common.close"));
});

test("三.4.a 林晓岚 accompanies a meeting without the relay: who came, what she saw and advised, and then both sides are heard", async () => {
  const { agency, lin, he } = await openDesk({
    lin: [{ name: "吴静", sex: "female" }],
    he: [{ name: "郑浩", sex: "male" }],
  });
  const [wuJing, zhengHao] = [clientOn(lin), clientOn(he)];
  const toMs = Date.now() - 600_000;
  const yes = { given: { is: "yes", reasons: [], atMs: toMs } };
  await sayAt(agency.admin, {
    [nameOf(introductionOf(wuJing, zhengHao))]: [
      ["round/1", { first: wuJing, beganMs: toMs - 7_200_000, days: 7 }],
      [`answer/1.${wuJing}`, yes],
      [`answer/1.${zhengHao}`, yes],
      [
        `meeting/${newId(randomBytes)}`,
        { round: 1, time: { fromMs: toMs - 3_600_000, toMs }, place: "湖边茶室" },
      ],
    ],
  });
  const names = t("introductions.pairOf", "吴静", "郑浩");
  await Promise.all(
    [lin, he].map(async (page) => {
      await goTo(page, "introductions");
      await page.getByRole("link", { name: names }).click();
      await meetingOn(page).getByText("湖边茶室", { exact: false }).waitFor();
    }),
  );

  const toHearBoth = new RegExp(
    ["吴静和郑浩", "郑浩和吴静"].map((both) => t("introductions.standing.toHear", both)).join("|"),
  );
  await agency.kill();
  await press(region(lin, t("introductions.next")), t("introductions.step.record"));
  const came = (who: string, how: keyof typeof attendance): Promise<void> =>
    choice(lin, t("introductions.cameOf", who), attendance[how]);
  await came("吴静", "came");
  await press(sheet(lin), t("introductions.recordSave"));
  await sheet(lin).getByText(t("introductions.cameNeeded")).waitFor();
  await came("郑浩", "late");
  await choice(lin, t("introductions.lateMinutes"), "20");
  await press(sheet(lin), t("introductions.recordSave"));
  await lin.locator(".pair-page .bridge-keystone").getByText(toHearBoth).first().waitFor();

  await press(meetingOn(lin), t("introductions.observe"));
  await choice(lin, t("introductions.observations"), t("introductions.observation").talkedEasily);
  await choice(lin, t("introductions.adviceTitle"), t("introductions.advice").meetAgainSoon);
  await choice(lin, t("introductions.helpTitle"), t("introductions.help").brokeTheIce);
  await choice(lin, t("introductions.safetyTitle"), t("introductions.safety").watch);
  await sheet(lin).getByLabel(t("introductions.safetyNote")).fill("问起对方的收入三次");
  await press(sheet(lin), t("introductions.recordSave"));
  await sheet(lin).waitFor({ state: "detached" });
  await hear(lin, "吴静", t("introductions.verdict").again, "聊到了一起爬山");
  await stands(lin, t("introductions.standing.toHear", "郑浩"));
  await agency.startAgain();
  await Promise.all([connectNow(he), connectNow(lin)]);

  const seen = meetingOn(he);
  await seen.getByText(t("introductions.observation").talkedEasily).waitFor();
  await seen.getByText(t("introductions.advice").meetAgainSoon).waitFor();
  await seen.getByText("问起对方的收入三次").waitFor();
  await seen.getByText("聊到了一起爬山").waitFor();
  await seen.getByText(t("introductions.wasLate", 20), { exact: false }).waitFor();
  await hear(he, "郑浩", t("introductions.verdict").unsure, "想再了解一下");
  for (const page of [he, lin]) {
    await stands(page, t("introductions.standing.heardWanted"));
    await meetingOn(page).getByText("想再了解一下").waitFor();
    await allSaved(page);
  }
});
