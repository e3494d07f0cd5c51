/** The end of a day: everybody comes back, and everything must be everywhere. */
import {
  createProjection,
  type DocumentName,
  type FactId,
  type Projection,
  splitName,
} from "#shared/documents";
import { canonicalJson, type Json } from "#shared/kernel";
import { password } from "../support/agency.ts";
import type { AppTab } from "./app-tab.ts";
import {
  clientsIn,
  type DeviceHoldings,
  type Holding,
  holdingsOfDevice,
  holdingsOfRelay,
  type RelayHoldings,
} from "./holdings.ts";
import { comeIn, type DayOffice, type Device } from "./office.ts";

/** Everybody is online and at work again; somebody comes in on a device that is new. */
export async function comeBack(office: DayOffice): Promise<void> {
  const { relay, devices, people, random, addDevice, openTab } = office;
  await relay.start();
  const person = random.pick(people);
  const fresh = addDevice(person, `${person.name}'s new device`);
  openTab(fresh);
  for (const { tabs } of devices) {
    for (const { network, platform } of tabs) {
      network.plug();
      platform.wake();
    }
  }
  const comers = devices.flatMap((device) => device.tabs.map((tab) => [device, tab] as const));
  await comeIn(office, comers);
}

const roundsAtMost = 120;

/** Waits until nothing differs; answers what still does after two minutes of everybody's clocks. */
export async function untilEqual(office: DayOffice): Promise<readonly string[]> {
  let different: readonly string[] = ["nothing was compared"];
  for (let round = 0; round < roundsAtMost; round += 1) {
    await office.pass(1_000);
    await signInWhereAsked(office);
    if (!office.devices.every(({ tabs }) => tabs.every(isQuiet)) && round % 20 !== 19) continue;
    different = await differences(office);
    if (different.length === 0) return [];
  }
  return different;
}

/** Whoever came in without the relay after signing out is asked for the password by and by. */
async function signInWhereAsked({ devices, answered }: DayOffice): Promise<void> {
  for (const { tabs, person } of devices) {
    for (const { session, work } of tabs) {
      if (work()?.sync.connection() !== "signInNeeded") continue;
      await answered(session.signIn(person.name, password), `${person.name} signs in again`);
    }
  }
}

function isQuiet(tab: AppTab): boolean {
  const sync = tab.work()?.sync;
  if (sync?.connection() !== "connected" || sync.completeness().type !== "complete") return false;
  const { type } = sync.overall();
  return type === "saved" || type === "needsAttention";
}

async function differences(office: DayOffice): Promise<readonly string[]> {
  const relay = await holdingsOfRelay(office);
  const found: string[] = [];
  const rescued = new Map<Device, ReadonlySet<FactId>>();
  for (const [name, { isPending }] of relay.documents) {
    if (isPending) found.push(`the relay has a gap in ${name}`);
  }
  for (const device of office.devices) {
    const held = await holdingsOfDevice(device);
    found.push(...differencesOf(device, held, relay).map((what) => `${device.name}: ${what}`));
    found.push(...unexplained(office, held).map((what) => `${device.name}: ${what}`));
    for (const tab of device.tabs) {
      found.push(...screenDifferences(device, tab, relay).map((what) => `${device.name}: ${what}`));
    }
    const ids = held.rescued.flatMap(({ facts }) => facts.map(({ id }) => id));
    rescued.set(device, new Set(ids));
  }
  return [...found, ...lost(office, relay, rescued), ...returned(office, relay)];
}

/** A device holds exactly what its person may read, and of that all. */
function differencesOf(
  { person }: Device,
  { documents, unsent }: DeviceHoldings,
  relay: RelayHoldings,
): readonly string[] {
  const found = unsent.map((name) => `${name} is not sent`);
  for (const [name, holding] of documents) {
    const isEmpty = holding.facts.length === 0;
    const { read, say } = relay.accessOf(person.id, name);
    // Whoever may only write there begins with nothing.
    if (!read && (say === "nothing" || !isEmpty)) found.push(`holds ${name}, which is not theirs`);
    // A pair of which nothing is said is told to nobody but its maker.
    const isUntold = isEmpty && name.startsWith("introduction/");
    if (!relay.documents.has(name) && !isUntold)
      found.push(`holds ${name}, which the relay does not have`);
    if (holding.isPending) found.push(`has a gap in ${name}`);
  }
  for (const [name, holding] of relay.documents) {
    if (!relay.accessOf(person.id, name).read) continue;
    const here = documents.get(name);
    if (!here) found.push(`has no ${name}`);
    else found.push(...differencesIn(name, here, holding));
  }
  return found;
}

function differencesIn(name: DocumentName, here: Holding, there: Holding): readonly string[] {
  const [ours, theirs] = [here, there].map(({ facts }) =>
    facts.map((one) => canonicalJson(one as unknown as Json)),
  );
  const missing = theirs!.filter((fact) => !ours!.includes(fact));
  const extra = ours!.filter((fact) => !theirs!.includes(fact));
  const found = [
    ...missing.map((fact) => `lacks in ${name}: ${fact}`),
    ...extra.map((fact) => `alone has in ${name}: ${fact}`),
  ];
  if (found.length === 0 && ours!.join() !== theirs!.join()) found.push(`orders ${name} otherwise`);
  if (found.length === 0 && here.stateVector !== there.stateVector) {
    found.push(`has another state vector of ${name}: ${here.stateVector} ${there.stateVector}`);
  }
  return found;
}

/** What a screen shows is what the relay has, or nothing of others where one may only write. */
function screenDifferences(
  { person }: Device,
  tab: AppTab,
  relay: RelayHoldings,
): readonly string[] {
  return tab.onScreen().flatMap((live) => {
    if (live.status() !== "here") return [];
    const [name, holding] =
      [...relay.documents].find(([one]) => splitName(one).id === live.id) ?? [];
    if (name && !relay.accessOf(person.id, name).read) {
      const others = live
        .projection()
        .facts()
        .filter(({ by }) => by !== person.id);
      return others.map(({ id }) => `a screen shows ${id} of ${name}, which is not theirs`);
    }
    const expected = wordsOf(createProjection(holding?.facts ?? []));
    const shown = wordsOf(live.projection());
    return shown === expected ? [] : [`a screen shows ${live.id}: ${shown}, not ${expected}`];
  });
}

/** All a projection says: facts, the fields as they stand, and what clashes. */
function wordsOf(projection: Projection): string {
  const clashes = projection.clashes().map(({ about, field, values }) => {
    const said = values.map(({ value, fact }) => `${fact.id} ${canonicalJson(value)}`);
    return `${about} ${field}: ${said}`;
  });
  const facts = projection.facts().map(({ id, about, says }) => {
    const shown = Object.keys(says).map((field) => projection.value(about, field) ?? null);
    return `${id} ${canonicalJson(says)} ${canonicalJson(shown)}`;
  });
  return [...facts, ...clashes.sort()].join("; ");
}

/** Only what somebody was no longer allowed to say may lie in a drawer. */
function unexplained(
  { touched, erasedIn }: DayOffice,
  { rescued }: DeviceHoldings,
): readonly string[] {
  return rescued
    .filter(
      ({ document, reason }) =>
        reason !== "newEpoch" || !document || !erasedIn.has(splitName(document).id),
    )
    .filter(
      ({ document = "" }) =>
        !touched.has("anybody") && !clientsIn(document).some((client) => touched.has(client)),
    )
    .map(
      ({ document, reason, facts }) => `${facts.length} facts of ${document} rescued: ${reason}`,
    );
}

/** What was erased is nowhere again, whatever was restored and brought back since. */
function returned({ erasedForSure }: DayOffice, relay: RelayHoldings): readonly string[] {
  return [...relay.documents].flatMap(([name, { facts }]) =>
    facts.filter(({ id }) => erasedForSure.has(id)).map(({ id }) => `${id} is back in ${name}`),
  );
}

/** What was said is at the relay or in the drawer, unless it was cut off in the moment it was said. */
function lost(
  { record, erased, unheld }: DayOffice,
  relay: RelayHoldings,
  rescued: ReadonlyMap<Device, ReadonlySet<FactId>>,
): readonly string[] {
  const kept = new Set(
    [...relay.documents.values()].flatMap(({ facts }) => facts.map(({ id }) => id)),
  );
  const drawers = new Map([...rescued].map(([{ name }, ids]) => [name, ids]));
  return record
    .all()
    .filter(({ fact, device, wasCut }) => {
      const isKept = kept.has(fact.id) || drawers.get(device)?.has(fact.id);
      return !isKept && !wasCut && !erased.has(fact.id) && !unheld.has(fact.id);
    })
    .map(({ fact, document, device, isOnDisk, isSaved }) => {
      const promise = isSaved ? "saved" : isOnDisk ? "on this device" : "not yet written";
      return `lost ${fact.id} of ${document}, said on ${device}, which said: ${promise}`;
    });
}
