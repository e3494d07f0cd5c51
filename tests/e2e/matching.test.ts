/** Candidates: from what two people ask for to a proposal, offline, and to a refusal that changes the list. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { idOf, introductionOf, nameOf } from "#shared/documents";
import type { ClientId, JsonObject } from "#shared/kernel";
import { clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { type NewClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { sayAt } from "./support/say-at.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
type Words = readonly (readonly [about: string, says: JsonObject])[];

/** A day on which somebody was born who is so old, whenever this is run. */
const yearsOld = (years: number): string => `${new Date().getFullYear() - years}-01-01`;

/** What somebody said who may be introduced at once. */
const allowed: Words = [
  ["matching", { consent: "given" }],
  ["consented/service", { is: "given" }],
  ["consented/showProfile", { is: "given" }],
  ["consented/ranking", { is: "given" }],
  ["verified/single", { on: "2026-01-01" }],
];
const wish = (criterion: string, value: JsonObject, importance: string) =>
  [`wish/${criterion}`, { value, importance, saidBy: "client" }] as const;

const region = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });
const group = (page: Page, name: keyof ReturnType<typeof groups>): Locator =>
  page.getByRole("list", { name: groups()[name], exact: true });
const groups = () => t("matching.group");
const lineOf = (page: Page, name: keyof ReturnType<typeof groups>, client: ClientId): Locator =>
  group(page, name).locator(`[data-client="${client}"]`);

/** Asks for so many centimetres on the page of wishes: how many are left is told before it is saved. */
async function askForHeight(page: Page, least: number, left: number, isLookedAt = false) {
  await page.getByRole("link", { name: t("matching.editor.open") }).click();
  const wishes = page.locator(".wishes-page");
  const height = wishes.locator('[data-wish="height"]');
  await height.getByRole("button", { name: t("matching.editor.edit") }).click();
  await height.getByLabel(t("matching.editor.from"), { exact: true }).fill(`${least}`);
  const bar = wishes.getByRole("region", { name: t("matching.editor.tried"), exact: true });
  await bar.getByText(t("matching.position.short", left), { exact: true }).waitFor();
  if (isLookedAt)
    expect(await inspect(page, "wishes", { part: ".wishes-page", isGlance: true })).toEqual([]);
  await bar.getByRole("button", { name: t("matching.editor.save"), exact: true }).click();
  await bar.waitFor({ state: "detached" });
  await wishes.getByRole("link", { name: t("matching.find"), exact: true }).click();
}

/** Softens the height in a search that is kept beside the card, and goes by it. */
async function keepSofterSearch(page: Page, least: number, name: string) {
  await page.getByRole("link", { name: t("matching.editor.open") }).click();
  const height = page.locator('.wishes-page [data-wish="height"]');
  await height.getByRole("button", { name: t("matching.editor.edit") }).click();
  await height.getByLabel(t("matching.editor.from"), { exact: true }).fill(`${least}`);
  const bar = region(page, t("matching.editor.tried"));
  await bar.getByRole("button", { name: t("matching.search.save"), exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel(t("matching.search.name"), { exact: true }).fill(name);
  await form.getByRole("button", { name: t("matching.editor.save"), exact: true }).click();
  const search = region(page, t("matching.search.title"));
  await search.locator("option:checked").filter({ hasText: name }).waitFor({ state: "attached" });
}

/** Sets some who are to be asked first side by side, and goes back to the same search. */
async function compareAskedFirst(page: Page, clients: readonly ClientId[]) {
  for (const client of clients) await lineOf(page, "ask", client).getByRole("checkbox").check();
  await region(page, t("matching.compare.bar")).getByRole("link").click();
  const table = page.locator(".compare-page");
  await table.getByText("180 cm", { exact: true }).waitFor();
  await table.getByText(t("matching.compare.whose").client, { exact: false }).first().waitFor();
  expect(await inspect(page, "compare", { part: ".compare-page", isGlance: true })).toEqual([]);
  await table.getByRole("link", { name: t("matching.title"), exact: true }).click();
}

test("三.2.b 三.3.a whom to introduce, why and what to ask first is told offline, and a refusal changes the list", async () => {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const lin = await agency.sitDown(linXiaolan);
  const ids = new Map<string, ClientId>();
  const people: readonly NewClient[] = [
    { name: "赵磊", sex: "male", born: yearsOld(36) },
    { name: "孙立", sex: "male", born: yearsOld(35) },
    { name: "王敏", sex: "female", born: yearsOld(34) },
  ];
  for (const person of people) {
    await goTo(lin, "clients");
    await register(lin, person);
    ids.set(person.name, clientOn(lin));
  }
  await allSaved(lin);
  const [wang, zhao, sun] = ["王敏", "赵磊", "孙立"].map((name) => ids.get(name));
  if (!wang || !zhao || !sun) throw new Error("not everybody was registered");
  const card = (client: ClientId) => nameOf(idOf("client", client));
  await sayAt(agency.admin, {
    [card(wang)]: [...allowed, wish("height", { min: 175 }, "must")],
    [card(zhao)]: [
      ...allowed,
      ["profile", { height: 180, city: "杭州市" }],
      wish("age", { min: 26, max: 33 }, "important"),
    ],
    [card(sun)]: allowed,
  });
  const section = region(lin, t("matching.title"));
  await section.getByText(t("matching.counts", 1, 1)).waitFor();

  await agency.kill();
  await section.getByRole("link", { name: t("matching.find") }).click();
  const fit = lineOf(lin, "fits", zhao);
  await fit.getByText("180 cm", { exact: false }).waitFor();
  expect(await fit.getByRole("img").getAttribute("aria-label")).toBe(
    t("matching.bar", "王敏", "赵磊", 100, 75),
  );
  await lineOf(lin, "ask", sun).getByText(t("registry.field").height, { exact: false }).waitFor();
  expect(await inspect(lin, "candidates", { part: ".candidates" })).toEqual([]);

  // Stricter, and nobody is turned away before it is known whom that costs.
  await askForHeight(lin, 185, 1, true);
  await lineOf(lin, "blocked", zhao).waitFor();
  const whyNot = region(lin, t("matching.whyNot.title"));
  await whyNot.getByRole("textbox", { name: t("matching.whyNot.label"), exact: true }).fill("赵磊");
  await whyNot.locator(".picker-row").filter({ hasText: "赵磊" }).click();
  await whyNot.getByText(t("matching.whyNot.stands").blocked("赵磊")).waitFor();
  await whyNot.getByText(/王敏必须满足的条件不符：身高 180/).waitFor();
  await keepSofterSearch(lin, 176, "放宽身高");
  await lineOf(lin, "ask", zhao)
    .getByText(/问王敏愿不愿意放宽资料上必须满足的一条：身高 180/)
    .waitFor();
  await compareAskedFirst(lin, [zhao, sun]);
  await lineOf(lin, "ask", zhao).waitFor();
  await askForHeight(lin, 176, 2);
  await fit.getByRole("button", { name: "赵磊" }).click();
  const underWay = lineOf(lin, "proposed", zhao);
  await underWay.getByRole("link", { name: t("matching.openPair") }).waitFor();

  await agency.startAgain();
  await connectNow(lin);
  await allSaved(lin);
  const pair = nameOf(introductionOf(wang, zhao));
  await sayAt(agency.admin, {
    [pair]: [[`answer/1.${zhao}`, { given: { is: "no", reasons: ["pace"], atMs: Date.now() } }]],
    [card(sun)]: [["profile", { height: 178 }]],
  });
  await lineOf(lin, "blocked", zhao)
    .getByText(/不久前推荐过/)
    .waitFor();
  await lineOf(lin, "fits", sun).waitFor();
  await sayAt(agency.admin, { [card(wang)]: [["consented/ranking", { is: "withdrawn" }]] });
  await lin.getByText(t("matching.ownBlocked", "王敏")).waitFor();
  expect(await lin.locator("[data-client]").count()).toBe(0);
});
