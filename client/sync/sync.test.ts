import { createEffect, createRoot } from "solid-js";
import { describe, expect, test, vi } from "vitest";
import type { Doc } from "yjs";
import type { DocumentName } from "#shared/documents";
import { appendFacts, factIdSchema, nameOf } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { type FakeBrowser, settle, until } from "../platform/fake.ts";
import { isUnsent } from "../storage/index.ts";
import { must } from "../storage/vault.acceptance.ts";
import {
  openWorld,
  type TabAtWork,
  untilState,
  wangCase,
  wangId,
  wordsOf,
  zhou,
} from "./fake-world.ts";
import type { SyncedDocument } from "./synced-document.ts";

const wang = nameOf(wangId);
const isHere = (document: SyncedDocument) => () => document.status() === "here";

/** Says something on the relay, as a colleague. */
function sayCity(doc: Doc): void {
  const id = factIdSchema.parse("AAAAAAAAAA.1");
  const fact = { id, at: 1, by: zhou, about: "profile", says: { city: "宁波" }, v: 1 };
  appendFacts(doc, [fact], "colleague");
}

/** Lets the clock run, and the timers of y-websocket, which has a clock of its own. */
async function advanceUntil(browser: FakeBrowser, isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isTrue(); turn += 1) {
    await browser.advance(500);
    let rounds = 10;
    await until(() => {
      rounds -= 1;
      return isTrue() || rounds < 0;
    });
  }
  expect(isTrue()).toBe(true);
}

async function openHere({ sync }: TabAtWork, id = wangId): Promise<SyncedDocument> {
  const document = sync.open.open(id);
  await until(isHere(document), "the document");
  return document;
}

/** Everything a document says of its safety from now on. */
function statesOf(document: SyncedDocument): readonly string[] {
  const seen: string[] = [];
  createRoot(() => createEffect(() => seen.push(document.state().type)));
  return seen;
}

describe("saving", () => {
  test("an edit goes from saving to saved, and both disks have it", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    at.say(document, "profile", { city: "杭州" });
    expect(document.state().type, "said at once, before any disk has it").toBe("saving");
    await untilState(document, "saved");
    expect(relay.words(wang)).toEqual(["profile.city=杭州"]);
    expect(must(await at.vault.load(wang)).rows.length).toBeGreaterThan(0);
    expect(at.sync.catalogue.unsentCount()).toBe(0);
  });

  test("saved is not said before the relay's word", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    relay.holdsAcknowledgements = true;
    at.say(document, "profile", { city: "杭州" });
    await until(() => relay.words(wang).length === 1, "the relay");
    await untilState(document, "sending");
    await settle();
    expect(document.state()).toEqual({ type: "sending", count: 1 });
    expect(at.sync.catalogue.unsentCount()).toBe(1);
  });

  test("without the relay it is on this device, and goes out by itself later", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    relay.stop();
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    expect(at.sync.connection()).toBe("offline");
    relay.start();
    await browser.advance(31_000);
    await untilState(document, "saved");
    expect(relay.words(wang)).toEqual(["profile.city=杭州"]);
  });

  test("a killed tab's word that was on this device reaches the relay from the next tab", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const first = await openTab();
    const document = await openHere(first);
    await until(() => document.isDone(), "the first handshake");
    relay.stop();
    first.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    first.tab.kill();
    relay.start();
    const next = await openTab();
    expect(next.sync.catalogue.unsentCount()).toBe(1);
    await until(() => next.sync.catalogue.unsentCount() === 0, "the uploader");
    expect(relay.words(wang)).toEqual(["profile.city=杭州"]);
  });

  test("while it is being read, a document with unsent words is not called saved", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const first = await openTab();
    const document = await openHere(first);
    relay.stop();
    first.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    const { sync } = await openTab();
    const again = sync.open.open(wangId);
    const states = statesOf(again);
    await until(isHere(again), "the document");
    expect(new Set(states)).toEqual(new Set(["onDevice"]));
  });

  test("a full disk is said, the edit stays, travels, and is written when there is room", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    try {
      at.say(document, "profile", { city: "杭州" });
      await untilState(document, "notSaved");
      expect(document.state()).toEqual({ type: "notSaved", reason: "storageFull" });
      expect(document.unwrittenUpdates()).toHaveLength(1);
      await until(() => relay.words(wang).length === 1, "the relay");
      await settle();
      expect(document.state().type, "the relay's word does not hide the full disk").toBe(
        "notSaved",
      );
      expect(await document.close(), "it may not be let go").toBe(false);
    } finally {
      spy.mockRestore();
    }
    await browser.advance(6_000);
    await untilState(document, "saved");
    expect(must(await at.vault.load(wang)).rows.length).toBeGreaterThan(0);
  });

  test("an edit said between the relay's word and the mark is not taken for sent", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    relay.holdsAcknowledgements = true;
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "sending");
    const load = at.vault.load;
    let isSecondSaid = false;
    vi.spyOn(at.vault, "load").mockImplementation(async (...args) => {
      const loaded = await load(...args);
      if (!isSecondSaid) {
        isSecondSaid = true;
        relay.holdsAcknowledgements = true;
        at.say(document, "profile", { height: 165 });
      }
      return loaded;
    });
    relay.holdsAcknowledgements = false;
    relay.cutLines();
    at.tab.wake();
    await until(() => isSecondSaid, "the second edit");
    await settle();
    expect(document.state().type).not.toBe("saved");
    expect(at.sync.catalogue.unsentCount()).toBe(1);
  });
});

describe("tabs", () => {
  test("what one tab says is in the other at once, without any relay", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const [one, two] = [await openTab(), await openTab()];
    const [here, there] = [await openHere(one), await openHere(two)];
    relay.stop();
    one.say(here, "profile", { city: "杭州" });
    await until(() => wordsOf(there).length === 1, "the other tab");
    two.say(there, "profile", { height: 165 });
    await until(() => wordsOf(here).length === 2, "the first tab");
    expect(wordsOf(here)).toEqual(["city=杭州", "height=165"]);
    expect(there.state().type).toBe("onDevice");
  });

  test("when the leader dies, another tab uploads what it left", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.make(wang);
    const [leader, heir] = [await openTab(), await openTab()];
    const document = await openHere(leader);
    relay.stop();
    leader.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    leader.tab.kill();
    relay.start();
    await browser.advance(31_000);
    await until(() => heir.sync.catalogue.unsentCount() === 0, "the heir");
    expect(relay.words(wang)).toEqual(["profile.city=杭州"]);
  });

  test("saved in one tab is saved in the other", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const [one, two] = [await openTab(), await openTab()];
    const [here, there] = [await openHere(one), await openHere(two)];
    one.say(here, "profile", { city: "杭州" });
    two.say(there, "profile", { height: 165 });
    await untilState(here, "saved");
    await untilState(there, "saved");
    await until(() => relay.words(wang).length === 2, "the relay");
    expect(new Set(wordsOf(here))).toEqual(new Set(wordsOf(there)));
  });
});

describe("documents begun here", () => {
  const begin = async ({ sync }: TabAtWork): Promise<void> => {
    const { writer } = await import("../storage/fake-updates.ts");
    const [card, file] = [writer().say("新客户"), writer().say("新档案")];
    must(
      await sync.catalogue.write([
        { type: "edit", document: wang, update: card, create: {} },
        { type: "edit", document: nameOf(wangCase), update: file, create: { parent: wang } },
      ]),
    );
  };

  test("are made at the relay, parent first, and then filled", async () => {
    const { relay, openTab } = await openWorld();
    const at = await openTab();
    await begin(at);
    await until(() => at.sync.catalogue.unsentCount() === 0, "everything sent");
    expect(relay.counts.created).toBe(2);
    expect(relay.make(wang).getArray("facts").length).toBe(1);
    expect(relay.make(nameOf(wangCase)).getArray("facts").length).toBe(1);
  });

  test("wait for the relay, and are readable and editable meanwhile", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.stop();
    const at = await openTab();
    await begin(at);
    const document = await openHere(at);
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    relay.start();
    await browser.advance(31_000);
    await untilState(document, "saved");
    expect(relay.words(wang)).toContain("profile.city=杭州");
  });

  test("that were taken from their maker before the feed first came go with it", async () => {
    const { relay, openTab, browser } = await openWorld();
    const file = nameOf(wangCase);
    relay.make(wang);
    relay.make(file);
    relay.hidden.add(file);
    relay.stop();
    const at = await openTab();
    await begin(at);
    for (const document of [wang, file]) {
      const { generation } = at.sync.catalogue.state(document)!;
      must(
        await at.sync.catalogue.write([
          { type: "created", document },
          { type: "sent", document, edits: 1, generation },
        ]),
      );
    }
    relay.start();
    await browser.advance(31_000);
    await until(() => at.sync.catalogue.state(file) === undefined, "its removal");
    expect(at.sync.catalogue.state(wang)).toBeDefined();
  });

  test("that the relay will not have go to the rescue drawer", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.notMade.set(wang, 4403);
    relay.stop();
    const at = await openTab();
    await begin(at);
    const document = await openHere(at);
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    relay.start();
    await browser.advance(31_000);
    await until(() => document.status() === "notAllowed", "the refusal");
    expect(at.sync.catalogue.state(wang)?.isNew).not.toBe(true);
    const rescued = must(await at.vault.rescued());
    expect(rescued.map(({ reason, facts }) => [reason, facts.map(({ says }) => says)])).toEqual([
      ["notAllowed", [{ city: "杭州" }]],
    ]);
  });
});

describe("refusals", () => {
  const refusedWith = async (code: number): Promise<[TabAtWork, SyncedDocument, DocumentName]> => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "saved");
    relay.refusals.set(wang, code);
    at.say(document, "profile", { city: "苏州" });
    await untilState(document, "needsAttention");
    relay.refusals.clear();
    return [at, document, wang];
  };

  test.each([
    [4400, "malformed"],
    [4409, "identityClash"],
    [4413, "tooLarge"],
  ])("code %i: the words go to the drawer, the rest is here again", async (code, reason) => {
    const [at, document] = await refusedWith(code);
    const rescued = must(await at.vault.rescued());
    expect(rescued.map((entry) => [entry.reason, entry.facts.map(({ says }) => says)])).toEqual([
      [reason, [{ city: "苏州" }]],
    ]);
    await until(isHere(document), "a fresh start");
    expect(wordsOf(document)).toEqual(["city=杭州"]);
    at.say(document, "profile", { height: 165 });
    await until(() => at.sync.catalogue.unsentCount() === 0, "the next edit");
    expect(must(await at.vault.rescued())).toHaveLength(1);
  });

  test("code 4403: the words go to the drawer, and what may still be read is here again", async () => {
    const [at, document] = await refusedWith(4403);
    expect(must(await at.vault.rescued())[0]!.facts.map(({ says }) => says)).toEqual([
      { city: "苏州" },
    ]);
    await until(isHere(document), "a fresh start");
    expect(wordsOf(document)).toEqual(["city=杭州"]);
    await until(() => at.sync.catalogue.unsentCount() === 0, "the comparison with the relay");
    expect(document.state().type).toBe("needsAttention");
  });

  test("code 4403 of all there is: the words go to the drawer, and the document is not shown", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    relay.closed.set(wang, 4403);
    relay.refusals.set(wang, 4403);
    at.say(document, "profile", { city: "苏州" });
    await until(() => document.status() === "notAllowed", "the refusal");
    await until(() => at.sync.catalogue.unsentCount() === 0, "nothing to send");
    expect(must(await at.vault.rescued())).toHaveLength(1);
  });

  test("words the relay had taken before it refused more stay on this device", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    relay.holdsAcknowledgements = true;
    at.say(document, "profile", { city: "杭州" });
    await until(() => relay.words(wang).length === 1, "the relay has the first words");
    relay.refusals.set(wang, 4403);
    at.say(document, "profile", { city: "苏州" });
    await untilState(document, "needsAttention");
    relay.refusals.clear();
    relay.holdsAcknowledgements = false;
    at.tab.kill();
    const next = await openTab();
    await until(() => next.sync.catalogue.unsentCount() === 0, "the comparison with the relay");
    expect(wordsOf(await openHere(next))).toEqual(["city=杭州"]);
  });

  test("code 4404: the words go to the drawer, and the document is gone from the disk", async () => {
    const [at, document] = await refusedWith(4404);
    await until(() => document.status() === "gone", "the erasure");
    expect(must(await at.vault.load(wang)).document).toBeUndefined();
    expect(must(await at.vault.rescued())).toHaveLength(1);
  });

  test("a relay that is busy is asked again, later each time", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.make(wang);
    relay.closed.set(wang, 1013);
    relay.hidden.add(wang);
    const at = await openTab();
    const document = at.sync.open.open(wangId);
    await settle();
    expect(document.status()).not.toBe("here");
    relay.closed.clear();
    await advanceUntil(browser, isHere(document));
    expect(must(await at.vault.rescued())).toEqual([]);
  });

  test.each([
    ["before this disk has them", false],
    ["when they are on this disk", true],
  ])("words refused %s are never called saved", async (_when, isOnDisk) => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    if (isOnDisk) relay.stop();
    relay.refusals.set(wang, 4403);
    at.say(document, "profile", { city: "苏州" });
    const states = statesOf(document);
    if (isOnDisk) await untilState(document, "onDevice");
    relay.start();
    at.tab.wake();
    await untilState(document, "needsAttention");
    await settle();
    expect(states).not.toContain("saved");
  });

  test("one refused document does not stop the others", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    relay.make(nameOf(wangCase));
    const at = await openTab();
    const [card, file] = [await openHere(at), await openHere(at, wangCase)];
    relay.refusals.set(wang, 4400);
    at.say(card, "profile", { city: "苏州" });
    at.say(file, "plan", { note: "每周一次" });
    await untilState(card, "needsAttention");
    await untilState(file, "saved");
  });

  test("the tab that said what another tab's line had refused says so", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const [sender, author] = [await openTab(), await openTab()];
    const [there, here] = [await openHere(sender), await openHere(author)];
    relay.stop();
    author.say(here, "profile", { city: "苏州" });
    await untilState(here, "onDevice");
    const states = statesOf(here);
    await untilState(there, "onDevice");
    relay.refusals.set(wang, 4403);
    relay.start();
    sender.tab.wake();
    await untilState(there, "needsAttention");
    await untilState(here, "needsAttention");
    await settle();
    expect(new Set(states)).toEqual(new Set(["onDevice", "needsAttention"]));
  });

  test("another tab with the refused words in memory starts again without them", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const [one, two] = [await openTab(), await openTab()];
    const [here, there] = [await openHere(one), await openHere(two)];
    relay.refusals.set(wang, 4400);
    one.say(here, "profile", { city: "苏州" });
    await until(() => here.state().type === "needsAttention", "the refusal");
    relay.refusals.clear();
    await until(() => isHere(there)() && wordsOf(there).length === 0, "the other tab");
    await settle();
    expect(relay.words(wang)).toEqual([]);
  });
});

describe("the session", () => {
  test("when it ended, work goes on and is on this device", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    relay.ticketRefusal = "signedOut";
    relay.cutLines();
    at.tab.wake();
    await until(() => at.sync.connection() === "signInNeeded", "the session's end");
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "onDevice");
    relay.ticketRefusal = undefined;
    at.sync.retry();
    await untilState(document, "saved");
    expect(at.wasRevoked()).toBe(false);
  });

  test("whoever signs in while the relay is being asked has it asked again", async () => {
    const { relay, openTab } = await openWorld();
    relay.ticketRefusal = "signedOut";
    const { sync } = await openTab();
    expect(sync.connection()).toBe("connecting");
    sync.retry();
    await until(() => sync.connection() === "signInNeeded", "the second answer");
    expect(relay.counts.tickets).toBe(2);
  });

  test("only an explicit word of the relay wipes", async () => {
    const { relay, openTab } = await openWorld();
    relay.ticketRefusal = "revoked";
    const at = await openTab();
    await until(() => at.wasRevoked(), "the revocation");
  });

  test("a network that goes dead without a word is noticed, and left", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    relay.goSilent();
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "sending");
    await browser.advance(16_000);
    expect(at.sync.connection(), "silence is asked about first").toBe("connected");
    await browser.advance(7_150);
    expect(at.sync.connection()).not.toBe("connected");
    relay.cutLines();
    relay.start();
    await browser.advance(31_000);
    await untilState(document, "saved");
  });

  test("a quiet but living relay is kept", async () => {
    const { openTab, browser, relay } = await openWorld();
    const at = await openTab();
    await until(() => at.sync.connection() === "connected", "the line");
    const { tickets } = relay.counts;
    await browser.advance(120_000);
    expect(at.sync.connection()).toBe("connected");
    expect(relay.counts.tickets).toBe(tickets);
  });
});

describe("the feed", () => {
  test("brings everything, registry first, page by page, and goes on where it was cut off", async () => {
    const { relay, openTab } = await openWorld();
    relay.pageItems = 3;
    const names = Array.from({ length: 10 }, (_, place) =>
      nameOf(`client/01JA00000000000000000000${10 + place}` as typeof wangId),
    );
    for (const name of names) sayCity(relay.make(name));
    const first = await openTab();
    await until(() => first.sync.catalogue.all().length >= 4, "the first pages");
    first.tab.kill();
    const { feedPages } = relay.counts;
    const next = await openTab();
    await until(() => next.sync.completeness().type === "complete", "the rest");
    expect(next.sync.catalogue.all().map(({ name }) => name)).toEqual(
      expect.arrayContaining(names),
    );
    expect(relay.counts.feedPages - feedPages).toBeLessThan(6);
  });

  test("what is erased or no longer readable goes, its unsent words to the drawer first", async () => {
    const { relay, openTab, browser } = await openWorld();
    relay.make(wang);
    sayCity(relay.make(nameOf(wangCase)));
    const at = await openTab();
    const document = await openHere(at);
    at.say(document, "profile", { city: "杭州" });
    await untilState(document, "saved");
    relay.stop();
    at.say(document, "profile", { city: "苏州" });
    await untilState(document, "onDevice");
    relay.lost.set(wang, "revoked");
    relay.lost.set(nameOf(wangCase), "gone");
    relay.closed.set(wang, 4403);
    relay.make("client/01JA00000000000000000000ZZ@1" as DocumentName);
    relay.accessNumber = 2;
    relay.start();
    await browser.advance(31_000);
    await until(() => at.sync.catalogue.state(wang) === undefined, "the removal");
    await until(() => at.sync.catalogue.state(nameOf(wangCase)) === undefined, "the erasure");
    const said = must(await at.vault.rescued()).flatMap(({ facts }) => facts.map((f) => f.says));
    expect(said).toEqual([{ city: "苏州" }]);
  });

  test("after a change of access, what is not named again goes", async () => {
    const { relay, openTab } = await openWorld();
    sayCity(relay.make(wang));
    sayCity(relay.make(nameOf(wangCase)));
    const at = await openTab();
    await until(() => at.sync.completeness().type === "complete", "the first load");
    expect(at.sync.catalogue.state(nameOf(wangCase))).toBeDefined();
    relay.hidden.add(nameOf(wangCase));
    relay.accessNumber = 2;
    relay.ring();
    await until(() => at.sync.catalogue.state(nameOf(wangCase)) === undefined, "the removal");
    expect(at.sync.catalogue.state(wang)).toBeDefined();
    expect(must(await at.vault.rescued())).toEqual([]);
  });

  test("an empty document that is open when the feed names it is on this device", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    relay.hidden.add(wang);
    const at = await openTab();
    await until(() => at.sync.completeness().type === "complete", "the first sync");
    await until(isHere(at.sync.open.open(wangId)), "the document");
    relay.hidden.delete(wang);
    relay.ring();
    await until(() => at.sync.catalogue.state(wang) !== undefined, "the name");
    at.tab.kill();
    relay.stop();
    const next = await openTab();
    await until(isHere(next.sync.open.open(wangId)), "the document without the relay");
  });

  test("an open document takes what the feed brings, and does not send it back", async () => {
    const { relay, openTab } = await openWorld();
    relay.make(wang);
    const at = await openTab();
    const document = await openHere(at);
    await until(() => document.isDone(), "the first handshake");
    relay.closed.set(wang, 1013);
    relay.cutLines();
    sayCity(relay.make(wang));
    relay.hidden.add(wang);
    relay.hidden.delete(wang);
    relay.make("client/01JA00000000000000000000ZZ@1" as DocumentName);
    at.tab.wake();
    await settle();
    expect(document.state().type).toBe("saved");
  });
});

test("a row damaged on this disk comes back from the relay, and the rest was never away", async () => {
  const { relay, openTab, browser } = await openWorld();
  relay.make(wang);
  const first = await openTab();
  // Else the feed may bring back what the first of them says, and that row is there twice.
  await until(() => first.sync.catalogue.state(wang) !== undefined, "the feed");
  const document = await openHere(first);
  for (const city of ["杭州", "苏州", "宁波"]) {
    first.say(document, "profile", { city });
    await untilState(document, "saved");
  }
  first.tab.kill();
  await new Promise<void>((resolve) => {
    const open = browser.indexedDB.open("fedcba9876543210");
    open.onsuccess = () => {
      const store = open.result.transaction("rows", "readwrite").objectStore("rows");
      const cursor = store.openCursor();
      cursor.onsuccess = () => {
        const value = cursor.result!.value;
        if (value.edit !== 1) return cursor.result!.continue();
        value.sealed[20] ^= 0x10;
        cursor.result!.update(value).onsuccess = () => {
          open.result.close();
          resolve();
        };
      };
    };
  });
  relay.stop();
  const next = await openTab();
  const again = await openHere(next);
  expect(again.copy()!.waiting, "the rest is shown at once").toHaveLength(2);
  relay.start();
  next.tab.wake();
  await until(() => wordsOf(again).length === 3, "the lost row");
  await untilState(again, "saved");
  expect(must(await next.vault.rescued()).map(({ reason }) => reason)).toEqual(["unreadable"]);
});

test("seeded days of two tabs, cuts, deaths and compaction: whatever was on this device arrives", async () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const random = seededRandom(seed);
    const { relay, openTab, browser } = await openWorld(seed);
    relay.make(wang);
    const tabs = [await openTab(), await openTab()];
    const documents = [await openHere(tabs[0]!), await openHere(tabs[1]!)];
    const promised = new Set<string>();
    const saved = new Set<string>();
    let said: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      const which = random.integer(0, 1);
      const [at, document] = [tabs[which]!, documents[which]!];
      const what = random.integer(1, 20);
      if (what <= 9 && isHere(document)()) {
        const word = `${seed}.${step}`;
        at.say(document, "profile", { note: word });
        said.push(word);
      } else if (what <= 11) relay.cutLines();
      else if (what === 12) relay.stop();
      else if (what <= 15) {
        relay.start();
        at.tab.wake();
      } else if (what === 16) {
        void at.vault.compact(wang);
      } else if (what === 17) {
        at.tab.loseDatabases();
      } else if (what === 18) {
        await settle(random.integer(1, 30));
        if (document.state().type === "saved") for (const w of relay.words(wang)) saved.add(w);
      } else if (what === 19 && (await document.flush())) {
        for (const word of said) if (wordsOf(document).includes(`note=${word}`)) promised.add(word);
        said = [];
      } else if (what === 20) {
        at.tab.kill();
        said = [];
        tabs[which] = await openTab();
        documents[which] = await openHere(tabs[which]!);
      }
    }
    relay.start();
    for (const { tab } of tabs) tab.wake();
    await browser.advance(31_000);
    await until(
      () => tabs.every(({ sync }) => sync.catalogue.unsentCount() === 0),
      `seed ${seed}: everything sent`,
    );
    // A word that no disk would take before is written and sent now.
    for (const document of documents) await untilState(document, "saved");
    await until(
      () => documents.every((one) => wordsOf(one).length === relay.words(wang).length),
      `seed ${seed}: the same in all tabs`,
    );
    const there = relay.words(wang).map((word) => word.replace("profile.note=", ""));
    for (const word of promised) expect(there, `seed ${seed}`).toContain(word);
    const { known } = must(await tabs[0]!.vault.documents());
    expect(known.some(isUnsent), `seed ${seed}`).toBe(false);
    for (const { tab } of tabs) tab.kill();
  }
}, 120_000);
