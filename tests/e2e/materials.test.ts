/** The material library: a story is shown while its client allows it, and not a moment longer. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const sheet = (page: Page) => page.getByRole("dialog");
const press = (place: Page | Locator, name: string) =>
  place.getByRole("button", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const ofClient = (page: Page) =>
  page.getByRole("region", { name: t("materials.sectionTitle"), exact: true });

const title = "再次成家，慢一点也好";
const line = (page: Page) => page.locator(".material-line").filter({ hasText: title });
const present = (page: Page) =>
  page.getByRole("button", { name: t("materials.presentOne", title), exact: true });

async function openMaterials(page: Page): Promise<void> {
  await goTo(page, "staff");
  await page.getByRole("link", { name: t("materials.title"), exact: true }).click();
  await heading(page, t("materials.title")).waitFor();
}

/** The tick by which a client's story may be told, in a case file with its consents open. */
const publishing = (page: Page) =>
  page.getByRole("checkbox", { name: t("casework.consent").publish.title });

test("二.6 周敏 writes the story of 王敏, who takes back her consent while the relay is away: 林晓岚 shows it no more at once, 周敏 as soon as she hears of it", async () => {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: "王敏", sex: "female" });
  await press(lin, t("caseFile.openConsents"));
  await publishing(lin).click();
  await allSaved(lin);

  await openMaterials(zhou);
  await press(zhou, t("materials.add"));
  const form = sheet(zhou);
  await form.getByLabel(t("materials.titleLabel"), { exact: true }).fill(title);
  await form.getByLabel(t("materials.textLabel"), { exact: true }).fill("王敏带着孩子，慢慢来。");
  await form.getByText(t("materials.state").inUse, { exact: true }).click();
  await press(form, t("common.save"));
  await form.getByText(t("materials.refusal").tellerMissing).waitFor();
  await form.getByRole("textbox", { name: t("materials.teller"), exact: true }).fill("王敏");
  await form.locator(".picker-row").filter({ hasText: "王敏" }).click();
  const named = t("materials.telling", t("materials.tellingType").name, "王敏");
  await form.getByText(named).waitFor();
  await press(form, t("common.save"));
  await form.getByText(t("materials.tellingAsked")).waitFor();
  await form.getByLabel(t("materials.textLabel"), { exact: true }).fill("她带着孩子，慢慢来。");
  await form.getByText(named).waitFor({ state: "detached" });
  await press(form, t("common.save"));
  await present(zhou).waitFor();
  await allSaved(zhou);

  await ofClient(lin)
    .getByText(t("materials.sectionSays", 1, 0))
    .waitFor();
  await ofClient(lin)
    .getByRole("link", { name: t("materials.open") })
    .click();
  await present(lin).click();
  await lin.getByText("她带着孩子，慢慢来。").waitFor();
  expect(await lin.getByText("王敏").count()).toBe(0);
  await press(lin, t("forClient.done"));
  await line(lin).getByText(t("materials.wasShown")).waitFor();
  await lin.getByRole("link", { name: t("caseFile.file"), exact: true }).click();
  await ofClient(lin)
    .getByText(t("materials.sectionSays", 1, 1))
    .waitFor();
  await lin.getByText(t("materials.shownInVisit", "林晓岚", title)).waitFor();
  await allSaved(lin);

  await agency.kill();
  await press(lin, t("caseFile.openConsents"));
  await publishing(lin).click();
  await ofClient(lin).getByText(t("materials.sectionNone")).waitFor();
  await ofClient(lin)
    .getByRole("link", { name: t("materials.open") })
    .click();
  const withdrawn = t("materials.whyNotConsent").withdrawn("王敏");
  await line(lin).getByText(withdrawn).waitFor();
  expect(await present(lin).count()).toBe(0);
  await present(zhou).waitFor();

  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  await line(zhou).getByText(withdrawn).waitFor();
  expect(await present(zhou).count()).toBe(0);
  expect(await inspect(zhou, "materials", { part: "main", isGlance: true })).toEqual([]);
  await zhou.setViewportSize({ width: 1440, height: 900 });

  // Allowed again, and taken back once more while it stands on the screen.
  await line(lin)
    .getByRole("link", { name: t("materials.toConsent", "王敏") })
    .click();
  await publishing(lin).click();
  await present(zhou).click();
  await heading(zhou, title).waitFor();
  await publishing(lin).click();
  await heading(zhou, t("forClient.noLonger")).waitFor();
  expect(await zhou.getByText("她带着孩子，慢慢来。").count()).toBe(0);
  await press(zhou, t("forClient.done"));
  await heading(zhou, t("materials.title")).waitFor();
});
