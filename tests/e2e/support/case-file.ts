/** One case file: its fields, their editors, and what two people said apart. */
import type { Locator, Page } from "playwright-core";
import type { SensitiveGroup } from "#shared/registry";
import { t } from "./words.ts";

/** The row of a field, by its name. */
export const rowOf = (page: Page, label: string): Locator =>
  page.locator(".field-row").and(page.getByRole("group", { name: named(label) }));

/** A field's name; that it is sensitive is only heard. */
const named = (label: string): RegExp => new RegExp(`^${label}(\\s*${t("caseFile.sensitive")})?$`);

/** Opens the editor of a field of text or numbers. */
export async function openEditor(page: Page, label: string): Promise<Locator> {
  const row = rowOf(page, label);
  await row.locator(".editable").click();
  return row.getByRole("textbox", { name: label });
}

/** Writes into a field and leaves it by Enter, taken or not. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const editor = await openEditor(page, label);
  await editor.fill(text);
  await editor.press(label === t("registry.field").note ? "Control+Enter" : "Enter");
}

/** What stands in place of sensitive fields until the client allows them. */
export const gateOf = (page: Page, group: SensitiveGroup): Locator =>
  page.locator(`.consent-gate[data-consent="${group}"]`);

/** Takes down that the client allows a group of sensitive answers. */
export async function allow(page: Page, group: SensitiveGroup): Promise<void> {
  await gateOf(page, group)
    .getByRole("button", { name: t("caseFile.clientAllows") })
    .click();
  await gateOf(page, group).waitFor({ state: "detached" });
}

/** Chooses one of the options of a field. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const row = rowOf(page, label);
  await row.locator(".editable").click();
  await row.getByRole("button", { name: option, exact: true }).click();
}

/** Resolves when a field reads this, or begins so. */
export async function reads(page: Page, label: string, value: string): Promise<void> {
  await rowOf(page, label)
    .locator(".editable, .case-value")
    .filter({ hasText: new RegExp(`(^|${label}:)\\s*${escaped(value)}`) })
    .waitFor();
}

/** The two values of a field that were said apart. */
export const clashOf = (page: Page, label: string): Locator =>
  page.getByRole("group", { name: t("caseFile.clashLabel", label) });

/** The word beside the client's name about whether all is saved. */
export const saveMark = (page: Page): Locator => page.locator(".save-mark");

/** Resolves when the case file says that all of it is saved at the relay. */
export async function saved(page: Page): Promise<void> {
  await saveMark(page)
    .filter({ hasText: t("caseFile.saveSaved") })
    .waitFor();
}

/** One thing that was said of a field, and whether it still stands. */
export interface Shown {
  readonly label: string;
  readonly what: string;
  readonly stands: boolean;
}

/** Everything that was ever said of any field, as the histories of the case file show it. */
export async function statementsOn(page: Page): Promise<readonly Shown[]> {
  const closed = page.locator('.field-row-end [aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
  return page.locator(".field-row").evaluateAll((rows) =>
    rows.flatMap((row) => {
      const label = row.querySelector(".field-row-label")?.firstChild?.textContent ?? "";
      return [...row.querySelectorAll(".history-entry")].map((entry) => ({
        label,
        what: entry.firstElementChild?.textContent ?? "",
        stands: entry.querySelector("s") === null,
      }));
    }),
  );
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
