import { join } from "node:path";
import { expect, test } from "vitest";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import { closeCodes, directory, invite } from "#shared/protocol";
import { granted, newId, type Person } from "../support/agency.ts";
import { startForTest } from "../support/data-folder.ts";
import type { Tab } from "../support/tab.ts";
import { type Crew, connectCrew, makeCrew } from "./crew.ts";
import { type Remarks, shortRemarks, writeOn } from "./load.ts";
import { mountSmallDisk, whyNoDisk } from "./small-disk.ts";

const megabyte = 1024 * 1024;
const recoveryMs = 60_000;
const random = seededRandom(20_261_121);

/** Long plans fill a disk soon; in the other documents people are brief. */
const longRemarks: Remarks = (document, random: SeededRandom) =>
  document.startsWith("case/")
    ? {
        about: "plan",
        says: { text: "把每次见面的感受都写下来。".repeat(random.integer(100, 300)) },
      }
    : shortRemarks(document, random);

test("a full disk is refused, nothing promised is lost, and work goes on when there is room", async ({
  skip,
}) => {
  const why = whyNoDisk();
  skip(why !== undefined, why);
  const disk = mountSmallDisk(24 * megabyte, 18 * megabyte);
  const dataFolder = join(disk.folder, "data");
  const relay = await startForTest({ dataFolder });
  const crew = await makeCrew(relay, random);
  const tabs = await connectCrew(crew);

  await Promise.all(tabs.map((tab) => writeOn(tab, longRemarks, random, () => isRefused(tab))));
  expect(new Set(tabs.flatMap(refusals))).toEqual(new Set([closeCodes.tryLater]));
  const promised = promisedTo(tabs);
  expect(promised.size).toBeGreaterThan(0);

  await expectAllIn(crew, crew.people[0], promised);
  await expectStillAnswering(crew.people[0]);
  await expectRefusedAgain(tabs);

  disk.free();
  for (const tab of tabs) tab.reopen();
  await Promise.all(tabs.map((tab) => tab.settled(recoveryMs)));
  expect(promisedTo(tabs)).toEqual(saidIn(tabs));

  await relay.kill();
  const again = await startForTest({ dataFolder });
  const [first] = crew.people;
  await expectAllIn(
    crew,
    { ...first, visitor: first.visitor.movedTo(again.url) },
    promisedTo(tabs),
  );
});

const refusals = ({ replicas }: Tab): readonly number[] =>
  replicas.flatMap((replica) => {
    const state = replica.state();
    return state.type === "closed" ? [state.code] : [];
  });

const isRefused = (tab: Tab): boolean => refusals(tab).length > 0;

const promisedTo = (tabs: readonly Tab[]): ReadonlySet<string> =>
  new Set(tabs.flatMap((tab) => tab.promised()));

const saidIn = (tabs: readonly Tab[]): ReadonlySet<string> =>
  new Set(tabs.flatMap(({ replicas }) => replicas.flatMap((one) => [...one.said()])));

/** Whoever comes now reads everything that was promised. */
async function expectAllIn(
  { newTab }: Crew,
  person: Person,
  promised: ReadonlySet<string>,
): Promise<void> {
  const tab = newTab(person);
  await tab.connect(person.visitor);
  await tab.settled();
  const found = new Set(tab.replicas.flatMap(({ facts }) => facts().map(({ id }) => id as string)));
  expect([...promised].filter((id) => !found.has(id))).toEqual([]);
  tab.cut();
}

async function expectStillAnswering({ visitor }: Person): Promise<void> {
  granted(await visitor.call(directory, {}));
  const asked = { command: newId(random.bytes), name: "罗玉兰", roles: ["reception" as const] };
  const many = Array.from({ length: 100 }, () => ({ ...asked, command: newId(random.bytes) }));
  const answers: unknown[] = [];
  for (const one of many) answers.push(await visitor.call(invite, { ...one, rights: [] }));
  expect(answers).toContainEqual({ ok: false, reason: "tryLater" });
}

/** Opened again while the disk is full, a document with something unsaved is refused again. */
async function expectRefusedAgain(tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) tab.reopen();
  await Promise.all(
    tabs.map((tab) =>
      tab.bell.until(
        () => tab.replicas.every((one) => one.isSettled() || one.state().type === "closed"),
        "all is acknowledged or refused",
      ),
    ),
  );
  expect(new Set(tabs.flatMap(refusals))).toEqual(new Set([closeCodes.tryLater]));
}
