/** Traps of documents that merge by themselves, each shown alone. */
import { expect, onTestFinished, test } from "vitest";
import type { LiveDocument } from "#client/documents";
import { type DocumentId, idOf } from "#shared/documents";
import type { AppTab } from "./app-tab.ts";
import { comeBack, untilEqual } from "./evening.ts";
import { holdingsOfRelay } from "./holdings.ts";
import { comeIn, type DayOffice, type Device, openDayOffice } from "./office.ts";
import type { RelayKind } from "./relays.ts";
import { restore } from "./upkeep-deeds.ts";

const desk = idOf("desk", "2026-09");
const note = "handover/01JD0000000000000000000001";

/** 林晓岚 with so many devices, each with so many tabs that show the desk. */
async function atDesk(tabsByDevice: readonly number[], kind: RelayKind = "memory") {
  const office = await openDayOffice(kind, 1);
  onTestFinished(office.close);
  const lin = office.people[1]!;
  const devices = tabsByDevice.map((_, place) => office.addDevice(lin, `device ${place + 1}`));
  const comers = devices.flatMap((device, place) =>
    Array.from({ length: tabsByDevice[place]! }, () => [device, office.openTab(device)] as const),
  );
  await comeIn(office, comers.filter(isFirst));
  await comeIn(office, comers);
  const isHere = (): boolean =>
    devices.every(({ tabs }) => tabs.every((tab) => show(tab).status() === "here"));
  await office.until(isHere, "the desk is on every screen");
  return { office, devices };
}

const isFirst = ([device, tab]: readonly [Device, AppTab]): boolean => device.tabs[0] === tab;

function show(tab: AppTab, id: DocumentId = desk): LiveDocument {
  const live = tab.show(id);
  if (!live) throw new Error("nobody is at work in the tab");
  return live;
}

function say(tab: AppTab, text: string): string {
  const said = show(tab).append(note, { text });
  if (!said.ok) throw new Error(`may not say it: ${said.reason.type}`);
  tab.record.said(desk, said.value);
  return said.value.id;
}

const shown = (tab: AppTab): unknown => show(tab).projection().value(note, "text");

async function factsAtRelay(office: DayOffice): Promise<readonly string[]> {
  const { documents } = await holdingsOfRelay(office);
  return [...documents].flatMap(([name, { facts }]) =>
    name.startsWith(desk) ? facts.map(({ id }) => id) : [],
  );
}

test.for([
  ["dies", (tab: AppTab) => tab.kill()],
  ["gets through in the end", (tab: AppTab) => tab.network.plug()],
  ["is cut off", (tab: AppTab) => tab.network.pull()],
] as const)("a tab builds on what another tab said, which then %s", async ([_, end]) => {
  const { office, devices } = await atDesk([2]);
  const [first, second] = devices[0]!.tabs as [AppTab, AppTab];
  first.network.stall();
  const below = say(first, "今天很顺利");
  await office.until(() => shown(second) === "今天很顺利", "the other tab sees it");
  const above = say(second, "明天再打一次");
  await office.until(() => show(second).state().type === "saved", "both are saved");
  expect(await factsAtRelay(office)).toEqual([below, above]);
  end(first);
  devices[0]!.tabs.splice(0, first.isAlive() ? 0 : 1);
  await comeBack(office);
  expect(await untilEqual(office)).toEqual([]);
  expect([...new Set(await factsAtRelay(office))]).toEqual([below, above]);
});

test("one person says the same field apart on two devices, and settles it on one", async () => {
  const { office, devices } = await atDesk([1, 1]);
  const [here, there] = devices.map(({ tabs }) => tabs[0]!) as [AppTab, AppTab];
  for (const { network } of [here, there]) network.pull();
  say(here, "今天很顺利");
  say(there, "明天再打一次");
  for (const { network, platform } of [here, there]) {
    network.plug();
    platform.wake();
  }
  const clashesOn = (tab: AppTab): readonly string[] =>
    show(tab)
      .projection()
      .clashes()
      .flatMap(({ values }) => values.map(({ value }) => String(value)))
      .sort();
  const both = ["今天很顺利", "明天再打一次"];
  const areBothSeen = (): boolean => [here, there].every((tab) => clashesOn(tab).length === 2);
  await office.until(areBothSeen, "both values on both devices");
  expect([clashesOn(here), clashesOn(there)]).toEqual([both, both]);
  say(here, "明天再打一次");
  await office.until(() => clashesOn(there).length === 0, "settled there too");
  expect([clashesOn(here), shown(here), shown(there)]).toEqual([[], both[1], both[1]]);
  await comeBack(office);
  expect(await untilEqual(office)).toEqual([]);
});

test("a backup older than what devices hold is restored, and all that was saved since comes back", async () => {
  const { office, devices } = await atDesk([1, 1], "sqlite");
  const [here, there] = devices.map(({ tabs }) => tabs[0]!) as [AppTab, AppTab];
  const isSaved = (tab: AppTab) => (): boolean => show(tab).state().type === "saved";
  const before = say(here, "今天很顺利");
  await office.until(isSaved(here), "it is saved");
  expect(await restore(office, devices[0]!, office.random)).toBe("backed up");
  await office.until(() => shown(there) === "今天很顺利", "both see it");
  const since = say(there, "明天再打一次");
  await office.until(isSaved(there), "it is saved");
  await office.until(() => shown(here) === "明天再打一次", "both see it");
  const after = say(here, "周末方便");
  await office.until(isSaved(here), "it is saved");
  const work = here.work()!;
  const first = { client: [{ about: "profile", says: { note: "备份之后来的" } }], contact: [] };
  const made = await office.answered(work.createClient(first), "a client is registered");
  if (!made.ok) throw new Error(made.reason.type);
  await office.until(() => work.sync.overall().type === "saved", "the client is saved");
  expect(await restore(office, devices[0]!, office.random)).toBe("restored");
  expect(new Set(await factsAtRelay(office))).toEqual(new Set([before]));
  await comeBack(office);
  expect(await untilEqual(office)).toEqual([]);
  expect(new Set(await factsAtRelay(office))).toEqual(new Set([before, since, after]));
  const { documents } = await holdingsOfRelay(office);
  // Both devices may bring it back: the same fact at two places, which counts once.
  const notes = new Map(
    [...documents]
      .filter(([name]) => name.startsWith(`client/${made.value}@`))
      .flatMap(([, { facts }]) => facts.map(({ id, says }) => [id, says.note])),
  );
  expect([...notes.values()]).toEqual(["备份之后来的"]);
});
