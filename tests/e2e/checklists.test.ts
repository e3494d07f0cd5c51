/** Opening the shop: two devices tick the same lists apart, and what was not fine is put right. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();

const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole("button", { name }).first().click();
const devices = (page: Page): Locator => page.locator('[data-list="openDevices~office"]');
const item = (page: Page, id: string): Locator => page.locator(`[data-item="${id}"]`);
const box = (page: Page, id: string): Locator => item(page, id).getByRole("checkbox").first();
const section = (page: Page): Locator =>
  page.getByRole("region", { name: t("checklists.today"), exact: true });

test("二.1.a 二.2.a 二.3.b two devices tick the opening lists apart, agree on one item and not on another, and what was amiss is put right", async () => {
  const agency = await theAgency();
  const zhou = await agency.sitDown(agency.admin);
  await goTo(zhou, "today");
  await section(zhou).getByRole("link").click();
  await press(zhou, t("checklists.adopt"));
  await press(devices(zhou), t("checklists.list").openDevices);
  await allSaved(zhou);
  const xu = await agency.sitDown(await agency.join({ name: "许芳", roles: ["supervisor"] }));
  await goTo(xu, "today");
  await section(xu).getByRole("link").first().click();
  await press(devices(xu), t("checklists.list").openDevices);

  await agency.kill();
  await press(devices(zhou), t("checklists.allFine"));
  await devices(zhou)
    .getByText(t("checklists.count", 5, 5), { exact: true })
    .waitFor();
  await box(xu, "network").click();
  await item(xu, "network").getByText("许芳").waitFor();
  await press(item(xu, "printer"), t("checklists.problem"));
  await xu.getByLabel(t("checklists.problemText")).fill("缺纸，墨盒发白");
  await press(xu, t("checklists.problemSave"));
  await press(item(xu, "printer"), t("checklists.fixNow"));
  await item(xu, "printer").locator(".fix-line").waitFor();

  await press(xu, t("checklists.laterDay"));
  await xu.getByRole("button", { name: t("checklists.toToday"), exact: true }).waitFor();
  await box(xu, "badge").click();
  await xu.getByText(t("checklists.refused").notYet).waitFor();
  expect(await box(xu, "badge").isChecked()).toBe(false);
  await press(xu, t("checklists.toToday"));
  await xu
    .getByRole("button", { name: t("checklists.toToday"), exact: true })
    .waitFor({ state: "detached" });

  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(xu)]);
  for (const page of [zhou, xu]) {
    await item(page, "printer").locator(".bridge").waitFor();
    await item(page, "network").locator("input:checked").waitFor();
    expect(await item(page, "network").count()).toBe(1);
    expect(await item(page, "network").locator(".bridge").count()).toBe(0);
  }
  expect(await inspect(zhou, "checklists", { part: ".checklists", isGlance: true })).toEqual([]);
  await press(item(zhou, "printer"), `${t("checklists.takeThis")}: ${t("checklists.is").notFine}`);
  for (const page of [zhou, xu]) {
    await item(page, "printer").locator(".bridge").waitFor({ state: "detached" });
    await item(page, "printer").getByText("缺纸，墨盒发白").first().waitFor();
  }

  await goTo(xu, "today");
  const waiting = section(xu).getByRole("listitem").filter({ hasText: "缺纸，墨盒发白" });
  await waiting.getByRole("checkbox").click();
  await waiting.waitFor({ state: "detached" });
  await item(zhou, "printer").locator(".fix-line input:checked").waitFor();
});
