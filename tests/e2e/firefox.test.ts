/** A day's main path in Firefox as people have it. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openOffice } from "./support/agency.ts";
import { allow, choose, reads, write } from "./support/case-file.ts";
import { caseFileOf, openClient, register } from "./support/clients.ts";
import { setUpAgency, signIn, unlock } from "./support/entrance.ts";
import { test, theFirefox } from "./support/firefox.ts";
import { beginNote, goToEndOf, linesOf, noteSaved, noteText, openNote } from "./support/notes.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");
const { divorced } = t("registry.value").maritalStatus;
/** What was written in while the relay was away; the second has the title of the third. */
const unsentDocuments = ["client", "case", "note"] as const;

/** Resolves when a note says exactly these lines. */
const readsLines = (page: Page, ...lines: readonly string[]): Promise<void> =>
  expect.poll(() => linesOf(page), { timeout: 30_000 }).toEqual(lines);

test("in Firefox one sets the agency up, works on without the relay and through a reload, and another machine has it all", async () => {
  const office = await openOffice(theFirefox);
  const page = await (await office.openBrowser()).newPage();
  await setUpAgency(page, await office.setUpToken());
  await register(page, { name: "王敏", sex: "female", born: "1992-5-20", phone: "13800138000" });
  await write(page, field.city, "杭州");
  await allow(page, "marriage");
  await beginNote(page, "blank");
  await noteText(page).click();
  await page.keyboard.type("王敏的面谈");
  await noteSaved(page);
  await allSaved(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await office.kill();
  await page.keyboard.press("Enter");
  await page.keyboard.type("母亲希望女儿留在本省");
  await page.locator(".note-back").click();
  await choose(page, field.maritalStatus, divorced);
  await badgeSays(page, t("sync.offlineUnsent", unsentDocuments.length));

  await page.reload();
  await unlock(page);
  await caseFileOf(page, "王敏").waitFor();
  await reads(page, field.city, "杭州");
  await reads(page, field.maritalStatus, divorced);
  await openNote(page, "王敏的面谈");
  await readsLines(page, "王敏的面谈", "母亲希望女儿留在本省");
  await goToEndOf(page, "本省");
  await page.keyboard.type("工作");

  await office.startAgain();
  await connectNow(page);
  await noteSaved(page);
  await allSaved(page);

  const elsewhere = await (await office.openBrowser()).newPage();
  await elsewhere.goto("/clients");
  await signIn(elsewhere, "zhoumin");
  await openClient(elsewhere, "王敏");
  await reads(elsewhere, field.maritalStatus, divorced);
  await openNote(elsewhere, "王敏的面谈");
  await readsLines(elsewhere, "王敏的面谈", "母亲希望女儿留在本省工作");
});
