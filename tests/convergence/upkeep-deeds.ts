/** What befalls documents as such: they are compacted, erased in part, restored from a backup. */
import { type DocumentName, holdsFacts, parseName, splitName } from "#shared/documents";
import type { SeededRandom } from "#shared/kernel";
import { eraseFacts, signIn } from "#shared/protocol";
import { newId, password } from "../support/agency.ts";
import type { DoDeed } from "./do-deed.ts";
import { holdingsOfDevice, holdingsOfRelay } from "./holdings.ts";
import type { DayOffice } from "./office.ts";

/** A document of the relay in which something was said, mostly one where several write. */
async function spoken(
  office: DayOffice,
  random: SeededRandom,
): Promise<readonly [DocumentName, readonly string[]] | undefined> {
  if (!office.relay.url()) return undefined;
  const { documents } = await holdingsOfRelay(office);
  const found = [...documents]
    .filter(([name, { facts }]) => facts.length > 0 && isOfFacts(name))
    .map(([name, { facts }]) => [name, facts.map(({ id }) => id as string)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const busiest = [...found].sort(([, a], [, b]) => b.length - a.length)[0];
  return found.length > 0 && random.chance(0.5) ? random.pick(found) : busiest;
}

function isOfFacts(name: DocumentName): boolean {
  const parsed = parseName(name);
  return parsed.ok && holdsFacts(parsed.value.kind);
}

/** Rows become a snapshot; nobody notices. */
export const compact: DoDeed = async (office, _, random) => {
  const found = await spoken(office, random);
  if (!found) return "nothing";
  const [name] = found;
  return `${name}: ${await office.relay.compact(name)}`;
};

/** A document is written anew, and begins a new epoch. */
export const renew: DoDeed = async (office, _, random) => {
  const found = await spoken(office, random);
  if (!found) return "nothing";
  const [name] = found;
  return `${name}: ${await office.relay.renew(name)}`;
};

/** The supervisor erases some of what was said. */
export const erase: DoDeed = async (office, _, random) => {
  const found = await spoken(office, random);
  if (!found) return "nothing";
  const [document, ids] = found;
  const facts = ids.filter(() => random.chance(0.3)).slice(0, 5);
  if (facts.length === 0) return "nothing";
  const { relay, supervisor, erased, erasedIn } = office;
  const visitor = supervisor.visitor.movedTo(relay.url() ?? "");
  // Before it is known whether it was done: an answer may get lost.
  for (const fact of facts) erased.add(fact);
  erasedIn.add(splitName(document).id);
  const command = newId(random.bytes);
  const answer = await visitor
    .call(eraseFacts, { command, document, facts: facts as never })
    .catch(() => ({ ok: false as const, reason: "lost" }));
  if (answer.ok) for (const fact of facts) office.erasedForSure.add(fact);
  return `${facts} of ${document}: ${answer.ok ? answer.value.erased : answer.reason}`;
};

/** The facts that devices hold of the person whose they are. */
async function heldByAuthors({ devices }: DayOffice): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const device of devices) {
    const { documents, rescued } = await holdingsOfDevice(device);
    const all = [...documents.values(), ...rescued].flatMap(({ facts }) => facts);
    for (const { id, by } of all) if (by === device.person.id) held.add(id);
  }
  return held;
}

/** A backup is taken or, when there is one, restored over whatever came after it. */
export const restore: DoDeed = async (office) => {
  const { relay, supervisor, touched, record, unheld } = office;
  const held = await heldByAuthors(office);
  const what = await relay.backUpOrRestore();
  if (what !== "restored") return what;
  for (const { fact, isSaved } of record.all()) {
    if (isSaved && !held.has(fact.id)) unheld.add(fact.id);
  }
  office.restorations += 1;
  touched.add("anybody");
  const visitor = supervisor.visitor.movedTo(relay.url() ?? "");
  await visitor.call(signIn, { account: supervisor.name, password });
  return what;
};
