/** An event evening: two desks at the door without a network, numbers, choices, and who chose each other. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { aboutChoices, aboutGuest } from "#shared/events";
import { type ClientId, type JsonObject, ulidSchema } from "#shared/kernel";
import { clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { sayAt } from "./support/say-at.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();

/** What somebody said who may be invited at once. */
const allowed: readonly (readonly [string, JsonObject])[] = [
  ["matching", { consent: "given" }],
  ["consented/service", { is: "given" }],
  ["consented/showProfile", { is: "given" }],
  ["consented/ranking", { is: "given" }],
  ["verified/single", { on: "2026-01-01" }],
];

const evening = "七夕相亲会";
const guest = (page: Page, client: ClientId): Locator =>
  page
    .getByRole("list", { name: t("events.guests"), exact: true })
    .locator(`[data-client="${client}"]`);
const couples = (page: Page, label: string): Locator =>
  page.getByRole("list", { name: label, exact: true }).getByRole("listitem");
const press = (line: Locator, word: string): Promise<void> =>
  line.getByRole("button", { name: word }).first().click();

async function signUp(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: t("events.invite"), exact: true }).click();
  const sheet = page.getByRole("dialog", { name: t("events.invite") });
  await sheet.getByLabel(t("events.who")).fill(name);
  await sheet.getByRole("button", { name }).first().click();
  await sheet.getByRole("button", { name: t("events.signUp"), exact: true }).click();
  await sheet.waitFor({ state: "detached" });
}

async function choose(
  page: Page,
  { of, whom }: { readonly of: string; readonly whom: readonly string[] },
  line: Locator,
): Promise<void> {
  await press(line, t("events.choices"));
  const sheet = page.getByRole("dialog", { name: t("events.chooseTitle", of) });
  for (const one of whom) await sheet.getByRole("button", { name: one }).click();
  await sheet.getByRole("button", { name: t("events.save"), exact: true }).click();
  await sheet.waitFor({ state: "detached" });
}

test("三.3.a two desks check in apart, a number given twice is shown, and who chose each other is introduced by one press", async () => {
  const agency = await theAgency();
  const zhou = await agency.sitDown(agency.admin);
  await register(zhou, { name: "王敏", sex: "female", born: "1994-05-20" });
  const wang = clientOn(zhou);
  await goTo(zhou, "clients");
  await register(zhou, { name: "赵磊", sex: "male", born: "1991-03-08" });
  const zhao = clientOn(zhou);
  await goTo(zhou, "clients");
  await register(zhou, { name: "李娜", sex: "female", born: "1993-11-02" });
  const li = clientOn(zhou);
  await allSaved(zhou);
  const card = (client: ClientId) => nameOf(idOf("client", client));
  await sayAt(
    agency.admin,
    Object.fromEntries([wang, zhao, li].map((client) => [card(client), allowed])),
  );

  await goTo(zhou, "introductions");
  await zhou.getByRole("link", { name: t("events.title"), exact: true }).click();
  await zhou.getByRole("button", { name: t("events.add"), exact: true }).click();
  const form = zhou.getByRole("dialog", { name: t("events.add") });
  await form.getByLabel(t("events.name")).fill(evening);
  await form.getByLabel(t("events.day")).fill("2030-08-05");
  await form.getByRole("button", { name: t("events.create"), exact: true }).click();
  await zhou.getByRole("heading", { name: evening, level: 1 }).waitFor();
  // It is held standing, with a phone in the hand.
  await zhou.setViewportSize({ width: 390, height: 844 });
  await signUp(zhou, "王敏");
  await signUp(zhou, "赵磊");
  await allSaved(zhou);

  // 李娜 came early, and has chosen 赵磊, who likes her less.
  const [month = "", id] = new URL(zhou.url()).pathname.split("/").slice(2);
  const ulid = ulidSchema.parse(id);
  await sayAt(agency.admin, {
    [nameOf(idOf("desk", month))]: [
      [aboutGuest(ulid, li), { reply: "signedUp", came: true, tag: 3 }],
    ],
    [nameOf(idOf("case", li))]: [[aboutChoices(ulid), { named: [zhao] }]],
  });

  const xu = await agency.sitDown(await agency.join({ name: "许芳", roles: ["supervisor"] }));
  await goTo(xu, "introductions");
  await xu.getByRole("link", { name: t("events.title"), exact: true }).click();
  await xu.getByRole("link", { name: evening }).click();
  await guest(xu, zhao).getByText(t("events.reply").signedUp).waitFor();
  await guest(xu, wang).getByText(t("events.reply").signedUp).waitFor();

  await guest(xu, li).getByText(t("events.choicesOf", 1)).waitFor();

  await agency.kill();
  await press(guest(zhou, wang), t("events.checkIn"));
  await press(guest(xu, zhao), t("events.checkIn"));
  for (const line of [guest(zhou, wang), guest(xu, zhao)])
    await line.locator(".guest-tag").getByText("1").waitFor();
  expect(await inspect(zhou, "evening", { part: ".evening", isGlance: true })).toEqual([]);

  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(xu)]);
  for (const page of [zhou, xu]) await page.getByText(t("events.tagsTitle")).waitFor();
  await zhou.getByRole("button", { name: `${t("events.changeTag")}: 赵磊` }).click();
  const tag = zhou.getByRole("dialog", { name: `${t("events.changeTag")}: 赵磊` });
  await tag.getByLabel(t("events.tagNumber")).fill("1");
  await tag.getByRole("button", { name: t("events.save"), exact: true }).click();
  await tag.getByText(t("events.tagTaken", 1, "王敏")).waitFor();
  await tag.getByLabel(t("events.tagNumber")).fill("2");
  await tag.getByRole("button", { name: t("events.save"), exact: true }).click();
  for (const page of [zhou, xu])
    await page.getByText(t("events.tagsTitle")).waitFor({ state: "detached" });

  await choose(zhou, { of: "王敏", whom: ["赵磊"] }, guest(zhou, wang));
  await choose(xu, { of: "赵磊", whom: ["王敏", "李娜"] }, guest(xu, zhao));
  for (const page of [zhou, xu]) {
    await page.getByText(t("events.written", 3, 3)).waitFor();
    await couples(page, t("events.pairing")).filter({ hasText: "王敏" }).waitFor();
    await couples(page, t("events.alsoMutual")).filter({ hasText: "李娜" }).waitFor();
  }
  await press(couples(zhou, t("events.pairing")), t("events.introduce"));
  for (const page of [zhou, xu]) {
    const opened = page.getByRole("link", { name: t("events.openPair"), exact: true });
    await couples(page, t("events.pairing")).locator(opened).waitFor();
    expect(await opened.count()).toBe(1);
  }
});
