/** An agency's table becomes its clients: without the relay, in two sittings, and back again. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { password } from "../support/agency.ts";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { lineOf } from "./support/clients.ts";
import { goTo, signIn, unlock } from "./support/entrance.ts";
import { t } from "./support/words.ts";

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"];
const nameOf = (place: number) => `${surnames[place]}小芳`;

/** Thirty people of an agency's list, one with a phone nobody can ring. */
const table = [
  "姓名,性别,出生日期,手机,学历,择偶要求",
  ...surnames.map(
    (_, place) =>
      `${nameOf(place)},女,199${place % 10}/3/5,${place === 7 ? "12345" : 13_800_000_000 + place},大学本科,有房优先`,
  ),
].join("\r\n");

const file = { name: "会员.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${table}`) };
const next = (page: Page) => page.getByRole("button", { name: t("importing.next"), exact: true });

/** Goes to the import by the menu of the list and brings a table up to its last step. */
async function bring(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("importing.tools") }).click();
  await page.getByRole("menuitem", { name: t("commands.word").importClients }).click();
  await page.getByRole("heading", { level: 1, name: t("importing.title") }).waitFor();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText(t("importing.rows", 30)).waitFor();
  await next(page).click();
  await page.getByText(t("importing.columnsNote")).waitFor();
  await next(page).click();
  await page.getByText(t("importing.sum", 30, 0, 0, 0)).waitFor();
}

test("thirty clients of a table are registered without the relay, in two sittings, and a colleague sees them", async () => {
  const agency = await openAgency();
  const lin = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const colleague = await agency.sitDown(agency.admin);
  const context = await agency.openBrowser();
  const first = await context.newPage();
  await first.goto("/clients");
  await signIn(first, lin.name, password);

  await agency.kill();
  await bring(first);
  await first.getByText(t("registry.refused.notAPhone")).waitFor();
  await next(first).click();
  await first.getByRole("button", { name: t("importing.take", 30, 0) }).click();
  // As soon as a slice is there, the window is gone.
  await first
    .getByText(/已写入|已登记/)
    .first()
    .waitFor();
  await first.close();

  const second = await context.newPage();
  await second.goto("/clients/import");
  await unlock(second);
  await second.getByRole("region", { name: t("importing.batches") }).waitFor();
  const proceed = second.getByRole("button", { name: t("importing.proceed") });
  if (await proceed.isVisible()) await proceed.click();
  await second.getByText(t("importing.takeBack")).waitFor();
  await second.getByRole("link", { name: t("shell.clients") }).click();
  await second.getByText(t("clients.count", 30)).waitFor();

  await agency.startAgain();
  await colleague.getByText(t("clients.count", 30)).waitFor();
  await lineOf(colleague, nameOf(29)).getByText(t("registry.value").education.bachelor).waitFor();
});

test("an import is taken back whole but for whom somebody worked on, and comes back", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await bring(page);
  await next(page).click();
  await page.getByRole("button", { name: t("importing.take", 30, 0) }).click();
  await page
    .getByText(t("importing.done", 30, 0))
    .first()
    .waitFor();
  await page.getByRole("button", { name: t("importing.takeBack") }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(t("common.undone", t("importing.done", 30, 0))).waitFor();
  await page.keyboard.press("Control+Shift+z");
  await page.getByText(t("commands.redone", t("importing.takenBack", 30, 0))).waitFor();
  await page.getByRole("link", { name: t("importing.toList") }).click();
  await page.getByText(t("clients.count", 30)).waitFor();

  await lineOf(page, nameOf(28)).click();
  await page.getByRole("heading", { level: 1, name: nameOf(28) }).waitFor();
  await page.getByText("择偶要求：有房优先").waitFor();
  await page.getByText(t("registry.tag").vip, { exact: true }).click();

  await page
    .getByRole("link", { name: t("shell.clients"), exact: true })
    .first()
    .click();
  await page.getByRole("button", { name: t("importing.tools") }).click();
  await page.getByRole("menuitem", { name: t("commands.word").importClients }).click();
  await page.getByRole("button", { name: t("importing.takeBack") }).click();
  const asked = page.getByRole("dialog");
  await asked.getByRole("button", { name: t("importing.takeBack") }).click();
  await page.getByText(t("importing.takenBack", 29, 1)).waitFor();
  await page.getByRole("button", { name: t("importing.bringBack") }).waitFor();
  await page.getByRole("link", { name: t("shell.clients") }).click();
  await page.getByText(t("clients.count", 1)).waitFor();

  await page.getByRole("button", { name: t("importing.tools") }).click();
  await page.getByRole("menuitem", { name: t("commands.word").importClients }).click();
  await page.getByRole("button", { name: t("importing.bringBack") }).click();
  await page.getByText(t("importing.broughtBack")).first().waitFor();
  await page.getByRole("link", { name: t("shell.clients") }).click();
  await page.getByText(t("clients.count", 30)).waitFor();

  await page.getByRole("button", { name: t("importing.tools") }).click();
  await page.getByRole("menuitem", { name: t("commands.word").exportClients }).click();
  const sheet = page.getByRole("dialog", { name: t("importing.exportTitle") });
  await sheet.getByText(t("importing.formats").csv).click();
  const download = page.waitForEvent("download");
  await sheet.getByRole("button", { name: t("importing.save"), exact: true }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text.split("\r\n")).toHaveLength(31);
  expect(text).toContain(nameOf(28));
  expect(text).not.toContain("13800000");
  // Whoever answers for the agency reads what left it, by whom.
  await goTo(page, "staff");
  const left = page.getByRole("list", { name: t("importing.handedOutTitle") });
  await left.getByText(/导出 30 位客户：.*姓名/u).waitFor();
});
