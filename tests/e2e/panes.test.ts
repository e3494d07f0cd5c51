/** The list and the file beside it. */
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { register } from "./support/clients.ts";
import { t } from "./support/words.ts";

test("the list is made wider by the keyboard, and stays so on this device", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "王敏", sex: "female" });
  const line = page.getByRole("separator", { name: t("clients.listWidth") });
  const width = async () => (await page.locator(".clients-pane").boundingBox())?.width ?? 0;
  const before = await width();
  await line.press("ArrowRight");
  await line.press("ArrowRight");
  await expect.poll(width).toBe(before + 32);

  const other = await page.context().newPage();
  await other.goto(page.url());
  const same = other.getByRole("separator", { name: t("clients.listWidth") });
  await same.waitFor();
  expect(await same.getAttribute("aria-valuenow")).toBe(String(before + 32));
});
