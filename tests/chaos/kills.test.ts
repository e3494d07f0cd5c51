import { expect, onTestFailed, test } from "vitest";
import type { FactId } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import type { Person } from "../support/agency.ts";
import { newDataFolder, startForTest } from "../support/data-folder.ts";
import type { RelayProcess } from "../support/relay-process.ts";
import type { Tab } from "../support/tab.ts";
import { type Crew, makeCrew } from "./crew.ts";
import { sayIn, shortRemarks, writeOn } from "./load.ts";
import { readLog } from "./read-log.ts";

const rounds = Number(process.env.QUEQIAO_ROUNDS ?? 15);
const seed = Number(process.env.QUEQIAO_SEED ?? Date.now() % 1_000_000);
/** A kill comes within so many things that happen. */
const eventsAtMost = 800;
/** Far more than they need, even on a busy machine. */
const limitMs = 120_000 + rounds * 20_000;

interface Desk {
  readonly person: Person;
  readonly tab: Tab;
}

test(`what was acknowledged survives ${rounds} kills, and nobody saw more than that`, {
  timeout: limitMs,
}, async () => {
  onTestFailed(() => console.log(`repeat with QUEQIAO_SEED=${seed} QUEQIAO_ROUNDS=${rounds}`));
  const random = seededRandom(seed);
  const dataFolder = newDataFolder();
  let relay = await startForTest({ dataFolder });
  const crew = await makeCrew(relay, random);
  const fuse = createFuse();
  const desks = [0, 1, 1, 2, 2].map((index): Desk => {
    const person = crew.people[index]!;
    return { person, tab: crew.newTab(person, fuse.burn) };
  });

  for (let round = 1; round <= rounds; round += 1) {
    fuse.light(random.integer(1, eventsAtMost), relay.kill);
    await workUntilItEnds(desks, relay, random);
    relay = await startForTest({ dataFolder });
    expect(await lostSince(crew, desks, relay, random), `after kill ${round}`).toEqual([]);
  }

  await meetAgain(desks, relay);
  expectEqualReplicas(desks);
  expect(await relay.stop()).toBe(0);
  await expectHonestLog(dataFolder, crew, desks);
  expect(desks.map(({ tab }) => tab.promised().length)).not.toContain(0);
});

/** Counts what happens, and goes off at a moment set before. */
function createFuse() {
  let left = 0;
  let goOff: () => unknown = () => {};
  return {
    light: (events: number, blow: () => unknown): void => {
      left = events;
      goOff = blow;
    },
    burn: (): void => {
      left -= 1;
      if (left === 0) goOff();
    },
  };
}

/** Some are online and write, the others write offline, until the relay is gone. */
async function workUntilItEnds(
  desks: readonly Desk[],
  relay: RelayProcess,
  random: SeededRandom,
): Promise<void> {
  const online = desks.filter((_, index) => index === 0 || random.chance(0.8));
  for (const { tab } of desks.filter((desk) => !online.includes(desk))) {
    for (let left = random.integer(0, 5); left > 0; left -= 1) {
      sayIn(random.pick(tab.replicas), shortRemarks, random);
    }
  }
  // Whoever comes when it is gone already stays offline.
  await Promise.allSettled(
    online.map(async ({ person, tab }) => {
      await tab.connect(person.visitor.movedTo(relay.url));
      await writeOn(tab, shortRemarks, random, () => false);
    }),
  );
  await relay.ended;
  expect(desks.filter(({ tab }) => tab.isConnected())).toEqual([]);
}

/** What a newcomer does not find, though it was acknowledged to its author or shown to others. */
async function lostSince(
  { newTab }: Crew,
  desks: readonly Desk[],
  { url }: RelayProcess,
  random: SeededRandom,
): Promise<readonly FactId[]> {
  const { person } = random.pick(desks);
  const newcomer = newTab(person);
  await newcomer.connect(person.visitor.movedTo(url));
  await newcomer.settled();
  const found = newcomer.replicas.map((replica) => new Set(replica.facts().map(({ id }) => id)));
  newcomer.cut();
  return desks.flatMap(({ tab }) =>
    tab.replicas.flatMap((replica, index) => {
      const said = replica.said();
      const heard = replica.facts().flatMap(({ id }) => (said.has(id) ? [] : [id]));
      return [...replica.acknowledged(), ...heard].filter((id) => !found[index]?.has(id));
    }),
  );
}

/** Everybody comes online and waits until all have everything. */
async function meetAgain(desks: readonly Desk[], { url }: RelayProcess): Promise<void> {
  await Promise.all(desks.map(({ person, tab }) => tab.connect(person.visitor.movedTo(url))));
  const total = sum(desks.flatMap(({ tab }) => tab.replicas.map(({ said }) => said().size)));
  const countOf = ({ replicas }: Tab) => sum(replicas.map(({ facts }) => facts().length));
  await Promise.all(
    desks.map(({ tab }) =>
      tab.bell.until(
        () => tab.replicas.every(({ isSettled }) => isSettled()) && countOf(tab) >= total,
        "everything is everywhere",
      ),
    ),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function expectEqualReplicas(desks: readonly Desk[]): void {
  const [first, ...others] = desks.map(({ tab }) =>
    tab.replicas.map((replica) => ({
      document: replica.document,
      facts: replica.facts(),
      stateVector: replica.stateVector(),
      isPending: replica.isPending(),
      unsaved: [...replica.said()].filter((id) => !replica.acknowledged().has(id)),
    })),
  );
  for (const other of others) expect(other).toEqual(first);
  expect(first?.filter(({ isPending, unsaved }) => isPending || unsaved.length > 0)).toEqual([]);
}

/** The log holds every fact once, from its author, after the facts it replaces, in an unbroken chain. */
async function expectHonestLog(
  dataFolder: string,
  { documents }: Crew,
  desks: readonly Desk[],
): Promise<void> {
  for (const [index, { facts, ...logged }] of (await readLog(dataFolder, documents)).entries()) {
    expect(logged).toMatchObject({ brokenAt: undefined, isPending: false });
    const said = desks.flatMap(({ tab }) => [...(tab.replicas[index]?.said() ?? [])]);
    expect(facts.map(({ fact }) => fact.id).sort()).toEqual(said.sort());
    expect(facts.filter(({ fact, sentBy }) => fact.by !== sentBy)).toEqual([]);
    const before = new Set<FactId>();
    for (const { fact } of facts) {
      expect((fact.over ?? []).filter((id) => !before.has(id))).toEqual([]);
      before.add(fact.id);
    }
  }
}
