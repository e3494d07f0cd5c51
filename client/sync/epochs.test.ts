import { expect, test } from "vitest";
import { type Fact, nameOf } from "#shared/documents";
import { settle, until } from "../platform/fake.ts";
import { must } from "../storage/vault.acceptance.ts";
import { openWorld, type TabAtWork, untilState, wangCase, wangId, wordsOf } from "./fake-world.ts";
import type { SyncedDocument } from "./synced-document.ts";

const wang = nameOf(wangId);
const second = nameOf(wangId, 2);

async function openHere(at: TabAtWork): Promise<SyncedDocument> {
  const document = at.sync.open.open(wangId);
  await until(() => document.status() === "here", "the document");
  return document;
}

/** 周敏 said one thing that the relay has, and another while it was away. */
async function apart() {
  const world = await openWorld();
  world.relay.make(wang);
  const at = await world.openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  world.relay.stop();
  at.say(document, "profile", { city: "苏州" });
  await untilState(document, "onDevice");
  return { ...world, at, document };
}

const isOfHangzhou = ({ says }: Fact): boolean => says.city === "杭州";

/** 周敏 said two things that the relay has, and the relay is away. */
async function saidTwice() {
  const { relay, at, document, ...world } = await apart();
  relay.start();
  at.tab.wake();
  await untilState(document, "saved");
  relay.stop();
  return { ...world, relay, at, document };
}

const untilMoved = (document: SyncedDocument): Promise<void> =>
  until(() => document.name === second && document.status() === "here", "the new epoch");

const drawer = async (at: TabAtWork) => must(await at.vault.rescued());

test("compacted: what was said apart is said again with its id, and nobody notices", async () => {
  const { relay, at, document } = await apart();
  relay.begin(wang, "compacted");
  relay.start();
  at.tab.wake();
  await untilMoved(document);
  await untilState(document, "saved");
  expect(wordsOf(document)).toEqual(["city=杭州", "city=苏州"]);
  expect(relay.words(second)).toEqual(["profile.city=杭州", "profile.city=苏州"]);
  expect(await drawer(at)).toEqual([]);
  expect(at.sync.catalogue.state(wang)).toBeUndefined();
});

test("compacted while it is open: the next word goes into the new epoch", async () => {
  const { relay, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  relay.begin(wang, "compacted");
  at.say(document, "profile", { city: "苏州" });
  await untilMoved(document);
  await untilState(document, "saved");
  expect(relay.words(second)).toEqual(["profile.city=杭州", "profile.city=苏州"]);
});

test("erased: what was said apart goes to the drawer, and what was erased goes", async () => {
  const { relay, at, document } = await apart();
  relay.begin(wang, "erased", () => false);
  relay.start();
  at.tab.wake();
  await untilMoved(document);
  await until(() => document.state().type === "needsAttention", "the reason is shown");
  expect(wordsOf(document)).toEqual([]);
  expect(relay.words(second)).toEqual([]);
  const [entry, ...more] = await drawer(at);
  expect(more).toEqual([]);
  expect([entry?.reason, entry?.facts.map(({ says }) => says)]).toEqual([
    "newEpoch",
    [{ city: "苏州" }],
  ]);
});

test("restored: what the relay had and lost comes back by itself", async () => {
  const { relay, at, document } = await apart();
  relay.begin(wang, "restored", () => false);
  relay.start();
  at.tab.wake();
  await untilMoved(document);
  await untilState(document, "saved");
  expect(relay.words(second)).toEqual(["profile.city=杭州", "profile.city=苏州"]);
  expect(await drawer(at)).toEqual([]);
});

test("restored and erased since: what was erased stays away, all else that was saved comes back", async () => {
  const { relay, at, document } = await saidTwice();
  const restored = relay.begin(wang, "restored", isOfHangzhou);
  const third = relay.begin(restored, "erased", () => false);
  relay.start();
  at.tab.wake();
  await until(() => document.name === third && document.status() === "here", "the new epoch");
  await untilState(document, "saved");
  expect(relay.words(third)).toEqual(["profile.city=苏州"]);
  expect(await drawer(at)).toEqual([]);
});

test("erased and then restored: what was erased stays away, all else that was saved comes back", async () => {
  const { relay, at, document } = await saidTwice();
  const erased = relay.begin(wang, "erased", (fact) => !isOfHangzhou(fact));
  const third = relay.begin(erased, "restored", () => false);
  relay.start();
  at.tab.wake();
  await until(() => document.name === third && document.status() === "here", "the new epoch");
  await untilState(document, "saved");
  expect(relay.words(third)).toEqual(["profile.city=苏州"]);
  expect(await drawer(at)).toEqual([]);
});

test("a tab that is killed before the feed came moves when it is opened again", async () => {
  const { relay, at, openTab } = await apart();
  at.tab.kill();
  relay.begin(wang, "compacted");
  relay.start();
  const again = await openTab();
  const document = await openHere(again);
  await untilMoved(document);
  await untilState(document, "saved");
  expect(relay.words(second)).toEqual(["profile.city=杭州", "profile.city=苏州"]);
});

test("two tabs move together, and each fact is there once", async () => {
  const { relay, at, document, openTab } = await apart();
  const other = await openTab();
  const there = await openHere(other);
  other.say(there, "profile", { city: "宁波" });
  await untilState(there, "onDevice");
  relay.begin(wang, "compacted");
  relay.start();
  for (const { tab } of [at, other]) tab.wake();
  await untilMoved(document);
  await untilMoved(there);
  await untilState(document, "saved");
  await untilState(there, "saved");
  expect([...relay.words(second)].sort()).toEqual([
    "profile.city=宁波",
    "profile.city=杭州",
    "profile.city=苏州",
  ]);
  expect(wordsOf(there)).toEqual(wordsOf(document));
});

test("what a tab still writes into the old epoch is moved after it", async () => {
  const { relay, at, document } = await apart();
  relay.begin(wang, "compacted");
  relay.start();
  at.tab.wake();
  await untilMoved(document);
  await untilState(document, "saved");
  const late = at.say(document, "profile", { city: "湖州" });
  await untilState(document, "saved");
  const rows = must(await at.vault.load(second)).rows.slice(-1);
  must(await at.vault.write([{ type: "edit", document: wang, update: rows[0]!.update }]));
  await until(() => at.sync.catalogue.state(wang) === undefined, "nothing is left behind");
  expect(relay.words(second).filter((word) => word.endsWith("湖州"))).toHaveLength(1);
  expect(late.by).toBe(document.copy()?.doc.getArray<{ by: string }>("facts").get(2).by);
});

test("a document that a restored relay does not have is made again, with all one said", async () => {
  const { relay, openTab } = await openWorld();
  relay.make(wang);
  const mine = nameOf(wangCase);
  relay.make(mine);
  const at = await openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  relay.stop();
  relay.forget(wang);
  relay.forget(mine);
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.start();
  at.tab.wake();
  await until(() => document.name === nameOf(wangId, 900), "the document comes back");
  await untilState(document, "saved");
  expect(relay.words(nameOf(wangId, 900))).toEqual(["profile.city=杭州"]);
  await until(() => at.sync.catalogue.state(mine) === undefined, "what others said is gone");
  expect(await drawer(at)).toEqual([]);
});

test("what may not be made again is kept in the drawer, also what was saved", async () => {
  const { relay, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  relay.stop();
  relay.forget(wang);
  relay.notMade.set(wang, 4403);
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.start();
  at.tab.wake();
  await until(() => at.sync.catalogue.state(wang) === undefined, "it goes");
  expect((await drawer(at)).map(({ facts }) => facts.map(({ says }) => says))).toEqual([
    [{ city: "杭州" }],
  ]);
});

test("a restored relay that does not know a document any more costs nothing, said or saved", async () => {
  const { relay, browser, at, document } = await apart();
  relay.forget(wang);
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.feedPagesLeft = 0;
  const asked = relay.counts.feedPages;
  relay.start();
  at.tab.wake();
  await until(() => relay.counts.feedPages === asked + 2, "the document is refused");
  expect(await drawer(at)).toEqual([]);
  relay.feedPagesLeft = Number.POSITIVE_INFINITY;
  await browser.advance(11_000);
  await until(() => document.name === nameOf(wangId, 900), "the document comes back");
  await untilState(document, "saved");
  expect(relay.words(nameOf(wangId, 900))).toEqual(["profile.city=杭州", "profile.city=苏州"]);
  expect(await drawer(at)).toEqual([]);
});

test("a word of not allowed that was cleared up once is doubted again the next time", async () => {
  const { relay, browser, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  relay.closed.set(wang, 4403);
  relay.cutLines();
  at.tab.wake();
  await until(() => document.status() === "loading", "the refusal");
  relay.closed.delete(wang);
  await until(() => document.status() === "here" && document.isDone(), "it is open again");
  await settle();

  relay.stop();
  at.say(document, "profile", { city: "苏州" });
  await untilState(document, "onDevice");
  relay.forget(wang);
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.feedPagesLeft = 0;
  const asked = relay.counts.feedPages;
  relay.start();
  at.tab.wake();
  await until(() => relay.counts.feedPages === asked + 2, "the document is refused");
  await browser.advance(1_000);
  expect(await drawer(at)).toEqual([]);
});

test("what is still to be made waits until a restored relay has its parent again", async () => {
  const { relay, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = await openHere(at);
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  relay.stop();
  const file = nameOf(wangCase);
  const update = Uint8Array.of(0, 0);
  must(
    await at.sync.catalogue.write([
      { type: "edit", document: file, update, create: { parent: wang } },
    ]),
  );
  relay.forget(wang);
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.start();
  at.tab.wake();
  const isMade = (): boolean => at.sync.catalogue.state(file)?.isNew === false;
  await until(isMade, "it is made after its parent");
  expect(relay.has(file)).toBe(true);
  expect(await drawer(at)).toEqual([]);
});
