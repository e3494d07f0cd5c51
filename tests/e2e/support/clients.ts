/** The list of clients: registering one, finding one. */
import type { Locator, Page } from "playwright-core";
import { t } from "./words.ts";

/** What is typed into the sheet for a new client. */
export interface NewClient {
  readonly name: string;
  readonly sex?: "female" | "male";
  readonly born?: string;
  readonly phone?: string;
}

/** The sheet for a new client. */
export const registerSheet = (page: Page): Locator =>
  page.getByRole("dialog", { name: t("clients.register") });

/** Registers a client from Today or the list, alone or beside a case file; the new case file is there at the end. */
export async function register(page: Page, { name, sex, born, phone }: NewClient): Promise<void> {
  await page
    .locator(".clients-head, .today .page-head")
    .getByRole("button", { name: new RegExp(`^(${waysToRegister.join("|")})$`) })
    .click();
  const sheet = registerSheet(page);
  await sheet.getByLabel(t("clients.name")).fill(name);
  if (sex) await sheet.getByText(t("registry.value").sex[sex], { exact: true }).click();
  if (born) await sheet.getByLabel(t("registry.field").birthDate).fill(born);
  if (phone) await sheet.getByLabel(t("clients.phone"), { exact: true }).fill(phone);
  await sheet.getByRole("button", { name: t("clients.save"), exact: true }).click();
  await caseFileOf(page, name).waitFor();
}

const waysToRegister = [t("clients.register"), t("clients.save"), t("commands.word").newClient];

/** The heading of somebody's case file. */
export const caseFileOf = (page: Page, name: string): Locator =>
  page.getByRole("heading", { level: 1, name, exact: true });

/** The line of a client in the list. */
export const lineOf = (page: Page, name: string): Locator =>
  page
    .getByRole("list", { name: t("clients.list") })
    .getByRole("link")
    .filter({ hasText: name });

/** Opens the case file of a client from the list. */
export async function openClient(page: Page, name: string): Promise<void> {
  await lineOf(page, name).click();
  await caseFileOf(page, name).waitFor();
}
