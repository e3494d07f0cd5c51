/** One person in the list twice: found, merged and told apart again; and several clients at once. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Agency, clientOn, openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { caseFileOf, lineOf, openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const hint = (page: Page) => page.locator(".likeness-hint");
const toList = async (page: Page): Promise<void> => {
  await goTo(page, "clients");
  await page.locator(".clients-file").waitFor({ state: "detached" });
};
const bar = (page: Page) => page.getByRole("region", { name: t("clients.selection") });

/** 林晓岚 and 周敏 each register the same woman at their own desk, while the relay is away. */
async function registerApart(): Promise<{ agency: Agency; lin: Page; zhou: Page }> {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await agency.kill();
  await register(lin, { name: "王晓敏", sex: "female", born: "1992-5-20" });
  await register(zhou, { name: "汪晓敏", sex: "female", born: "1992-5-20", phone: "16400008000" });
  await zhou.getByText(t("registry.tag").vip, { exact: true }).click();
  await agency.startAgain();
  await Promise.all([allSaved(lin), allSaved(zhou)]);
  return { agency, lin, zhou };
}

test("三.6.b one person registered at two desks is merged with the relay away, answers go along, and it is taken back", async () => {
  const { agency, lin, zhou } = await registerApart();
  const second = clientOn(zhou);
  await hint(zhou).getByText(t("merging.samePerson")).waitFor();
  await agency.kill();
  await hint(zhou)
    .getByRole("link", { name: t("merging.samePerson") })
    .click();
  await zhou.getByRole("heading", { name: t("merging.pageTitle", "汪晓敏") }).waitFor();
  await zhou.getByRole("radio", { name: /王晓敏/ }).check();
  await zhou.getByText(t("merging.tag", t("registry.tag").vip)).waitFor();
  await zhou.getByText(t("merging.reachTail", "8000")).waitFor();
  expect(await inspect(zhou, "合并", { part: ".merge-page", isBriefByNight: true })).toEqual([]);
  await press(zhou, t("merging.confirm"));

  await caseFileOf(zhou, "王晓敏").waitFor();
  const absorbed = zhou.getByRole("list", { name: t("merging.absorbed") });
  await absorbed.getByRole("link", { name: /汪晓敏/ }).waitFor();
  await hint(zhou).waitFor({ state: "detached" });
  await lineOf(zhou, "王晓敏").waitFor();
  await lineOf(zhou, "汪晓敏").waitFor({ state: "detached" });

  await agency.startAgain();
  await allSaved(zhou);
  await toList(lin);
  await lin.getByText(t("clients.all"), { exact: true }).click();
  await lineOf(lin, "汪晓敏").waitFor({ state: "detached" });
  await openClient(lin, "王晓敏");
  await expect
    .poll(() => lin.getByRole("checkbox", { name: t("registry.tag").vip }).isChecked())
    .toBe(true);

  await absorbed.getByRole("link", { name: /汪晓敏/ }).click();
  await caseFileOf(zhou, "汪晓敏").waitFor();
  expect(clientOn(zhou)).toBe(second);
  await zhou.getByRole("link", { name: t("merging.open") }).waitFor();
  await press(zhou, t("merging.undo"));
  await zhou.getByText(t("merging.undone")).waitFor();
  await lineOf(zhou, "汪晓敏").waitFor();
  await toList(lin);
  await lineOf(lin, "汪晓敏").waitFor();
});

test("三.6.b two files merged into each other apart both stay to be found, and one press settles which one stays", async () => {
  const { agency, lin, zhou } = await registerApart();
  await hint(zhou).getByText(t("merging.samePerson")).waitFor();
  await openClient(lin, "王晓敏");
  await hint(lin).getByText(t("merging.samePerson")).waitFor();
  await agency.kill();
  for (const [page, stays] of [
    [zhou, "王晓敏"],
    [lin, "汪晓敏"],
  ] as const) {
    await hint(page)
      .getByRole("link", { name: t("merging.samePerson") })
      .click();
    await page.getByRole("radio", { name: new RegExp(stays) }).check();
    await press(page, t("merging.confirm"));
    await caseFileOf(page, stays).waitFor();
  }
  await agency.startAgain();
  await Promise.all([allSaved(lin), allSaved(zhou)]);
  await toList(zhou);
  await zhou.getByText(t("merging.unclear")).first().waitFor();
  await zhou.getByText(t("merging.unclear")).first().click();
  await press(zhou, t("merging.keepThis"));
  await zhou.getByText(t("merging.unclear")).waitFor({ state: "detached" });
  await expect
    .poll(() =>
      zhou
        .getByRole("list", { name: t("clients.list") })
        .getByRole("link")
        .count(),
    )
    .toBe(1);
});

test("三.7.a several clients get a tag at once with the keyboard, lose it at one press, and wait for the relay to be handed over", async () => {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const zhou = await agency.sitDown(agency.admin);
  for (const name of ["王敏", "赵磊", "陈静"]) {
    await register(zhou, { name });
    await toList(zhou);
  }
  await allSaved(zhou);
  await agency.kill();
  await press(zhou, t("importing.tools"));
  await zhou.getByRole("menuitem", { name: t("clients.chooseSeveral") }).click();
  const boxes = zhou.getByRole("list", { name: t("clients.list") }).getByRole("checkbox");
  await boxes.first().focus();
  await zhou.keyboard.press("Space");
  await zhou.keyboard.press("Shift+ArrowDown");
  await bar(zhou).getByText(t("clients.chosen", 2)).waitFor();
  await boxes.last().click({ modifiers: ["Shift"] });
  await bar(zhou).getByText(t("clients.chosen", 3)).waitFor();
  await boxes.last().click();
  await bar(zhou).getByText(t("clients.chosen", 2)).waitFor();
  expect(await inspect(zhou, "选择多位", { part: ".clients-pane", isBriefByNight: true })).toEqual(
    [],
  );
  await press(zhou, t("clients.putTag"));
  await zhou.getByRole("menuitem", { name: t("registry.tag").vip }).click();
  await zhou.getByText(t("clients.taggedMany", t("registry.tag").vip, 2)).waitFor();

  await press(zhou, t("clients.giveMany"));
  const dialog = zhou.getByRole("dialog");
  await dialog.getByText(linXiaolan.name, { exact: true }).click();
  await dialog.getByRole("button", { name: t("common.confirm") }).click();
  await dialog.getByText(t("refusals.unreachable")).waitFor();
  await agency.startAgain();
  await allSaved(zhou);
  await dialog.getByRole("button", { name: t("common.confirm") }).click();
  await zhou.getByText(t("clients.gaveMany", 2, linXiaolan.name)).waitFor();
  await press(zhou, t("clients.endSelection"));
  await expect.poll(() => zhou.locator(".client-staff", { hasText: "林晓岚" }).count()).toBe(2);

  await zhou.keyboard.press("Control+z");
  const tagged = t("clients.taggedMany", t("registry.tag").vip, 2);
  await zhou.getByText(t("common.undone", tagged)).waitFor();
  // What changed last stands first: among several the line would move under the press.
  await zhou.getByRole("searchbox", { name: t("clients.search") }).fill("赵磊");
  await lineOf(zhou, "陈静").waitFor({ state: "detached" });
  await openClient(zhou, "赵磊");
  await expect
    .poll(() => zhou.getByRole("checkbox", { name: t("registry.tag").vip }).isChecked())
    .toBe(false);
});
