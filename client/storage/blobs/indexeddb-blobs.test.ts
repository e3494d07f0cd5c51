import { expect, test } from "vitest";
import { idOf } from "#shared/documents";
import { ok, type Sha256, sha256Schema } from "#shared/kernel";
import { createFakeBrowser, type FakeBrowser } from "../../platform/fake.ts";
import { openDeviceAccounts } from "../keys/accounts.ts";
import { makeLock } from "../keys/keyring.ts";
import type { VaultKeys } from "../keys/sealing.ts";
import type { BlobToKeep, BlobVault } from "./blob-vault.ts";
import { openIndexedDbBlobs } from "./indexeddb-blobs.ts";

const vault = "0123456789abcdef";
const ofWang = idOf("client", "01JA0000000000000000000WNG");
const ofChen = idOf("client", "01JA0000000000000000000CHN");
const sha = (digit: string): Sha256 => sha256Schema.parse(digit.repeat(64));

async function openDevice(): Promise<{
  readonly browser: FakeBrowser;
  readonly keys: VaultKeys;
  readonly blobs: BlobVault;
}> {
  const browser = createFakeBrowser(3);
  const { keys } = await makeLock(browser.openTab(), "七夕相会鹊桥边");
  return { browser, keys, blobs: openIndexedDbBlobs(browser.openTab(), vault, keys) };
}

const photo = (digit: string, changed: Partial<BlobToKeep> = {}): BlobToKeep => ({
  ...{ document: ofWang, sha256: sha(digit), bytes: new Uint8Array(100).fill(7) },
  ...{ isSmall: false, standing: { heldInEpoch: 1 } },
  ...changed,
});

const unsentOf = async (blobs: BlobVault) => {
  const read = await blobs.unsent();
  return read.ok ? read.value : [];
};

test("a photo put here is here after the tab was killed, and still waits", async () => {
  const { browser, keys } = await openDevice();
  const tab = browser.openTab();
  const first = openIndexedDbBlobs(tab, vault, keys);
  expect(await first.keep(photo("a", { standing: "waiting" }))).toEqual(ok(true));
  tab.kill();
  const blobs = openIndexedDbBlobs(browser.openTab(), vault, keys);
  expect(await blobs.read(photo("a"))).toEqual(ok(new Uint8Array(100).fill(7)));
  expect(await unsentOf(blobs)).toMatchObject([{ document: ofWang, sha256: sha("a") }]);
});

test("what came from the relay meanwhile does not end the waiting; the relay's word does", async () => {
  const { blobs } = await openDevice();
  await blobs.keep(photo("a", { standing: "waiting" }));
  await blobs.keep(photo("a"));
  expect(await unsentOf(blobs)).toHaveLength(1);
  await blobs.mark(photo("a"), { heldInEpoch: 1 });
  expect(await unsentOf(blobs)).toEqual([]);
});

test("a refused photo says why and is not thrown away", async () => {
  const { blobs } = await openDevice();
  await blobs.keep(photo("a", { standing: "waiting" }));
  await blobs.mark(photo("a"), { refused: "tooMany" });
  await blobs.makeRoom({ full: 0, small: 0 });
  await blobs.forgetDocument(ofWang);
  expect(await unsentOf(blobs)).toMatchObject([{ refused: "tooMany" }]);
  expect(await blobs.read(photo("a"))).toMatchObject({ ok: true });
});

test("what was not looked at for longest makes room, small ones apart from large ones", async () => {
  const { browser, blobs } = await openDevice();
  for (const digit of ["a", "b", "c"]) {
    await blobs.keep(photo(digit));
    await browser.advance(120_000);
  }
  await blobs.keep(photo("d", { isSmall: true }));
  await blobs.read(photo("a"));
  await blobs.makeRoom({ full: 200, small: 100 });
  const here = await Promise.all(["a", "b", "c", "d"].map((digit) => blobs.has(photo(digit))));
  expect(here.map((one) => one.ok && one.value)).toEqual([true, false, true, true]);
});

test("the photos of a client whose file is no longer one's own go, and others stay", async () => {
  const { blobs } = await openDevice();
  await blobs.keep(photo("a"));
  await blobs.keep(photo("a", { document: ofChen }));
  await blobs.forgetDocument(ofWang);
  expect(await blobs.has(photo("a"))).toEqual(ok(false));
  expect(await blobs.has(photo("a", { document: ofChen }))).toEqual(ok(true));
});

test("other keys open nothing", async () => {
  const { browser, blobs } = await openDevice();
  await blobs.keep(photo("a"));
  const { keys } = await makeLock(browser.openTab(), "别人的密码-2026");
  const others = openIndexedDbBlobs(browser.openTab(), vault, keys);
  expect(await others.read(photo("a"))).toEqual(ok(undefined));
});

test("another tab hears of a photo", async () => {
  const { browser, keys, blobs } = await openDevice();
  const heard: string[] = [];
  const other = openIndexedDbBlobs(browser.openTab(), vault, keys);
  other.onChanged(() => heard.push("changed"));
  await blobs.keep(photo("a"));
  await browser.advance(1);
  expect(heard).toEqual(["changed"]);
});

test("photos that wait are counted without their keys, and go when the account does", async () => {
  const { browser, keys, blobs } = await openDevice();
  await blobs.keep(photo("a", { standing: "waiting" }));
  await blobs.close();
  const accounts = openDeviceAccounts(browser.openTab());
  expect(await accounts.countUnsent(vault)).toBe(1);
  await accounts.remove(vault);
  const again = openIndexedDbBlobs(browser.openTab(), vault, keys);
  expect(await again.has(photo("a"))).toEqual(ok(false));
});
