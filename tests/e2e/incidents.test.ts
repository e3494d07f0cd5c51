/** Somebody says what happened; what must stop stops at once, and the colleague it is about sees nothing. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { caseFileOf, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Goes to the list of incidents by the palette. */
async function goToIncidents(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("投诉");
  await page.getByRole("option", { name: t("commands.word").goIncidents, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: t("incidents.title") }).waitFor();
}

const words = "见面两次，对方开口借五万";

test("三.5.c a fraud is written down without the network, the client is blocked on the supervisor's device, and the colleague it is about sees nothing", async () => {
  const agency = await theAgency();
  const [linXiaolan, heJianye] = [
    await agency.join({ name: "林晓岚", roles: ["matchmaker"] }),
    await agency.join({ name: "何建业", roles: ["matchmaker", "supervisor"] }),
  ];
  const [lin, zhou, he] = [
    await agency.sitDown(linXiaolan),
    await agency.sitDown(agency.admin),
    await agency.sitDown(heJianye),
  ];
  await register(lin, { name: "赵磊", sex: "male" });
  const zhaoLei = clientOn(lin);
  await goTo(lin, "clients");
  await register(lin, { name: "王敏", sex: "female" });
  await allSaved(lin);
  await agency.kill();

  const section = lin.getByRole("region", { name: t("incidents.section"), exact: true });
  await section.getByRole("button", { name: t("incidents.add"), exact: true }).click();
  const dialog = lin.getByRole("dialog");
  await dialog.getByLabel(t("incidents.words"), { exact: true }).fill(words);
  await dialog.getByText(t("incidents.kind").fraud, { exact: true }).click();
  await dialog.getByLabel(t("incidents.against"), { exact: true }).fill("赵磊");
  await dialog.getByRole("button", { name: /赵磊/ }).click();
  await dialog.getByText("何建业", { exact: true }).click();
  await press(lin, t("incidents.saveAndStop"));
  await section.getByText(words).click();
  await lin.getByText(t("incidents.halt").blocked, { exact: true }).waitFor();
  await lin.getByText(t("incidents.halt").paused, { exact: true }).waitFor();

  await agency.startAgain();
  await Promise.all([lin, zhou, he].map(connectNow));
  await allSaved(lin);
  await goToIncidents(zhou);
  await zhou.getByText(words).click();
  await zhou.getByText(t("incidents.halt").blocked, { exact: true }).waitFor();
  await zhou.getByRole("link", { name: "赵磊", exact: true }).click();
  await caseFileOf(zhou, "赵磊").waitFor();
  await zhou.locator(`a[href="/clients/${zhaoLei}/candidates"]`).first().click();
  await zhou.getByText(t("matching.ownBlocked", "赵磊")).waitFor();

  await goTo(he, "clients");
  await he.getByRole("link", { name: /赵磊/ }).first().waitFor();
  await goToIncidents(he);
  await he.getByText(t("incidents.empty")).waitFor();
  expect(await he.locator("main").textContent()).not.toContain(words);
});
