/** The app as something one installs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { openAgency } from "./support/agency.ts";
import { launchOptions, test } from "./support/browser.ts";
import { habits, lookAfter } from "./support/browsers.ts";
import { signIn } from "./support/entrance.ts";
import { t } from "./support/words.ts";

interface Picture {
  readonly src: string;
  readonly sizes: string;
}

test("a browser finds nothing that keeps the app from being installed, and every picture it names", async () => {
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
  await page.goto("/");
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const protocol = await context.newCDPSession(page);
  const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
  const { errors } = await protocol.send("Page.getAppManifest");
  expect(errors).toEqual([]);

  const manifest = await page.evaluate(async () => (await fetch("/manifest.webmanifest")).json());
  const pictures: readonly Picture[] = [...manifest.icons, ...manifest.screenshots];
  const measured = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async ({ src, sizes }) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return sizes === "any" ? sizes : `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    pictures,
  );
  expect(measured).toEqual(pictures.map(({ sizes }) => sizes));

  await signIn(page, "周敏");
  await page.goto("/new");
  await page.getByLabel(t("signIn.password"), { exact: true }).waitFor();
});

test("a phone that installs by its own menu is told how, once", async () => {
  const agency = await openAgency();
  const userAgent =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
  const page = await agency.sitDown(agency.admin, {
    userAgent,
    viewport: { width: 390, height: 844 },
  });
  await page.getByText(t("shell.installByMenu")).waitFor();
  await page.getByRole("button", { name: t("shell.later") }).click();
  const other = await page.context().newPage();
  await other.goto("/staff");
  await other.getByRole("heading", { level: 1, name: t("staff.title") }).waitFor();
  expect(await other.getByText(t("shell.installByMenu")).count()).toBe(0);
});
