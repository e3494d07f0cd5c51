/** PINs: setting one, and coming in by one. */
import type { Page } from "playwright-core";
import { password } from "../../support/agency.ts";
import { goTo } from "./entrance.ts";
import { t } from "./words.ts";

/** Sets the PIN of the person at work, on the page of this device. */
export async function setPin(page: Page, pin: string): Promise<void> {
  await goTo(page, "thisDevice");
  await page.getByRole("button", { name: t("thisDevice.pinDo") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("thisDevice.pinNew"), { exact: true }).fill(pin);
  await dialog.getByLabel(t("thisDevice.pinAgain"), { exact: true }).fill(pin);
  await dialog.locator("input[autocomplete=current-password]").fill(password);
  await dialog.getByRole("button", { name: t("thisDevice.pinSave") }).click();
  await page.getByText(t("thisDevice.pinSet"), { exact: true }).waitFor();
}

/** Opens the sheet for changing the person by its key. */
export async function openSwitch(page: Page): Promise<void> {
  await page.locator("body").press("s");
  await page.getByRole("dialog", { name: t("signIn.switchTitle") }).waitFor();
}

/** Types the digits of a PIN; the last one sends them. */
export const typePin = (page: Page, pin: string): Promise<void> =>
  page.getByLabel(t("signIn.pin"), { exact: true }).fill(pin);

/** Resolves when somebody in particular is at work. */
export const isAtWork = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name: t("shell.menu", name) }).waitFor();
