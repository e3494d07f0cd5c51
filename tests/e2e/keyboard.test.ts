/** A whole errand without a mouse. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { password } from "../support/agency.ts";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { reads, saved } from "./support/case-file.ts";
import { caseFileOf, lineOf, registerSheet } from "./support/clients.ts";
import { atWork } from "./support/entrance.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

/** What has the focus, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
    return (label ?? active?.getAttribute("aria-label") ?? active?.textContent ?? "").trim();
  });

/** Resolves when the palette has this as the line that Enter would take. */
const chosen = (page: Page, name: string): Promise<void> =>
  page.locator('.palette [aria-selected="true"]').filter({ hasText: name }).waitFor();

/** How often the focus has come to what it is on now; what has it when there is nothing else does not count. */
const timesHere = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return 0;
    const times = Number(activeElement.dataset.timesHere ?? 0) + 1;
    activeElement.dataset.timesHere = String(times);
    return times;
  });

const forgetTimes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("[data-times-here]")) {
      one.removeAttribute("data-times-here");
    }
  });

/** Presses a key until the focus is on something of this name; gives up when it has gone round twice. */
async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const passed: string[] = [];
  await forgetTimes(page);
  while (!(await focused(page)).startsWith(name)) {
    passed.push(await focused(page));
    if ((await timesHere(page)) > 2) {
      throw new Error(`${name} is not reached: ${passed.join(", ")}`);
    }
    await page.keyboard.press(key);
  }
}

test("signing in, registering, opening, editing, saving and going back need no mouse", async () => {
  const agency = await openAgency();
  const page = await (await agency.openBrowser()).newPage();
  const { keyboard } = page;
  await page.goto("/");
  await page.getByRole("heading", { name: t("signIn.title") }).waitFor();
  await expect.poll(() => focused(page)).toBe(t("signIn.account"));
  await keyboard.type("周敏");
  await keyboard.press("Tab");
  await keyboard.type(password);
  await keyboard.press("Enter");
  await atWork(page);
  await expect.poll(() => focused(page)).toBe(t("today.title"));

  await keyboard.press("n");
  await registerSheet(page).waitFor();
  await expect.poll(() => focused(page)).toBe(t("clients.name"));
  await keyboard.type("王敏");
  await pressUntil(page, "Tab", t("registry.value").sex.female);
  await keyboard.press("Space");
  await pressUntil(page, "Tab", t("clients.phone"));
  await keyboard.type("13800138000");
  await keyboard.press("Enter");
  await caseFileOf(page, "王敏").waitFor();
  await expect.poll(() => focused(page)).toBe("王敏");

  await pressUntil(page, "Tab", `${field.note}:`);
  await pressUntil(page, "j", `${field.city}:`);
  await keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe(field.city);
  await keyboard.type("杭州");
  await keyboard.press("Enter");
  await reads(page, field.city, "杭州");
  await saved(page);
  await expect.poll(() => focused(page)).toBe(`${field.city}: 杭州`);

  await keyboard.press("Control+z");
  await page.getByText(t("common.undone", t("caseFile.setTo", field.city, "杭州"))).waitFor();
  await reads(page, field.city, t("caseFile.unsaid"));
  await keyboard.press("Control+Shift+Z");
  await reads(page, field.city, "杭州");
  await expect.poll(() => focused(page)).toBe(`${field.city}: 杭州`);

  await keyboard.press("Escape");
  await caseFileOf(page, "王敏").waitFor({ state: "detached" });
  await lineOf(page, "王敏").getByText("杭州").waitFor();
  await keyboard.press("j");
  await expect.poll(() => focused(page)).toMatch(/^王敏/);
  await keyboard.press("Enter");
  await caseFileOf(page, "王敏").waitFor();

  await pressUntil(page, "Tab", `${field.note}:`);
  await pressUntil(page, "j", `${field.position}:`);
  await keyboard.press("Enter");
  await keyboard.type("老师");
  await keyboard.press("Enter");
  await reads(page, field.position, "老师");
  await keyboard.press("Control+k");
  await expect.poll(() => focused(page)).toBe(t("commands.palette"));
  await keyboard.type("tuandui");
  await chosen(page, t("commands.word").goStaff);
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: t("staff.title") }).waitFor();
  await expect.poll(() => focused(page)).toBe(t("staff.title"));
  await keyboard.press("Control+z");
  await caseFileOf(page, "王敏").waitFor();
  await reads(page, field.position, t("caseFile.unsaid"));
  await expect.poll(() => focused(page)).toMatch(new RegExp(`^${field.position}:`));

  await keyboard.press("Control+k");
  await chosen(page, "王敏");
  await keyboard.type("今日");
  await chosen(page, t("commands.word").goToday);
  await keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe(t("today.title"));
  await keyboard.press("Control+k");
  await keyboard.type("wm");
  await chosen(page, "王敏");
  await keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(() => focused(page)).toBe(t("today.title"));
  await pressUntil(page, "Tab", "王敏");
  await keyboard.press("Enter");
  await caseFileOf(page, "王敏").waitFor();

  await keyboard.press("?");
  await page.getByRole("dialog", { name: t("commands.word").help }).waitFor();
  await keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});
