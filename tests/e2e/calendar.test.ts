/** The calendar: two people book one room apart, both see it, and one press settles it for both. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { officeDay } from "#shared/appointments";
import { addDays } from "#shared/kernel";
import type { Agency } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { allow, choose } from "./support/case-file.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
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

/** Shows a day when nothing has begun yet: tomorrow, or so many days from now. */
async function showDay(page: Page, days = 1): Promise<void> {
  await goTo(page, "calendar");
  const later = page.getByRole("button", { name: t("calendar.later"), exact: true });
  for (let day = 0; day < days; day += 1) await later.click();
}

/** Writes down that a colleague is ill on a day. */
async function beSick(page: Page, who: string, days: number): Promise<void> {
  const { sick } = t("calendar.awayKind");
  await page.getByRole("button", { name: t("calendar.more"), exact: true }).click();
  await page.getByRole("menuitem", { name: t("calendar.setAway") }).click();
  await sheet(page).getByLabel(t("calendar.staff")).selectOption(who);
  await sheet(page).getByText(sick, { exact: true }).click();
  const day = addDays(officeDay(Date.now()), days);
  await sheet(page).getByLabel(t("calendar.awayFirst")).fill(day);
  await sheet(page).getByText(t("calendar.awayTouches", 1)).waitFor();
  await sheet(page)
    .getByRole("button", { name: t("calendar.addAway"), exact: true })
    .click();
  await sheet(page).getByText(`${who} ${sick}`).waitFor();
  await page.keyboard.press("Escape");
}

/** Who comes in a story, and the day from now that it has for itself. */
interface Day {
  readonly she: string;
  readonly he: string;
  readonly days?: number;
}

const furnished = new WeakSet<Agency>();

/** 周敏 gives the office its one room, for all stories. */
async function furnish(agency: Agency, zhou: Page): Promise<void> {
  if (furnished.has(agency)) return;
  furnished.add(agency);
  await zhou.getByRole("button", { name: t("calendar.more"), exact: true }).click();
  await zhou.getByRole("menuitem", { name: t("calendar.setOffice") }).click();
  await sheet(zhou).getByLabel(t("calendar.roomName")).fill(room);
  await sheet(zhou)
    .getByRole("button", { name: t("calendar.addRoom") })
    .click();
  await sheet(zhou).getByText(room, { exact: true }).waitFor();
  await zhou.keyboard.press("Escape");
}

/** 周敏 and 林晓岚 before the calendar of a day, with two clients and one room. */
async function atCalendar({ she, he, days }: Day) {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: she, sex: "female", born: "1994-03-05", phone: "13800138000" });
  await goTo(lin, "clients");
  await register(lin, { name: he, sex: "male" });
  await allSaved(lin);
  await Promise.all([showDay(zhou, days), showDay(lin, days)]);
  await furnish(agency, zhou);
  await lin.getByRole("region", { name: new RegExp(`^${room}`) }).waitFor();
  return { agency, zhou, lin };
}

test("二.10 two people book one room without the relay, both see it, and one settles it by a proposal", async () => {
  const { agency, zhou, lin } = await atCalendar({ she: "王敏", he: "赵磊" });
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
  await showDay(lin);
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

test("二.10 the same appointment moved apart by two people shows both times, and one press settles it", async () => {
  const { agency, zhou, lin } = await atCalendar({ she: "周洁", he: "孙强", days: 2 });
  await book(lin, { who: "周洁", from: "10:00" });
  await block(zhou, "周洁", "10:00").waitFor();
  await agency.kill();
  await block(lin, "周洁", "10:00").press("Shift+ArrowDown");
  await block(lin, "周洁", "10:15").waitFor();
  await block(zhou, "周洁", "10:00").press("Shift+ArrowUp");
  await block(zhou, "周洁", "09:45").waitFor();
  await beSick(zhou, "林晓岚", 2);
  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(lin)]);
  const apart = (page: Page): Locator =>
    page.getByRole("group", { name: new RegExp(`^${t("calendar.movedApart")}`) });
  await Promise.all([apart(zhou).waitFor(), apart(lin).waitFor()]);
  // 周敏 wrote down that she is ill, and the two found it without having asked.
  const { sick } = t("calendar.awayKind");
  const stranded = (page: Page, who: string): Locator => clash(page, "周洁", `${who} ${sick}`);
  await stranded(zhou, "林晓岚").getByText(t("calendar.notThere")).waitFor();
  await stranded(lin, t("calendar.me"))
    .getByRole("button", { name: t("calendar.endAway") })
    .click();
  await stranded(zhou, "林晓岚").waitFor({ state: "detached" });
  await apart(lin).getByRole("button", { name: /09:45/ }).click();
  for (const page of [zhou, lin]) {
    await apart(page).waitFor({ state: "detached" });
    await block(page, "周洁", "09:45").waitFor();
    await allSaved(page);
  }
});

test("二.10 an appointment is dragged, taken back, moved by keys, and handed out", async () => {
  const { lin } = await atCalendar({ she: "吴静", he: "郑浩", days: 3 });
  await book(lin, { who: "吴静", from: "10:00", room });
  // The head of a column grows by the load that is told there.
  await lin
    .getByText(t("calendar.loadOf", 1, ""), { exact: false })
    .first()
    .waitFor();
  await block(lin, "吴静", "10:00").hover({ position: { x: 20, y: 8 } });
  const from = await block(lin, "吴静", "10:00").boundingBox();
  if (!from) throw new Error("it is not in sight");
  await lin.mouse.down();
  await lin.mouse.move(from.x + 20, from.y + 8 + 40, { steps: 4 });
  await lin.mouse.move(from.x + 20, from.y + 8 + 66, { steps: 4 });
  await lin.mouse.up();
  await block(lin, "吴静", "11:00").waitFor();
  await lin.getByRole("button", { name: t("common.undo"), exact: true }).click();
  await block(lin, "吴静", "10:00").press("Shift+ArrowDown");
  await block(lin, "吴静", "10:15").waitFor();
  // It kept the focus: the next key goes on with it.
  await lin.keyboard.press("Shift+ArrowUp");
  await block(lin, "吴静", "10:00").waitFor();

  // While the move is being saved the day is drawn anew, and a key pressed in that moment is lost.
  await expect
    .poll(async () => {
      if (!(await sheet(lin).isVisible())) await block(lin, "吴静", "10:00").press("Enter");
      return sheet(lin).isVisible();
    })
    .toBe(true);
  const download = lin.waitForEvent("download");
  await sheet(lin)
    .getByRole("button", { name: t("calendar.exportOne") })
    .click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toContain("DTSTART;TZID=Asia/Shanghai:");
  expect(file).toContain("T100000\r\n");
  expect(file).toContain("吴静");
  await lin.keyboard.press("Escape");
});

test("二.4 whoever comes is compared with the card before, or received for a reason, with the relay away", async () => {
  const { agency, zhou, lin } = await atCalendar({ she: "刘洋", he: "陈浩", days: 4 });
  await book(lin, { who: "刘洋", from: "10:00", room });
  await book(lin, { who: "陈浩", from: "14:00" });
  await block(zhou, "陈浩", "14:00").waitFor();
  await allSaved(lin);
  await agency.kill();
  await block(lin, "刘洋", "10:00").press("Enter");
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
  await showDay(lin, 4);
  await block(lin, "刘洋", "10:00").press("Enter");
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
  await lin.keyboard.press("Escape");

  // He brought no papers: he is received all the same, and everybody reads why.
  const { noPapersToday } = t("calendar.override");
  await block(lin, "陈浩", "14:00").press("Enter");
  await sheet(lin).getByText(t("calendar.notReady", 4)).waitFor();
  await sheet(lin)
    .getByRole("button", { name: t("calendar.goOn") })
    .click();
  await lin.getByRole("menuitem", { name: noPapersToday }).click();
  await sheet(lin).getByText(t("calendar.isOverridden", noPapersToday)).waitFor();
  await lin.keyboard.press("Escape");
  await agency.startAgain();
  await Promise.all([connectNow(zhou), connectNow(lin)]);
  await allSaved(lin);

  await block(zhou, "刘洋", "10:00").press("Enter");
  await sheet(zhou).getByText(t("calendar.isReady")).waitFor();
  await zhou.keyboard.press("Escape");
  await block(zhou, "陈浩", "14:00").press("Enter");
  await sheet(zhou).getByText(t("calendar.isOverridden", noPapersToday)).waitFor();
  await zhou.keyboard.press("Escape");
});

test("二.10 whoever finds no time waits on the list, and is booked from it", async () => {
  const { zhou, lin } = await atCalendar({ she: "孙悦", he: "周凯", days: 5 });
  await lin.getByRole("button", { name: t("calendar.addWaiting") }).click();
  await sheet(lin).getByLabel(t("calendar.client"), { exact: true }).fill("周凯");
  await sheet(lin).getByRole("button", { name: "周凯" }).click();
  await sheet(lin).getByLabel(t("calendar.wish")).fill("只有下午");
  await sheet(lin)
    .getByRole("button", { name: t("calendar.addWaiting"), exact: true })
    .click();
  const list = (page: Page): Locator => page.getByRole("list", { name: t("calendar.waiting") });
  await list(zhou).getByText("只有下午").waitFor();
  await list(zhou)
    .getByRole("button", { name: `${t("calendar.bookWaiting")}: 周凯` })
    .click();
  await sheet(zhou).getByLabel(t("calendar.from"), { exact: true }).fill("16:00");
  await sheet(zhou)
    .getByRole("button", { name: t("calendar.save"), exact: true })
    .click();
  await block(lin, "周凯", "16:00").waitFor();
  await lin.getByText(t("calendar.noWaiting")).waitFor();
});
