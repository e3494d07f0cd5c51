/** A new version of the app is offered, and waits for its moment. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { foundAgency } from "../support/agency.ts";
import { test } from "./support/browser.ts";
import { openBrowser } from "./support/browsers.ts";
import { openEditor, reads, write } from "./support/case-file.ts";
import { register } from "./support/clients.ts";
import { signIn, unlock } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { smallDisk } from "./support/small-disk.ts";
import { allSaved, badgeSays } from "./support/sync-state.ts";
import { startVersioned } from "./support/versions.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

const versionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>("meta[name=version]")?.content);

test("a new version is offered, is not taken while something is unsaved, and loses nothing", async () => {
  const relay = await startVersioned();
  await foundAgency(relay);
  const page = await (await openBrowser(relay.url, { happened: true })).newPage();
  const disk = await smallDisk(page, relay.url);
  await page.goto("/clients");
  await signIn(page, "周敏");
  await register(page, { name: "王敏", sex: "female" });
  await allSaved(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await relay.release("2");
  await page.reload();
  await unlock(page);
  await page.getByText(t("shell.updateReady")).waitFor();
  expect(await versionOf(page)).toBeUndefined();
  expect(await inspect(page, "new version")).toEqual([]);

  await disk.fill();
  await write(page, field.city, "杭州");
  await badgeSays(page, t("sync.storageFull"));
  await page.getByText(t("shell.updateWait")).waitFor();
  const update = page.getByRole("button", { name: t("shell.update"), exact: true });
  expect(await update.isDisabled()).toBe(true);

  await disk.free();
  await write(page, field.hometown, "绍兴");
  await allSaved(page);
  const editor = await openEditor(page, field.hometown);
  await page.getByText(t("shell.updateFinish")).waitFor();
  expect(await update.isDisabled()).toBe(true);
  await editor.press("Escape");
  await update.click();
  await page.getByRole("heading", { name: t("signIn.unlockTitle", "周敏") }).waitFor();
  expect(await versionOf(page)).toBe("2");
  await unlock(page);
  await reads(page, field.city, "杭州");
  await reads(page, field.hometown, "绍兴");
  expect(await page.getByText(t("shell.updateReady")).count()).toBe(0);
});
