/** The word about saving in the head of the app, and what stands behind it. */
import type { Locator, Page } from "playwright-core";
import { t } from "./words.ts";

/** The word about saving, whatever it is. */
const syncBadge = (page: Page): Locator => page.locator(".sync-badge");

/** Resolves when the head of the app says this. */
export async function badgeSays(page: Page, word: string): Promise<void> {
  await syncBadge(page).filter({ hasText: word }).waitFor();
}

/** Resolves when the relay has everything, also what is on no screen. */
export const allSaved = (page: Page): Promise<void> => badgeSays(page, t("sync.saved"));

/** Opens the panel about saving. */
export async function openSyncPanel(page: Page): Promise<Locator> {
  // With a key: what it says gets shorter when the relay is back, and moves away under a pointer.
  await syncBadge(page).press("Enter");
  const panel = page.getByRole("dialog", { name: t("sync.title") });
  await panel.waitFor();
  return panel;
}

/** Does not wait for the next attempt: asks for the relay now, as a person would. */
export async function connectNow(page: Page): Promise<void> {
  const panel = await openSyncPanel(page);
  // It may be there again by itself before the press.
  await panel
    .getByRole("button", { name: t("sync.retry") })
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  await panel.getByText(t("sync.connected"), { exact: true }).waitFor();
  // Not by a press: what the panel says may change its height under the mouse.
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
}
