/** Two people write one note, with an input method on one side and a relay that dies in between. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Agency } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { openClient, register } from "./support/clients.ts";
import { inspect } from "./support/inspect.ts";
import {
  beginNote,
  compose,
  goToEndOf,
  linesOf,
  noteSaved,
  noteSaveMark,
  notesSection,
  noteText,
  openNote,
} from "./support/notes.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();

interface Desk {
  readonly agency: Agency;
  readonly zhou: Page;
  readonly lin: Page;
}

/** 林晓岚 has begun a note about 王敏, and 周敏 has it open too. */
async function openTogether(): Promise<Desk> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: "王敏", sex: "female" });
  await beginNote(lin, "blank");
  await noteText(lin).click();
  await lin.keyboard.type("王敏的面谈");
  await lin.keyboard.press("Enter");
  await lin.keyboard.type("她说：");
  await noteSaved(lin);
  await goBack(lin);
  await allSaved(lin);
  await openClient(zhou, "王敏");
  await openNote(zhou, "王敏的面谈");
  await openNote(lin, "王敏的面谈");
  return { agency, zhou, lin };
}

const goBack = async (page: Page): Promise<void> => {
  await page.locator(".note-back").click();
  await notesSection(page).waitFor();
};

/** Resolves when a line says exactly this. */
const readsLine = (page: Page, line: string): Promise<void> =>
  expect.poll(() => linesOf(page), { timeout: 30_000 }).toContain(line);

const count = (text: string, part: string): number => text.split(part).length - 1;

test("two people write one paragraph, one with an input method, the relay dies in between, and nothing is lost", async () => {
  const desk = await openTogether();
  await undoApart(desk);
  await writeOneLine(desk);
  await writeThroughOutage(desk);
});

/** What is undone is one's own; an earlier version comes back as an edit that can be undone. */
async function undoApart({ zhou, lin }: Desk): Promise<void> {
  await lin.getByText(t("notes.here", "周敏")).waitFor();
  await goToEndOf(zhou, "她说");
  await zhou.keyboard.type("甲");
  await readsLine(lin, "她说：甲");
  await lin.locator('.note-cursor-name[data-name="周敏"]').waitFor();
  await noteSaved(zhou);
  await lin.getByRole("button", { name: t("notes.versions") }).click();
  await lin.getByRole("button", { name: t("notes.keepVersion") }).click();
  await lin.getByLabel(t("notes.keepVersionName")).fill("第一稿");
  await lin.keyboard.press("Enter");
  const first = lin.locator(".note-version").filter({ hasText: "第一稿" });
  await first.waitFor();

  await goToEndOf(lin, "她说");
  await lin.keyboard.type("乙");
  await readsLine(zhou, "她说：甲乙");
  await zhou.keyboard.press("Control+z");
  await readsLine(lin, "她说：乙");
  await zhou.keyboard.press("Control+y");
  await readsLine(lin, "她说：甲乙");

  await first.click();
  const shown = lin.getByRole("complementary", { name: t("notes.versionAt", "第一稿") });
  await shown.getByText("她说：甲", { exact: true }).waitFor();
  await shown.getByRole("button", { name: t("notes.takeBack") }).click();
  await readsLine(zhou, "她说：甲");
  await lin
    .getByRole("button", { name: t("common.undo"), exact: true })
    .last()
    .click();
  await readsLine(zhou, "她说：甲乙");
  await lin.getByRole("button", { name: t("notes.versions") }).click();
}

/** One composes while the other types before it in the same line. */
async function writeOneLine({ zhou, lin }: Desk): Promise<void> {
  const ime = await compose(zhou);
  await goToEndOf(zhou, "她说");
  await goToEndOf(lin, "她说");
  await lin.keyboard.press("Home");
  for (const [letters, typed] of [
    ["n", "先"],
    ["ni", "说"],
    ["nih", "明"],
    ["niha", "一"],
    ["nihao", "下"],
  ] as const) {
    await ime.letters(letters);
    await lin.keyboard.type(typed);
    await expect.poll(() => linesOf(zhou).then((lines) => lines[1])).toContain(typed);
  }
  await ime.words("你好");
  await readsLine(lin, "先说明一下她说：甲乙你好");
  expect(await linesOf(zhou)).toEqual(await linesOf(lin));
}

/** The relay is killed in the middle of a word; both go on, and come back. */
async function writeThroughOutage({ agency, zhou, lin }: Desk): Promise<void> {
  const ime = await compose(zhou);
  await ime.letters("shi");
  await agency.kill();
  await lin.keyboard.type("：");
  await ime.words("是的");
  await zhou.keyboard.type("，想再见一面");
  for (const page of [zhou, lin]) {
    await noteSaveMark(page)
      .filter({ hasText: t("caseFile.saveOnDevice") })
      .waitFor();
  }
  await goToEndOf(lin, "王敏的面谈");
  await lin.keyboard.press("Enter");
  await lin.keyboard.type("断网时补的一行");
  await lin.getByRole("button", { name: t("notes.versions") }).click();
  await lin.getByText(t("notes.versionsOffline")).waitFor();

  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(lin)]);
  await readsLine(zhou, "断网时补的一行");
  await Promise.all([noteSaved(zhou), noteSaved(lin)]);
  await expect
    .poll(() => linesOf(lin).then((lines) => lines[2]), { timeout: 30_000 })
    .toContain("，想再见一面");
  const lines = await linesOf(zhou);
  expect(await linesOf(lin)).toEqual(lines);
  expect(lines).toEqual(["王敏的面谈", "断网时补的一行", expect.any(String)]);
  for (const part of ["先说明一下：", "她说：", "甲乙", "你好", "是的", "，想再见一面"]) {
    expect(count(lines[2]!, part), part).toBe(1);
  }
  expect(lines[2]).not.toMatch(/[a-z]/);
}

test("headings, boxes, names and links are written by keyboard alone, and everybody can read the page", async () => {
  const agency = await theAgency();
  const page = await agency.sitDown(agency.admin);
  const { keyboard } = page;
  await register(page, { name: "周洁", sex: "female" });
  await beginNote(page, "blank");
  await noteText(page).focus();
  await keyboard.type("# 面谈");
  await keyboard.press("Enter");
  await keyboard.type("[] 请@周洁");
  await page.getByRole("option", { name: "周洁" }).waitFor();
  await keyboard.press("Enter");
  await keyboard.type("回电");
  await keyboard.press("Control+Enter");
  const box = noteText(page).getByRole("checkbox");
  await expect.poll(() => box.isChecked()).toBe(true);
  await box.focus();
  await keyboard.press("Space");
  await expect.poll(() => box.isChecked()).toBe(false);

  await goToEndOf(page, "回电");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await keyboard.press("Home");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  const heading = page.getByRole("button", { name: t("notes.tool").heading2 });
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await keyboard.press("Enter");
  await expect.poll(() => heading.getAttribute("aria-pressed")).toBe("true");
  await keyboard.type("地址");
  await keyboard.press("Enter");

  await page.getByRole("button", { name: t("notes.tool").link, exact: true }).click();
  await page.getByLabel(t("notes.linkAddress")).fill("javascript:alert(1)");
  await keyboard.press("Enter");
  await page.getByText(t("notes.linkRefused").otherKind).waitFor();
  await page.getByLabel(t("notes.linkAddress")).fill("example.cn/a");
  await page.getByLabel(t("notes.linkText")).fill("地图");
  await keyboard.press("Enter");
  const link = noteText(page).getByRole("link", { name: "地图" });
  expect(await link.getAttribute("href")).toBe("https://example.cn/a");
  expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
  await noteSaved(page);
  expect(await inspect(page, "a note", { part: ".note-page" })).toEqual([]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await noteText(page).locator(".note-mention").click();
  await notesSection(page).getByRole("link").filter({ hasText: "面谈" }).waitFor();
});
