/** The relay refuses twice: one document soon after it was cleared up, or two tabs at once. */
import { expect, test, vi } from "vitest";
import { nameOf } from "#shared/documents";
import { until } from "../platform/fake.ts";
import { openIndexedDbVault } from "../storage/index.ts";
import { must } from "../storage/vault.acceptance.ts";
import { Catalogue } from "./catalogue.ts";
import { openWorld, type TabAtWork, untilState, wangId, wordsOf, zhou } from "./fake-world.ts";
import { setAside } from "./set-aside.ts";
import type { SyncedDocument } from "./synced-document.ts";

const wang = nameOf(wangId);
const drawer = async (at: TabAtWork) => must(await at.vault.rescued());

async function openHere(at: TabAtWork): Promise<SyncedDocument> {
  const document = at.sync.open.open(wangId);
  await until(() => document.status() === "here", "the document");
  return document;
}

/** From now on what other tabs wrote is not read, until the returned function lets it. */
function holdPulls({ vault }: TabAtWork): () => void {
  const load = vault.load;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  vi.spyOn(vault, "load").mockImplementation(async (name, since) => {
    if (since !== undefined) await held;
    return load(name, since);
  });
  return letGo;
}

test("a second word of not allowed, before this device has marked what the relay took, is doubted too", async () => {
  const { relay, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");

  const letPull = holdPulls(at);
  const refuseAndClearUp = async (): Promise<void> => {
    const letFeed = relay.holdFeed();
    relay.closed.set(wang, 4403);
    relay.start();
    at.tab.wake();
    await until(() => document.status() === "loading", "the feed is asked");
    relay.closed.delete(wang);
    letFeed();
    await until(() => document.status() === "here", "it is open again");
  };
  relay.stop();
  await refuseAndClearUp();
  await until(() => document.isDone(), "the relay has taken everything");
  relay.stop();
  at.say(document, "profile", { height: 165 });
  await untilState(document, "onDevice");
  await refuseAndClearUp();
  letPull();
  await untilState(document, "saved");
  expect(relay.words(wang)).toEqual(["profile.city=杭州", "profile.height=165"]);
  expect(await drawer(at)).toEqual([]);
});

test("what two tabs set aside at once lies in the drawer once", async () => {
  const { browser, relay, keys, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = await openHere(at);
  relay.stop();
  at.say(document, "profile", { city: "苏州" });
  await untilState(document, "onDevice");
  at.tab.kill();

  const desk = async () => {
    const platform = browser.openTab();
    const vault = openIndexedDbVault(platform, "fedcba9876543210", keys);
    const catalogue = new Catalogue(vault);
    must(await catalogue.load());
    return { platform, vault, catalogue, me: zhou, vaultName: "fedcba9876543210" };
  };
  const [one, two] = [await desk(), await desk()];
  const aside = await Promise.all(
    [one, two].map((parts) => setAside(parts, wang, "tooLarge", "dropUnsent")),
  );
  expect(aside.map(must)).toEqual([true, true]);
  expect(must(await one.vault.rescued()).map(({ facts }) => facts.map(({ says }) => says))).toEqual(
    [[{ city: "苏州" }]],
  );
});

test("two tabs that are refused the same words set them aside once, and nothing said since", async () => {
  const { relay, openTab } = await openWorld();
  relay.make(wang);
  const tabs = [await openTab(), await openTab()] as const;
  const [one, two] = tabs;
  const [here, there] = [await openHere(one), await openHere(two)];
  relay.stop();
  one.say(here, "profile", { city: "苏州" });
  await untilState(here, "onDevice");
  await until(() => wordsOf(there).includes("city=苏州"), "the other tab");
  relay.refusals.set(wang, 4413);
  relay.start();
  for (const { tab } of tabs) tab.wake();
  await untilState(here, "needsAttention");
  await untilState(there, "needsAttention");
  relay.refusals.clear();
  two.say(there, "profile", { height: 165 });
  await until(() => relay.words(wang).length > 0, "what was said since");
  for (const { sync } of tabs) await until(() => sync.catalogue.unsentCount() === 0, "all is sent");
  expect(relay.words(wang)).toEqual(["profile.height=165"]);
  expect((await drawer(one)).map(({ facts }) => facts.map(({ says }) => says))).toEqual([
    [{ city: "苏州" }],
  ]);
});
