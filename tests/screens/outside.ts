/** The screens before anybody is at work. */
import type { Walk } from "../e2e/support/walking.ts";

/** Goes through the set-up of a fresh relay without setting it up. */
export async function walkSetUp({ page, t, look }: Walk, token: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("heading", { name: t("setUp.waiting") }).waitFor();
  await look("waits to be set up");
  await page.goto("/set-up");
  await page.getByText(t("setUp.noToken")).waitFor();
  await look("set-up link cut short");
  await page.goto(`/set-up#${token}`);
  await page.reload();
  await page.getByRole("button", { name: t("setUp.start") }).waitFor();
  await look("set-up of our agency");
  await page.getByText(t("setUp.sample"), { exact: true }).click();
  await page.getByRole("button", { name: t("setUp.startSample") }).waitFor();
  await look("set-up of a sample");
}

/** Signs somebody in, looking at the door on the way. */
export async function walkIn(
  { page, t, look }: Walk,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<void> {
  await page.goto("/");
  await page.getByLabel(t("signIn.account"), { exact: true }).waitFor();
  await look("sign in");
  await page.getByLabel(t("signIn.account"), { exact: true }).fill(account);
  await page.getByLabel(t("signIn.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("signIn.signIn"), exact: true }).click();
  await page
    .locator(".sync-badge")
    .filter({ hasText: t("sync.saved") })
    .waitFor();
}

/** On a busy machine a tab lends its key too late: then the page is unlocked as a person would. */
export function keepUnlocked({ page, t }: Walk, password: string): void {
  const unlock = page.getByRole("button", { name: t("signIn.unlock"), exact: true });
  const watch = async (): Promise<void> => {
    for (;;) {
      await unlock.waitFor({ timeout: 0 });
      await page.getByLabel(t("signIn.password"), { exact: true }).fill(password);
      await unlock.click();
      await unlock.waitFor({ state: "detached", timeout: 0 });
    }
  };
  // It ends with the page.
  watch().catch(() => undefined);
}
