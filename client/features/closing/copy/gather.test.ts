import { expect, test } from "vitest";
import { type DocumentId, idOf, introductionOf } from "#shared/documents";
import { clientIdSchema, type JsonObject } from "#shared/kernel";
import {
  firstPassword,
  makeAt,
  type Office,
  openOffice,
  untilState,
  workOf,
  zhou,
} from "../../../documents/fake-office.ts";
import { until } from "../../../platform/fake.ts";
import { gather } from "./gather.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const zhao = clientIdSchema.parse("01JA0000000000000000000ZHA");
const pair = introductionOf(wang, zhao);
const kinds = ["client", "contact", "visits", "agreement", "case", "assessment"] as const;
const month = idOf("calendar", "2026-11");
const desk = idOf("desk", "2026-11");
const atMs = Date.UTC(2026, 10, 2, 6);

/** 周敏 at work, who serves 王秀英; she was introduced to 赵磊. */
async function atWork() {
  const office: Office = openOffice();
  for (const kind of kinds) makeAt(office, idOf(kind, wang));
  for (const id of [idOf("client", zhao), pair, month, desk]) makeAt(office, id);
  for (const client of [wang, zhao])
    office.assignments.push({ client, staff: zhou, as: "assigned" });
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("zhoumin", firstPassword);
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  await until(() => work.directory.assignments().length > 0, "the directory");
  const say = async (id: DocumentId, about: string, says: JsonObject): Promise<void> => {
    const document = work.openDocument(id);
    await until(() => document.status() === "here", id);
    const said = document.append(about, says);
    if (!said.ok) throw new Error(`${about}: ${said.reason.type}`);
    await until(() => document.state().type === "saved", id);
    document.close();
  };
  return { work, say };
}

const line = (text: string) => ({ type: "line", content: [{ type: "text", text }] });

test("the words of a note and the picture of a photo are in it, whole", async () => {
  const { work, say } = await atWork();
  const note = await work.createNote(idOf("case", wang), {
    ...{ title: "初次面谈", template: "interviewMinutes" },
    content: { type: "doc", content: [line("想早点成家"), line("父母在宁波")] },
  });
  expect(note.ok).toBe(true);
  const photo = await work.photos.add(wang, {
    full: Uint8Array.of(0xff, 0xd8, 1, 2, 3),
    thumbnail: Uint8Array.of(9),
  });
  if (!photo.ok) throw new Error(photo.reason.type);
  const { id, thumbnail } = photo.value;
  const shown = { on: true, thumbnail, width: 4, height: 3, caption: "在西湖边" };
  await say(idOf("client", wang), `photo/${id}`, shown);

  const gathered = await gather(work, wang);
  expect(gathered.notes).toMatchObject([
    { title: "初次面谈", by: zhou, text: "想早点成家\n父母在宁波" },
  ]);
  expect(gathered.pictures).toMatchObject([
    { kind: "client", photo: { caption: "在西湖边" }, address: "data:image/jpeg;base64,/9gBAgM=" },
  ]);
  expect(gathered.unreadable).toEqual([]);
  expect(gathered.isStillArriving).toBe(false);
});

test("a picture that is nowhere to be had is told, and nothing else is lost", async () => {
  const { work, say } = await atWork();
  const nowhere = { on: true, thumbnail: "b".repeat(64), width: 4, height: 3 };
  await say(idOf("client", wang), `photo/${"a".repeat(64)}`, nowhere);
  await say(idOf("client", wang), "profile", { city: "杭州" });
  const gathered = await gather(work, wang);
  expect(gathered.pictures).toMatchObject([{ address: undefined }]);
  expect(gathered.facts.map(({ says }) => says)).toContainEqual({ city: "杭州" });
});

test("who she was introduced to is hidden by name and number until both exchanged contacts", async () => {
  const { work, say } = await atWork();
  await say(idOf("client", zhao), "profile", { name: "赵磊" });
  await say(idOf("client", wang), "profile", { name: "王秀英" });
  await say(pair, "round/1", { first: wang, why: "赵磊稳重", beganMs: atMs, days: 7 });
  const yes = { given: { is: "yes", reasons: [], atMs } };
  await say(pair, `answer/1.${wang}`, { ...yes, note: "愿意" });
  await say(pair, `answer/1.${zhao}`, { ...yes, note: "赵磊说也愿意" });
  const line2 = { kind: "phone", text: "13900002222" };
  await say(pair, `exchange/1.${zhao}`, { line: line2, atMs });

  const before = await gather(work, wang);
  expect(before.pairs).toMatchObject([
    { otherName: undefined, rounds: [{ answer: { note: "愿意" } }] },
  ]);
  expect(before.hidden).toEqual(["赵磊", "13900002222"]);
  expect(JSON.stringify(before.facts)).not.toMatch(/稳重|也愿意|13900002222/);
  expect(before.isOtherClient(zhao)).toBe(true);

  await say(pair, `exchange/1.${wang}`, { line: { kind: "phone", text: "13800001111" }, atMs });
  await say(idOf("client", zhao), "consented/contactExchange", { is: "given" });
  const after = await gather(work, wang);
  expect(after.pairs).toMatchObject([{ otherName: "赵磊", rounds: [{ line: line2 }] }]);
  expect(after.hidden).toEqual([]);
});

test("her appointments are in it, and nobody else's", async () => {
  const { work, say } = await atWork();
  const time = { fromMs: atMs, toMs: atMs + 3_600_000 };
  const appointment = (client: string): JsonObject => ({ time, client, purpose: "interview" });
  await say(month, "appointment/01JA00000000000000000000A1", appointment(wang));
  await say(month, "appointment/01JA00000000000000000000A2", appointment(zhao));
  const gathered = await gather(work, wang);
  expect(gathered.appointments).toMatchObject([{ client: wang, purpose: "interview" }]);
  expect(gathered.facts.filter(({ document }) => document === "calendar")).toHaveLength(1);
});

test("what a meeting spoke of about her and what was to be done are in it, of nobody else", async () => {
  const { work, say } = await atWork();
  const meeting = "01JA00000000000000000000M1";
  await say(desk, `meeting/${meeting}`, { title: "周例会", atMs });
  await say(desk, `agenda/${meeting}~followUp~${wang}`, { client: wang, state: "open" });
  await say(desk, `agenda/${meeting}~followUp~${zhao}`, { client: zhao, state: "open" });
  const task = { text: "周五前回电", owner: zhou, dueOn: "2026-11-06", meeting };
  await say(desk, "task/01JA00000000000000000000T1", { ...task, client: wang });
  await say(desk, `guest/01JA00000000000000000000E1.${wang}`, { reply: "signedUp" });
  const gathered = await gather(work, wang);
  const atDesk = gathered.facts.filter(({ document }) => document === "desk");
  expect(atDesk.map(({ about }) => about)).toEqual([
    `agenda/${meeting}~followUp~${wang}`,
    "task/01JA00000000000000000000T1",
    `guest/01JA00000000000000000000E1.${wang}`,
  ]);
});
