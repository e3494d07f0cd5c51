/** Two people book the same room in the same month apart, before either has the month. */
import { expect, onTestFinished, test } from "vitest";
import { conflictsAmong, readAppointments } from "#shared/appointments";
import { idOf } from "#shared/documents";
import type { AppTab } from "./app-tab.ts";
import { comeBack, untilEqual } from "./evening.ts";
import { comeIn, openDayOffice } from "./office.ts";

const december = idOf("calendar", "2026-12");
const fromMs = Date.parse("2026-12-01T06:00:00Z");
const hourMs = 3_600_000;

test("a room booked twice apart is a conflict on both devices after the merge, and on neither once it is moved", async () => {
  const office = await openDayOffice("memory", 1);
  onTestFinished(office.close);
  const [lin, su] = office.people.slice(1, 3).map((person) => {
    const device = office.addDevice(person, person.name);
    return [device, office.openTab(device)] as const;
  });
  if (!lin || !su) throw new Error("two people work here");
  await comeIn(office, [lin, su]);
  const tabs = [lin[1], su[1]] as const;
  for (const { network } of tabs) network.pull();

  const open = async (tab: AppTab) => {
    const live = tab.show(december);
    const work = tab.work();
    if (!live || !work) throw new Error("nobody is at work in the tab");
    await office.until(() => live.status() !== "loading", "the vault was asked");
    await office.answered(work.beginDocument(december), "the month is begun");
    await office.until(() => live.status() === "here", "the month is here");
    return live;
  };
  const months = [await open(tabs[0]), await open(tabs[1])] as const;
  const book = (place: 0 | 1, id: string, startMs: number, note: string): void => {
    const about = `appointment/01JD00000000000000000000${id}`;
    const time = { fromMs: startMs, toMs: startMs + hourMs };
    const said = months[place].append(about, { time, room: "一号室", note });
    if (!said.ok) throw new Error(said.reason.type);
    tabs[place].record.said(december, said.value);
  };
  book(0, "A1", fromMs, "林晓岚约的");
  book(1, "B2", fromMs + hourMs / 2, "苏雅琴约的");

  for (const { network, platform } of tabs) {
    network.plug();
    platform.wake();
  }
  const conflictsOn = (place: 0 | 1): readonly string[] =>
    conflictsAmong(readAppointments(months[place].projection(), "2026-12")).map(
      ({ a, b, kinds }) => `${a.note} × ${b.note}: ${kinds}`,
    );
  const both = ["林晓岚约的 × 苏雅琴约的: room"];
  await office.until(() => conflictsOn(0).length + conflictsOn(1).length === 2, "both see it");
  expect([conflictsOn(0), conflictsOn(1)]).toEqual([both, both]);

  book(0, "A1", fromMs - hourMs, "林晓岚约的");
  await office.until(() => conflictsOn(1).length === 0, "moved there too");
  expect(conflictsOn(0)).toEqual([]);
  await comeBack(office);
  expect(await untilEqual(office)).toEqual([]);
});
