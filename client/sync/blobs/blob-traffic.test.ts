import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type DocumentId, idOf } from "#shared/documents";
import { ok, refuse, type Sha256, seededRandom, sha256Schema } from "#shared/kernel";
import {
  createFakeBrowser,
  type FakeBrowser,
  type FakeTab,
  noNetwork,
  settle,
  until,
} from "../../platform/fake.ts";
import { makeLock, openIndexedDbBlobs } from "../../storage/index.ts";
import { type BlobTraffic, startBlobTraffic } from "./blob-traffic.ts";
import { createFakeBlobRelay } from "./fake-blob-relay.ts";

const ofWang = idOf("client", "01JA0000000000000000000WNG");
const random = seededRandom(5);
const photo = random.bytes(600_000);
const hashOf = (bytes: Uint8Array): Sha256 =>
  sha256Schema.parse(createHash("sha256").update(bytes).digest("hex"));

async function openDesk() {
  const browser = createFakeBrowser(9);
  const relay = createFakeBlobRelay();
  const { keys } = await makeLock(browser.openTab(), "七夕相会鹊桥边");
  const known = new Set<DocumentId>([ofWang]);
  const world = { isConnected: true, epoch: 1 };
  const sit = (): { readonly tab: FakeTab; readonly traffic: BlobTraffic } => {
    const tab = browser.openTab({ ...noNetwork, fetch: relay.fetch });
    const traffic = startBlobTraffic({
      ...{ platform: tab, vault: openIndexedDbBlobs(tab, "vault", keys), vaultName: "vault" },
      isConnected: () => world.isConnected,
      isKnown: (document) => known.has(document),
      epochOf: () => world.epoch,
    });
    return { tab, traffic };
  };
  return { browser, relay, known, world, sit };
}

/** Lets minutes go by until something is so: when it is tried again depends on when it failed. */
async function minutesUntil(browser: FakeBrowser, isSo: () => boolean): Promise<void> {
  for (let minutes = 0; minutes < 100 && !isSo(); minutes += 1) {
    await browser.advance(60_000);
    await settle();
  }
  expect(isSo()).toBe(true);
}

const add = (traffic: BlobTraffic, bytes = photo) =>
  traffic.add({ document: ofWang, bytes, isSmall: false });
const ofPhoto = { document: ofWang, sha256: hashOf(photo) };

test("a photo added offline waits, is shown, and goes up when the relay is back", async () => {
  const { relay, world, sit } = await openDesk();
  world.isConnected = false;
  const { traffic } = sit();
  expect(await add(traffic)).toEqual(ok(hashOf(photo)));
  await until(() => traffic.unsent().length === 1);
  expect(await traffic.read(ofPhoto, false)).toEqual(ok(photo));
  world.isConnected = true;
  traffic.send();
  await until(() => traffic.unsent().length === 0);
  expect(relay.whole(ofWang)).toEqual([photo]);
});

test("a photo goes up in parts, and a broken line costs only the part it broke in", async () => {
  const { browser, relay, sit } = await openDesk();
  relay.breakAfterParts(1);
  const { traffic } = sit();
  await add(traffic);
  await until(() => relay.bytesPut() > 0 && traffic.unsent().length === 1);
  await minutesUntil(browser, () => traffic.unsent().length === 0);
  expect(relay.whole(ofWang)).toEqual([photo]);
  expect(relay.bytesPut()).toBe(photo.length);
});

test("a tab that is killed leaves its photo to the next one", async () => {
  const { relay, world, sit } = await openDesk();
  world.isConnected = false;
  const first = sit();
  await add(first.traffic);
  first.tab.kill();
  world.isConnected = true;
  const second = sit();
  second.traffic.send();
  await until(() => relay.whole(ofWang).length === 1);
});

test("the photo of a client the relay has not heard of waits for the client", async () => {
  const { relay, known, sit } = await openDesk();
  known.clear();
  const { traffic } = sit();
  await add(traffic);
  await settle();
  expect(relay.bytesPut()).toBe(0);
  known.add(ofWang);
  traffic.send();
  await until(() => relay.whole(ofWang).length === 1);
});

test("a photo the relay refuses for good stays, says why, and can be sent again or given up", async () => {
  const { relay, sit } = await openDesk();
  relay.refuseWith("notAllowed");
  const { traffic } = sit();
  await add(traffic);
  await until(() => traffic.unsent()[0]?.refused === "notAllowed");
  expect(await traffic.read(ofPhoto, false)).toEqual(ok(photo));
  relay.refuseWith(undefined);
  await traffic.retry(ofPhoto);
  await until(() => traffic.unsent().length === 0);
});

test("a relay that is full is asked again later", async () => {
  const { browser, relay, sit } = await openDesk();
  relay.refuseWith("storageFull");
  const { traffic } = sit();
  await add(traffic);
  await until(() => traffic.unsent().length === 1);
  await settle();
  expect(traffic.unsent()).toMatchObject([{ refused: undefined }]);
  relay.refuseWith(undefined);
  await minutesUntil(browser, () => traffic.unsent().length === 0);
});

test("a colleague's photo is fetched once and is then here without the network", async () => {
  const { relay, world, sit } = await openDesk();
  relay.hold(ofWang, photo);
  const { traffic } = sit();
  const both = await Promise.all([traffic.read(ofPhoto, false), traffic.read(ofPhoto, false)]);
  expect(both).toEqual([ok(photo), ok(photo)]);
  expect(relay.given()).toBe(1);
  world.isConnected = false;
  expect(await traffic.read(ofPhoto, false)).toEqual(ok(photo));
});

test("why a photo cannot be shown is told: no network, not sent yet, not allowed", async () => {
  const { relay, world, sit } = await openDesk();
  const { traffic } = sit();
  expect(await traffic.read(ofPhoto, false)).toEqual(refuse("notYet"));
  relay.refuseWith("notAllowed");
  expect(await traffic.read(ofPhoto, false)).toEqual(refuse("notAllowed"));
  world.isConnected = false;
  expect(await traffic.read(ofPhoto, false)).toEqual(refuse("offline"));
});

test("bytes that are not what was asked for are not shown", async () => {
  const { relay, sit } = await openDesk();
  relay.hold(ofWang, random.bytes(50), hashOf(photo));
  expect(await sit().traffic.read(ofPhoto, false)).toEqual(refuse("offline"));
});

test("a photo that went with the relay's disk is brought again when its document begins anew", async () => {
  const { relay, world, sit } = await openDesk();
  const { traffic } = sit();
  await add(traffic);
  await until(() => relay.whole(ofWang).length === 1);
  relay.lose();
  await traffic.offerAgain(ofWang, () => true);
  await settle();
  expect(relay.whole(ofWang)).toEqual([]);
  world.epoch = 2;
  await traffic.offerAgain(ofWang, () => true);
  await until(() => relay.whole(ofWang).length === 1);
  expect(relay.whole(ofWang)).toEqual([photo]);
});

test("a photo the relay still has is not sent again in a new epoch, and none waits for a person", async () => {
  const { relay, world, sit } = await openDesk();
  relay.hold(ofWang, photo);
  const { traffic } = sit();
  expect(await traffic.read(ofPhoto, false)).toEqual(ok(photo));
  world.epoch = 2;
  await traffic.offerAgain(ofWang, () => true);
  await settle();
  expect(relay.bytesPut()).toBe(0);
  expect(traffic.unsent()).toEqual([]);
});

test("a photo one may only look at stays a copy when the relay does not take it again", async () => {
  const { relay, world, sit } = await openDesk();
  relay.hold(ofWang, photo);
  const { traffic } = sit();
  await traffic.read(ofPhoto, false);
  relay.refuseWith("notAllowed");
  world.epoch = 2;
  await traffic.offerAgain(ofWang, () => true);
  await settle();
  expect(traffic.unsent()).toEqual([]);
  expect(await traffic.read(ofPhoto, false)).toEqual(ok(photo));
});

test("a photo that was erased from its document is not brought again", async () => {
  const { relay, world, sit } = await openDesk();
  const { traffic } = sit();
  await add(traffic);
  await until(() => relay.whole(ofWang).length === 1);
  relay.lose();
  world.epoch = 2;
  await traffic.offerAgain(ofWang, () => false);
  await settle();
  expect(relay.whole(ofWang)).toEqual([]);
});
