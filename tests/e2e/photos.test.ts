/** Photos of a client: taken in offline, made small and bare, seen by a colleague. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { createProjection, parseName, readFacts } from "#shared/documents";
import { blobUrl } from "#shared/protocol";
import { photosOf } from "#shared/registry";
import { openUpdates } from "../migrations/example.ts";
import type { Person } from "../support/agency.ts";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { openClient, register } from "./support/clients.ts";
import { lock, unlock } from "./support/entrance.ts";
import { connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const strip = (page: Page): Locator => page.getByRole("region", { name: t("photos.title") });
const tile = (page: Page, number: number, count: number): Locator =>
  strip(page).getByRole("button", { name: t("photos.photoNumbered", "王敏", number, count) });

async function openDialog(page: Page): Promise<Locator> {
  await strip(page)
    .getByRole("button", { name: t("photos.add") })
    .click();
  const dialog = page.getByRole("dialog", { name: t("photos.add") });
  await dialog.waitFor();
  return dialog;
}

async function give(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  const input = dialog.locator('input[type="file"]').first();
  await input.setInputFiles({ name, mimeType: "image/jpeg", buffer });
}

async function addPhoto(page: Page, picture: Buffer, caption: string): Promise<void> {
  const dialog = await openDialog(page);
  await give(dialog, "DSC_0042.JPG", picture);
  await dialog.getByAltText(t("photos.preview")).waitFor();
  await dialog.getByLabel(t("photos.caption")).fill(caption);
  await dialog.getByRole("button", { name: t("photos.add") }).click();
  await dialog.waitFor({ state: "detached" });
}

/** A picture of so many pixels, as a browser makes one. */
async function paint(page: Page, width: number, height: number, colour: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([wide, high, fill]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.fillStyle = fill;
      pen.fillRect(0, 0, wide, high);
      pen.fillStyle = "#ffffff";
      pen.fillRect(wide / 4, high / 4, wide / 2, high / 2);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
      return new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
        reader.readAsDataURL(blob);
      });
    },
    [width, height, colour] as const,
  );
  return Buffer.from(base64, "base64");
}

/** The same picture as a telephone held upright would write it, with the place where it was. */
function asFromTelephone(jpeg: Buffer): Buffer {
  const place = Buffer.from("GPS 30.2592 N 120.1303 E");
  const tiff = Buffer.from(
    "4d4d002a00000008000101120003000000010006000000000000".padEnd(52, "0"),
    "hex",
  );
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, place]);
  const length = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), length, body, jpeg.subarray(2)]);
}

/** What the relay has of the one photo there is. */
async function photoAtRelay({ visitor }: Person) {
  const items = await visitor.feed("registry");
  for (const item of items) {
    if (item.state !== "changed" || !item.document.startsWith("client/")) continue;
    const facts = readFacts(openUpdates([item.update]));
    const projection = createProjection(facts);
    const [photo] = photosOf(projection.value, projection.entities("photo"));
    const name = parseName(item.document);
    if (!photo || !name.ok) continue;
    const answer = await visitor.ask(blobUrl(photo.id, name.value.id));
    return { photo, bytes: Buffer.from(await answer.arrayBuffer()) };
  }
  throw new Error("no client has a photo");
}

const shownWidth = (image: Locator): Promise<number> =>
  image.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0));

test("a photo of 40 million pixels, added while the relay is down, reaches a colleague small and bare", async () => {
  const agency = await openAgency();
  const lin = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const page = await agency.sitDown(lin);
  await register(page, { name: "王敏", sex: "female" });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await agency.kill();

  const large = asFromTelephone(await paint(page, 7680, 5376, "#0b5f66"));
  await addPhoto(page, large, "在西湖边");
  await tile(page, 1, 1).getByText(t("photos.waiting")).waitFor();
  await page.getByAltText(t("photos.photoOf", "王敏")).waitFor();

  await page.reload();
  await unlock(page);
  await tile(page, 1, 1).locator("img").waitFor();
  await agency.startAgain();
  await connectNow(page);
  await tile(page, 1, 1).getByText(t("photos.waiting")).waitFor({ state: "detached" });

  const { photo, bytes } = await photoAtRelay(agency.admin);
  expect([photo.width, photo.height]).toEqual([1120, 1600]);
  expect(photo.caption).toBe("在西湖边");
  expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
  expect(bytes.includes("GPS")).toBe(false);
  expect(bytes.includes("Exif")).toBe(false);

  const zhou = await agency.sitDown(agency.admin);
  await openClient(zhou, "王敏");
  await tile(zhou, 1, 1).click();
  const viewer = zhou.getByRole("dialog", { name: t("photos.photoOf", "王敏") });
  const image = viewer.getByRole("img");
  await image.waitFor();
  expect(await shownWidth(image)).toBe(1120);
  await viewer.getByText("在西湖边").waitFor();
  await zhou.keyboard.press("Escape");
  await viewer.waitFor({ state: "detached" });

  // What was seen once is there without the relay; what is locked is nowhere.
  await agency.kill();
  await tile(zhou, 1, 1).click();
  await image.waitFor();
  const src = await image.getAttribute("src");
  await zhou.keyboard.press("Escape");
  await lock(zhou, "周敏");
  expect(await isReadable(zhou, src ?? "")).toBe(false);
});

/** Whether an address of a picture still leads anywhere. */
const isReadable = (page: Page, src: string): Promise<boolean> =>
  page.evaluate(
    (url) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
        image.src = url;
      }),
    src,
  );

test("what is no photo is told so in words; photos are gone through, chosen and removed by keyboard", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "王敏", sex: "female" });

  const dialog = await openDialog(page);
  await give(dialog, "婚纱照.jpg", Buffer.from("MZ\x90\0 this program cannot be run", "latin1"));
  await dialog.getByText(t("photos.notAPhoto")).waitFor();
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from("ftypheic"),
    Buffer.alloc(90),
  ]);
  await give(dialog, "IMG_0001.HEIC", heic);
  await dialog.getByText(t("photos.phoneFormat")).waitFor();
  await give(dialog, "坏了.jpg", Buffer.from("ffd8ffdb00430001", "hex"));
  await dialog.getByText(t("photos.damaged")).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await addPhoto(page, await paint(page, 400, 300, "#7a4d00"), "第一张");
  await addPhoto(page, await paint(page, 300, 400, "#a1261f"), "第二张");
  await tile(page, 2, 2).focus();
  await page.keyboard.press("Enter");
  const viewer = page.getByRole("dialog", { name: t("photos.photoOf", "王敏") });
  await viewer.getByText("第二张").waitFor();
  await page.keyboard.press("ArrowRight");
  await viewer.getByText("第一张").waitFor();
  await page.keyboard.press("ArrowLeft");
  await viewer.getByText("第二张").waitFor();
  await viewer.getByRole("button", { name: t("photos.makeMain") }).press("Enter");
  await viewer.getByText(t("photos.position", 1, 2)).waitFor();
  await viewer.getByRole("button", { name: t("photos.remove") }).press("Enter");
  await tile(page, 1, 1).waitFor();
  await page.keyboard.press("Control+z");
  await tile(page, 2, 2).waitFor();
});
