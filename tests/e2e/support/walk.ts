/** A walk through every screen and every sheet of somebody at work, in either language. */
import type { Locator } from "playwright-core";
import { walkPages } from "./walk-client.ts";
import type { Walk } from "./walking.ts";

/** Goes everywhere, stopping to look at each place. */
export async function walkEverywhere(walk: Walk): Promise<void> {
  await walkToday(walk);
  await walkCalendar(walk);
  await walkList(walk);
  await walkCaseFile(walk);
  await walkIntroductions(walk);
  await walkPages(walk);
  await walkTeam(walk);
  await walkLinks(walk);
  await walkDevice(walk);
  await goTo(walk, "/salaries", walk.t("shell.notFound"));
  await walk.look("no such page");
}

async function walkToday(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await goTo(walk, "/", t("today.title"));
  await page.getByRole("region", { name: t("today.due") }).waitFor();
  await look("today");
  await page.keyboard.press("Control+k");
  await dialog(walk).waitFor();
  await look("palette", "dialog");
  await page.keyboard.type("td");
  await page.getByRole("option", { name: t("commands.word").goStaff, exact: true }).waitFor();
  await look("palette, found", "dialog");
  await close(walk);
}

async function walkCalendar(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await goTo(walk, "/calendar", t("calendar.title"));
  await page.locator(".time-block").first().waitFor();
  await look("calendar, day");
  await page.locator(".time-block").first().press("Enter");
  await dialog(walk).waitFor();
  await look("appointment", "dialog");
  await close(walk);
  await button(walk, t("calendar.add")).first().click();
  await dialog(walk).getByLabel(t("calendar.from"), { exact: true }).fill("23:00");
  await dialog(walk).getByText(t("calendar.problem.outsideHours")).waitFor();
  await look("new appointment", "dialog");
  await giveUp(walk);
  await button(walk, t("calendar.addWaiting")).click();
  await look("wait list", "dialog");
  await close(walk);
  for (const view of ["week", "month"] as const) {
    await page.getByText(t("calendar.views")[view], { exact: true }).click();
    await page.locator(view === "week" ? ".time-grid" : ".month").waitFor();
    await look(`calendar, ${view}`);
  }
}

async function walkList(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await goTo(walk, "/clients", t("clients.title"));
  await lines(walk).first().waitFor();
  await look("clients");
  await page.getByRole("searchbox").fill("没有这个人");
  await page.getByText(t("clients.noneFound", "没有这个人")).waitFor();
  await look("nobody found");

  await goTo(walk, "/clients/nobody", t("clients.title"));
  await page.getByText(t("caseFile.notAllowed")).waitFor();
  await look("no such client");

  await goTo(walk, "/clients", t("clients.title"));
  await lines(walk).first().waitFor();
  await button(walk, t("clients.register")).click();
  await dialog(walk).getByLabel(t("clients.phone"), { exact: true }).fill("12345");
  await dialog(walk)
    .getByRole("button", { name: t("clients.save"), exact: true })
    .click();
  await dialog(walk).getByText(t("clients.nameNeeded")).waitFor();
  await look("register, refused", "dialog");
  await close(walk);
}

async function walkCaseFile(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  const clashing = lines(walk).filter({ hasText: t("clients.clash", 1) });
  await clashing.first().click();
  await page.locator(".bridge").first().waitFor();
  await look("case file with a clash");
  await button(walk, t("caseFile.reveal")).first().click();
  await page.getByRole("group", { name: t("caseFile.revealWhy") }).waitFor();
  await look("reason for a look", ".secret");
  await page.keyboard.press("Escape");

  await page.locator(".field-row-end button").first().click();
  await page.locator(".history").first().waitFor();
  const { city, occupation } = t("registry.field");
  await value(walk, city).click();
  await page.getByRole("textbox", { name: city }).waitFor();
  await look("field and history open", ".case-column");
  await value(walk, occupation).click();
  await page.getByRole("textbox", { name: t("caseFile.filter") }).waitFor();
  await look("long list of choices", ".choices");
  await page.keyboard.press("Escape");

  await walkTrust(walk);
  await button(walk, t("caseFile.otherMoves")).click();
  // The last one ends the service, and has a page of its own.
  await page.getByRole("menuitem").first().click();
  await dialog(walk).waitFor();
  await look("why a step is skipped", "dialog");
  await close(walk);
}

/** What the client allows and can show, and what they write about themselves. */
async function walkTrust(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await button(walk, t("caseFile.openConsents")).click();
  await page.locator(".consent-row").first().waitFor();
  const identity = t("casework.claim").identity;
  await button(walk, t("caseFile.claimDetails", identity)).click();
  await page.locator(".claim-editor").waitFor();
  await look("consents and verification open", ".case-column");
  await button(walk, t("caseFile.claimDetails", identity)).click();
  await button(walk, t("caseFile.paste")).click();
  await dialog(walk).getByRole("textbox").fill("女，92年，属猴，身高165，体重130，有房，现居杭州");
  await dialog(walk).locator(".paste-line").first().waitFor();
  await look("a pasted self-description", "dialog");
  await giveUp(walk);
}

async function walkIntroductions(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await goTo(walk, "/introductions", t("introductions.title"));
  await page.getByText(new RegExp(`^${t("introductions.all")} \\d`)).click();
  await page.locator(".board-line, .empty-state").first().waitFor();
  await look("introductions");
  await button(walk, t("introductions.introduce")).first().click();
  await dialog(walk).getByLabel(t("introductions.pickB")).waitFor();
  await look("introducing two clients", "dialog");
  await close(walk);
}

async function walkTeam(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await goTo(walk, "/staff", t("staff.title"));
  await page.getByRole("list", { name: t("staff.listLabel") }).waitFor();
  await look("team");
  await page.getByRole("link", { name: t("looks.title") }).click();
  await page
    .getByRole("list", { name: t("looks.title") })
    .or(page.getByText(t("looks.none")))
    .waitFor();
  await look("looks");
  await page.goBack();
  await page.getByRole("link", { name: t("incidents.title") }).click();
  await page.getByRole("heading", { name: t("incidents.title"), exact: true }).waitFor();
  await look("incidents");
  await button(walk, t("incidents.add")).first().click();
  await dialog(walk).waitFor();
  await look("new incident", "dialog");
  await close(walk);
  await goTo(walk, "/staff", t("staff.title"));
  for (const deed of [t("staff.handOver"), t("staff.changeRoles"), t("staff.disable")]) {
    await page.locator(".colleague .menu-trigger").nth(1).click();
    await page.getByRole("menuitem", { name: deed }).click();
    await dialog(walk).waitFor();
    await look(deed, "dialog");
    await close(walk);
  }
}

async function walkLinks(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await button(walk, t("staff.invite")).click();
  await dialog(walk).getByLabel(t("staff.name"), { exact: true }).fill("林晓岚");
  await look("invite", "dialog");
  await dialog(walk)
    .getByRole("button", { name: t("staff.makeLink") })
    .click();
  const link = await dialog(walk).getByLabel(t("staff.linkLabel"), { exact: true }).inputValue();
  await look("link of an invitation", "dialog");
  await page.goto(link);
  await page.getByLabel(t("invitation.account"), { exact: true }).waitFor();
  await look("join");
  await page.goto(`${link}1`);
  await page.getByRole("heading", { name: t("invitation.notGoodTitle") }).waitFor();
  await look("link that is not good");
}

async function walkDevice(walk: Walk): Promise<void> {
  const { page, t, look } = walk;
  await goTo(walk, "/this-device", t("thisDevice.title"));
  await page.getByText(t("thisDevice.kept"), { exact: true }).waitFor();
  await look("this device");
  for (const [screen, open] of [
    ["PIN", () => button(walk, t("thisDevice.pinDo")).click()],
    ["change of person", () => page.locator("body").press("s")],
    ["wipe", () => button(walk, t("thisDevice.wipe")).click()],
    ["saving", () => page.locator(".sync-badge").click()],
    ["keys", () => page.keyboard.press("?")],
  ] as const) {
    await open();
    await dialog(walk).waitFor();
    await look(screen, "dialog");
    await close(walk);
  }
  await page.locator(".shell-head .menu-trigger").click();
  await page.getByRole("menu").waitFor();
  await look("menu of the person", ".shell-head");
}

async function goTo({ page }: Walk, path: string, heading: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  await page.getByRole("heading", { name: heading, exact: true }).first().waitFor();
}

async function close(walk: Walk): Promise<void> {
  await walk.page.keyboard.press("Escape");
  await dialog(walk).waitFor({ state: "detached" });
}

/** Closes a sheet in which something was typed: it asks first. */
async function giveUp(walk: Walk): Promise<void> {
  await walk.page.keyboard.press("Escape");
  await button(walk, walk.t("shell.giveUp")).click();
  await dialog(walk).waitFor({ state: "detached" });
}

const button = ({ page }: Walk, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

const dialog = ({ page }: Walk): Locator => page.getByRole("dialog");

const lines = ({ page, t }: Walk): Locator =>
  page.getByRole("list", { name: t("clients.list") }).getByRole("link");

const value = ({ page }: Walk, label: string): Locator =>
  page.locator(".editable").filter({ hasText: `${label}:` });
