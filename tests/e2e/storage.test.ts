/** A device whose storage is full, or damaged. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Agency, openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { reads, saveMark, write } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo, signIn, unlock } from "./support/entrance.ts";
import { smallDisk } from "./support/small-disk.ts";
import { allSaved, badgeSays, connectNow, openSyncPanel } from "./support/sync-state.ts";
import { damageFirstRow, grownSince, rememberRows } from "./support/vault-files.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

test("a full device says so at once, keeps the words, and gives them out as a file", async () => {
  const agency = await openAgency();
  const page = await (await agency.openBrowser()).newPage();
  const disk = await smallDisk(page, agency.url);
  await page.goto("/");
  await signIn(page, "周敏");
  await register(page, { name: "王敏", sex: "female" });
  await allSaved(page);

  await disk.fill();
  const words = "本人只在周日上午有空，联系请先发短信";
  await write(page, field.note, words);
  await badgeSays(page, t("sync.storageFull"));
  await saveMark(page)
    .filter({ hasText: t("caseFile.saveFull") })
    .waitFor();
  await reads(page, field.note, words);

  const panel = await openSyncPanel(page);
  await panel.getByText(t("sync.storageFullMeaning")).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: t("shell.saveRescueFile") }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain(words);
  await panel.getByRole("button", { name: t("common.close") }).click();

  await disk.free();
  await write(page, field.city, "杭州");
  await allSaved(page);
  await page.reload();
  await unlock(page);
  await reads(page, field.note, words);
  await reads(page, field.city, "杭州");
});

test("a damaged row does not keep the rest from opening, is told of, and comes back from the relay", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "李强", sex: "male" });
  await write(page, field.city, "宁波");
  await allSaved(page);
  await goTo(page, "clients");
  await register(page, { name: "王敏", sex: "female" });
  await write(page, field.city, "杭州");
  await allSaved(page);
  await damageFirstRowOfOpenFile(page, agency);

  await page.reload();
  await unlock(page);
  await badgeSays(page, t("sync.needsAttention", 1));
  await goTo(page, "clients");
  await openClient(page, "李强");
  await reads(page, field.city, "宁波");
  await goTo(page, "clients");
  // The row in which the name was is gone; what was said later is still there.
  await openClient(page, t("registry.unnamed"));
  await reads(page, field.city, "杭州");
  await goTo(page, "thisDevice");
  await page.getByText(t("thisDevice.quarantinedCount", "1")).waitFor();
  await page.getByText(t("documents.reasonUnreadable")).waitFor();

  await agency.startAgain();
  await connectNow(page);
  await goTo(page, "clients");
  await openClient(page, "王敏");
  await reads(page, field.city, "杭州");
});

/** Kills the relay and overwrites the first row of the open case file. */
async function damageFirstRowOfOpenFile(page: Page, agency: Agency): Promise<void> {
  const before = await rememberRows(page);
  await write(page, field.hometown, "绍兴");
  await allSaved(page);
  const tag = await grownSince(page, before);
  await agency.kill();
  await badgeSays(page, t("sync.offline"));
  expect(await damageFirstRow(page, tag)).toBeGreaterThan(0);
}
