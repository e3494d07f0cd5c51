/** How each thing happens; the answer says what came of it. */
import type { LiveDocument } from "#client/documents";
import {
  covers,
  type DocumentId,
  entityTypeOf,
  type Fact,
  idOf,
  introductionOf,
} from "#shared/documents";
import { type ClientId, clientIdSchema, type JsonObject, type SeededRandom } from "#shared/kernel";
import { assign, endAssignment, handOver, setRoles } from "#shared/protocol";
import { newId } from "../support/agency.ts";
import { type AppTab, kindOf } from "./app-tab.ts";
import type { Deed } from "./day.ts";
import type { DoDeed } from "./do-deed.ts";
import { comeIn, type DayOffice } from "./office.ts";
import { remarkOn, spokenKinds } from "./remarks.ts";
import { compact, erase, renew, restore } from "./upkeep-deeds.ts";

const nothing = "nothing";
/** Everybody may write here, also who has no client. */
const desk = idOf("desk", "2026-09");

/** The documents of a tab in which its person may say something. */
async function writable(tab: AppTab): Promise<readonly DocumentId[]> {
  const work = tab.work();
  if (!work) return [];
  const lists = await Promise.all(spokenKinds.map((kind) => work.source.list(kind)));
  return lists
    .flat()
    .filter((id) => {
      const { say } = work.directory.accessTo(id);
      // On a colleague's card one only stops what is under way.
      return say !== nothing && (say === "everything" || !id.startsWith("client/"));
    })
    .sort();
}

/** Mostly where colleagues write too. */
function choose(documents: readonly DocumentId[], random: SeededRandom): DocumentId | undefined {
  if (documents.length === 0) return undefined;
  const kind = random.pick(["client", "client", "case", "desk", "agreement", "introduction"]);
  const first = documents.find((id) => id.startsWith(kind));
  return first && random.chance(0.7) ? first : random.pick(documents);
}

async function shown(
  { turns }: DayOffice,
  tab: AppTab,
  id: DocumentId,
): Promise<LiveDocument | undefined> {
  const live = tab.show(id);
  for (let left = 2_000; left > 0 && live?.status() === "loading"; left -= 1) await turns(1);
  return tab.isAlive() && tab.work() ? live : undefined;
}

function sayIn(tab: AppTab, live: LiveDocument, about: string, says: JsonObject): string {
  const said = live.append(about, says);
  if (!said.ok) return `may not say ${about} in ${live.id}: ${said.reason.type}`;
  tab.record.said(live.id, said.value);
  return `${said.value.id} in ${live.id}: ${about} ${JSON.stringify(says)}`;
}

const say: DoDeed = async (office, { tabs }, random) =>
  sayAnything(office, random.pick(tabs), random);

async function sayAnything(office: DayOffice, tab: AppTab, random: SeededRandom): Promise<string> {
  const live = await shown(office, tab, choose(await writable(tab), random) ?? desk);
  if (!live) return nothing;
  const outcomes: string[] = [];
  for (let left = random.integer(1, 3); left > 0; left -= 1) {
    const { about, says } = remarkOn(kindOf(live.id), random);
    outcomes.push(sayIn(tab, live, about, says));
  }
  return outcomes.join("; ");
}

/** What disturbs comes, as often as not, in the middle of a word. */
const midWord =
  (deed: DoDeed): DoDeed =>
  async (office, device, random) => {
    const said = random.chance(0.6) ? await say(office, device, random) : "";
    await office.turns(random.integer(0, 3) * random.integer(0, 30));
    return `${said} then ${await deed(office, device, random)}`;
  };

const correct: DoDeed = async (office, { tabs }, random) => {
  const tab = random.pick(tabs);
  const last = tab.record.last();
  const live = last && (await shown(office, tab, last.document));
  if (!live) return nothing;
  const { about } = last.fact;
  const { says } = remarkOn(kindOf(live.id), random);
  const isSame = Object.keys(says).every((field) => field in last.fact.says);
  return sayIn(tab, live, about, isSame ? says : last.fact.says);
};

const takeBack: DoDeed = async (office, { tabs }, random) => {
  const tab = random.pick(tabs);
  const last = tab.record.last();
  const live = last && (await shown(office, tab, last.document));
  if (!live) return nothing;
  const undone = live.undo(last.fact.id);
  if (!undone.ok) return `may not: ${undone.reason.type}`;
  tab.record.said(live.id, undone.value);
  return `${last.fact.id} by ${undone.value.id}`;
};

const buildOn: DoDeed = async (office, device, random) => {
  if (device.tabs.length < 2) await comeIn(office, [[device, office.openTab(device)]]);
  const [first, second] = random.chance(0.5) ? device.tabs : [...device.tabs].reverse();
  first!.network.stall();
  const said = await sayAnything(office, first!, random);
  const { document, fact } = first!.record.last() ?? {};
  const live = document && (await shown(office, second!, document));
  if (!live || !fact) return `${said}, and nothing`;
  for (let left = 500; left > 0 && !live.projection().has(fact.id); left -= 1)
    await office.turns(1);
  const { says } = remarkOn(kindOf(live.id), random);
  const isSame = Object.keys(says).every((field) => field in fact.says);
  return `${said} and on it: ${sayIn(second!, live, fact.about, isSame ? says : fact.says)}`;
};

const settle: DoDeed = async (office, { tabs }, random) => {
  const tab = random.pick(tabs);
  await shown(office, tab, choose(await writable(tab), random) ?? desk);
  for (const live of tab.onScreen()) {
    const clash = live.projection().clashes()[0];
    if (!clash || !covers(live.access(), entityTypeOf(clash.about))) continue;
    const { value } = random.pick(clash.values);
    return sayIn(tab, live, clash.about, { [clash.field]: value });
  }
  return "no clash";
};

/** What the relay refused is said once more, as something new. */
const sayAgain: DoDeed = async (office, { tabs }, random) => {
  const tab = random.pick(tabs);
  const work = tab.work();
  const entries = work?.rescueDrawer.entries().filter(({ document }) => document) ?? [];
  const entry = entries[random.integer(0, Math.max(0, entries.length - 1))];
  const live = entry?.document && (await shown(office, tab, entry.document));
  if (!work || !live) return nothing;
  const before = new Set(
    live
      .projection()
      .facts()
      .map(({ id }) => id),
  );
  const again = await office.answered(work.rescueDrawer.sayAgain(entry.id), "it is said again");
  const isNew = ({ id, by }: Fact): boolean =>
    by === work.me().id && !before.has(id) && !office.record.has(id);
  const said = live.projection().facts().filter(isNew);
  for (const fact of said) tab.record.said(live.id, fact);
  return again.ok ? `${said.length} facts of ${live.id}` : `may not: ${again.reason.type}`;
};

const register: DoDeed = async ({ answered }, { tabs }, random) => {
  const tab = random.pick(tabs);
  const work = tab.work();
  if (!work) return nothing;
  const first = {
    client: [{ about: "profile", says: { note: `新来的 ${random.integer(1, 999)}` } }],
    contact: [{ about: "contactWish", says: { hours: "晚上" } }],
    ...(random.chance(0.5)
      ? { visits: [{ about: "doNotContact", says: { note: "先不要打电话" } }] }
      : {}),
  };
  const made = await answered(work.createClient(first), "a client is registered");
  if (!made.ok) return `may not: ${made.reason.type}`;
  for (const kind of ["client", "contact", "visits"] as const) {
    const id = `${kind}/${made.value}` as DocumentId;
    for (const fact of await work.source.facts(id)) {
      if (fact.by !== work.me().id) continue;
      tab.record.said(id, fact);
      tab.record.promised("onDisk", id);
    }
  }
  return made.value;
};

/** The two who have been clients for longest, and now and then two others. */
function chooseTwo(
  clients: readonly DocumentId[],
  random: SeededRandom,
): readonly [string, string] | undefined {
  const keys = clients.map((id) => id.slice(id.indexOf("/") + 1)).sort();
  const [a, b] = keys;
  if (a === undefined || b === undefined) return undefined;
  const other = random.chance(0.7) ? b : random.pick(keys.slice(1));
  return [a, other];
}

const introduce: DoDeed = async (office, { tabs }, random) => {
  const tab = random.pick(tabs);
  const work = tab.work();
  const two = work && chooseTwo(await work.source.list("client"), random);
  if (!work || !two) return nothing;
  const id = introductionOf(...two);
  if (work.directory.accessTo(id).say === "nothing") return `may not introduce ${two}`;
  const begun = await office.answered(work.beginDocument(id), "a pair is begun");
  if (!begun.ok) return `may not: ${begun.reason.type}`;
  const live = await shown(office, tab, id);
  if (!live) return nothing;
  const { about, says } = remarkOn("introduction", random);
  return sayIn(tab, live, about, says);
};

const reload: DoDeed = async (office, device, random) => {
  const tab = random.pick(device.tabs);
  tab.kill();
  device.tabs.splice(device.tabs.indexOf(tab), 1);
  await office.turns(random.integer(0, 20));
  await comeIn(office, [[device, office.openTab(device)]]);
  return "came back";
};

const openTab: DoDeed = async (office, device) => {
  if (device.tabs.length >= 3) return nothing;
  await comeIn(office, [[device, office.openTab(device)]]);
  return `${device.tabs.length} tabs`;
};

const lock: DoDeed = async ({ answered }, { tabs }, random) => {
  const { session } = random.pick(tabs);
  await answered(random.chance(0.3) ? session.signOut() : session.lock(), "locking");
  return tabs.map(({ session }) => session.state().type).join();
};

const comeInAgain: DoDeed = async (office, device) => {
  await comeIn(
    office,
    device.tabs.map((tab) => [device, tab]),
  );
  return "open";
};

const onTabs =
  (act: (tab: AppTab, random: SeededRandom) => void, chance = 1): DoDeed =>
  async (_, { tabs }, random) => {
    const chosen = tabs.filter(() => random.chance(chance));
    for (const tab of chosen) act(tab, random);
    return `${chosen.length} of ${tabs.length} tabs`;
  };

const skew: DoDeed = async (office, device, random) => {
  device.clockSkewMs = random.integer(-24 * 60, 24 * 60) * 60_000;
  device.browser.setWallClock(office.nowMs() + device.clockSkewMs);
  return `${device.clockSkewMs / 3_600_000} h`;
};

/** The clients the relay knows of, as the supervisor's device in the office sees them. */
async function clientsAtRelay({ supervisor, relay }: DayOffice): Promise<readonly ClientId[]> {
  const items = await supervisor.visitor.movedTo(relay.url() ?? "").feed("registry");
  return items
    .flatMap(({ document }) => /^client\/(.*)@/.exec(document)?.[1] ?? [])
    .map((id) => clientIdSchema.parse(id))
    .sort();
}

const changeAssignment: DoDeed = async (office, _, random) => {
  const { relay, supervisor, people, touched } = office;
  if (!relay.url()) return nothing;
  const [first, ...others] = await clientsAtRelay(office);
  const client = random.pick([first!, first!, ...others]);
  const visitor = supervisor.visitor.movedTo(relay.url() ?? "");
  const [from, to] = [random.pick(people), random.pick(people)];
  const command = newId(random.bytes);
  const as = random.pick(["assigned", "co", "standIn"] as const);
  touched.add(client);
  const how = random.integer(1, 4);
  const answer =
    how === 1
      ? await visitor.call(endAssignment, { command, client, staff: from.id })
      : how === 2
        ? await visitor.call(handOver, { command, from: from.id, to: to.id, clients: [client] })
        : await visitor.call(assign, { command, assignment: { client, staff: to.id, as } });
  const what = ["", "end", "hand over", as, as][how];
  return `${what} ${client} ${from.name} ${to.name}: ${answer.ok ? "done" : answer.reason}`;
};

const changeRoles: DoDeed = async (office, _, random) => {
  const { relay, supervisor, people, touched } = office;
  if (!relay.url()) return nothing;
  const person = random.pick(people.slice(1));
  const roles = random.pick([
    ["reception"],
    ["matchmaker"],
    ["matchmaker", "reception"],
    ["matchmaker", "supervisor"],
  ] as const);
  const rights = random.chance(0.3) ? (["partTime"] as const) : [];
  const asked = { command: newId(random.bytes), staff: person.id };
  // Whose client has a matchmaker may depend on anybody's roles.
  touched.add("anybody");
  const visitor = supervisor.visitor.movedTo(relay.url() ?? "");
  const answer = await visitor.call(setRoles, { ...asked, roles: [...roles], rights: [...rights] });
  return `${person.name} ${[...roles, ...rights]}: ${answer.ok ? "done" : answer.reason}`;
};

const wait: DoDeed = async ({ pass }, _, random) => {
  const ms = random.pick([100, 1_000, 5_000, 40_000]);
  for (let left = ms; left > 0; left -= 500) await pass(Math.min(500, left));
  return `${ms} ms`;
};

const atRelay =
  (act: (relay: DayOffice["relay"]) => Promise<void> | void): DoDeed =>
  async ({ relay }) => {
    await act(relay);
    return relay.url() ? "up" : "down";
  };

const everywhere =
  (deed: DoDeed): DoDeed =>
  async (office, _, random) => {
    for (const device of office.devices) await deed(office, device, random);
    return "everywhere";
  };

const pull = onTabs(({ network }) => network.pull());
const plug = onTabs(({ network, platform }, random) => {
  if (random.chance(0.2)) network.pull();
  network.plug();
  if (random.chance(0.7)) platform.wake();
});

/** Every deed. */
export const deeds: Readonly<Record<Deed, DoDeed>> = {
  say,
  correct,
  takeBack,
  settle,
  sayAgain,
  buildOn,
  register,
  introduce,
  wait,
  pull: midWord(pull),
  pullAll: everywhere(pull),
  stall: midWord(onTabs(({ network }) => network.stall(), 0.7)),
  plug,
  plugAll: everywhere(plug),
  reload: midWord(reload),
  openTab,
  lock: midWord(lock),
  comeIn: comeInAgain,
  skew,
  loseDatabases: midWord(onTabs(({ platform }) => platform.loseDatabases(), 0.7)),
  killRelay: midWord(atRelay((relay) => relay.kill())),
  stopRelay: midWord(atRelay((relay) => relay.stop())),
  startRelay: atRelay((relay) => relay.start()),
  fillDisk: atRelay((relay) => relay.fillDisk()),
  assign: changeAssignment,
  changeRoles,
  compact: midWord(compact),
  renew: midWord(renew),
  erase: midWord(erase),
  restore: midWord(restore),
};
