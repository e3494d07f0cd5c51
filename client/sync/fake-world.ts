/** A person with tabs in one browser, on a fake relay: the start of every test of syncing. */
import {
  appendFacts,
  currentVersion,
  type Fact,
  factIdSchema,
  idOf,
  readFacts,
} from "#shared/documents";
import { type JsonObject, randomBase32, seededRandom, staffIdSchema } from "#shared/kernel";
import { createFakeBrowser, type FakeBrowser, type FakeTab, until } from "../platform/fake.ts";
import { makeLock, openIndexedDbVault, type Vault, type VaultKeys } from "../storage/index.ts";
import { createCall } from "./call.ts";
import { createFakeRelay } from "./fake-relay.ts";
import type { FakeRelay } from "./fake-relay-controls.ts";
import { type Sync, startSync } from "./sync.ts";
import type { SyncedDocument } from "./synced-document.ts";

/** 周敏, who works in all tests. */
export const zhou = staffIdSchema.parse("01JA0000000000000000ZH0XMN");
/** The client 王秀英's documents. */
export const wangId = idOf("client", "01JA0000000000000000000WNG");
export const wangCase = idOf("case", "01JA0000000000000000000WNG");

const device = "01JA000000000000000DEV1CE0";
const vaultName = "fedcba9876543210";

/** One tab at work. */
export interface TabAtWork {
  readonly tab: FakeTab;
  readonly vault: Vault;
  readonly sync: Sync;
  /** Says something in a document, as a live document does. */
  readonly say: (document: SyncedDocument, about: string, says: JsonObject) => Fact;
  readonly wasRevoked: () => boolean;
}

export interface World {
  readonly browser: FakeBrowser;
  readonly relay: FakeRelay;
  readonly keys: VaultKeys;
  /** Opens a tab, once the relay is reached when it is up. */
  readonly openTab: () => Promise<TabAtWork>;
}

/** Opens a world whose random numbers come from a seed. */
export async function openWorld(seed = 1): Promise<World> {
  const browser = createFakeBrowser(seed);
  const relay = createFakeRelay();
  const { keys } = await makeLock(browser.openTab(), "七夕相会鹊桥边");
  const random = seededRandom(seed + 1000);

  const openTab = async (): Promise<TabAtWork> => {
    const tab = browser.openTab(relay.network);
    const vault = openIndexedDbVault(tab, vaultName, keys);
    let isRevoked = false;
    const started = await startSync({
      platform: tab,
      call: createCall(tab),
      vault,
      me: zhou,
      device,
      vaultName,
      revoked: () => {
        isRevoked = true;
      },
      directoryChanged: () => undefined,
    });
    if (!started.ok) throw new Error(`the tab did not start: ${started.reason.type}`);
    const run = randomBase32(10, random.bytes);
    let count = 0;
    return {
      tab,
      vault,
      sync: started.value,
      wasRevoked: () => isRevoked,
      say: (document, about, says) => {
        count += 1;
        const id = factIdSchema.parse(`${run}.${count}`);
        const fact: Fact = { id, at: tab.nowMs() * 4096, by: zhou, about, says, v: currentVersion };
        const doc = document.copy()?.doc;
        if (!doc) throw new Error("the document is not here");
        appendFacts(doc, [fact], "test");
        return fact;
      },
    };
  };
  return { browser, relay, keys, openTab };
}

/** The words of an open document, as `field=value`. */
export const wordsOf = (document: SyncedDocument): readonly string[] => {
  const doc = document.copy()?.doc;
  return doc
    ? readFacts(doc).flatMap(({ says }) =>
        Object.entries(says).map(([field, value]) => `${field}=${String(value)}`),
      )
    : [];
};

/** Waits until a document says that it is saved, or whatever else is asked for. */
export const untilState = (document: SyncedDocument, type: string): Promise<void> =>
  until(() => document.state().type === type, `${type}, but it is ${document.state().type}`);
