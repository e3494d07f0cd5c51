/** The screens before anybody works here, for everybody: by day and night, in both languages. */
import { expect } from "vitest";
import { openOffice } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { inspect } from "./support/inspect.ts";
import { languages, pageIn } from "./support/screens.ts";

test("the screens before anybody works here are for everybody", async () => {
  const office = await openOffice();
  const found: string[] = [];
  for (const { locale, t, isBriefByNight } of languages) {
    const page = await pageIn(office, locale);
    const look = async (screen: string): Promise<void> => {
      found.push(...(await inspect(page, `${locale}, ${screen}`, { isBriefByNight })));
    };
    await page.goto("/");
    await page.getByRole("heading", { name: t("setUp.waiting") }).waitFor();
    await look("waits to be set up");
    await page.goto("/set-up");
    await page.getByText(t("setUp.noToken")).waitFor();
    await look("set-up link cut short");
    await page.goto(`/set-up#${await office.setUpToken()}`);
    await page.reload();
    await page.getByRole("button", { name: t("setUp.start") }).click();
    await page.getByText(t("refusals.needed")).first().waitFor();
    await look("set-up of our agency, refused");
    await page.getByText(t("setUp.sample"), { exact: true }).click();
    await page.getByRole("button", { name: t("setUp.startSample") }).waitFor();
    await look("set-up of a sample");
    if (locale === "zh-CN") continue;
    await page.getByLabel(t("setUp.clients")).fill("1");
    await page.getByRole("button", { name: t("setUp.startSample") }).click();
    await page.getByRole("list", { name: t("setUp.accountsLabel") }).waitFor();
    await look("accounts of the sample");
  }
  expect(found).toEqual([]);
});
