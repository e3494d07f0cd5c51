/** The desk in the morning: one button, and what no program sees is asked. */
import { chromium, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import { pageSvg } from "#shared/devices";
import { openAgency } from "./support/agency.ts";
import { launchOptions, oneForThisFile, test } from "./support/browser.ts";
import { openBrowser } from "./support/browsers.ts";
import { goTo, signIn } from "./support/entrance.ts";
import { t } from "./support/words.ts";

/** A camera that shows a moving disc, a microphone that beeps, and a person who allows both. */
const withFakeDevices = oneForThisFile(() =>
  chromium.launch({
    ...launchOptions,
    args: [
      ...launchOptions.args,
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
    ],
  }),
);

const line = (page: Page, name: string): Locator =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) })
    .first();
const answer = (place: Locator, word: "yes" | "no" | "unsure") =>
  place.getByRole("button", { name: t("devices.answer")[word], exact: true }).click();
const asked = (place: Locator, question: string) =>
  place.getByRole("group", { name: question, exact: true }).waitFor();

/** The printed page as a phone sees it: paper is never as white as the screen. */
async function photographed(page: Page): Promise<Buffer> {
  const svg = pageSvg({ title: "测试页", sample: "永", run: "1" });
  const picture = await page.evaluate(async (source) => {
    const sheet = new Image();
    sheet.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await sheet.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 1240];
    const context = canvas.getContext("2d")!;
    context.fillStyle = "rgb(90 90 90)";
    context.fillRect(0, 0, 900, 1240);
    context.drawImage(sheet, 40, 40, 820, 1160);
    context.globalAlpha = 0.2;
    context.fillStyle = "black";
    context.fillRect(0, 0, 900, 1240);
    return canvas.toDataURL("image/png");
  }, svg);
  return Buffer.from(picture.slice(picture.indexOf(",") + 1), "base64");
}

test("二.2.a 四.1 周敏 checks her desk: each device gets its verdict, she answers what no program sees, and only figures are kept", async () => {
  const agency = await openAgency();
  const context = await openBrowser(agency.url, { happened: false }, {}, withFakeDevices);
  const page = await context.newPage();
  await page.goto("/");
  await signIn(page, agency.admin.name);
  await goTo(page, "thisDevice");
  await page.getByRole("link", { name: t("devices.toPage"), exact: true }).click();
  await page.getByRole("button", { name: t("devices.start"), exact: true }).click();
  await page.locator("video").waitFor();

  // Meanwhile she looks at the printer: it started, and paper is stuck in it.
  const printer = line(page, t("devices.questionsOf").printerAsked);
  await asked(printer, t("devices.question").printerStarts);
  await answer(printer, "yes");
  await asked(printer, t("devices.question").printerJam);
  await answer(printer, "yes");
  await printer.getByText(t("devices.verdict").abnormal, { exact: true }).waitFor();
  await printer.getByText(t("devices.aid").clearJam, { exact: true }).waitFor();

  await page
    .getByRole("status")
    .filter({ hasText: t("devices.phase").done })
    .waitFor();
  await page.locator("video").waitFor({ state: "detached" });
  const verdicts = Object.values(t("devices.verdict"));
  for (const name of [
    "computer",
    "storage",
    "network",
    "camera",
    "microphone",
    "speaker",
  ] as const) {
    const tag = line(page, t("devices.device")[name]).locator(".tag");
    expect(verdicts, name).toContain(await tag.innerText());
  }
  const camera = line(page, t("devices.device").camera);
  await camera.getByText(t("devices.allFigures"), { exact: true }).click();
  await camera.getByText(t("devices.unit").px("720"), { exact: true }).waitFor();

  // What the loudspeaker did only she heard.
  const speaker = page.locator(".device-line").filter({
    has: page.getByRole("group", { name: t("devices.question").speakerHeardTone, exact: true }),
  });
  await answer(speaker, "no");
  await page.getByText(t("devices.found").notHeard).first().waitFor();

  await page.getByLabel(t("devices.photo"), { exact: true }).setInputFiles({
    name: "page.png",
    mimeType: "image/png",
    buffer: await photographed(page),
  });
  await printer.getByText(t("devices.allFigures"), { exact: true }).click();
  await printer.getByText(t("devices.check").pageBands, { exact: true }).waitFor();
  await page.getByText(t("devices.historyNote")).waitFor();
  expect(await page.locator(".device-past").count()).toBe(1);
});
