/** The page of the team, and joining it. */
import type { Locator, Page } from "playwright-core";
import type { Role } from "#shared/agency";
import { password } from "../../support/agency.ts";
import { t } from "./words.ts";

/** Invites somebody by the page of the team; answers the link that is shown once. */
export async function invite(page: Page, name: string, roles: readonly Role[]): Promise<string> {
  await page.getByRole("button", { name: t("staff.invite") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("staff.name"), { exact: true }).fill(name);
  for (const role of ["reception", "matchmaker", "supervisor", "admin"] as const) {
    const box = dialog.getByRole("checkbox", { name: new RegExp(`^${t(`staff.roles.${role}`)}`) });
    await box.setChecked(roles.includes(role));
  }
  await dialog.getByRole("button", { name: t("staff.makeLink") }).click();
  const link = await dialog.getByLabel(t("staff.linkLabel"), { exact: true }).inputValue();
  await dialog.getByRole("button", { name: t("common.done") }).click();
  return link;
}

/** Opens an invitation and takes it. */
export async function joinBy(page: Page, link: string, account: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(t("invitation.account"), { exact: true }).fill(account);
  await page.getByLabel(t("invitation.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("invitation.join") }).click();
}

/** The line of a colleague. */
export const colleague = (page: Page, name: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });

/** Chooses something to do about a colleague. */
export async function doAbout(page: Page, name: string, deed: string): Promise<void> {
  await page.getByRole("button", { name: t("staff.actionsOf", name) }).click();
  await page.getByRole("menuitem", { name: deed }).click();
}

/** Moves all clients of one colleague to another. */
export async function handOver(page: Page, from: string, to: string): Promise<void> {
  await doAbout(page, from, t("staff.handOver"));
  const dialog = page.getByRole("dialog", { name: t("staff.handOverTitle", from) });
  await dialog.getByLabel(t("staff.handOverTo"), { exact: true }).selectOption({ label: to });
  await dialog.locator("footer .button-primary, footer button").last().click();
  await dialog.waitFor({ state: "detached" });
}
