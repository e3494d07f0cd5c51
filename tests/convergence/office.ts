/** An agency for a day: people at their devices, a relay, and one clock over all of them. */
import type { Role } from "#shared/agency";
import { type DocumentName, kindsOfAClient } from "#shared/documents";
import {
  type ClientId,
  clientIdSchema,
  newUlid,
  type SeededRandom,
  seededRandom,
} from "#shared/kernel";
import { assign } from "#shared/protocol";
import { createFakeBrowser, type FakeBrowser } from "../../client/platform/fake.ts";
import {
  foundAgency,
  granted,
  joinAgency,
  newId,
  type Person,
  password,
} from "../support/agency.ts";
import { type Ask, createAsk } from "../support/ask.ts";
import { createNetwork } from "../support/network.ts";
import { openPeer } from "../support/peer.ts";
import { type AppTab, openAppTab } from "./app-tab.ts";
import { createRecord, type DayRecord } from "./record.ts";
import { type DayRelay, type RelayKind, startDayRelay } from "./relays.ts";

/** A browser of one person. */
export interface Device {
  /** `林晓岚's second`. */
  readonly name: string;
  readonly person: Person;
  readonly browser: FakeBrowser;
  readonly tabs: AppTab[];
  readonly ask: Ask;
  clockSkewMs: number;
}

/** Everything there is in a day. */
export interface DayOffice {
  readonly relay: DayRelay;
  readonly supervisor: Person;
  readonly people: readonly Person[];
  readonly devices: Device[];
  readonly record: DayRecord;
  readonly random: SeededRandom;
  /** Clients, or people, whose access was changed in the day. */
  readonly touched: Set<string>;
  /** The facts that were, or may have been, erased for everybody, and where. */
  readonly erased: Set<string>;
  readonly erasedIn: Set<string>;
  /** The facts of which it is known that they were erased. */
  readonly erasedForSure: Set<string>;
  /**
   * The facts that no device of who said them held when a backup was restored, since the client had
   * been handed over: nobody else can say them again.
   */
  readonly unheld: Set<string>;
  /** How often a backup was restored: what was saved after it may be on devices only, for a while. */
  restorations: number;
  readonly nowMs: () => number;
  readonly addDevice: (person: Person, name: string) => Device;
  readonly openTab: (device: Device) => AppTab;
  /** Lets time pass for everybody; answers under way come first. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets things go on for a moment without any clock moving. */
  readonly turns: (count: number) => Promise<void>;
  /** Lets time pass until something is so; rejects with what was waited for after five minutes. */
  readonly until: (isSo: () => boolean, what: string) => Promise<void>;
  /** Lets time pass until a promise has an answer. */
  readonly answered: <T>(promise: Promise<T>, what: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

const startMs = 1_790_000_000_000;
const stepMs = 250;
const patienceMs = 300_000;
/** What goes on without any clock has so many turns of the event loop first. */
const turnsBeforeTime = 100;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Opens the agency: the relay is set up, people have joined, and two clients are there. */
export async function openDayOffice(kind: RelayKind, seed: number): Promise<DayOffice> {
  const random = seededRandom(seed);
  const devices: Device[] = [];
  const graveyard: AppTab[] = [];
  const record = createRecord();
  let passedMs = 0;
  const nowMs = (): number => startMs + passedMs;
  const tabs = (): AppTab[] => devices.flatMap((device) => device.tabs);
  const relay = await startDayRelay({
    kind,
    random: seededRandom(seed + 1),
    nowMs,
    died: () => {
      for (const { network } of tabs()) network.lose();
    },
  });

  const turns = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 1) await turn();
  };
  const isBusy = (): boolean => tabs().some(({ network }) => network.isBusy());
  const pass = async (ms: number): Promise<void> => {
    for (let left = 20_000; left > 0 && isBusy(); left -= 1) await turn();
    passedMs += ms;
    for (const { browser } of devices) await browser.advance(ms);
  };
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    for (let waitedMs = 0; !isSo(); waitedMs += stepMs) {
      if (waitedMs > patienceMs) throw new Error(`waited in vain: ${what}`);
      for (let left = turnsBeforeTime; left > 0 && !isSo(); left -= 1) await turn();
      if (!isSo()) await pass(stepMs);
    }
  };

  const supervisor = await foundAgency({
    url: relay.url() ?? "",
    setUpToken: relay.setUpToken,
  });
  const colleagues = await joinAgency(supervisor, joining, random.bytes);
  await makeDocuments(supervisor, colleagues, random);

  return {
    relay,
    supervisor,
    people: [supervisor, ...colleagues],
    devices,
    record,
    random,
    touched: new Set(),
    erased: new Set(),
    erasedIn: new Set(),
    erasedForSure: new Set(),
    unheld: new Set(),
    restorations: 0,
    nowMs,
    addDevice: (person, name) => {
      const browser = createFakeBrowser(random.integer(1, 2 ** 31), nowMs());
      const device = { name, person, browser, tabs: [], ask: createAsk(), clockSkewMs: 0 };
      devices.push(device);
      return device;
    },
    openTab: ({ browser, tabs: own, ask, name }) => {
      const lagAtMost = random.pick([0, 0, 2, 15]);
      const delayAtMost = random.pick([0, 0, 30, 400]);
      const network = createNetwork(
        ask,
        relay.url,
        () => random.integer(0, lagAtMost),
        () => random.integer(0, delayAtMost),
      );
      const tab = openAppTab(browser.openTab(network), network, record.ofTab(name));
      own.push(tab);
      graveyard.push(tab);
      return tab;
    },
    pass,
    turns,
    until,
    answered: async (promise, what) => {
      let isAnswered = false;
      const ended = (): void => {
        isAnswered = true;
      };
      promise.then(ended, ended);
      await until(() => isAnswered, what);
      return promise;
    },
    close: async () => {
      await relay.remove();
      for (const tab of graveyard) if (tab.isAlive()) tab.kill();
      for (const tab of graveyard) tab.sweep();
    },
  };
}

const joining: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: "林晓岚", roles: ["matchmaker"] },
  { name: "苏雅琴", roles: ["matchmaker"] },
  { name: "方琪", roles: ["reception"] },
];

const officeDocuments = ["agency@1", "desk/2026-09@1", "calendar/2026-09@1"];

/** Two clients: one is served by three people, the other by one. */
async function makeDocuments(
  supervisor: Person,
  [lin, su, fang]: readonly Person[],
  random: SeededRandom,
): Promise<void> {
  const clients = [1, 2].map((ms) => clientIdSchema.parse(newUlid(startMs + ms, random.bytes)));
  const peer = await openPeer(supervisor.visitor);
  for (const document of [...officeDocuments, ...clients.flatMap(documentsOf)]) {
    const refusal = await peer.create(document);
    if (refusal !== undefined) throw new Error(`${document} is not made: ${refusal}`);
  }
  peer.cut();
  const serve = async (client: ClientId, staff: Person, as: "assigned" | "co"): Promise<void> => {
    const assignment = { client, staff: staff.id, as };
    granted(await supervisor.visitor.call(assign, { command: newId(random.bytes), assignment }));
  };
  const [first, second] = clients as [ClientId, ClientId];
  await serve(first, lin!, "assigned");
  await serve(first, su!, "co");
  await serve(first, fang!, "co");
  await serve(second, su!, "assigned");
}

const documentsOf = (client: ClientId): readonly DocumentName[] =>
  kindsOfAClient.map((kind) => `${kind}/${client}@1` as DocumentName);

/** Everybody given comes in: signs in where nobody was before, unlocks where somebody was. */
export async function comeIn(
  { until, answered }: DayOffice,
  comers: readonly (readonly [Device, AppTab])[],
): Promise<void> {
  const isAsked = (): boolean =>
    comers.every(([, { session }]) => session.state().type !== "checking");
  await until(isAsked, "everybody is asked who is there");
  await answered(Promise.all(comers.map(enter)), "everybody comes in");
}

async function enter([{ person, name }, { session }]: readonly [Device, AppTab]): Promise<void> {
  const { type } = session.state();
  if (type === "open") return;
  const came =
    type === "locked"
      ? await session.unlock(person.id, password)
      : await session.signIn(person.name, password);
  if (!came.ok) throw new Error(`${name} did not come in: ${came.reason.type}`);
}
