/** Calls, messages and visits: reception and a matchmaker log apart from each other, and both know everything. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Agency, openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { saved } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const number = "13800138000";

const section = (page: Page, title: string) => page.getByRole("region", { name: title });
const log = (page: Page) => section(page, t("communications.title"));
const line = (page: Page, text: string) => log(page).locator(".log-line").filter({ hasText: text });
const sheet = (page: Page) => page.getByRole("dialog");
const press = (place: Page | Locator, name: string) =>
  place.getByRole("button", { name, exact: true }).click();

interface Desk {
  readonly agency: Agency;
  readonly lin: Page;
  readonly fang: Page;
}

/** 林晓岚 registers 王敏; 方婷 sits at reception. */
async function openDesk(): Promise<Desk> {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const fangTing = await agency.join({ name: "方婷", roles: ["reception"] });
  const [lin, fang] = await Promise.all([agency.sitDown(linXiaolan), agency.sitDown(fangTing)]);
  await register(lin, { name: "王敏", sex: "female", phone: number });
  await allSaved(lin);
  return { agency, lin, fang };
}

/** Asks who calls, by keys alone. */
async function askWhoCalls(page: Page, text: string): Promise<Locator> {
  await goTo(page, "today");
  await page.keyboard.press("w");
  await sheet(page).getByLabel(t("reception.numberOrTail")).waitFor();
  await page.keyboard.type(text);
  return sheet(page);
}

/** Writes a line about an incoming call, in a form that is open. */
async function fillCall(form: Locator, note: string): Promise<void> {
  await form.getByLabel(t("communications.note"), { exact: true }).fill(note);
}

test("a call at reception is answered by the matchmaker, with the relay away in between, and nobody misses a word", async () => {
  const { agency, lin, fang } = await openDesk();

  const who = await askWhoCalls(fang, number);
  await who
    .getByRole("list", { name: t("reception.sure") })
    .getByText("王敏")
    .waitFor();
  await who.getByText(t("reception.servedBy", "林晓岚")).waitFor();
  await press(who, t("reception.logCall"));
  await fillCall(who, "问周六几点见面");
  await who.getByRole("checkbox").check();
  await press(who, t("communications.saveEntry"));
  await allSaved(fang);
  await fang.keyboard.press("Escape");

  await goTo(lin, "today");
  const owed = section(lin, t("communications.owed"));
  await owed.getByText("问周六几点见面").click();
  await line(lin, "问周六几点见面").waitFor();

  await agency.kill();
  await press(log(lin), t("communications.logCall"));
  await fillCall(log(lin), "告诉她周六下午两点");
  await log(lin).getByText(t("communications.nextStep").tomorrow, { exact: true }).click();
  await log(lin).getByRole("checkbox").waitFor();
  await press(log(lin), t("communications.saveEntry"));
  await line(lin, "告诉她周六下午两点").waitFor();

  await goTo(fang, "clients");
  await fang.getByText(t("clients.all"), { exact: true }).click();
  await openClient(fang, "王敏");
  await press(log(fang), t("communications.logVisit"));
  await sheet(fang).getByText(t("communications.companion").mother, { exact: true }).click();
  await sheet(fang).getByText(t("communications.explained").price, { exact: true }).click();
  await sheet(fang).getByLabel(t("communications.needs")).fill("想找同城的");
  await press(sheet(fang), t("communications.saveEntry"));
  await line(fang, "想找同城的").waitFor();
  await agency.startAgain();
  await Promise.all([allSaved(lin), allSaved(fang)]);

  for (const page of [lin, fang]) {
    await line(page, "告诉她周六下午两点").waitFor();
    await line(page, "想找同城的").waitFor();
    await expect.poll(() => log(page).locator(".log-line").count()).toBe(3);
    await log(page).getByText(t("communications.explained").price).last().waitFor();
  }
  await line(lin, "问周六几点见面").getByText("已答复").waitFor();
  await goTo(lin, "today");
  await owed.waitFor({ state: "detached" });
});

test("two who correct the same line apart both stand there, and the next correction settles it", async () => {
  const { agency, lin, fang } = await openDesk();
  await press(log(lin), t("communications.logCall"));
  await fillCall(log(lin), "约好看电影");
  await press(log(lin), t("communications.saveEntry"));
  await saved(lin);
  await fang.getByText(t("clients.all"), { exact: true }).click();
  await openClient(fang, "王敏");
  await line(fang, "约好看电影").waitFor();

  const correct = async (page: Page, note: string) => {
    const row = log(page).locator(".log-line");
    await row.getByRole("button", { name: /更多$/ }).click();
    await page.getByRole("menuitem", { name: t("communications.correctThis") }).click();
    await sheet(page).getByLabel(t("communications.note"), { exact: true }).fill(note);
    await press(sheet(page), t("common.save"));
    await line(page, note).waitFor();
  };
  await agency.kill();
  await correct(lin, "约好周五看电影");
  await correct(fang, "约好周六看电影");
  await agency.startAgain();
  for (const page of [lin, fang]) {
    await log(page).getByText("有两种说法").waitFor();
    await expect.poll(() => log(page).textContent()).toMatch(/周五.*周六|周六.*周五/s);
  }
  await correct(lin, "约好周六下午看电影");
  await line(fang, "约好周六下午看电影").waitFor();
  await log(fang).getByText("有两种说法").waitFor({ state: "detached" });
});

test("who is not to be contacted is rung by nobody, until it is taken back", async () => {
  const { lin, fang } = await openDesk();
  await fang.getByText(t("clients.all"), { exact: true }).click();
  await openClient(fang, "王敏");
  await press(log(fang), t("communications.stopContact"));
  await sheet(fang).getByLabel(t("communications.stopNote")).fill("已有对象");
  await press(sheet(fang), t("communications.stopContact"));
  await lin.getByRole("alert").getByText("已有对象").waitFor();

  await press(section(lin, t("caseFile.contact")), t("caseFile.reveal"));
  await lin
    .getByRole("group", { name: t("caseFile.revealWhy") })
    .getByRole("button")
    .first()
    .click();
  await lin.getByText(t("communications.stoppedHere", "已有对象")).waitFor();
  expect(await lin.locator("a[href^='tel:']").count()).toBe(0);

  await press(fang, t("common.undo"));
  await lin.locator("a[href='tel:13800138000']").waitFor();
  await lin.getByRole("alert").getByText("已有对象").waitFor({ state: "detached" });
});

test("somebody who walks in without a name, with the relay away, is on everybody's list a moment later", async () => {
  const { agency, fang } = await openDesk();
  await agency.kill();
  await goTo(fang, "today");
  await fang.keyboard.press("q");
  await sheet(fang).getByText(t("reception.channel").visit, { exact: true }).click();
  await press(sheet(fang), t("communications.saveEntry"));
  await fang.getByText(t("reception.registered", "")).waitFor();
  const due = section(fang, t("today.due"));
  await due.getByText(t("registry.unnamed")).waitFor();

  await agency.startAgain();
  await allSaved(fang);
  const zhou = await agency.sitDown(agency.admin);
  await zhou.getByText(t("clients.all"), { exact: true }).click();
  await zhou.getByText(t("registry.unnamed")).first().waitFor();
});

test("offline the last four digits and the name find the caller", async () => {
  const { agency, fang } = await openDesk();
  await goTo(fang, "clients");
  await fang.getByText(t("clients.all"), { exact: true }).click();
  await fang.getByText("王敏").first().waitFor();
  await agency.kill();
  const who = await askWhoCalls(fang, "8000 王");
  await who.getByText(t("reception.onlyTail")).waitFor();
  await who
    .getByRole("list", { name: t("reception.likely") })
    .getByText("王敏")
    .waitFor();
});

test("a screenshot stays with its message, taken in without the relay, and colleagues see it", async () => {
  const { agency, lin, fang } = await openDesk();
  await press(log(lin), t("communications.logMessage"));
  await log(lin).getByLabel(t("communications.text")).fill("老师您好，\n这周六可以吗？");
  await agency.kill();
  await press(log(lin), t("communications.saveEntry"));
  await line(lin, "这周六可以吗").getByRole("button", { name: /更多$/ }).click();
  await lin.getByRole("menuitem", { name: t("communications.addPicture") }).click();
  const buffer = await lin.screenshot({ type: "jpeg" });
  const file = { name: "screen.jpg", mimeType: "image/jpeg", buffer };
  await sheet(lin).locator('input[type="file"]').first().setInputFiles(file);
  await sheet(lin).getByAltText(t("photos.preview")).waitFor();
  await press(sheet(lin), t("photos.add"));
  const pictures = (page: Page) => page.getByRole("list", { name: t("communications.pictures") });
  await pictures(lin).locator("img").waitFor();
  await agency.startAgain();
  await allSaved(lin);

  await fang.getByText(t("clients.all"), { exact: true }).click();
  await openClient(fang, "王敏");
  await pictures(fang).locator("img").waitFor();
  await pictures(fang).getByRole("button").click();
  await sheet(fang).locator("img").waitFor();
  expect(await sheet(fang).getByText(t("photos.makeMain")).count()).toBe(0);
});

test("the sheets of reception and the log are for everybody", async () => {
  const { lin } = await openDesk();
  const found: string[] = [];
  const look = async (screen: string, part?: string): Promise<void> => {
    found.push(...(await inspect(lin, screen, { part })));
    await lin.setViewportSize({ width: 1440, height: 900 });
  };
  await press(log(lin), t("communications.logMessage"));
  await look("a message is logged", ".log");
  await lin.keyboard.press("Escape");
  await press(log(lin), t("communications.logVisit"));
  await look("a visit is logged", "dialog");
  await lin.keyboard.press("Escape");
  const who = await askWhoCalls(lin, number);
  await who.getByRole("list", { name: t("reception.sure") }).waitFor();
  await look("who is calling", "dialog");
  await lin.keyboard.press("Escape");
  await lin.keyboard.press("q");
  await sheet(lin).getByLabel(t("reception.reach")).fill("？");
  await press(sheet(lin), t("communications.saveEntry"));
  await sheet(lin).getByText(t("reception.reachRefused")).waitFor();
  await look("an enquiry, refused", "dialog");
  expect(found).toEqual([]);
});

test("whom one registered without the relay is found by the whole number once it is back", async () => {
  const { agency, lin, fang } = await openDesk();
  await agency.kill();
  await goTo(lin, "clients");
  await register(lin, { name: "孙悦", sex: "female", phone: "13900139000" });
  await agency.startAgain();
  await allSaved(lin);
  await expect
    .poll(async () => {
      const who = await askWhoCalls(fang, "13900139000");
      const isSure = await who.getByRole("list", { name: t("reception.sure") }).isVisible();
      await fang.keyboard.press("Escape");
      return isSure;
    })
    .toBe(true);
});
