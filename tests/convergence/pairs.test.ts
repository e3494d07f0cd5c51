/** Two matchmakers introduce the same two clients apart; who serves neither never hears of it. */
import { expect, onTestFinished, test } from "vitest";
import { idOf, introductionOf, nameOf } from "#shared/documents";
import { type Pair, readRounds } from "#shared/introductions";
import { clientIdSchema } from "#shared/kernel";
import { endAssignment } from "#shared/protocol";
import { granted, newId } from "../support/agency.ts";
import type { AppTab } from "./app-tab.ts";
import { comeBack, untilEqual } from "./evening.ts";
import { clientsIn, holdingsOfDevice, holdingsOfRelay } from "./holdings.ts";
import { comeIn, type DayOffice, openDayOffice } from "./office.ts";

const beganMs = Date.parse("2026-09-21T02:00:00Z");

/** 林晓岚 serves the first client, 苏雅琴 the second, and 方琪 neither. */
async function openAgency() {
  const office = await openDayOffice("memory", 1);
  onTestFinished(office.close);
  const { documents } = await holdingsOfRelay(office);
  const [first, second] = [...new Set([...documents.keys()].flatMap(clientsIn))]
    .sort()
    .map((id) => clientIdSchema.parse(id));
  const [, lin, su, fang] = office.people;
  if (!first || !second || !lin || !su || !fang) throw new Error("somebody is missing");
  for (const { id: staff } of [su, fang]) {
    const command = newId(office.random.bytes);
    granted(await office.supervisor.visitor.call(endAssignment, { command, client: first, staff }));
  }
  const comers = [lin, su, fang].map((person) => {
    const device = office.addDevice(person, person.name);
    return [device, office.openTab(device)] as const;
  });
  await comeIn(office, comers);
  const tabs = comers.map(([, tab]) => tab);
  const isThere = (): boolean =>
    tabs.every((tab) => tab.work()?.sync.completeness().type === "complete");
  await office.until(isThere, "everybody has what is theirs");
  return { office, comers, tabs, pair: [first, second] as const satisfies Pair };
}

async function begin(office: DayOffice, tab: AppTab | undefined, pair: Pair) {
  const id = introductionOf(...pair);
  const work = tab?.work();
  if (!tab || !work) throw new Error("nobody is at work in the tab");
  const begun = await office.answered(work.beginDocument(id), "the pair is begun");
  if (!begun.ok) throw new Error(begun.reason.type);
  const live = tab.show(id);
  if (!live) throw new Error("nobody is at work in the tab");
  await office.until(() => live.status() === "here", "the pair is here");
  const say = (about: string, says: Parameters<typeof live.append>[1]): void => {
    const said = live.append(about, says);
    if (!said.ok) throw new Error(said.reason.type);
    tab.record.said(id, said.value);
  };
  return { live, say, rounds: () => readRounds(live.projection(), pair) };
}

test("an introduction begun apart by two matchmakers is one that holds both words, and never reaches who serves neither", async () => {
  const { office, comers, tabs, pair } = await openAgency();
  const [first, second] = pair;
  const id = introductionOf(...pair);
  for (const { network } of tabs) network.pull();
  const [lin, su] = [await begin(office, tabs[0], pair), await begin(office, tabs[1], pair)];
  lin.say("round/1", { first, why: "都喜欢爬山", beganMs, days: 7 });
  lin.say(`asked/1.${first}`, { atMs: beganMs, how: "phone" });
  su.say("round/1", { first: second, why: "都想定居杭州", beganMs: beganMs + 1, days: 7 });
  su.say(`asked/1.${second}`, { atMs: beganMs + 1, how: "phone" });

  for (const { network, platform } of tabs) {
    network.plug();
    platform.wake();
  }
  const facts = () => [lin, su].map(({ live }) => live.projection().facts().length);
  await office.until(() => facts().join() === "4,4", "both see both words");
  for (const { live, rounds } of [lin, su]) {
    expect(rounds().map(({ number }) => number)).toEqual([1]);
    expect(
      rounds().flatMap((one) => [one.first, one.second].map(({ asked }) => asked?.how)),
    ).toEqual(["phone", "phone"]);
    expect(
      live
        .projection()
        .field("round/1", "why")
        ?.values.map(({ value }) => value)
        .sort(),
    ).toEqual(["都喜欢爬山", "都想定居杭州"].sort());
  }

  await comeBack(office);
  expect(await untilEqual(office)).toEqual([]);
  const relay = await holdingsOfRelay(office);
  expect([...relay.documents.keys()].filter((name) => name.startsWith("introduction/"))).toEqual([
    nameOf(id),
  ]);
  const held = await Promise.all(comers.map(([device]) => holdingsOfDevice(device)));
  expect(held.map(({ documents }) => documents.has(nameOf(id)))).toEqual([true, true, false]);
  const fang = tabs[2]?.work();
  expect(await fang?.source.list("introduction")).toEqual([]);
  expect(fang?.directory.accessTo(id)).toEqual({ read: false, say: "nothing" });
  expect(fang?.directory.accessTo(idOf("client", first)).read).toBe(true);
});
