/** Finding people in the list: by sound, by filter, by where one was; and who is in it twice. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { caseFileOf, lineOf, openClient, register, registerSheet } from "./support/clients.ts";
import { unlock } from "./support/entrance.ts";
import { t } from "./support/words.ts";

const searchBox = (page: Page) => page.getByRole("searchbox", { name: t("clients.search") });

/** The names in the list, in its order. */
const names = (page: Page): Promise<string[]> =>
  page
    .getByRole("list", { name: t("clients.list") })
    .locator(".client-name")
    .allTextContents();

const toList = async (page: Page): Promise<void> => {
  await page.keyboard.press("Escape");
  await page.locator(".clients-file").waitFor({ state: "detached" });
};

async function registerAll(page: Page): Promise<void> {
  await register(page, { name: "王晓敏", sex: "female", born: "1992-5-20", phone: "16400008000" });
  await toList(page);
  await register(page, { name: "单雄", sex: "male", born: "1985-1-2" });
  await toList(page);
  await register(page, { name: "欧阳静", sex: "female", born: "1970-3-3" });
  await toList(page);
}

test("clients are found by sound, initials, tail and filter, one after the other, and again after a reload", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await page.goto("/clients");
  await unlock(page);
  await registerAll(page);

  for (const [text, found] of [
    ["shan", ["单雄"]],
    ["wxm", ["王晓敏"]],
    ["ou yang", ["欧阳静"]],
    ["8000", ["王晓敏"]],
    ["王曉敏", ["王晓敏"]],
    [".*[(", []],
    ["😀", []],
  ] as const) {
    await searchBox(page).fill(text);
    await expect.poll(() => names(page), { message: text }).toEqual(found);
  }
  await searchBox(page).fill("xiaomin");
  await expect.poll(() => page.locator(".client-name mark").allTextContents()).toEqual(["晓敏"]);
  await searchBox(page).fill("");
  // What comes back moves what is pressed next.
  await expect.poll(() => page.locator(".client-name mark").count()).toBe(0);
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(2);

  await page.getByRole("button", { name: t("clients.filters"), exact: true }).click();
  const filters = page.getByRole("region", { name: t("clients.filters") });
  await filters.getByText(t("registry.value").sex.female, { exact: true }).click();
  await expect.poll(() => names(page)).toEqual(["欧阳静", "王晓敏"]);
  await filters.getByLabel(t("clients.ageTo")).fill("20");
  await page.getByText(t("clients.noneFiltered")).waitFor();
  await filters.getByLabel(t("clients.ageTo")).fill("");
  await expect.poll(() => new URL(page.url()).search).toBe("?sex=female");

  await page.getByRole("button", { name: t("clients.views") }).click();
  await page.getByRole("menuitem", { name: t("clients.manageViews") }).click();
  const views = page.getByRole("dialog", { name: t("clients.views") });
  await views.getByLabel(t("clients.viewName")).fill("女士");
  await views.getByRole("button", { name: t("clients.saveView"), exact: true }).click();
  await views.getByText("女士", { exact: true }).waitFor();
  await page.keyboard.press("Escape");

  await openClient(page, "欧阳静");
  await page.getByText(t("clients.place", 1, 2)).waitFor();
  await page.getByRole("button", { name: t("clients.next"), exact: true }).click();
  await caseFileOf(page, "王晓敏").waitFor();
  expect(new URL(page.url()).search).toBe("?sex=female");
  await page.locator("h1").press("[");
  await caseFileOf(page, "欧阳静").waitFor();
  await toList(page);
  await expect.poll(() => names(page)).toEqual(["欧阳静", "王晓敏"]);

  await page.reload();
  await unlock(page);
  await expect.poll(() => names(page)).toEqual(["欧阳静", "王晓敏"]);
  await page.goto("/clients");
  await unlock(page);
  await expect.poll(() => names(page)).toEqual(["欧阳静", "单雄", "王晓敏"]);
  await page.getByRole("button", { name: t("clients.views") }).click();
  await page.getByRole("menuitem", { name: "女士" }).click();
  await expect.poll(() => names(page)).toEqual(["欧阳静", "王晓敏"]);
});

test("who is registered again is seen while typing, hinted at in both files, and told apart for good", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await page.goto("/clients");
  await unlock(page);
  await register(page, { name: "王晓敏", sex: "female", born: "1992-5-20", phone: "16400008000" });
  await toList(page);
  await page.keyboard.press("n");
  await registerSheet(page).getByLabel(t("clients.name")).fill("汪小敏");
  await registerSheet(page).getByText(t("clients.sameName", "汪小敏")).waitFor();
  await registerSheet(page).getByLabel(t("registry.field").birthDate).fill("1992-5-20");
  await registerSheet(page).getByText(t("clients.likelySame")).waitFor();
  await registerSheet(page)
    .getByRole("button", { name: t("clients.save"), exact: true })
    .click();
  await caseFileOf(page, "汪小敏").waitFor();
  const hint = page.locator(".likeness-hint");
  await hint.getByRole("link", { name: /王晓敏/ }).click();
  await caseFileOf(page, "王晓敏").waitFor();
  await hint.getByRole("link", { name: /汪小敏/ }).waitFor();
  await lineOf(page, "汪小敏").getByText(t("clients.maybeTwice")).waitFor();
  await hint.getByRole("button", { name: t("clients.notSame") }).click();
  await hint.waitFor({ state: "detached" });
  await page.getByText(t("clients.notSameSaid", "汪小敏")).waitFor();
  await toList(page);
  await expect.poll(() => page.getByText(t("clients.maybeTwice")).count()).toBe(0);
});
