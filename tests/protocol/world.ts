import { afterAll, beforeAll, onTestFinished } from "vitest";
import { type DocumentName, idOf, kindsOfAClient, nameOf } from "#shared/documents";
import { newUlid, seededRandom } from "#shared/kernel";
import { openTab, type Tab } from "#shared/testing";
import type { Overrides } from "../../sync-server/world.ts";
import { foundAgency, joinAgency, newId, type Person } from "../support/agency.ts";
import { openPeer, type Peer } from "../support/peer.ts";
import { startTestRelay, type TestRelay } from "../support/relay.ts";

/** The documents of one client. */
export type ClientDocuments = Readonly<Record<(typeof kindsOfAClient)[number], DocumentName>> & {
  readonly id: string;
};

/** A relay, an agency, and people who work there. */
export interface World {
  readonly relay: TestRelay;
  /** All roles. */
  readonly zhouMin: Person;
  /** Matchmakers. */
  readonly liMei: Person;
  readonly zhouYun: Person;
  /** Reception. */
  readonly chenJie: Person;
  /** Connects somebody until the end of the test. */
  readonly connect: (person: Person) => Promise<Peer>;
  /** Somebody at a new tab. */
  readonly sit: (person: Person) => Tab;
  /** Registers a client: whoever does is assigned to it. */
  readonly register: (person?: Person) => Promise<ClientDocuments>;
}

/** The chance of this file. */
export const random = seededRandom(2026);

/** A relay for the tests of one file. The answer may be used inside tests only. */
export function useWorld(overrides: Overrides = {}): World {
  let opened: World | undefined;
  beforeAll(async () => {
    opened = await openWorld(overrides);
  });
  afterAll(async () => opened?.relay.close());
  return new Proxy({} as World, {
    get: (_, name) => opened?.[name as keyof World],
  });
}

async function openWorld(overrides: Overrides): Promise<World> {
  const relay = await startTestRelay(overrides);
  const zhouMin = await foundAgency(relay);
  const [liMei, zhouYun, chenJie] = await joinAgency(
    zhouMin,
    [
      { name: "李梅", roles: ["matchmaker"] },
      { name: "周云", roles: ["matchmaker"] },
      { name: "陈洁", roles: ["reception"] },
    ],
    random.bytes,
  );
  if (!liMei || !zhouYun || !chenJie) throw new Error("somebody did not join");

  const connect = async (person: Person): Promise<Peer> => {
    const peer = await openPeer(person.visitor);
    onTestFinished(peer.cut);
    return peer;
  };

  return {
    ...{ relay, zhouMin, liMei, zhouYun, chenJie, connect },
    sit: (person) => openTab(person.id, random),
    register: async (person = liMei) => {
      const id = newUlid(Date.now(), random.bytes);
      const named = (kind: (typeof kindsOfAClient)[number]) => nameOf(idOf(kind, id));
      const documents = {
        client: named("client"),
        contact: named("contact"),
        visits: named("visits"),
        agreement: named("agreement"),
        case: named("case"),
        assessment: named("assessment"),
      };
      const peer = await openPeer(person.visitor);
      for (const kind of kindsOfAClient) {
        const code = await peer.create(
          documents[kind],
          kind === "client" ? undefined : documents.client,
        );
        if (code !== undefined) throw new Error(`${kind} was refused with ${code}`);
      }
      peer.cut();
      return { ...documents, id };
    },
  };
}

/** A new command's id. */
export const command = () => newId(random.bytes);
