/** A device that is locked, far from the relay, or whose person no longer works here. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { reads, saved, write } from "./support/case-file.ts";
import { caseFileOf, register } from "./support/clients.ts";
import { atWork, enterPassword, goTo, lock, unlock } from "./support/entrance.ts";
import { badgeSays } from "./support/sync-state.ts";
import { doAbout } from "./support/team.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

test("without the network the right password opens the device, and a wrong one opens nothing", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "王敏", sex: "female" });
  await write(page, field.city, "杭州");
  await saved(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.context().setOffline(true);
  await agency.kill();
  await lock(page, "周敏");

  await enterPassword(page, "不是这个密码-2026", t("signIn.unlock"));
  await page.getByText(t("refusals.wrongPassword")).waitFor();
  expect(await page.getByText("王敏").count()).toBe(0);

  await page.reload();
  await enterPassword(page, "还不是这个密码-2026", t("signIn.unlock"));
  await page.getByText(t("refusals.wrongPassword")).waitFor();
  await unlock(page);
  await caseFileOf(page, "王敏").waitFor();
  await reads(page, field.city, "杭州");
  await badgeSays(page, t("sync.offline"));
});

test("somebody who signs in where the account is not known is told that the first time needs the network", async () => {
  const agency = await openAgency();
  const page = await (await agency.openBrowser()).newPage();
  await page.goto("/");
  await page.getByRole("heading", { name: t("signIn.title") }).waitFor();
  await agency.kill();
  await page.getByLabel(t("signIn.account"), { exact: true }).fill("周敏");
  await enterPassword(page, "七夕相会鹊桥边", t("signIn.signIn"));
  await page.getByText(t("signIn.notKnownHere")).waitFor();
});

test("a disabled colleague is signed out at once, and nothing is left on the device", async () => {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: "王敏", sex: "female" });
  await saved(lin);
  expect((await databasesOn(lin)).length).toBeGreaterThan(1);
  const before = await databasesOn(lin);

  await goTo(zhou, "staff");
  await doAbout(zhou, "林晓岚", t("staff.disable"));
  await zhou
    .getByRole("dialog")
    .getByRole("button", { name: t("staff.disable") })
    .click();
  await zhou.getByText(t("staff.disabledDone", "林晓岚")).waitFor();

  await lin.getByText(t("signIn.revoked")).waitFor();
  expect(await lin.getByText("王敏").count()).toBe(0);
  expect(await accountsOn(lin)).toBe(0);
  const vaults = before.filter((name) => !name.startsWith("queqiao"));
  expect(vaults.length).toBeGreaterThan(0);
  expect((await databasesOn(lin)).filter((name) => vaults.includes(name))).toEqual([]);

  await lin.reload();
  await lin.getByLabel(t("signIn.account"), { exact: true }).fill("林晓岚");
  await enterPassword(lin, "七夕相会鹊桥边-1702", t("signIn.signIn"));
  await lin.getByText(t("refusals.wrongCredentials")).waitFor();
  expect(await lin.getByRole("navigation").count()).toBe(0);
  await atWork(zhou);
});

const databasesOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name = "" }) => name));

/** How many people the device still knows. */
const accountsOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("queqiao");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("accounts").objectStore("accounts").count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
