/** Contracts and money: offered, signed and paid with the relay away, spent apart and settled. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Agency } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const sheet = (page: Page) => page.getByRole("dialog");
const press = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole("button", { name, exact: typeof name === "string" }).click();

/** The frame around it is looked at elsewhere. */
const brief = { part: ".contract-page", isBriefByNight: true };

const theAgency = oneAgencyForThisFile();
const packageName = "半年 · 见一次面";

const priced = new WeakSet<Agency>();

/** 周敏 sets the one package of the agency, for all stories: 6,800 yuan, ten introductions, one meeting. */
async function setPackage(agency: Agency, page: Page): Promise<void> {
  if (priced.has(agency)) return;
  priced.add(agency);
  await goTo(page, "staff");
  await page.getByRole("link", { name: t("agency.title") }).click();
  await press(page, t("agency.add"));
  const form = sheet(page);
  await form.getByLabel(t("agency.name"), { exact: true }).fill(packageName);
  await form.getByLabel(t("agency.price"), { exact: true }).fill("六千八");
  await press(form, t("common.save"));
  await form.getByText(t("agency.badPrice")).waitFor();
  await form.getByLabel(t("agency.price"), { exact: true }).fill("6800");
  await form.getByLabel(t("agency.months"), { exact: true }).fill("6");
  await form.getByLabel(t("agency.meetings"), { exact: true }).fill("1");
  await press(form, t("common.save"));
  await region(page, t("agency.packages")).getByText(packageName).waitFor();
}

/** The contract of a client whose case file is open. */
async function openContract(page: Page, name: string): Promise<void> {
  await region(page, t("contract.title"))
    .getByRole("link", { name: t("contract.open") })
    .click();
  await page.getByRole("heading", { level: 1, name: t("contract.pageTitle", name) }).waitFor();
}

/** Finds somebody whom a colleague serves, and opens the contract. */
async function openContractOf(page: Page, name: string): Promise<void> {
  await goTo(page, "clients");
  await page.getByText(t("clients.all"), { exact: true }).click();
  await openClient(page, name);
  await openContract(page, name);
}

interface Desk {
  readonly agency: Agency;
  readonly zhou: Page;
  readonly lin: Page;
}

/** 林晓岚 serves the client of this story; 周敏 has set a package. */
async function openDesk(name: string): Promise<Desk> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await Promise.all([setPackage(agency, zhou), register(lin, { name, sex: "female" })]);
  await allSaved(lin);
  await openContract(lin, name);
  await region(lin, t("contract.pickPackage"))
    .getByText(t("matching.estimate", 0, 0))
    .waitFor();
  await press(lin, t("contract.offerThis", packageName));
  await region(lin, packageName).waitFor();
  return { agency, zhou, lin };
}

/** Signs what is offered, on paper, today. */
async function sign(page: Page): Promise<void> {
  await press(page, t("contract.sign"));
  await press(sheet(page), t("contract.sign"));
  await sheet(page).waitFor({ state: "detached" });
}

/** What went to the printer, instead of a window of the browser. */
async function printed(page: Page, start: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await start();
  await page.locator("body[data-printed=yes]").waitFor();
  return page.locator(".print-host").innerText();
}

test("三.1.c a package is offered, bent and approved, signed and paid with the relay away, and the till knows it", async () => {
  const { agency, zhou, lin } = await openDesk("王敏");
  const fangTing = await agency.join({ name: "方婷", roles: ["reception"], rights: ["cashier"] });
  const fang = await agency.sitDown(fangTing);

  await press(lin, t("contract.bend"));
  await sheet(lin).getByLabel(t("contract.newPrice")).fill("5800");
  await press(sheet(lin), t("common.save"));
  await sheet(lin).getByText(t("contract.reasonMissing")).waitFor();
  await sheet(lin).getByLabel(t("contract.reason")).fill("老客户介绍");
  await sheet(lin).getByText(t("contract.plan").prepaid, { exact: true }).click();
  await press(sheet(lin), t("common.save"));
  await lin.getByText(t("contract.waitsForApproval", "14.7", 10)).waitFor();
  const signing = lin.getByRole("button", { name: t("contract.sign"), exact: true });
  expect(await signing.isDisabled()).toBe(true);
  // Before the signature there is only a prepayment, and never all of it.
  const money = region(lin, t("contract.payments"));
  expect(await money.getByRole("button", { name: t("contract.take"), exact: true }).count()).toBe(
    0,
  );
  await press(money, t("contract.takeAdvance"));
  await sheet(lin).getByLabel(t("contract.amount")).fill("5800");
  await sheet(lin).getByText(t("contract.wholeBeforeSigning", "¥5,800")).waitFor();
  await press(sheet(lin), t("common.cancel"));
  await press(lin, t("shell.giveUp"));
  await allSaved(lin);

  await openContractOf(zhou, "王敏");
  await press(zhou, t("contract.approve"));
  await lin.getByText(t("contract.approved", "周敏")).waitFor();

  await agency.kill();
  await sign(lin);
  await press(money, t("contract.take"));
  expect(await sheet(lin).getByLabel(t("contract.amount")).inputValue()).toBe("1,740");
  await press(sheet(lin), t("contract.take"));
  await money.getByText(t("contract.paidOf", "¥1,740", "¥5,800")).waitFor();
  const number = await money.locator(".code").innerText();
  const paper = await printed(lin, async () => {
    await money.getByRole("button", { name: new RegExp(number) }).click();
    await lin.getByRole("menuitem", { name: t("contract.printReceipt") }).click();
  });
  expect(paper).toContain("壹仟柒佰肆拾元整");
  expect(paper).toContain("¥1,740.00");
  expect(paper).toMatch(/半年 · 见一次面 · .*合同编号 [0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z])/);
  expect(paper).toContain(number);
  await lin.keyboard.press("Shift");
  await expect.poll(() => lin.locator(".print-host").count()).toBe(0);
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  await allSaved(lin);

  const other = region(zhou, t("contract.payments"));
  await other.getByText(number).waitFor();
  await zhou.getByText(t("contract.state").coolingOff, { exact: true }).first().waitFor();
  await goTo(fang, "staff");
  await fang.getByRole("link", { name: t("agency.till") }).click();
  await fang.getByText(number).waitFor();
  await fang.getByRole("link", { name: "王敏" }).waitFor();
});

/** Writes down a meeting of today. */
async function meet(page: Page, what: string): Promise<void> {
  await press(region(page, t("contract.deliveries")), t("contract.addDelivery"));
  await sheet(page).getByLabel(t("contract.deliveryWhat"), { exact: true }).fill(what);
  await press(sheet(page), t("common.save"));
  await region(page, t("contract.deliveries")).getByText(what).waitFor();
}

/** Takes a first payment. */
async function takeFirst(page: Page, yuan: string): Promise<void> {
  await press(region(page, t("contract.payments")), t("contract.take"));
  await sheet(page).getByLabel(t("contract.amount")).fill(yuan);
  await press(sheet(page), t("contract.take"));
  await sheet(page).waitFor({ state: "detached" });
}

/** Gives money back. */
async function giveBack(page: Page, yuan: string): Promise<void> {
  await press(region(page, t("contract.payments")), t("contract.giveBack"));
  await sheet(page).getByLabel(t("contract.amount")).fill(yuan);
  await press(sheet(page), t("contract.giveBack"));
  await sheet(page).waitFor({ state: "detached" });
}

/** What is announced on both pages with its bridge. */
const bridge = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

test("三.1.c the first payment taken by two apart is asked about, and too much given back is announced", async () => {
  const { agency, zhou, lin } = await openDesk("刘洋");
  await sign(lin);
  await allSaved(lin);
  await openContractOf(zhou, "刘洋");
  await region(zhou, t("contract.deliveries")).waitFor();

  await agency.kill();
  await takeFirst(lin, "2000");
  await takeFirst(zhou, "2000");
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  const twice = t("contract.takenTwiceShort", `${t("contract.kind").prepayment} ¥2,000`);
  await Promise.all([bridge(lin, twice).waitFor(), bridge(zhou, twice).waitFor()]);
  expect(await inspect(zhou, "perhaps taken twice", brief)).toEqual([]);
  await zhou.getByRole("link", { name: t("caseFile.file"), exact: true }).click();
  await zhou.getByText(twice).waitFor();
  await zhou.getByRole("link", { name: t("contract.goSettle") }).click();
  await press(bridge(zhou, twice), t("contract.bothTaken"));
  for (const page of [lin, zhou]) await bridge(page, twice).waitFor({ state: "detached" });
  await allSaved(zhou);

  await agency.kill();
  await press(region(lin, t("contract.payments")), t("contract.giveBack"));
  await sheet(lin).getByLabel(t("contract.amount")).fill("4001");
  await sheet(lin).getByText(t("contract.moreThanPaid", "¥4,000")).waitFor();
  await press(sheet(lin), t("common.cancel"));
  await press(lin, t("shell.giveUp"));
  await giveBack(lin, "2500");
  await giveBack(zhou, "2500");
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  const tooMuch = t("contract.refundedTooMuchShort", "¥1,000");
  await Promise.all([bridge(lin, tooMuch).waitFor(), bridge(zhou, tooMuch).waitFor()]);
  await lin.getByText(t("contract.refundedTooMuch", "¥4,000", "¥5,000", "¥1,000")).waitFor();
  await bridge(lin, tooMuch)
    .getByRole("button", { name: new RegExp(`^${t("contract.cancelReceipt")}`) })
    .first()
    .click();
  await sheet(lin).getByLabel(t("contract.cancelReason")).fill("没有退出去");
  await press(sheet(lin), t("contract.cancelReceipt"));
  for (const page of [lin, zhou]) {
    await bridge(page, tooMuch).waitFor({ state: "detached" });
    await region(page, t("contract.payments"))
      .getByText(t("contract.paidOf", "¥1,500", "¥6,800"))
      .waitFor();
  }
});

test("三.1.c the last meeting spent by two apart is announced to both, and one word settles it", async () => {
  const { agency, zhou, lin } = await openDesk("周洁");
  await sign(lin);
  await allSaved(lin);
  await openContractOf(zhou, "周洁");
  await region(zhou, t("contract.deliveries")).waitFor();

  await agency.kill();
  await meet(lin, "和李先生喝茶");
  await meet(zhou, "和陈先生看展");
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  const clash = (page: Page) =>
    page.getByRole("group", {
      name: t("contract.overspentShort", t("contract.delivery").meeting),
    });
  await Promise.all([clash(lin).waitFor(), clash(zhou).waitFor()]);
  for (const page of [lin, zhou]) {
    await clash(page).getByText("和李先生喝茶").waitFor();
    await clash(page).getByText("和陈先生看展").waitFor();
  }
  expect(await inspect(zhou, "the clash", brief)).toEqual([]);
  await zhou.getByRole("link", { name: t("caseFile.file"), exact: true }).click();
  const goOn = zhou.getByRole("link", { name: t("contract.goSettle") });
  await goOn.click();

  await clash(zhou)
    .locator(".bridge-side")
    .filter({ hasText: "和陈先生看展" })
    .getByRole("button", { name: new RegExp(`^${t("contract.asGift")}`) })
    .click();
  for (const page of [lin, zhou]) {
    await clash(page).waitFor({ state: "detached" });
    await region(page, t("contract.deliveries"))
      .getByText(t("contract.tallyMeeting", 1, 1), { exact: true })
      .waitFor();
  }
});
