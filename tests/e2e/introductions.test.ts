/** Introductions: what a card tells, and two matchmakers who bring one client together with two people apart. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Agency, openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { caseFileOf, openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

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

/** 林晓岚 serves 王雨薇 and 周凯, 何建业 serves 苏晴 and 赵磊; the two men allowed to be shown. */
async function openDesk(): Promise<{ agency: Agency; lin: Page; he: Page }> {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const heJianye = await agency.join({ name: "何建业", roles: ["matchmaker"] });
  const [lin, he] = await Promise.all([
    agency.sitDown(linXiaolan, mayCopy),
    agency.sitDown(heJianye, mayCopy),
  ]);
  await register(he, { name: "苏晴", sex: "female", born: "1993-05-05" });
  await goTo(he, "clients");
  await register(he, { name: "赵磊", sex: "male", born: "1991-07-09", phone });
  await allowToBeShown(he);
  await register(lin, { name: "周凯", sex: "male", born: "1990-01-20" });
  await allowToBeShown(lin);
  await goTo(lin, "clients");
  await register(lin, { name: "王雨薇", sex: "female", born: "1994-03-12", phone: "13900139000" });
  await Promise.all([allSaved(lin), allSaved(he)]);
  return { agency, lin, he };
}

test("三.3.b the other side sees a form of address and bands, and a card sent amiss is written down in one press", async () => {
  const { lin } = await openDesk();
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
  const { agency, lin, he } = await openDesk();
  await allowToBeShown(lin);
  await introduceTo(lin, "周凯");
  await askByPhone(lin, "王雨薇");
  await sayYes(lin, "王雨薇");
  await askByPhone(lin, "周凯");
  await sayYes(lin, "周凯");
  await stands(lin, t("introductions.standing.agreed"));
  const withZhou = new URL(lin.url()).pathname;
  await goTo(lin, "clients");
  await openClient(lin, "王雨薇");
  await introduceTo(lin, "赵磊");
  await askByPhone(lin, "王雨薇");
  await sayYes(lin, "王雨薇");
  const exchange = region(lin, t("introductions.exchange"));
  await exchange.getByText(t("introductions.exchangeLater")).waitFor();
  await allSaved(lin);

  await goTo(he, "introductions");
  const line = he.getByRole("link", { name: t("introductions.pairOf", "王雨薇", "赵磊") });
  await line.getByText(t("introductions.turnMine")).waitFor();
  await line.click();
  await stands(he, t("introductions.standing.toAskSecond", "赵磊", "王雨薇"));
  await goTo(lin, "introductions");
  await lin.locator(`a[href="${withZhou}"]`).click();
  await stands(lin, t("introductions.standing.agreed"));

  await agency.kill();
  await askByPhone(he, "赵磊");
  await sayYes(he, "赵磊");
  await meetAt(he, "14:30");
  const withWang = new URL(he.url()).pathname;
  await goTo(he, "clients");
  await openClient(he, "赵磊");
  await introduceTo(he, "苏晴");
  await stands(he, t("introductions.standing.toAskFirst", "赵磊"));
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
    .getByRole("button", { name: /^王雨薇.*赵磊: / })
    .first()
    .click();
  for (const page of [he, lin]) {
    await clash(page).waitFor({ state: "detached" });
    await allSaved(page);
  }

  // What was begun without the relay is there, for those whom it concerns.
  await goTo(lin, "introductions");
  await lin.getByRole("link", { name: t("introductions.pairOf", "王雨薇", "赵磊") }).waitFor();
  expect(await lin.getByText("苏晴").count()).toBe(0);

  // Now that both said yes, and not before, the line of one side reaches the colleague of the other.
  await press(he, t("introductions.exchangeHand", "赵磊", "王雨薇"));
  await he
    .getByRole("group", { name: t("introductions.exchangeWhich") })
    .getByRole("button", { name: new RegExp(phone) })
    .click();
  await allSaved(he);
  await lin.getByRole("link", { name: t("introductions.pairOf", "王雨薇", "赵磊") }).click();
  await exchange.getByText(t("introductions.exchangeReceived", "赵磊")).waitFor();
  expect(await lin.getByText(phone).count()).toBe(0);
  await press(exchange, t("introductions.exchangeShow"));
  await press(exchange, t("introductions.exchangeReason"));
  await exchange.getByText(t("introductions.exchangePhone", phone)).waitFor();
});
