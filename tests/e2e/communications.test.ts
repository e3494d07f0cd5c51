/** Calls, messages and visits: reception and a matchmaker log apart from each other, and both know everything. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Agency } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { choose, rowOf, saved, write } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
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

/** 林晓岚 registers a client of this story; 方婷 sits at reception. */
async function openDesk(name: string, phone: string): Promise<Desk> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const fangTing = await agency.join({ name: "方婷", roles: ["reception"] });
  const [lin, fang] = await Promise.all([agency.sitDown(linXiaolan), agency.sitDown(fangTing)]);
  await register(lin, { name, sex: "female", phone });
  await allSaved(lin);
  return { agency, lin, fang };
}

/** Opens the file of a client whom a colleague serves. */
async function openFile(page: Page, name: string): Promise<void> {
  await goTo(page, "clients");
  await page.getByText(t("clients.all"), { exact: true }).click();
  await openClient(page, name);
}

/** Looks at a number or id, for the first reason that is offered. */
async function reveal(place: Locator): Promise<void> {
  await press(place, t("caseFile.reveal"));
  await place
    .page()
    .getByRole("group", { name: t("caseFile.revealWhy") })
    .getByRole("button")
    .first()
    .click();
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

test("三.7.b a call at reception is answered by the matchmaker, with the relay away in between, and nobody misses a word", async () => {
  const { agency, lin, fang } = await openDesk("王敏", number);

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

  await openFile(fang, "王敏");
  await press(log(fang), t("communications.logMessage"));
  await log(fang).getByText(t("communications.channel").textMessage, { exact: true }).click();
  await log(fang).getByText(t("communications.direction").message.out, { exact: true }).click();
  await log(fang).getByLabel(t("communications.text")).fill("周六请带身份证");
  await press(log(fang), t("communications.saveEntry"));
  await line(fang, "周六请带身份证").waitFor();
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(fang)]);

  const { textMessage } = t("communications.channel");
  for (const page of [lin, fang]) {
    await line(page, "告诉她周六下午两点").waitFor();
    await line(page, "周六请带身份证")
      .getByText(t("communications.messageBy", textMessage, "out"))
      .waitFor();
    await expect.poll(() => log(page).locator(".log-line").count()).toBe(3);
  }
  await line(lin, "问周六几点见面").getByText("已答复").waitFor();
  await goTo(lin, "today");
  await owed.waitFor({ state: "detached" });
});

test("三.7.b two who correct the same line apart both stand there, and the next correction settles it", async () => {
  const { agency, lin, fang } = await openDesk("周洁", "13800138001");
  await press(log(lin), t("communications.logCall"));
  await fillCall(log(lin), "约好看电影");
  await press(log(lin), t("communications.saveEntry"));
  await saved(lin);
  await openFile(fang, "周洁");
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
  await Promise.all([connectNow(lin), connectNow(fang)]);
  for (const page of [lin, fang]) {
    await log(page).getByText("有两种说法").waitFor();
    await expect.poll(() => log(page).textContent()).toMatch(/周五.*周六|周六.*周五/s);
  }
  await correct(lin, "约好周六下午看电影");
  await line(fang, "约好周六下午看电影").waitFor();
  await log(fang).getByText("有两种说法").waitFor({ state: "detached" });
});

test("三.7.b who asks without the relay not to be contacted is rung by nobody, until it is taken back", async () => {
  const { agency, lin, fang } = await openDesk("刘洋", "13800138002");
  await openFile(fang, "刘洋");
  await log(fang).waitFor();
  await agency.kill();
  await press(log(fang), t("communications.stopContact"));
  await sheet(fang).getByLabel(t("communications.stopNote")).fill("已有对象");
  await press(sheet(fang), t("communications.stopContact"));
  await fang.getByRole("alert").getByText("已有对象").waitFor();
  await badgeSays(fang, t("sync.offlineUnsent", 1));
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(fang)]);
  await lin.getByRole("alert").getByText("已有对象").waitFor();

  await reveal(section(lin, t("caseFile.contact")));
  await lin.getByText(t("communications.stoppedHere", "已有对象")).waitFor();
  expect(await lin.locator("a[href^='tel:']").count()).toBe(0);

  await press(fang, t("common.undo"));
  await lin.locator("a[href='tel:13800138002']").waitFor();
  await lin.getByRole("alert").getByText("已有对象").waitFor({ state: "detached" });

  // 周敏 words a message; 林晓岚 writes with it, and the log says by which wording.
  const zhou = await agency.sitDown(agency.admin);
  await goTo(zhou, "staff");
  await zhou.getByRole("link", { name: t("agency.title") }).click();
  await press(zhou, t("agency.templateAdd"));
  await sheet(zhou).getByLabel(t("agency.name"), { exact: true }).fill("周末活动");
  const text = sheet(zhou).getByLabel(t("agency.templateText"));
  await text.fill("{姓名}您好，周六来坐坐");
  await press(sheet(zhou), t("common.save"));
  await sheet(zhou).getByText("{姓名} 填不上", { exact: false }).waitFor();
  await text.fill("｛称呼｝您好，周六来坐坐。{婚介师}");
  await sheet(zhou).getByText("王女士您好，周六来坐坐。周敏", { exact: true }).waitFor();
  await press(sheet(zhou), t("common.save"));
  await section(zhou, t("agency.templates")).getByText("周末活动").waitFor();
  const weChat = t("registry.contact").weChat.id;
  await write(lin, weChat, "liuyang_1994");
  await reveal(rowOf(lin, weChat));
  await press(lin, t("communications.writeBy").weChat);
  await lin.getByRole("menuitem", { name: "周末活动" }).click();
  await press(lin, t("communications.result").sent);
  await line(lin, t("communications.byTemplate", "周末活动（第 1 版）")).waitFor();
});

test("三.1.a 方婷 registers without the relay who came with whom, what for and how one knew her, and her matchmaker reads it", async () => {
  const { agency, lin, fang } = await openDesk("孙悦", "13800138003");
  await openFile(fang, "孙悦");
  await log(fang).waitFor();
  await agency.kill();
  await press(log(fang), t("communications.logVisit"));
  const pick = (word: string) => sheet(fang).getByText(word, { exact: true }).click();
  await pick(t("communications.purpose").papers);
  await pick(t("communications.companion").mother);
  await pick(t("communications.identity").idCardSeen);
  await sheet(fang).getByLabel(t("communications.note"), { exact: true }).fill("带来了学历证书");
  await press(sheet(fang), t("communications.saveEntry"));
  await line(fang, "带来了学历证书").waitFor();
  await badgeSays(fang, t("sync.offlineUnsent", 1));
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(fang)]);

  const came = line(lin, "带来了学历证书");
  await came
    .getByText(t("communications.cameFor", t("communications.purpose").papers), { exact: true })
    .waitFor();
  await came.getByText("方婷", { exact: false }).waitFor();
  const told = await came.textContent();
  expect(told).toContain(t("communications.with", t("communications.companion").mother));
  expect(told).toContain(t("communications.identity").idCardSeen);
});

test("三.1.b 方婷 explains without the relay, what she shows ticks itself with its text and hour, and nothing of it is asked again", async () => {
  const { agency, lin, fang } = await openDesk("吴静", "13800138004");
  await openFile(fang, "吴静");
  await log(fang).waitFor();
  const { price, process, privacy } = t("communications.explained");
  await agency.kill();
  await press(log(fang), t("communications.logVisit"));
  for (const thing of [price, process]) {
    await sheet(fang).getByText(thing, { exact: true }).click();
  }
  await sheet(fang).getByLabel(t("communications.needs")).fill("想找同城的");
  // A slip of the finger loses nothing: the form asks, and goes on with what is in it.
  await fang.keyboard.press("Escape");
  await fang.getByText(t("shell.goOnWriting"), { exact: true }).click();
  await press(sheet(fang), t("communications.saveEntry"));
  await line(fang, "想找同城的").waitFor();

  await press(log(fang), t("forClient.start"));
  await press(sheet(fang), t("forClient.together"));
  const page = t("forClient.page").privacy.title;
  await fang.getByRole("button", { name: new RegExp(`^${page}`) }).click();
  await fang.getByRole("heading", { name: page }).waitFor();
  expect(await fang.getByText("吴静").count()).toBe(0);
  await fang.keyboard.press("Escape");
  await fang.getByText(t("forClient.seen")).waitFor();
  await press(fang, t("forClient.done"));
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(fang)]);

  await line(lin, t("communications.needsSaid", "想找同城的")).waitFor();
  const shown = line(lin, "想找同城的").getByText(/^方婷给客户看过/);
  await expect.poll(() => shown.textContent()).toMatch(/隐私说明（\d\d:\d\d，V1 版）$/);
  const soFar = log(lin).locator(".log-explained");
  await soFar.filter({ hasText: price }).waitFor();
  expect(await soFar.count()).toBe(1);
  const told = await soFar.textContent();
  for (const thing of [process, privacy, "V1 版"]) expect(told).toContain(thing);
  await press(log(lin), t("communications.logVisit"));
  await sheet(lin).getByText(t("communications.explainedBefore", price), { exact: true }).waitFor();
  await sheet(lin).getByText(t("communications.explained").rights, { exact: true }).waitFor();
  await lin.keyboard.press("Escape");
});

test("三.1.a somebody who walks in without a name, with the relay away, is on everybody's list a moment later", async () => {
  const { agency, fang } = await openDesk("郑爽", "13800138005");
  await agency.kill();
  await goTo(fang, "today");
  await fang.keyboard.press("q");
  await sheet(fang).getByText(t("reception.channel").visit, { exact: true }).click();
  await press(sheet(fang), t("communications.saveEntry"));
  await fang.getByText(t("reception.registered", "")).waitFor();
  // Once to be called back, and once because nobody serves them.
  const due = section(fang, t("today.due"));
  await due.getByText(t("registry.unnamed")).nth(1).waitFor();

  await agency.startAgain();
  await connectNow(fang);
  await allSaved(fang);
  const zhou = await agency.sitDown(agency.admin);
  await zhou.getByText(t("clients.all"), { exact: true }).click();
  await zhou.getByText(t("registry.unnamed")).first().waitFor();
});

test("三.1.a offline the last four digits and the name find the caller", async () => {
  const { agency, fang } = await openDesk("许晴", "13800136006");
  await goTo(fang, "clients");
  await fang.getByText(t("clients.all"), { exact: true }).click();
  await fang.getByText("许晴").first().waitFor();
  await agency.kill();
  const who = await askWhoCalls(fang, "6006 许");
  await who.getByText(t("reception.onlyTail")).waitFor();
  await who
    .getByRole("list", { name: t("reception.likely") })
    .getByText("许晴")
    .waitFor();
  await fang.keyboard.press("Escape");
});

test("三.7.b a screenshot stays with its message, taken in without the relay, and colleagues see it", async () => {
  const { agency, lin, fang } = await openDesk("何琳", "13800138007");
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
  await Promise.all([connectNow(lin), connectNow(fang)]);
  await allSaved(lin);

  await openFile(fang, "何琳");
  await pictures(fang).locator("img").waitFor();
  await pictures(fang).getByRole("button").click();
  await sheet(fang).locator("img").waitFor();
  expect(await sheet(fang).getByText(t("photos.makeMain")).count()).toBe(0);
  await fang.keyboard.press("Escape");
});

test("the sheets of reception and the log are for everybody", async () => {
  const mine = "13800138008";
  const { lin } = await openDesk("唐敏", mine);
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
  await press(log(lin), t("forClient.start"));
  await press(sheet(lin), t("forClient.together"));
  const glance = { part: "main", isGlance: true };
  await lin.getByRole("heading", { name: t("forClient.hello") }).waitFor();
  found.push(...(await inspect(lin, "what a client is shown", glance)));
  await lin
    .getByRole("button", { name: new RegExp(`^${t("forClient.page").privacy.title}`) })
    .click();
  await lin.getByRole("heading", { name: t("forClient.consents") }).waitFor();
  await look("a page for a client", "main");
  await press(lin, t("forClient.done"));
  const who = await askWhoCalls(lin, mine);
  await who.getByRole("list", { name: t("reception.sure") }).waitFor();
  await look("who is calling", "dialog");
  await lin.keyboard.press("Escape");
  await lin.keyboard.press("q");
  await sheet(lin).getByLabel(t("reception.reach")).fill("？");
  await press(sheet(lin), t("communications.saveEntry"));
  await sheet(lin).getByText(t("reception.reachRefused")).waitFor();
  await look("an enquiry, refused", "dialog");
  await lin.keyboard.press("Escape");
  await press(lin, t("shell.giveUp"));
  expect(found).toEqual([]);
});

test("三.1.a whom one registered without the relay is found by the whole number once it is back", async () => {
  const { agency, lin, fang } = await openDesk("冯倩", "13800138009");
  await agency.kill();
  await goTo(lin, "clients");
  await register(lin, { name: "蒋欣", sex: "female", phone: "13900139000" });
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(fang)]);
  await allSaved(lin);
  await expect
    .poll(async () => {
      const who = await askWhoCalls(fang, "13900139000");
      const isSure = await who.getByRole("list", { name: t("reception.sure") }).isVisible();
      await fang.keyboard.press("Escape");
      return isSure;
    })
    .toBe(true);

  // Whoever types an enquiry with her number is told of her file, and writes it there instead.
  await fang.keyboard.press("q");
  await sheet(fang).getByLabel(t("reception.about")).fill("想改到周日");
  await sheet(fang).getByLabel(t("reception.reach")).fill("13900139000");
  const known = sheet(fang).getByRole("list", { name: t("reception.knownAlready") });
  await known.getByText("蒋欣").waitFor();
  await press(known, t("reception.logThere"));
  await press(sheet(fang), t("communications.saveEntry"));
  await openFile(fang, "蒋欣");
  await line(fang, "想改到周日").waitFor();

  // Her mother is told apart by her own number, and hears what she may, and every look is in the log.
  const { name, mayBeTold, number: phone } = t("registry.contact").contactPerson;
  await press(lin, t("caseFile.addPerson"));
  await rowOf(lin, name).getByRole("textbox", { name }).fill("王桂兰");
  await lin.keyboard.press("Enter");
  await choose(lin, mayBeTold, t("registry.contactValue").mayBeTold.times);
  await write(lin, phone, "13700137700");
  await allSaved(lin);
  const told = t("reception.contactMay", t("registry.contactValue").mayBeTold.times);
  await expect
    .poll(async () => {
      const who = await askWhoCalls(fang, "13700137700");
      const isTold = await who.getByText(told).isVisible();
      await fang.keyboard.press("Escape");
      return isTold;
    })
    .toBe(true);
  await goTo(fang, "staff");
  await fang.getByRole("link", { name: t("looks.title"), exact: true }).click();
  const looks = fang.getByRole("list", { name: t("looks.title") });
  const look = looks.getByRole("listitem").filter({ hasText: "蒋欣" }).first();
  await look.getByText(t("looks.through").lookUp, { exact: true }).waitFor();
});
