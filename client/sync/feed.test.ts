import { expect, test } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { until } from "../platform/fake.ts";
import { must } from "../storage/vault.acceptance.ts";
import { openWorld, untilState, wangId } from "./fake-world.ts";

const wang = nameOf(wangId);
const li = nameOf(idOf("client", "01JA00000000000000000000KX"));
const nobody = idOf("client", "01JA0000000000000000N0B0DY");
const withoutEnd = Number.POSITIVE_INFINITY;

test("what was named to another tab is named again, and nothing is taken for lost", async () => {
  const { relay, browser, openTab } = await openWorld();
  relay.make(wang);
  relay.make(li);
  relay.pageItems = 1;
  const first = await openTab();
  await until(() => first.sync.completeness().type === "complete", "the first sync");

  relay.accessNumber += 1;
  relay.feedPagesLeft = 2;
  const before = relay.counts.feedPages;
  relay.ring();
  await until(() => relay.counts.feedPages === before + 3, "the first tab hears of the office");
  const second = await openTab();
  relay.feedPagesLeft = 2;
  // Whatever is refused makes the second tab ask the feed, too.
  second.sync.open.open(nobody);
  await until(() => relay.counts.feedPages === before + 6, "the second hears of 王秀英 as well");
  relay.feedPagesLeft = withoutEnd;
  const asked = relay.counts.feedPages;
  await browser.advance(11_000);
  await until(() => relay.counts.feedPages > asked + 2, "both go on");
  await browser.advance(11_000);
  for (const { sync } of [first, second]) {
    expect(sync.catalogue.all().map(({ name }) => name)).toEqual(
      expect.arrayContaining([wang, li]),
    );
  }
});

test("what was saved before the first feed came through, and then lost there, comes back", async () => {
  const { relay, browser, openTab } = await openWorld();
  relay.feedPagesLeft = 0;
  const at = await openTab();
  const document = at.sync.open.open(wangId);
  const update = Uint8Array.of(0, 0);
  must(await at.sync.catalogue.write([{ type: "edit", document: wang, update, create: {} }]));
  await until(() => document.status() === "here", "the document");
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");

  relay.stop();
  relay.forget(wang);
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.feedPagesLeft = withoutEnd;
  relay.start();
  at.tab.wake();
  await browser.advance(11_000);
  await until(() => document.name === nameOf(wangId, 900), "it comes back");
  await untilState(document, "saved");
  expect(relay.words(nameOf(wangId, 900))).toEqual(["profile.city=杭州"]);
});

test("what was made here stays when the relay has it but another answers for it before that is heard", async () => {
  const { relay, browser, openTab } = await openWorld();
  const at = await openTab();
  await until(() => at.sync.completeness().type === "complete", "the first sync");
  relay.stop();
  const update = Uint8Array.of(0, 0);
  must(await at.sync.catalogue.write([{ type: "edit", document: wang, update, create: {} }]));
  relay.make(wang);
  relay.changed(wang);
  const notAllowed = 4403;
  relay.notMade.set(wang, notAllowed);
  relay.start();
  at.tab.wake();
  await browser.advance(11_000);
  await until(() => !at.sync.catalogue.isUnsent(wang), "it is settled");
  expect(at.sync.catalogue.state(wang)).toMatchObject({ isNew: false });
});

test("where one may only say something, what one said is brought back without the feed", async () => {
  const { relay, browser, openTab } = await openWorld();
  relay.make(wang);
  const at = await openTab();
  const document = at.sync.open.open(wangId);
  await until(() => document.status() === "here", "the document");
  at.say(document, "profile", { city: "杭州" });
  await untilState(document, "saved");
  at.sync.open.release(wangId);
  await browser.advance(4_000);
  expect(at.sync.open.get(wangId)).toBeUndefined();

  relay.stop();
  relay.forget(wang);
  relay.hidden.add(nameOf(wangId, 900));
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.start();
  at.tab.wake();
  const isBack = (): boolean => relay.words(nameOf(wangId, 900)).length > 0;
  await until(() => relay.has(nameOf(wangId, 900)) && isBack(), "it comes back");
  expect(relay.words(nameOf(wangId, 900))).toEqual(["profile.city=杭州"]);
  expect(must(await at.vault.rescued())).toEqual([]);
});
