import { expect, test } from "vitest";
import { createFakeBrowser } from "../../platform/fake.ts";
import { openIndexedDbVault } from "../indexeddb/indexeddb-vault.ts";
import { must } from "../vault.acceptance.ts";
import { openDeviceAccounts } from "./accounts.ts";
import { changeLock, keysOf, makeLock, openLock } from "./keyring.ts";

const password = "七夕相会鹊桥边";

test("the password opens the vault, and no other does", async () => {
  const tab = createFakeBrowser().openTab();
  const { lock, keys } = await makeLock(tab, password);
  const vault = openIndexedDbVault(tab, "v", keys);
  must(await vault.write([{ type: "note", key: "k", value: "v" }]));
  const opened = await keysOf(tab, must(await openLock(tab, lock, password)));
  expect(must(await openIndexedDbVault(tab, "v", opened).note("k"))).toBe("v");
  expect(await openLock(tab, lock, `${password}!`)).toEqual({ ok: false, reason: "wrongPassword" });
});

test("the same characters open it, however a keyboard composed them", async () => {
  const tab = createFakeBrowser().openTab();
  const { lock } = await makeLock(tab, "caf\u00e9 de l\u2019amour");
  expect((await openLock(tab, lock, "cafe\u0301 de l\u2019amour")).ok).toBe(true);
});

test("a new password opens what the old one sealed, and the old one opens nothing more", async () => {
  const tab = createFakeBrowser().openTab();
  const { lock, keys } = await makeLock(tab, password);
  const vault = openIndexedDbVault(tab, "v", keys);
  must(await vault.write([{ type: "note", key: "k", value: "v" }]));
  expect(await changeLock(tab, lock, "wrong", "next one")).toEqual({
    ok: false,
    reason: "wrongPassword",
  });
  const changed = must(await changeLock(tab, lock, password, "next one"));
  const opened = await keysOf(tab, must(await openLock(tab, changed, "next one")));
  expect(must(await openIndexedDbVault(tab, "v", opened).note("k"))).toBe("v");
  expect((await openLock(tab, changed, password)).ok).toBe(false);
});

test("the keys cannot be taken out of the browser", async () => {
  const tab = createFakeBrowser().openTab();
  const { keys } = await makeLock(tab, password);
  for (const key of Object.values(keys)) {
    expect(key.extractable).toBe(false);
    await expect(tab.subtle.exportKey("raw", key)).rejects.toThrow();
  }
});

test("the accounts of a device: who was here last comes first, and a removed one leaves nothing", async () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  const accounts = openDeviceAccounts(tab);
  const { lock, keys } = await makeLock(tab, password);
  const account = (vault: string, name: string, lastOpenedAtMs: number) => ({
    vault,
    device: "01JA000000000000000DEV1CE0",
    staff: "01JA0000000000000000ZH0XMN" as never,
    account: name,
    name,
    agencyId: "a",
    agencyName: "青禾",
    lock,
    lastOpenedAtMs,
  });
  must(await accounts.put(account("v1", "周敏", 1)));
  must(await accounts.put(account("v2", "李梅", 2)));
  expect(must(await accounts.list()).map(({ name }) => name)).toEqual(["李梅", "周敏"]);
  const vault = openIndexedDbVault(tab, "v1", keys);
  const { wang, writer } = await import("../fake-updates.ts");
  must(await vault.write([{ type: "edit", document: wang.client, update: writer().say("一") }]));
  expect(await accounts.countUnsent("v1"), "without any key").toBe(1);
  must(await accounts.remove("v1"));
  expect(must(await accounts.list()).map(({ name }) => name)).toEqual(["李梅"]);
  const databases = (await browser.indexedDB.databases()).map(({ name }) => name);
  expect(databases).not.toContain("v1");
});
