import { expect, test } from "vitest";
import * as Y from "yjs";
import { type DocumentId, idOf, nameOf, readBody } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";
import { noteSchemaVersion, plainTextOf } from "#shared/notes";
import { until } from "../platform/fake.ts";
import { firstPassword, makeAt, openOffice, untilState, workOf, zhou } from "./fake-office.ts";
import type { LiveText } from "./live-text.ts";
import type { Work } from "./work.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const caseFile = idOf("case", wang);

/** 周敏 at work, with 王秀英 and her case file. */
async function atWork(noteSchema?: number) {
  const office = openOffice();
  office.relay.noteSchema = noteSchema;
  for (const id of [idOf("client", wang), caseFile]) makeAt(office, id);
  office.assignments.push({ client: wang, staff: zhou, as: "assigned" });
  const opened = await office.openTab();
  await untilState(opened.session, "signedOut");
  await opened.session.signIn("zhoumin", firstPassword);
  const work = await workOf(opened.session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  await until(() => work.directory.assignments().length > 0, "the directory");
  return { ...opened, office, work, relay: office.relay };
}

const first = { title: "面谈记录", template: "interviewMinutes" } as const;
const linesOf = (...words: readonly string[]) => ({
  type: "doc",
  content: words.map((text) => ({ type: "line", content: [{ type: "text", text }] })),
});

async function begin(work: Work): Promise<DocumentId> {
  const made = await work.createNote(caseFile, { ...first, content: linesOf("来意") });
  if (!made.ok) throw new Error(made.reason.type);
  return made.value;
}

async function openHere(work: Work, id: DocumentId): Promise<LiveText> {
  const text = work.openText(id, caseFile);
  await until(() => text.copy() !== undefined && text.status() === "here", `${id}`);
  return text;
}

const said = (text: LiveText): string => {
  const doc = text.copy()?.body.doc;
  return doc ? plainTextOf(readBody(doc)) : "";
};

/** Writes a line at the end, as an editor does. */
function write(text: LiveText, words: string): void {
  const line = new Y.XmlElement("line");
  line.insert(0, [new Y.XmlText(words)]);
  text.copy()?.body.push([line]);
}

const untilSaved = (text: LiveText): Promise<void> =>
  until(() => text.state().type === "saved", "saved");

test("a note begun without network is there at once, with the fact that names it", async () => {
  const { work, relay, tab } = await atWork();
  relay.stop();
  const id = await begin(work);
  const parent = work.openDocument(caseFile);
  await until(() => parent.projection().value(id, "title") === "面谈记录", "it is on the list");
  expect(parent.projection().field(id, "title")?.shown.fact.by).toBe(zhou);
  const text = await openHere(work, id);
  expect([said(text), text.access(), text.state().type]).toEqual(["来意", "write", "onDevice"]);
  write(text, "她母亲先来的电话");
  relay.start();
  tab.wake();
  await untilSaved(text);
  const onRelay = relay.make(nameOf(id));
  expect(plainTextOf(readBody(onRelay))).toBe("来意\n她母亲先来的电话");
  expect(relay.words(nameOf(caseFile))).toContain(`${id}.title=面谈记录`);
});

test("what is written in one tab is in the other, and cursors are company", async () => {
  const { work, office } = await atWork();
  const id = await begin(work);
  const text = await openHere(work, id);
  const other = await office.openTab();
  await untilState(other.session, "open");
  const there = await openHere(await workOf(other.session), id);
  write(text, "第二行");
  await until(() => said(there) === "来意\n第二行", "the other tab");
  write(there, "第三行");
  await until(() => said(text) === "来意\n第二行\n第三行", "this tab");
  expect(text.copy()?.presence.getLocalState()).toMatchObject({ staff: zhou });
});

test("lines that are refused lie in the drawer as they read, and can be written again", async () => {
  const { work, relay } = await atWork();
  const id = await begin(work);
  const text = await openHere(work, id);
  await untilSaved(text);
  relay.refusals.set(nameOf(id), 4400);
  write(text, "这一行没有被收下");
  await until(() => work.rescueDrawer.entries().length === 1, "the drawer");
  relay.refusals.clear();
  await until(() => text.status() === "here" && said(text) === "来意", "the note goes on");
  const [entry] = work.rescueDrawer.entries();
  expect(entry?.words.map(({ value }) => value)).toEqual(["这一行没有被收下"]);
  expect(await work.rescueDrawer.exportText()).toContain("这一行没有被收下");
  expect((await work.rescueDrawer.sayAgain(entry?.id ?? "")).ok).toBe(true);
  await until(() => said(text) === "来意\n这一行没有被收下", "it is written again");
  await untilSaved(text);
});

test("an app older than the relay shows a note, and nothing it does to it goes anywhere", async () => {
  const { work, relay, tab } = await atWork();
  const id = await begin(work);
  const text = await openHere(work, id);
  await untilSaved(text);
  relay.stop();
  write(text, "更新之前写的");
  await until(() => text.state().type === "onDevice", "on the device");
  relay.noteSchema = noteSchemaVersion + 1;
  relay.start();
  tab.wake();
  await until(() => text.access() === "read", "reading only");
  expect(text.readOnlyBecause()).toBe("appIsOlder");
  const onRelay = relay.make(nameOf(id));
  const hologram = new Y.XmlElement("hologram");
  onRelay.getXmlFragment("body").push([hologram]);
  const shown = () => text.copy()?.body;
  relay.cutLines();
  tab.wake();
  await until(() => shown()?.length === 3, "what is new is shown");
  shown()?.delete(0, 3);
  expect(said(text)).toBe("");
  const again = await openHere(work, id);
  expect(again.state().type).not.toBe("saved");
  expect(onRelay.getXmlFragment("body").length).toBe(2);
});

test("whoever may only read the parent reads the note", async () => {
  const { work, office } = await atWork();
  const id = await begin(work);
  const text = await openHere(work, id);
  office.assignments.splice(0, 1);
  await work.directory.refresh();
  await until(() => text.access() === "none", "nothing more to read");
  expect([text.copy(), text.readOnlyBecause()]).toEqual([undefined, undefined]);
  const refused = await work.createNote(caseFile, first);
  expect(refused).toEqual({ ok: false, reason: { type: "notAllowed" } });
});

test("a note that a restored relay does not have comes back from a device", async () => {
  const { work, relay, tab } = await atWork();
  const id = await begin(work);
  const text = await openHere(work, id);
  write(text, "备份之后写的");
  await untilSaved(text);
  relay.stop();
  relay.forget(nameOf(id));
  relay.restoredAtMs = 1_790_000_000_000;
  relay.accessNumber += 1;
  relay.start();
  tab.wake();
  const again = nameOf(id, 900);
  const onRelay = () => (relay.has(again) ? plainTextOf(readBody(relay.make(again))) : "");
  await until(() => onRelay() === "来意\n备份之后写的", "it comes back");
  await untilSaved(text);
  expect(work.rescueDrawer.entries()).toEqual([]);
});
