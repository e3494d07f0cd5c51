/** A client whose file was put away: what can still be said, and by which way it cannot. */
import { expect, test } from "vitest";
import { covers, type DocumentId, idOf, introductionOf } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";
import { until } from "../platform/fake.ts";
import { firstPassword, makeAt, openOffice, untilState, workOf, zhou } from "./fake-office.ts";
import type { LiveDocument } from "./live-document.ts";
import type { Work } from "./work.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const zhao = clientIdSchema.parse("01JA0000000000000000000ZHA");
const kinds = ["client", "contact", "visits", "agreement", "case"] as const;
const pair = introductionOf(wang, zhao);
const decided = (is: boolean) => ({
  now: { is, on: "2026-09-21", reason: is ? "serviceEnded" : "cameBack" },
});

/** 周敏 at work, who serves 王秀英 and 赵磊. */
async function atWork() {
  const office = openOffice();
  for (const kind of kinds) makeAt(office, idOf(kind, wang));
  makeAt(office, idOf("client", zhao));
  makeAt(office, pair);
  for (const client of [wang, zhao])
    office.assignments.push({ client, staff: zhou, as: "assigned" });
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("zhoumin", firstPassword);
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  await until(() => work.directory.assignments().length > 0, "the directory");
  return { office, session, work };
}

async function openHere(work: Work, id: DocumentId): Promise<LiveDocument> {
  const document = work.openDocument(id);
  await until(() => document.status() === "here", `${id}`);
  return document;
}

const openAll = async (work: Work) => {
  const open = (kind: (typeof kinds)[number]) => openHere(work, idOf(kind, wang));
  const [card, contact, visits, agreement, file] = await Promise.all(kinds.map(open));
  if (!card || !contact || !visits || !agreement || !file) throw new Error("not all is open");
  return { card, contact, visits, agreement, file };
};

const wish = { hours: "晚上" };
const consent = { given: { is: true, on: "2026-09-21", textVersion: "1" } };
const archived = { ok: false, reason: { type: "archived" } };

test("what is about a client who is put away is refused in every document, and taken again once reopened", async () => {
  const { work } = await atWork();
  const { card, contact, visits, agreement, file } = await openAll(work);
  const sayAll = () => [
    card.append("profile", { city: "杭州" }),
    contact.append("contactWish", wish),
    visits.append("doNotContact", { note: "先不打" }),
    agreement.append("consent/service", consent),
    file.append("plan", { text: "下月再谈" }),
  ];
  expect(card.append("archive", decided(true)).ok).toBe(true);
  for (const said of sayAll()) expect(said).toEqual(archived);
  expect(file.projection().facts()).toEqual([]);
  expect(card.append("archive", decided(false)).ok).toBe(true);
  expect(sayAll().map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
});

test("the archive itself goes on: how long it is kept, what the client asks, what was learned", async () => {
  const { work } = await atWork();
  const { card, file } = await openAll(work);
  card.append("archive", decided(true));
  const hold = { hold: { is: true, reason: "有投诉未了" } };
  const asked = { asked: { kind: "copy", on: "2026-09-21", how: "inPerson" }, dueOn: "2026-10-06" };
  expect(card.append("retention", hold).ok).toBe(true);
  expect(card.append("due/rightsRequest", { on: "2026-10-06" }).ok).toBe(true);
  expect(file.append("rightsRequest/01JA000000000000000000R1GH", asked).ok).toBe(true);
  expect(file.append("improvement/01JA0000000000000000001MPR", { text: "先问是否搬家" }).ok).toBe(
    true,
  );
});

test("screens see that less may be said, as soon as a colleague's decision comes", async () => {
  const { work } = await atWork();
  const { card, visits } = await openAll(work);
  expect(visits.access().say).toBe("everything");
  card.append("archive", decided(true));
  expect(visits.access()).toEqual({ read: true, say: "nothing" });
  const left = ["archive", "retention", "profile", "tag"].map((type) =>
    covers(card.access(), type),
  );
  expect(left).toEqual([true, true, false, false]);
});

test("a pair is ended for the sake of the one who is still served, and nothing else is said in it", async () => {
  const { work } = await atWork();
  const [two, card] = [await openHere(work, pair), await openHere(work, idOf("client", wang))];
  card.append("archive", decided(true));
  expect(two.append(`answer/1-${wang}`, { note: "没有回音" })).toMatchObject({ ok: false });
  expect(two.access().say).toEqual(["round"]);
  expect(two.append("round/1", { note: "王秀英不再来了" }).ok).toBe(true);
});

test("no note is begun, and the deeds before are not taken back, until the file is taken out", async () => {
  const { work } = await atWork();
  const { card, file } = await openAll(work);
  const plan = file.append("plan", { text: "下月再谈" });
  if (!plan.ok) throw new Error(plan.reason.type);
  card.append("archive", decided(true));
  expect(await work.createNote(file.id, { title: "小结", template: "blank" })).toEqual(archived);
  expect(file.undo(plan.value.id)).toEqual(archived);
  card.append("archive", decided(false));
  expect(file.undo(plan.value.id).ok).toBe(true);
});

test("a table adds nothing to somebody who is put away", async () => {
  const { work } = await atWork();
  const { card } = await openAll(work);
  card.append("archive", decided(true));
  await until(() => work.sync.overall().type === "saved", "saved");
  const id = work.batches.newBatchId();
  const words = {
    client: [{ about: "profile", says: { city: "杭州" } }],
    contact: [{ about: "contactWish", says: wish }],
  };
  const batch = { id, on: "2026-09-21" as never, whose: "mine" as const };
  await work.batches.plan(batch, [{ type: "add", id: wang, words }]);
  expect((await work.batches.proceed(id, () => true)).ok).toBe(true);
  expect(card.projection().value("profile", "city")).toBeUndefined();
  expect(await work.source.facts(idOf("contact", wang))).toEqual([]);
});

test("all documents end together when the work ends, in whatever order they were opened", async () => {
  const { work, session } = await atWork();
  work.openDocument(idOf("visits", wang));
  work.openDocument(idOf("client", wang));
  work.openDocument(pair);
  await session.close();
});
