/** Every screen, for everybody: by day and night, in both languages, narrow and wide. */
import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Role } from "#shared/agency";
import { setRoles, setUp, signIn } from "#shared/protocol";
import { granted, newId } from "../support/agency.ts";
import { createVisitor } from "../support/visitor.ts";
import { type Office, openOffice } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { inspect } from "./support/inspect.ts";
import { en, zh } from "./support/words.ts";

const languages = [
  { locale: "zh-CN", t: zh.t, isOnlyByDay: false },
  { locale: "en-GB", t: en.t, isOnlyByDay: true },
] as const;
type Translate = (typeof languages)[number]["t"];

/** A page in a language. */
async function pageIn(office: Office, locale: string): Promise<Page> {
  const context = await office.openBrowser({ locale });
  return context.newPage();
}

interface Account {
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

const signsIn = ({ account, password }: Account) => ({ account, password });

/** Sets up the sample agency; answers somebody who may do everything in it. */
async function openSample(office: Office): Promise<Account> {
  const agency = { kind: "sample", clients: 24, seed: 1 } as const;
  const token = await office.setUpToken();
  const visitor = createVisitor(office.url);
  const { accounts } = granted(await visitor.call(setUp, { token, agency }));
  const withRole = (role: Role): Account => {
    const { name, account, password = "" } = accounts.find(({ roles }) => roles.includes(role))!;
    return { name, account, password };
  };
  const supervisor = withRole("supervisor");
  const { staff } = granted(await createVisitor(office.url).call(signIn, signsIn(supervisor)));
  granted(await visitor.call(signIn, signsIn(withRole("admin"))));
  granted(
    await visitor.call(setRoles, {
      command: newId(randomBytes),
      staff: staff.id,
      roles: ["supervisor", "admin"],
      rights: [],
    }),
  );
  return supervisor;
}

test("the screens before anybody works here are for everybody", async () => {
  const office = await openOffice();
  const found: string[] = [];
  for (const { locale, t, isOnlyByDay } of languages) {
    const page = await pageIn(office, locale);
    const look = async (screen: string): Promise<void> => {
      found.push(...(await inspect(page, `${locale}, ${screen}`, { isOnlyByDay })));
    };
    await page.goto("/");
    await page.getByRole("heading", { name: t("setUp.waiting") }).waitFor();
    await look("waits to be set up");
    await page.goto("/set-up");
    await page.getByText(t("setUp.noToken")).waitFor();
    await look("set-up link cut short");
    await page.goto(`/set-up#${await office.setUpToken()}`);
    await page.reload();
    await page.getByRole("button", { name: t("setUp.start") }).click();
    await page.getByText(t("refusals.needed")).first().waitFor();
    await look("set-up of our agency, refused");
    await page.getByText(t("setUp.sample"), { exact: true }).click();
    await page.getByRole("button", { name: t("setUp.startSample") }).waitFor();
    await look("set-up of a sample");
    if (locale === "zh-CN") continue;
    await page.getByLabel(t("setUp.clients")).fill("1");
    await page.getByRole("button", { name: t("setUp.startSample") }).click();
    await page.getByRole("list", { name: t("setUp.accountsLabel") }).waitFor();
    await look("accounts of the sample");
  }
  expect(found).toEqual([]);
});

/** Opens every screen and every sheet of somebody at work, one after the other. */
async function walk(
  page: Page,
  t: Translate,
  look: (screen: string, part?: string) => Promise<void>,
) {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const close = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };
  const goTo = async (path: string, heading: string): Promise<void> => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await page.getByRole("heading", { name: heading, exact: true }).first().waitFor();
  };
  const list = page.getByRole("list", { name: t("clients.list") });

  await goTo("/clients", t("clients.title"));
  await list.getByRole("link").first().waitFor();
  await look("clients");
  await page.getByRole("searchbox").fill("没有这个人");
  await page.getByText(t("clients.noneFound", "没有这个人")).waitFor();
  await look("nobody found");
  await goTo("/clients", t("clients.title"));
  await button(t("clients.register")).click();
  await dialog.getByLabel(t("clients.phone"), { exact: true }).fill("12345");
  await dialog.getByRole("button", { name: t("clients.save"), exact: true }).click();
  await dialog.getByText(t("clients.nameNeeded")).waitFor();
  await look("register, refused", "dialog");
  await close();

  await list
    .getByRole("link")
    .filter({ hasText: t("clients.clash", 1) })
    .first()
    .click();
  await page.locator(".bridge").first().waitFor();
  await look("case file with a clash");
  await button(t("caseFile.reveal")).first().click();
  await page.getByRole("group", { name: t("caseFile.revealWhy") }).waitFor();
  await look("reason for a look", ".secret");
  await page.keyboard.press("Escape");
  await page.locator(".field-row-end button").first().click();
  await page.locator(".history").first().waitFor();
  const field = t("registry.field");
  await page
    .locator(".editable")
    .filter({ hasText: `${field.city}:` })
    .click();
  await page.getByRole("textbox", { name: field.city }).waitFor();
  await look("field and history open", ".case-column");
  await page
    .locator(".editable")
    .filter({ hasText: `${field.ethnicity}:` })
    .click();
  await page.getByRole("textbox", { name: t("caseFile.filter") }).waitFor();
  await look("long list of choices", ".choices");
  await page.keyboard.press("Escape");
  await button(t("caseFile.otherMoves")).click();
  await page.getByRole("menuitem").last().click();
  await dialog.waitFor();
  await look("why a step is skipped", "dialog");
  await close();

  await goTo("/clients/nobody", t("clients.title"));
  await page.getByText(t("caseFile.notAllowed")).waitFor();
  await look("no such client");
  await goTo("/staff", t("staff.title"));
  await page.getByRole("list", { name: t("staff.listLabel") }).waitFor();
  await look("team");
  await button(t("staff.invite")).click();
  await dialog.getByLabel(t("staff.name"), { exact: true }).fill("林晓岚");
  await look("invite", "dialog");
  await dialog.getByRole("button", { name: t("staff.makeLink") }).click();
  const link = await dialog.getByLabel(t("staff.linkLabel"), { exact: true }).inputValue();
  await look("link of an invitation", "dialog");
  await close();
  for (const deed of [t("staff.handOver"), t("staff.changeRoles"), t("staff.disable")]) {
    await page.locator(".colleague .menu-trigger").nth(1).click();
    await page.getByRole("menuitem", { name: deed }).click();
    await dialog.waitFor();
    await look(deed, "dialog");
    await close();
  }
  await page.goto(link);
  await page.getByLabel(t("invitation.account"), { exact: true }).waitFor();
  await look("join");
  await page.goto(`${link}1`);
  await page.getByRole("heading", { name: t("invitation.notGoodTitle") }).waitFor();
  await look("link that is not good");
  await goTo("/this-device", t("thisDevice.title"));
  await page.getByText(t("thisDevice.kept"), { exact: true }).waitFor();
  await look("this device");
  await button(t("thisDevice.wipe")).click();
  await dialog.waitFor();
  await look("wipe", "dialog");
  await close();
  await page.locator(".sync-badge").click();
  await dialog.waitFor();
  await look("saving", "dialog");
  await close();
  await page.keyboard.press("?");
  await dialog.waitFor();
  await look("keys", "dialog");
  await close();
  await page.locator(".shell-head .menu-trigger").click();
  await page.getByRole("menu").waitFor();
  await look("menu of the person", ".shell-head");
  await goTo("/salaries", t("shell.notFound"));
  await look("no such page");
}

for (const { locale, t, isOnlyByDay } of languages) {
  test(`every screen of somebody at work is for everybody, in ${locale}`, async () => {
    const office = await openOffice();
    const supervisor = await openSample(office);
    const found: string[] = [];
    const page = await pageIn(office, locale);
    const look = async (screen: string, part?: string): Promise<void> => {
      found.push(...(await inspect(page, screen, { part, isOnlyByDay })));
    };
    await page.goto("/");
    await page.getByLabel(t("signIn.account"), { exact: true }).fill(supervisor.account);
    await page.getByLabel(t("signIn.password"), { exact: true }).fill("鹊桥没有这个密码");
    await page.getByRole("button", { name: t("signIn.signIn"), exact: true }).click();
    await page.getByText(t("refusals.wrongCredentials")).waitFor();
    await look("sign in, refused");
    await page.getByLabel(t("signIn.password"), { exact: true }).fill(supervisor.password);
    await page.getByRole("button", { name: t("signIn.signIn"), exact: true }).click();
    await page
      .locator(".sync-badge")
      .filter({ hasText: t("sync.saved") })
      .waitFor();
    // As long as another tab is at work, a new page asks for no password.
    const other = await page.context().newPage();
    await other.goto("/clients");
    await other.locator(".sync-badge").waitFor();
    await page.bringToFront();
    await walk(page, t, look);
    await other.close();
    await page.reload();
    await page.getByRole("heading", { name: t("signIn.unlockTitle", supervisor.name) }).waitFor();
    await look("locked");
    expect(found).toEqual([]);
  });
}
