/** What cannot be taken is refused with its reason, where it was typed, and stays there. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { newId, password } from "../support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { reads, rowOf, write } from "./support/case-file.ts";
import { register, registerSheet } from "./support/clients.ts";
import { atWork, enterPassword, goTo, signIn } from "./support/entrance.ts";
import { allSaved } from "./support/sync-state.ts";
import { invite, joinBy } from "./support/team.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
const field = t("registry.field");
const refused = (name: "notADay" | "notAPhone") => t(`registry.refused.${name}`);

/** Types into a field, is told why not, and finds the text still there. */
async function isRefused(page: Page, label: string, text: string, why: RegExp | string) {
  await write(page, label, text);
  const row = rowOf(page, label);
  await row.getByText(why).waitFor();
  const editor = row.getByRole("textbox", { name: label });
  expect(await editor.inputValue()).toBe(text);
  expect(await editor.getAttribute("aria-invalid")).toBe("true");
  return editor;
}

test("a field of the case file takes what people say and refuses what cannot be, with the text kept", async () => {
  const agency = await theAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "王敏", sex: "female", born: "1992.5.20" });

  for (const [said, height] of [
    ["175cm", "175 cm"],
    ["1.62", "162 cm"],
    ["一米七五", "175 cm"],
  ] as const) {
    await write(page, field.height, said);
    await reads(page, field.height, height);
  }
  await write(page, field.weight, "130斤");
  await reads(page, field.weight, "65 kg");

  const height = await isRefused(
    page,
    field.height,
    "80",
    t("registry.refused.outOfRange", 130, 220, t("registry.unit").cm),
  );
  await height.fill("168");
  await height.press("Enter");
  await reads(page, field.height, "168 cm");

  const weight = await isRefused(page, field.weight, "130", t("registry.refused.whichUnit", 130));
  await weight.press("Escape");
  await reads(page, field.weight, "65 kg");

  const born = await isRefused(page, field.birthDate, "1990-2-30", refused("notADay"));
  await born.fill("34");
  await born.press("Enter");
  await rowOf(page, field.birthDate).getByText(t("registry.refused.ageInsteadOfDay", 34)).waitFor();
  const fifteenYearsAgo = `${new Date().getFullYear() - 15}-1-1`;
  await born.fill(fifteenYearsAgo);
  await born.press("Enter");
  await rowOf(page, field.birthDate)
    .getByText(/^15 岁，未满/)
    .waitFor();
  // Looking elsewhere on the page does not throw the text away either.
  await page.getByRole("heading", { level: 1 }).click();
  expect(await born.inputValue()).toBe(fifteenYearsAgo);
  await born.press("Escape");
  await allSaved(page);
});

test("the sheet for a new client says at each field what is wrong, and keeps what was typed when it is closed", async () => {
  const agency = await theAgency();
  const page = await agency.sitDown(agency.admin);
  await page
    .getByRole("button", { name: t("clients.register") })
    .first()
    .click();
  const sheet = registerSheet(page);
  await sheet.getByLabel(field.birthDate).fill("1990-13-1");
  await sheet.getByLabel(t("clients.phone"), { exact: true }).fill("12345");
  await sheet.getByRole("button", { name: t("clients.save"), exact: true }).click();
  await sheet.getByText(t("clients.nameNeeded")).waitFor();
  await sheet.getByText(refused("notADay")).waitFor();
  await sheet.getByText(refused("notAPhone")).waitFor();

  await sheet.getByRole("button", { name: t("common.cancel") }).click();
  await page
    .getByRole("button", { name: t("clients.register") })
    .first()
    .click();
  expect(await sheet.getByLabel(t("clients.phone"), { exact: true }).inputValue()).toBe("12345");
  expect(await sheet.getByLabel(field.birthDate).inputValue()).toBe("1990-13-1");
});

test("a wrong password, a used link, a taken account and an unknown address each have one clear sentence", async () => {
  const agency = await theAgency();
  const page = await (await agency.openBrowser()).newPage();
  await page.goto("/");
  await page.getByLabel(t("signIn.account"), { exact: true }).fill("周敏");
  await enterPassword(page, "鹊桥没有这个密码", t("signIn.signIn"));
  await page.getByText(t("refusals.wrongCredentials")).waitFor();
  await signIn(page, "周敏");

  await goTo(page, "staff");
  const link = await invite(page, "林晓岚", ["matchmaker"]);
  const lin = await (await agency.openBrowser()).newPage();
  await joinBy(lin, link, "周敏");
  await lin.getByText(t("refusals.accountTaken")).waitFor();
  await lin.getByLabel(t("invitation.account"), { exact: true }).fill("linxiaolan");
  await lin.getByRole("button", { name: t("invitation.join") }).click();
  await atWork(lin);

  const late = await (await agency.openBrowser()).newPage();
  await late.goto(link);
  await late.getByRole("heading", { name: t("invitation.notGoodTitle") }).waitFor();
  await late.goto("/set-up#not-a-token-of-this-relay");
  await late.getByLabel(t("setUp.agencyName")).fill("另一家");
  await late.getByLabel(t("setUp.personName")).fill("赵敏");
  await late.getByLabel(t("setUp.account")).fill("zhaomin");
  await late.getByLabel(t("setUp.password"), { exact: true }).fill(password);
  await late.getByRole("button", { name: t("setUp.start") }).click();
  await late.getByRole("heading", { name: t("setUp.alreadyTitle") }).waitFor();

  await lin.goto(`/clients/${newId((length) => new Uint8Array(length).fill(7))}`);
  await enterPassword(lin, password, t("signIn.unlock"));
  await lin.getByText(t("caseFile.notAllowed")).waitFor();
  await lin.goto("/clients/nobody");
  await enterPassword(lin, password, t("signIn.unlock"));
  await lin.getByText(t("caseFile.notAllowed")).waitFor();
  await lin.goto("/salaries");
  await enterPassword(lin, password, t("signIn.unlock"));
  await lin.getByRole("heading", { name: t("shell.notFound") }).waitFor();
});
