/** The team meets: agenda from open cases, minutes written together, and what comes of them. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { clientRef } from "#shared/meetings";
import { type Agency, clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { goToEndOf, linesOf, noteText } from "./support/notes.ts";
import { sayAt } from "./support/say-at.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();

const press = (place: Page | Locator, name: string) =>
  place.getByRole("button", { name, exact: true }).click();
const list = (page: Page, name: string) => page.getByRole("list", { name, exact: true });
const dues = t("meetings.dues").task;
const task = (page: Page) => list(page, dues.title).getByRole("listitem");

/** 林晓岚 serves 王敏; 方明 keeps accounts and reads no client. */
interface Desk {
  readonly agency: Agency;
  readonly lin: Page;
  readonly fang: Page;
  /** 王敏 as everybody may read of her. */
  readonly ref: string;
}

async function openDesk(): Promise<Desk> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const fangMing = await agency.join({ name: "方明", roles: ["admin"] });
  const [lin, fang] = await Promise.all([agency.sitDown(linXiaolan), agency.sitDown(fangMing)]);
  await register(lin, { name: "王敏", sex: "female" });
  const wangMin = clientOn(lin);
  await allSaved(lin);
  await sayAt(linXiaolan, {
    [nameOf(idOf("client", wangMin))]: [["due/followUp", { on: "2026-01-05" }]],
  });
  return { agency, lin, fang, ref: t("meetings.ref", clientRef(wangMin)) };
}

test("三.7.c the agenda comes from open cases without a name, two write the minutes apart, and the task is ticked on Today", async () => {
  const desk = await openDesk();
  await plan(desk);
  await readWithoutNames(desk);
  await writeApart(desk);
  await settleAndTick(desk);
});

/** What is overdue is proposed to who may read it; a name that is typed gives way to the number. */
async function plan({ lin, ref }: Desk): Promise<void> {
  await goTo(lin, "staff");
  await lin.getByRole("link", { name: t("meetings.title") }).click();
  await press(lin, t("meetings.plan"));
  await press(lin.getByRole("dialog"), t("meetings.planSubmit"));
  await lin.getByRole("heading", { level: 1, name: t("meetings.usualTitle") }).waitFor();

  await press(lin, t("meetings.propose"));
  await press(list(lin, t("meetings.proposals")), t("meetings.putOn", "王敏"));
  await list(lin, t("meetings.agenda"))
    .getByText(`${t("meetings.kind").followUp}：${ref}`)
    .waitFor();

  await press(lin, dues.add);
  await lin.getByLabel(dues.text, { exact: true }).fill("回访王敏");
  await lin.getByText(t("meetings.namesFound", "王敏")).waitFor();
  await press(lin, t("meetings.useRefs"));
  await press(lin, t("common.save"));
  await task(lin).getByText(`回访${ref}`).first().waitFor();
  await allSaved(lin);
}

/** Who may not read the client finds the meeting by its title, and in it no name. */
async function readWithoutNames({ fang, ref }: Desk): Promise<void> {
  await goTo(fang, "staff");
  await fang.getByRole("link", { name: t("meetings.title") }).click();
  await fang.getByRole("searchbox").fill("年会");
  await fang.getByText(t("meetings.noneFound", "年会")).waitFor();
  await fang.getByRole("searchbox").fill("例会");
  await fang.getByRole("link", { name: t("meetings.usualTitle") }).click();
  await task(fang).getByText(`回访${ref}`).first().waitFor();
  await list(fang, t("meetings.agenda")).getByText(ref).waitFor();
  await noteText(fang).waitFor();
  expect(await fang.locator("main").textContent()).not.toContain("王敏");
  expect(await inspect(fang, "a meeting", { part: "main" })).toEqual([]);
}

/** With the relay gone each notes who came, writes into the minutes, and gives the task to somebody else. */
async function writeApart({ agency, lin, fang }: Desk): Promise<void> {
  const [, talked = "", learned = ""] = t("meetings.minutesText").match(/(?<=^#+ ).+$/gmu) ?? [];
  await noteText(lin).waitFor();
  await agency.kill();
  for (const [page, name, heading, line, owner] of [
    [lin, "林晓岚", talked, "话术要改", "周敏"],
    [fang, "方明", learned, "表格要改", "方明"],
  ] as const) {
    await page
      .getByRole("region", { name: t("meetings.present") })
      .getByText(name, { exact: true })
      .click();
    await goToEndOf(page, heading);
    await page.keyboard.press("Enter");
    await page.keyboard.type(line);
    await task(page).getByRole("combobox").selectOption({ label: owner });
  }
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(fang)]);
  for (const page of [lin, fang]) {
    await expect.poll(() => linesOf(page), { timeout: 30_000 }).toContain("话术要改");
    await expect.poll(() => linesOf(page), { timeout: 30_000 }).toContain("表格要改");
    for (const name of ["林晓岚", "方明"])
      await expect
        .poll(() => page.getByRole("checkbox", { name, exact: true }).isChecked())
        .toBe(true);
  }
}

/** Both owners are shown until one is taken; the task is then on that colleague's Today, and ticked there. */
async function settleAndTick({ lin, fang, ref }: Desk): Promise<void> {
  const take = (page: Page, owner: string) =>
    task(page).getByRole("button", { name: `${t("caseFile.takeThis")}: ${owner}`, exact: true });
  for (const page of [lin, fang]) {
    await take(page, "周敏").waitFor();
    await take(page, "方明").waitFor();
  }
  await take(lin, "方明").click();
  for (const page of [lin, fang]) await take(page, "周敏").waitFor({ state: "detached" });
  await goTo(fang, "today");
  const own = list(fang, t("meetings.ownTasks"));
  await own.getByRole("checkbox", { name: `回访${ref}` }).click();
  await own.waitFor({ state: "detached" });
  await expect
    .poll(() => task(lin).getByRole("checkbox").isChecked(), { timeout: 30_000 })
    .toBe(true);
}
