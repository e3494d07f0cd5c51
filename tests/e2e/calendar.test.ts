/** The calendar: two people book one room apart, both see it, and one press settles it for both. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Agency, openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { allow, choose } from "./support/case-file.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const room = "一号室";
const items = t("calendar.item");

interface Booking {
  readonly who: string;
  readonly from: string;
  readonly room?: string;
}

const sheet = (page: Page): Locator => page.getByRole("dialog");

/** Books somebody on the day that is shown. */
async function book(page: Page, { who, from, room: where }: Booking): Promise<void> {
  await page.keyboard.press("n");
  await sheet(page).getByLabel(t("calendar.client"), { exact: true }).fill(who);
  await sheet(page).getByRole("button", { name: who }).click();
  await sheet(page).getByLabel(t("calendar.from"), { exact: true }).fill(from);
  if (where) await sheet(page).getByLabel(t("calendar.room")).selectOption(where);
  await sheet(page)
    .getByRole("button", { name: t("calendar.save"), exact: true })
    .click();
  await sheet(page).waitFor({ state: "detached" });
  await block(page, who, from).waitFor();
}

/** An appointment in the column of a colleague or a room. */
const block = (page: Page, who: string, from: string): Locator =>
  page.locator(".time-block").filter({ hasText: who }).filter({ hasText: from }).first();

const clash = (page: Page, a: string, b: string): Locator =>
  page.getByRole("group", {
    name: new RegExp(`^(${t("calendar.clashOf", a, b)}|${t("calendar.clashOf", b, a)})$`),
  });

/** Shows tomorrow, when nothing has begun yet. */
async function showTomorrow(page: Page): Promise<void> {
  await goTo(page, "calendar");
  await page.getByRole("button", { name: t("calendar.later"), exact: true }).click();
}

/** 周敏 and 林晓岚 before the calendar of tomorrow, with two clients and one room. */
async function atCalendar(): Promise<{ agency: Agency; zhou: Page; lin: Page }> {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: "王敏", sex: "female", born: "1994-03-05", phone: "13800138000" });
  await goTo(lin, "clients");
  await register(lin, { name: "赵磊", sex: "male" });
  await allSaved(lin);
  await showTomorrow(zhou);
  await showTomorrow(lin);
  await zhou.getByRole("button", { name: t("calendar.more"), exact: true }).click();
  await zhou.getByRole("menuitem", { name: t("calendar.setOffice") }).click();
  await sheet(zhou).getByLabel(t("calendar.roomName")).fill(room);
  await sheet(zhou)
    .getByRole("button", { name: t("calendar.addRoom") })
    .click();
  await sheet(zhou).getByText(room, { exact: true }).waitFor();
  await zhou.keyboard.press("Escape");
  await lin.getByRole("region", { name: new RegExp(`^${room}`) }).waitFor();
  return { agency, zhou, lin };
}

test("two people book one room without the relay, both see it, and one settles it by a proposal", async () => {
  const { agency, zhou, lin } = await atCalendar();
  await book(lin, { who: "王敏", from: "10:00", room });
  await block(zhou, "王敏", "10:00").waitFor();
  await Promise.all([allSaved(lin), allSaved(zhou)]);

  await agency.kill();
  await book(lin, { who: "王敏", from: "14:00", room });
  await book(zhou, { who: "赵磊", from: "14:30", room });
  await badgeSays(lin, t("sync.offlineUnsent", 1));
  await badgeSays(zhou, t("sync.offlineUnsent", 1));
  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(lin)]);

  for (const page of [zhou, lin]) {
    const both = clash(page, "王敏", "赵磊");
    await both.getByText(t("calendar.kind").room).waitFor();
    expect(await both.locator(".bridge-side").count()).toBe(2);
  }
  await goTo(lin, "today");
  await lin.getByText(t("calendar.clashes")).first().waitFor();
  await showTomorrow(lin);
  await clash(zhou, "王敏", "赵磊")
    .getByRole("button", { name: /^赵磊: .*15:30/ })
    .click();
  for (const page of [zhou, lin]) {
    await clash(page, "王敏", "赵磊").waitFor({ state: "detached" });
    await block(page, "赵磊", "15:30").waitFor();
    await block(page, "王敏", "14:00").waitFor();
    await allSaved(page);
  }
});

test("the same appointment moved apart by two people shows both times, and one press settles it", async () => {
  const { agency, zhou, lin } = await atCalendar();
  await book(lin, { who: "王敏", from: "10:00" });
  await block(zhou, "王敏", "10:00").waitFor();
  await agency.kill();
  await block(lin, "王敏", "10:00").press("Shift+ArrowDown");
  await block(lin, "王敏", "10:15").waitFor();
  await block(zhou, "王敏", "10:00").press("Shift+ArrowUp");
  await block(zhou, "王敏", "09:45").waitFor();
  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(lin)]);
  const apart = (page: Page): Locator =>
    page.getByRole("group", { name: new RegExp(`^${t("calendar.movedApart")}`) });
  await Promise.all([apart(zhou).waitFor(), apart(lin).waitFor()]);
  await apart(lin).getByRole("button", { name: /09:45/ }).click();
  for (const page of [zhou, lin]) {
    await apart(page).waitFor({ state: "detached" });
    await block(page, "王敏", "09:45").waitFor();
    await allSaved(page);
  }
});

test("an appointment is dragged, taken back, checked at the door, said to have come, and handed out", async () => {
  const { lin } = await atCalendar();
  await book(lin, { who: "王敏", from: "10:00", room });
  // The head of a column grows by the load that is told there.
  await lin
    .getByText(t("calendar.loadOf", 1, ""), { exact: false })
    .first()
    .waitFor();
  await block(lin, "王敏", "10:00").hover({ position: { x: 20, y: 8 } });
  const from = await block(lin, "王敏", "10:00").boundingBox();
  if (!from) throw new Error("it is not in sight");
  await lin.mouse.down();
  await lin.mouse.move(from.x + 20, from.y + 8 + 40, { steps: 4 });
  await lin.mouse.move(from.x + 20, from.y + 8 + 66, { steps: 4 });
  await lin.mouse.up();
  await block(lin, "王敏", "11:00").waitFor();
  await lin.getByRole("button", { name: t("common.undo"), exact: true }).click();
  await block(lin, "王敏", "10:00").press("Shift+ArrowDown");
  await block(lin, "王敏", "10:15").waitFor();
  // It kept the focus: the next key goes on with it.
  await lin.keyboard.press("Shift+ArrowUp");
  await block(lin, "王敏", "10:00").waitFor();

  await block(lin, "王敏", "10:00").press("Enter");
  await sheet(lin).getByText(t("calendar.notReady", 4)).waitFor();
  // What the card does not say cannot be compared; it is filled in first.
  const box = (item: keyof typeof items): Locator =>
    sheet(lin).getByRole("checkbox", { name: new RegExp(`^${items[item]}`) });
  expect(await box("maritalStatus").isDisabled()).toBe(true);
  await sheet(lin)
    .getByRole("link", { name: `${t("calendar.fillFirst")}: ${items.maritalStatus}` })
    .click();
  await allow(lin, "marriage");
  await choose(
    lin,
    t("registry.field").maritalStatus,
    t("registry.value").maritalStatus.neverMarried,
  );
  await showTomorrow(lin);
  await block(lin, "王敏", "10:00").press("Enter");
  await sheet(lin).getByText(t("calendar.notReady", 4)).waitFor();
  for (const item of Object.values(items)) {
    await sheet(lin)
      .getByRole("checkbox", { name: new RegExp(`^${item}`) })
      .check();
  }
  await sheet(lin)
    .getByRole("button", { name: t("calendar.checkNow"), exact: true })
    .click();
  await sheet(lin).getByText(t("calendar.isReady")).waitFor();
  // It is tomorrow's: nobody came yet.
  await sheet(lin)
    .getByRole("button", { name: t("calendar.came"), exact: true })
    .click();
  await sheet(lin).getByText(t("calendar.outcomeRefused").notOnThatDay).waitFor();
  expect(await sheet(lin).getByText(t("calendar.state").came, { exact: true }).count()).toBe(0);
  const download = lin.waitForEvent("download");
  await sheet(lin)
    .getByRole("button", { name: t("calendar.exportOne") })
    .click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toContain("DTSTART;TZID=Asia/Shanghai:");
  expect(file).toContain("T100000\r\n");
  expect(file).toContain("王敏");
});

test("whoever finds no time waits on the list, and is booked from it", async () => {
  const { zhou, lin } = await atCalendar();
  await lin.getByRole("button", { name: t("calendar.addWaiting") }).click();
  await sheet(lin).getByLabel(t("calendar.client"), { exact: true }).fill("赵磊");
  await sheet(lin).getByRole("button", { name: "赵磊" }).click();
  await sheet(lin).getByLabel(t("calendar.wish")).fill("只有下午");
  await sheet(lin)
    .getByRole("button", { name: t("calendar.addWaiting"), exact: true })
    .click();
  const list = (page: Page): Locator => page.getByRole("list", { name: t("calendar.waiting") });
  await list(zhou).getByText("只有下午").waitFor();
  await list(zhou)
    .getByRole("button", { name: `${t("calendar.bookWaiting")}: 赵磊` })
    .click();
  await sheet(zhou).getByLabel(t("calendar.from"), { exact: true }).fill("16:00");
  await sheet(zhou)
    .getByRole("button", { name: t("calendar.save"), exact: true })
    .click();
  await block(lin, "赵磊", "16:00").waitFor();
  await lin.getByText(t("calendar.noWaiting")).waitFor();
});
