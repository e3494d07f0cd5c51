/** A small team on a relay, and what people there do and see, one thing at a time. */

import { expect, onTestFinished } from "vitest";
import * as Y from "yjs";
import type { Assignment, Role } from "#shared/agency";
import { idOf, kindsOfAClient, nameOf, readFacts } from "#shared/documents";
import { type ClientId, clientIdSchema, type JsonObject, seededRandom } from "#shared/kernel";
import { assign, decodeFeedPage, type FeedItem } from "#shared/protocol";
import { openTab } from "#shared/testing";
import { createMemoryStorage } from "../../sync-server/storage/memory/memory-storage.ts";
import { foundAgency, granted, joinAgency, newId, type Person } from "../support/agency.ts";
import { openPeer, type Peer, type PeerChannel } from "../support/peer.ts";
import { startTestRelay, type TestRelay } from "../support/relay.ts";

const random = seededRandom(20_261_124);

/** A new command, client or entity. */
export const id = () => newId(random.bytes);

/** The people. */
export interface Team {
  readonly relay: TestRelay;
  /** All roles. */
  readonly zhouMin: Person;
  /** Matchmakers. */
  readonly linXiaolan: Person;
  readonly suYaqin: Person;
  /** A matchmaker who works part-time. */
  readonly luoYulan: Person;
  /** Reception. */
  readonly fangTing: Person;
  /** Admin, and nothing else. */
  readonly dengKai: Person;
}

/** Starts a relay on a clock and lets the team join. */
export async function makeTeam(nowMs: () => number): Promise<Team> {
  const relay = await startTestRelay({ storage: createMemoryStorage(), nowMs });
  const zhouMin = await foundAgency(relay);
  const [linXiaolan, suYaqin, luoYulan, fangTing, dengKai] = await joinAgency(
    zhouMin,
    [
      { name: "林晓岚", roles: ["matchmaker"] },
      { name: "苏雅琴", roles: ["matchmaker"] },
      { name: "罗玉兰", roles: ["matchmaker"], rights: ["partTime"] },
      { name: "方婷", roles: ["reception"] },
      { name: "邓凯", roles: ["admin"] },
    ],
    random.bytes,
  );
  return {
    ...{ relay, zhouMin },
    ...{ linXiaolan: linXiaolan!, suYaqin: suYaqin!, luoYulan: luoYulan! },
    ...{ fangTing: fangTing!, dengKai: dengKai! },
  };
}

/** The kinds of documents that come with every client. */
export type Kind = (typeof kindsOfAClient)[number];
/** Those that not every matchmaker may read. */
export const privateKinds: readonly Kind[] = [
  "contact",
  "visits",
  "agreement",
  "case",
  "assessment",
];

/** What is said in each document of a client. */
export const words: Readonly<Record<Kind, readonly [about: string, says: JsonObject]>> = {
  client: ["profile", { name: "王敏" }],
  contact: ["phone/1", { number: "16400000001", whose: "own" }],
  visits: ["doNotContact", { note: "只联系本人" }],
  agreement: [
    `contract/${newId(random.bytes)}`,
    { dropped: { on: "2026-11-24", reason: "客户再想想" } },
  ],
  case: ["plan", { text: "先不急着见面" }],
  assessment: ["positioning", { text: "想要安稳的生活" }],
};

/** A client with all documents. */
export interface Registered {
  readonly id: ClientId;
  readonly nameOf: (kind: Kind) => string;
}

/** Connects somebody until the end of the test. */
export async function connect({ visitor }: Person): Promise<Peer> {
  const peer = await openPeer(visitor);
  onTestFinished(peer.cut);
  return peer;
}

/** Registers a client and writes in every document. */
export async function register(person: Person): Promise<Registered> {
  const id = clientIdSchema.parse(newId(random.bytes));
  const named = (kind: Kind): string => nameOf(idOf(kind, id));
  const peer = await openPeer(person.visitor);
  for (const kind of kindsOfAClient) {
    expect(await peer.create(named(kind))).toBeUndefined();
    const [about, says] = words[kind];
    expect(await say(peer, person, named(kind), about, says)).toBe("taken");
  }
  peer.cut();
  return { id, nameOf: named };
}

/** What comes of reading a document: what it holds facts about, or the close code. */
export async function see(peer: Peer, document: string): Promise<readonly string[] | number> {
  const channel = await peer.open(document);
  if (channel.ended()) return channel.ended()?.code ?? 0;
  await readAll(channel);
  return aboutsIn(channel);
}

/** Asks for everything and waits for the answer. */
export async function readAll(channel: PeerChannel): Promise<void> {
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
}

/** What the facts that came are about. */
export const aboutsIn = ({ doc }: PeerChannel): readonly string[] =>
  readFacts(doc).map(({ about }) => about);

/** What comes of saying something: taken, or the close code. */
export async function say(
  peer: Peer,
  person: Pick<Person, "id">,
  document: string,
  about: string,
  says: JsonObject,
): Promise<"taken" | number> {
  return sayOn(peer, await peer.open(document), person, about, says);
}

/** The same on a channel that is open. */
export async function sayOn(
  { bell }: Peer,
  channel: PeerChannel,
  { id }: Pick<Person, "id">,
  about: string,
  says: JsonObject,
): Promise<"taken" | number> {
  const tab = openTab(id, random);
  tab.say(about, says);
  const before = channel.acknowledged();
  channel.send({ type: "update", update: Y.encodeStateAsUpdate(tab.doc) });
  await bell.until(
    () => channel.acknowledged() > before || !!channel.ended(),
    `${about} is judged`,
  );
  return channel.ended()?.code ?? "taken";
}

/** The names of everything the feed has for somebody who comes with an empty device. */
export async function fed({ visitor }: Person): Promise<readonly string[]> {
  const items = [...(await visitor.feed("registry")), ...(await visitor.feed("service"))];
  return items.map(({ document }) => document);
}

/** Gives a client to somebody; answered for, unless said otherwise. */
export async function give(
  client: ClientId,
  to: Person,
  by: Person,
  more: Partial<Pick<Assignment, "as" | "from" | "to">> = {},
): Promise<void> {
  const assignment = { client, staff: to.id, as: "assigned" as const, ...more };
  granted(await by.visitor.call(assign, { command: id(), assignment }));
}

/** Somebody more joins. */
export async function join(by: Person, name: string, ...roles: readonly Role[]): Promise<Person> {
  const [person] = await joinAgency(by, [{ name, roles }], random.bytes);
  return person!;
}

/** A device that goes on reading the feed of documents where it stopped; answers what is new. */
export function createDevice({ visitor }: Person): () => Promise<readonly FeedItem[]> {
  let [after, access] = ["", 0];
  return async () => {
    const items: FeedItem[] = [];
    for (let hasMore = true; hasMore; ) {
      const response = await visitor.feedPage("service", after, access);
      const page = decodeFeedPage(new Uint8Array(await response.arrayBuffer()));
      if (!page.ok) throw new Error(`a page of the feed is ${page.reason}`);
      items.push(...page.value.items);
      ({ cursor: after, access, hasMore } = page.value);
    }
    return items;
  };
}
