import { expect, test } from "vitest";
import { createFakeBrowser } from "../../platform/fake.ts";
import { must } from "../vault.acceptance.ts";
import { makePinLock, noteOfPin, openPinLock, pinOfNote, stretchPin } from "./pin-lock.ts";

const tab = createFakeBrowser().openTab();
const root = tab.randomBytes(32);

test("the PIN opens the root key behind its lock, and no other PIN does", async () => {
  const { lock } = await makePinLock(tab, await stretchPin(tab, "480736"), root);
  expect(must(await openPinLock(tab, lock, "480736")).root).toEqual(root);
  expect(await openPinLock(tab, lock, "480737")).toEqual({ ok: false, reason: "wrongPin" });
});

test("without the share of its own lock the right PIN opens nothing", async () => {
  const pin = await stretchPin(tab, "480736");
  const [one, other] = [await makePinLock(tab, pin, root), await makePinLock(tab, pin, root)];
  const mixed = { ...one.lock, share: other.lock.share };
  expect((await openPinLock(tab, mixed, "480736")).ok).toBe(false);
  expect(one.lock.share.extractable).toBe(false);
});

test("a stretched PIN is read back from its note, and a note that is none gives none", async () => {
  const pin = await stretchPin(tab, "480736");
  expect(pinOfNote(JSON.parse(JSON.stringify(noteOfPin(pin))))).toEqual(pin);
  for (const note of [undefined, null, {}, "480736"]) expect(pinOfNote(note)).toBeUndefined();
});
