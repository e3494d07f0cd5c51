/** From the one-time link to the first client. */
import { expect } from "vitest";
import { openOffice } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { allow, choose, reads, saved, write } from "./support/case-file.ts";
import { caseFileOf, lineOf, register } from "./support/clients.ts";
import { setUpAgency, unlock } from "./support/entrance.ts";
import { t, zh } from "./support/words.ts";

const field = t("registry.field");

test("a new agency is set up by its one-time link, and its first client is all there after a reload", async () => {
  const office = await openOffice();
  const page = await (await office.openBrowser()).newPage();
  await page.goto("/");
  await page.getByRole("heading", { name: t("setUp.waiting") }).waitFor();

  await setUpAgency(page, await office.setUpToken());
  await page.getByText(t("clients.empty")).waitFor();

  await register(page, { name: "王敏", sex: "female", born: "1992-5-20", phone: "138 0013 8000" });
  await write(page, field.city, "杭州");
  await write(page, field.height, "1.65");
  await choose(page, field.education, t("registry.value").education.bachelor);
  await allow(page, "marriage");
  await choose(page, field.maritalStatus, t("registry.value").maritalStatus.divorced);
  await write(page, field.note, "周末方便\n喜欢爬山");
  await saved(page);

  await page.reload();
  await unlock(page);
  await caseFileOf(page, "王敏").waitFor();
  await reads(page, field.birthDate, zh.format.day("1992-05-20"));
  await reads(page, field.city, "杭州");
  await reads(page, field.height, "165 cm");
  await reads(page, field.education, t("registry.value").education.bachelor);
  await reads(page, field.maritalStatus, t("registry.value").maritalStatus.divorced);
  await page.getByText("喜欢爬山").waitFor();
  await page.getByText("8000").first().waitFor();
  await saved(page);
  await lineOf(page, "王敏").getByText("杭州").waitFor();
  expect(await page.getByRole("navigation", { name: t("shell.places") }).isVisible()).toBe(true);
});
