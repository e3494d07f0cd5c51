/** What somebody finds who carries a locked device away. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { password } from "../support/agency.ts";
import { findTexts } from "../support/find-text.ts";
import { openAgency } from "./support/agency.ts";
import { launchOptions, test } from "./support/browser.ts";
import { habits, lookAfter } from "./support/browsers.ts";
import { openEditor, write } from "./support/case-file.ts";
import { register } from "./support/clients.ts";
import { lock, signIn } from "./support/entrance.ts";
import { allSaved } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");
const secrets = {
  name: "欧阳鹊桥清徽",
  phone: "16400007241",
  note: "前夫最近又来楼下等她，请勿告知住址",
  half: "这句话只写了一半",
} as const;

test("the whole profile of a locked browser holds no word about a client, and no password", async () => {
  const agency = await openAgency();
  const profile = mkdtempSync(join(tmpdir(), "queqiao-profile-"));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...habits,
    baseURL: agency.url,
  });
  lookAfter(context, agency.url, { happened: false });
  const page = await context.newPage();
  await page.goto("/clients");
  await signIn(page, "周敏");
  await register(page, { name: secrets.name, sex: "female", phone: secrets.phone });
  await write(page, field.note, secrets.note);
  await (await openEditor(page, field.hometown)).fill(secrets.half);
  await page.getByRole("searchbox").fill(secrets.name);
  await allSaved(page);
  await lock(page, "周敏");
  await context.close();

  expect(findTexts([...Object.values(secrets), password], profile)).toEqual([]);
  // What may be read before signing in is found, so the search looked in the right place.
  expect(findTexts(["鹊桥测试所"], profile)).not.toEqual([]);
});
