/** What a field does not take is not thrown away when its screen is left. */
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { openEditor, reads, rowOf } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo, lock, unlock } from "./support/entrance.ts";
import { t } from "./support/words.ts";

const { height } = t("registry.field");

test("a height that was not taken waits at its field over another screen and a lock, and nowhere else", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "王敏", sex: "female" });
  const editor = await openEditor(page, height);
  await editor.fill("1600");
  await goTo(page, "staff");
  await page.getByRole("button", { name: t("shell.toText") }).click();

  await expect.poll(() => rowOf(page, height).getByRole("textbox").inputValue()).toBe("1600");
  expect(await rowOf(page, height).locator("[aria-invalid=true]").count()).toBe(1);

  await goTo(page, "clients");
  await register(page, { name: "李强", sex: "male" });
  expect(await rowOf(page, height).getByRole("textbox").count()).toBe(0);
  await lock(page, "周敏");
  await unlock(page);
  await goTo(page, "clients");
  await openClient(page, "王敏");
  await rowOf(page, height).getByRole("textbox").fill("160");
  await rowOf(page, height).getByRole("textbox").press("Enter");
  await reads(page, height, "160");
});
