import { expect, test } from "vitest";
import { appendFacts, factIdSchema, idOf, nameOf } from "#shared/documents";
import { clientIdSchema, type JsonObject } from "#shared/kernel";
import { until } from "../platform/fake.ts";
import { firstPassword, makeAt, openOffice, untilState, workOf, zhou } from "./fake-office.ts";
import type { Work } from "./work.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const contact = idOf("contact", wang);
const calendar = idOf("calendar", "2026-09");
const about = "appointment/01JA000000000000000000PP01";
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The clock of the fake browser as it begins: 21 September 2026, in the evening at the office. */
const startMs = 1_790_000_000_000;
const at = (fromMs: number): JsonObject => ({ time: { fromMs, toMs: fromMs + hourMs } });

/** 王秀英 is 周敏's; somebody signs in, and has all there is. */
async function atWork(account: "limei" | "zhoumin", password: string) {
  const office = openOffice();
  for (const id of [idOf("client", wang), contact]) makeAt(office, id);
  const month = makeAt(office, calendar);
  office.assignments.push({ client: wang, staff: zhou, as: "assigned" });
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn(account, password);
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  await until(() => work.directory.assignments().length > 0, "the directory");
  let said = 0;
  const colleagueSays = (says: JsonObject): void => {
    said += 1;
    const id = factIdSchema.parse(`ZZZZZZZZZZ.${said}`);
    const over = said > 1 ? { over: [factIdSchema.parse(`ZZZZZZZZZZ.${said - 1}`)] } : {};
    appendFacts(month, [{ id, at: said, by: zhou, about, says, ...over, v: 1 }], "colleague");
    office.relay.changed(nameOf(calendar));
  };
  return { office, work, colleagueSays };
}

const mayReach = ({ directory }: Work): boolean => directory.accessTo(contact).read;

test("the front desk may reach whoever is expected tomorrow, until that is moved", async () => {
  const { work, colleagueSays } = await atWork("limei", "前台的李梅在这里");
  expect(mayReach(work)).toBe(false);
  colleagueSays({ client: wang, ...at(startMs + dayMs) });
  await until(() => mayReach(work), "the appointment");
  colleagueSays({ client: wang, ...at(startMs + 3 * dayMs) });
  await until(() => !mayReach(work), "it was moved");
});

test("what is booked without the relay counts at once, and the day decides", async () => {
  const { office, work } = await atWork("limei", "前台的李梅在这里");
  office.relay.stop();
  const month = work.openDocument(calendar);
  await until(() => month.status() === "here", "the calendar");
  expect(mayReach(work)).toBe(false);
  month.append(about, { client: wang, ...at(startMs + 2 * dayMs) });
  await until(() => month.state().type === "onDevice", "it is on this device");
  expect(mayReach(work)).toBe(false);
  office.browser.setWallClock(startMs + dayMs);
  await until(() => mayReach(work), "the day before");
  office.browser.setWallClock(startMs + 3 * dayMs);
  expect(mayReach(work)).toBe(false);
});

test("a matchmaker reaches nobody else's clients because they are expected", async () => {
  const { office, work, colleagueSays } = await atWork("zhoumin", firstPassword);
  office.assignments.length = 0;
  office.assignments.push({ client: wang, staff: "01JA00000000000000000F4NGT", as: "assigned" });
  await work.directory.refresh();
  const before = work.source.stamp(calendar)?.lastRow;
  colleagueSays({ client: wang, ...at(startMs) });
  await until(() => work.source.stamp(calendar)?.lastRow !== before, "the appointment");
  expect(mayReach(work)).toBe(false);
});
