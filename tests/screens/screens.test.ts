/**
 * `npm run screens`: a picture of every screen of the sample agency. What there is to see stands in
 * tests/e2e/support/walk.ts, which the tests walk too. Clock and random bytes are always the same, so
 * that the pictures of two runs can be laid over each other.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Role } from "#shared/agency";
import { seededRandom } from "#shared/kernel";
import { setRoles, setUp, signIn } from "#shared/protocol";
import { test, theBrowser } from "../e2e/support/browser.ts";
import { habits } from "../e2e/support/browsers.ts";
import { walkEverywhere } from "../e2e/support/walk.ts";
import type { Walk } from "../e2e/support/walking.ts";
import { en, zh } from "../e2e/support/words.ts";
import { granted, newId } from "../support/agency.ts";
import { startTestRelay, type TestRelay } from "../support/relay.ts";
import { createVisitor } from "../support/visitor.ts";
import { type Album, startAlbum } from "./album.ts";
import { keepUnlocked, walkIn, walkSetUp } from "./outside.ts";

const languages = [
  { name: "zh", locale: "zh-CN", t: zh.t },
  { name: "en", locale: "en-GB", t: en.t },
] as const;
type Language = (typeof languages)[number];

/** A working day in the agency, mid-morning. */
const nowMs = Date.parse("2026-11-24T10:20:00+08:00");
const clients = 60;

test("every screen has its picture", { timeout: 15 * 60_000 }, async () => {
  const album = startAlbum();
  const relay = await startTestRelay({ nowMs: () => nowMs, randomBytes: seededRandom(1).bytes });
  try {
    for (const language of languages) {
      await withPage(relay, language, async (page) => {
        await walkSetUp(walkOf(page, language, album), relay.setUpToken ?? "");
      });
    }
    const account = await setUpSample(relay);
    for (const language of languages) {
      await withPage(relay, language, async (page, context) => {
        const walk = walkOf(page, language, album);
        await walkIn(walk, account);
        // As long as another tab is at work, a new page asks for no password.
        const other = await context.newPage();
        keepUnlocked({ ...walk, page: other }, account.password);
        await other.goto("/clients");
        await other.locator(".sync-badge").waitFor();
        await page.bringToFront();
        keepUnlocked(walk, account.password);
        await walkEverywhere(walk);
      });
    }
  } finally {
    await relay.close();
    console.log(`See ${album.finish()}`);
  }
  expect(relay.journal.filter(({ level }) => level === "error")).toEqual([]);
});

const walkOf = (page: Page, { name, t }: Language, album: Album): Walk => ({
  page,
  t,
  look: (screen) => album.take(page, screen, name),
  glance: (screen) => album.take(page, screen, name),
  isWorthwhile: () => true,
});

async function withPage(
  { url }: TestRelay,
  { locale }: Language,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const browser = await theBrowser();
  const context = await browser.newContext({ ...habits, baseURL: url, locale });
  const page = await context.newPage();
  await page.clock.setFixedTime(nowMs);
  try {
    await work(page, context);
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), "queqiao-screens-failed.png") });
    throw error;
  } finally {
    await context.close();
  }
}

/** Sets up the sample agency; answers somebody who may do everything in it. */
async function setUpSample({ url, setUpToken: token = "" }: TestRelay) {
  const agency = { kind: "sample", clients, seed: 1 } as const;
  const visitor = createVisitor(url);
  const { accounts } = granted(await visitor.call(setUp, { token, agency }));
  const withRole = (role: Role) => {
    const { account, password = "" } = accounts.find(({ roles }) => roles.includes(role))!;
    return { account, password };
  };
  const supervisor = withRole("supervisor");
  const { staff } = granted(await createVisitor(url).call(signIn, supervisor));
  granted(await visitor.call(signIn, withRole("admin")));
  const command = newId(seededRandom(2).bytes);
  const roles: Role[] = ["supervisor", "admin"];
  granted(await visitor.call(setRoles, { command, staff: staff.id, roles, rights: [] }));
  return supervisor;
}
