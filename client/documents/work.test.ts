import { createEffect, createRoot } from "solid-js";
import { expect, test, vi } from "vitest";
import { type DocumentId, idOf, nameOf, readFacts } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { until } from "../platform/fake.ts";
import {
  firstPassword,
  liMei,
  makeAt,
  openOffice,
  untilState,
  workOf,
  zhou,
} from "./fake-office.ts";
import type { LiveDocument } from "./live-document.ts";
import type { Work } from "./work.ts";

const wang = idOf("client", "01JA0000000000000000000WNG");
const serves = (client: string, staff: string) => ({ client, staff, as: "assigned" });

/** 周敏 at work, with 王秀英 assigned to her. */
async function atWork() {
  const office = openOffice();
  makeAt(office, wang);
  office.assignments.push(serves("01JA0000000000000000000WNG", zhou));
  const { tab, session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("zhoumin", firstPassword);
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  await until(() => work.directory.assignments().length > 0, "the directory");
  return { office, tab, session, work };
}

async function openHere(work: Work, id: DocumentId = wang): Promise<LiveDocument> {
  const document = work.openDocument(id);
  await until(() => document.status() === "here", `${id}`);
  return document;
}

const cityOf = (document: LiveDocument) => document.projection().value("profile", "city");

test("what is said is shown at once and saved a moment later", async () => {
  const { work } = await atWork();
  const document = await openHere(work);
  expect(document.append("profile", { city: "杭州" }).ok).toBe(true);
  expect(cityOf(document)).toBe("杭州");
  expect(work.sync.overall().type).toBe("saving");
  await until(() => work.sync.overall().type === "saved", "saved");
});

test("a second word replaces the first, and undo says what stood before", async () => {
  const { work } = await atWork();
  const document = await openHere(work);
  document.append("profile", { city: "杭州" });
  const second = document.append("profile", { city: "宁波" });
  expect(document.projection().field("profile", "city")?.isClash).toBe(false);
  if (!second.ok) throw new Error(second.reason.type);
  expect(document.canUndo(second.value.id)).toBe(true);
  expect(document.undo(second.value.id).ok).toBe(true);
  expect(cityOf(document)).toBe("杭州");
  expect(document.undo(second.value.id)).toMatchObject({ reason: { type: "saidSince" } });
});

test("what no list allows is refused with a reason, and nothing changes", async () => {
  const { work } = await atWork();
  const document = await openHere(work);
  const answer = document.append("profile", { education: "wizard" });
  expect(answer).toEqual({ ok: false, reason: { type: "badValue", field: "education" } });
  expect(document.projection().facts()).toEqual([]);
});

test("a colleague's client is read and not written", async () => {
  const { office, work } = await atWork();
  office.assignments.splice(0, 1, serves("01JA0000000000000000000WNG", liMei));
  await work.directory.refresh();
  const document = await openHere(work);
  expect(document.append("profile", { city: "杭州" })).toMatchObject({
    reason: { type: "notAllowed" },
  });
});

test("a client that only reception took in is everybody's at the desk", async () => {
  const office = openOffice();
  makeAt(office, wang);
  const colleague = "01JA00000000000000000F4NGT";
  office.assignments.push(serves("01JA0000000000000000000WNG", liMei));
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("fangting", office.passwords.fangting!);
  const work = await workOf(session);
  await until(() => work.directory.assignments().length > 0, "the directory");
  expect(work.me().id).toBe(colleague);
  expect(work.directory.accessTo(wang).say).toBe("everything");
  office.assignments.push(serves("01JA0000000000000000000WNG", zhou));
  await work.directory.refresh();
  expect(work.directory.accessTo(wang).say).toEqual(["halt"]);
});

test("a client registered without the relay is on this device, writable, and travels later", async () => {
  const { office, work } = await atWork();
  office.relay.stop();
  await until(() => work.sync.connection() !== "connected", "offline");
  const made = await work.createClient({
    client: [{ about: "profile", says: { name: "赵磊" } }],
    contact: [{ about: "phone/1", says: { number: "16400001234" } }],
  });
  if (!made.ok) throw new Error(made.reason.type);
  const id: ClientId = made.value;
  const document = await openHere(work, idOf("client", id));
  expect(document.append("profile", { city: "温州" }).ok).toBe(true);
  expect(work.directory.staffOf(id)).toEqual([zhou]);
  await until(() => work.sync.overall().type === "onDevice", "on this device");
  await until(() => work.thisDevice.unsent().length === 6, "the list of what is not sent");
  office.relay.start();
  work.sync.retry();
  await until(() => work.sync.overall().type === "saved", "saved");
  expect(office.relay.words(nameOf(idOf("client", id)))).toEqual([
    "profile.name=赵磊",
    "profile.city=温州",
  ]);
  expect(office.relay.words(nameOf(idOf("contact", id)))).toEqual(["phone/1.number=16400001234"]);
});

test("a look at contact data leaves its trace before the relay is reached, and once", async () => {
  const { office, work } = await atWork();
  office.relay.stop();
  await until(() => work.sync.connection() !== "connected", "offline");
  const client = "01JA0000000000000000000WNG" as ClientId;
  const look = { client, field: "phone/1 number", reason: "confirmMeeting" };
  expect(await work.reveal(look)).toEqual({ ok: true, value: true });
  expect(office.reveals).toEqual([]);
  office.relay.start();
  work.sync.retry();
  await until(() => office.reveals.length > 0, "the trace at the relay");
  expect(office.reveals).toMatchObject([{ ...look, wasOffline: true }]);
});

test("refused words wait in the drawer, readable, and can be said again", async () => {
  const { office, work } = await atWork();
  const document = await openHere(work);
  office.relay.refusals.set(nameOf(wang), 4403);
  document.append("profile", { city: "杭州" });
  await until(() => work.rescueDrawer.entries().length === 1, "the drawer");
  const [entry] = work.rescueDrawer.entries();
  expect(entry?.words).toMatchObject([{ about: "profile", field: "city", value: "杭州" }]);
  expect(await work.rescueDrawer.exportText()).toContain('profile city: "杭州"');
  expect(work.sync.overall()).toEqual({ type: "needsAttention", entries: 1 });
  expect((await work.rescueDrawer.discard(entry!.id)).ok).toBe(true);
  await until(() => work.rescueDrawer.entries().length === 0, "the empty drawer");
});

test("while refused words move to the drawer, nothing is called saved", async () => {
  const { office, work } = await atWork();
  const document = await openHere(work);
  office.relay.refusals.set(nameOf(wang), 4403);
  document.append("profile", { city: "杭州" });
  const states: string[] = [];
  createRoot(() => createEffect(() => states.push(work.sync.overall().type)));
  await until(() => work.rescueDrawer.entries().length === 1, "the drawer");
  await until(() => states.at(-1) === "needsAttention", "the person is told");
  expect(states).not.toContain("saved");
});

test("two screens share one document, and it stays until the second is gone", async () => {
  const { work } = await atWork();
  const [first, second] = [await openHere(work), await openHere(work)];
  first.append("profile", { city: "杭州" });
  first.close();
  first.close();
  expect(second.append("profile", { city: "宁波" }).ok).toBe(true);
  expect(cityOf(second)).toBe("宁波");
});

test("what a colleague says appears in an open document", async () => {
  const { office, work } = await atWork();
  const document = await openHere(work);
  const own = document.append("profile", { city: "杭州" });
  await until(() => work.sync.overall().type === "saved", "saved");
  const theirs = makeAt(office, wang);
  expect(readFacts(theirs)).toHaveLength(1);
  if (!own.ok) throw new Error(own.reason.type);
  expect(document.projection().has(own.value.id)).toBe(true);
});

test("words from the drawer can be said again of a document that nobody has open", async () => {
  const { office, work, tab } = await atWork();
  const document = await openHere(work);
  office.relay.refusals.set(nameOf(wang), 4409);
  document.append("profile", { city: "杭州" });
  await until(() => work.rescueDrawer.entries().length === 1, "the drawer");
  office.relay.refusals.clear();
  document.close();
  await office.browser.advance(10_000);
  const [entry] = work.rescueDrawer.entries();
  expect(await work.rescueDrawer.sayAgain(entry!.id)).toEqual({ ok: true, value: true });
  const again = await openHere(work);
  expect(cityOf(again)).toBe("杭州");
  await until(() => again.state().type === "saved", "saved");
  expect(work.rescueDrawer.entries(), "it stays until it is discarded").toHaveLength(1);
  expect((await work.rescueDrawer.discard(entry!.id)).ok).toBe(true);
  await until(() => work.rescueDrawer.entries().length === 0, "the empty drawer");
  tab.kill();
});

test("with a full disk nothing is called saved, not even after the page was left", async () => {
  const { office, work, session } = await atWork();
  const document = await openHere(work);
  const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  try {
    document.append("profile", { city: "杭州" });
    await until(() => document.state().type === "notSaved", "the refusal");
    expect(work.sync.overall()).toEqual({
      type: "notSaved",
      reason: "storageFull",
      documents: 1,
    });
    document.close();
    await office.browser.advance(10_000);
    expect(work.sync.overall().type).toBe("notSaved");
    expect(work.sync.mayReload()).toBe(false);
    expect(await work.thisDevice.exportUnsent()).toContain("杭州");
    await session.lock();
    expect(session.state().type, "locking would lose it").toBe("open");
  } finally {
    spy.mockRestore();
  }
  await office.browser.advance(6_000);
  await until(() => work.sync.overall().type === "saved", "saved");
  expect(cityOf(await openHere(work))).toBe("杭州");
});

test("a damaged row hides only itself, in the document and in what lists read", async () => {
  const { office, work, session } = await atWork();
  const document = await openHere(work);
  for (const city of ["杭州", "苏州", "宁波"]) document.append("profile", { city });
  document.append("profile", { height: 165 });
  await until(() => document.state().type === "saved", "saved");
  office.relay.stop();
  await session.lock();
  await untilState(session, "locked");
  await damageFirstEdit(office.browser.indexedDB);
  expect((await session.unlock(zhou, firstPassword)).ok).toBe(true);
  const again = await workOf(session);
  const reopened = await openHere(again);
  expect(cityOf(reopened)).toBe("宁波");
  expect(reopened.projection().value("profile", "height")).toBe(165);
  expect(await again.source.facts(wang)).toHaveLength(3);
  await until(() => again.rescueDrawer.entries().length === 1, "the damage in the drawer");
});

/** Flips a bit in the first row of an edit, whichever database it lies in. */
async function damageFirstEdit(factory: IDBFactory): Promise<void> {
  for (const { name } of await factory.databases()) {
    await new Promise<void>((resolve) => {
      const open = factory.open(name!);
      open.onsuccess = () => {
        const done = (): void => {
          open.result.close();
          resolve();
        };
        if (!open.result.objectStoreNames.contains("rows")) return done();
        const rows = open.result.transaction("rows", "readwrite").objectStore("rows");
        const cursor = rows.openCursor();
        cursor.onsuccess = () => {
          const value = cursor.result?.value;
          if (!value) return done();
          if (value.edit !== 1) return cursor.result!.continue();
          value.sealed[20] ^= 0x10;
          cursor.result!.update(value).onsuccess = done;
        };
      };
    });
  }
}

test("an assignment begins with the agency's day, wherever the device is", async () => {
  const { office, work } = await atWork();
  const from = "2026-09-22";
  // On the device it is still the evening before.
  office.assignments.splice(0, 1, { ...serves("01JA0000000000000000000WNG", liMei), from });
  await work.directory.refresh();
  expect(work.directory.staffOf("01JA0000000000000000000WNG" as ClientId)).toEqual([]);
  office.offsetMinutes = 14 * 60;
  await work.directory.refresh();
  expect(work.directory.staffOf("01JA0000000000000000000WNG" as ClientId)).toEqual([liMei]);
});

test("a month of the calendar begun without the relay, by two people apart, is one month", async () => {
  const { office, work } = await atWork();
  const december = idOf("calendar", "2026-12");
  const about = "appointment/01JA0000000000000000000APP";
  office.relay.stop();
  await until(() => work.sync.connection() !== "connected", "offline");
  const document = work.openDocument(december);
  await until(() => document.status() === "notHere", "not here");
  expect((await work.beginDocument(december)).ok).toBe(true);
  expect((await work.beginDocument(december)).ok).toBe(true);
  await until(() => document.status() === "here", "begun");
  expect(document.append(about, { room: "一号室" }).ok).toBe(true);
  makeAt(office, december);
  office.relay.start();
  work.sync.retry();
  await until(() => work.sync.overall().type === "saved", "saved");
  expect(office.relay.words(nameOf(december))).toEqual([`${about}.room=一号室`]);
});
