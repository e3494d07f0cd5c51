import { expect, test } from "vitest";
import { createProjection, idOf, nameOf } from "#shared/documents";
import { plainDateSchema, type Ulid } from "#shared/kernel";
import { until } from "../platform/fake.ts";
import type { PlannedItem } from "./batches.ts";
import { firstPassword, type Office, openOffice, workOf, zhou } from "./fake-office.ts";
import type { Work } from "./work.ts";

const on = plainDateSchema.parse("2026-11-30");
const always = () => true;

/** 周敏 at work in a tab of an office. */
async function atWork(office: Office) {
  const { tab, session } = await office.openTab();
  await until(() => ["signedOut", "locked"].includes(session.state().type), "the door");
  if (session.state().type === "signedOut") await session.signIn("zhoumin", firstPassword);
  else await session.unlock(zhou, firstPassword);
  return { tab, session, work: await workOf(session) };
}

/** Plans to register so many people, each with a phone. */
async function planFor(work: Work, count: number): Promise<Ulid> {
  const id = work.batches.newBatchId();
  const items: PlannedItem[] = Array.from({ length: count }, (_, place) => ({
    type: "new",
    id: work.batches.newClientId(),
    words: {
      client: [
        { about: "profile", says: { name: `赵${place + 1}`, city: "杭州" } },
        { about: `import/${id}`, says: { on, facts: 3 } },
      ],
      contact: [{ about: "phone/1", says: { number: "13800138000" } }],
    },
  }));
  expect((await work.batches.plan({ id, on, whose: "mine" }, items)).ok).toBe(true);
  return id;
}

const namesOf = async (work: Work) => {
  const ids = await work.source.list("client");
  const facts = await Promise.all(ids.map((id) => work.source.facts(id)));
  return facts.flat().flatMap(({ says }) => says.name ?? []);
};
const batchOf = (work: Work) => work.batches.all()[0];

/** Wants so many slices and no more. */
const slices = (count: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked <= count;
  };
};

test("a table is taken in while the relay is away, and is at the relay when it is back", async () => {
  const office = openOffice();
  const { work } = await atWork(office);
  office.relay.stop();
  const id = await planFor(work, 30);
  expect(await work.batches.proceed(id, always)).toMatchObject({ ok: true });
  expect(await namesOf(work)).toHaveLength(30);
  expect(batchOf(work)).toMatchObject({ done: 30, total: 30, state: "done" });
  const made = await work.batches.clientsOf(id);
  expect(made).toHaveLength(30);

  office.relay.start();
  work.sync.retry();
  const isThere = (client: (typeof made)[number]) =>
    office.relay.has(nameOf(idOf("client", client)));
  await office.browser.advance(30_000);
  await until(() => made.every(isThere), "all at the relay");
});

test("when the tab is gone in the middle, the rest is taken in from there, each person once", async () => {
  const office = openOffice();
  const first = await atWork(office);
  const id = await planFor(first.work, 50);
  await first.work.batches.proceed(id, slices(1));
  expect(batchOf(first.work)).toMatchObject({ done: 20, total: 50, state: "planned" });
  await first.session.close();

  const { work } = await atWork(office);
  expect(batchOf(work)).toMatchObject({ id, done: 20, state: "planned" });
  await work.batches.proceed(id, always);
  const names = await namesOf(work);
  expect(new Set(names).size).toBe(50);
  expect(names).toHaveLength(50);
});

test("a batch is taken back whole but for whom somebody worked on, and comes back", async () => {
  const { work } = await atWork(openOffice());
  const id = await planFor(work, 25);
  await work.batches.proceed(id, always);
  const [one] = await work.batches.clientsOf(id);
  if (!one) throw new Error("nobody was made");
  const file = work.openDocument(idOf("visits", one));
  await until(() => file.status() === "here", "the file");
  const visit = { at: 1_790_000_000_000, purpose: "enquiry" };
  expect(file.append("visit/01JA000000000000000000V1ST", visit).ok).toBe(true);
  await until(() => work.sync.overall().type === "saved", "saved");

  expect(await work.batches.takeBack(id, always)).toMatchObject({
    ok: true,
    value: { withdrawn: 24, kept: 1 },
  });
  expect(batchOf(work)).toMatchObject({ state: "takenBack", kept: 1 });
  const withdrawn = async () => {
    const facts = await Promise.all(
      (await work.batches.clientsOf(id)).map((client) => work.source.facts(idOf("client", client))),
    );
    return facts.filter((all) => all.filter(({ about }) => about === "withdrawn").at(-1)?.says.on)
      .length;
  };
  expect(await withdrawn()).toBe(24);
  await work.batches.bringBack(id, always);
  expect(await withdrawn()).toBe(0);
  expect(batchOf(work)).toMatchObject({ state: "done" });
});

test("of somebody known only what is missing is added, and taken back without what was there", async () => {
  const { work } = await atWork(openOffice());
  const made = await work.createClient({
    client: [{ about: "profile", says: { name: "王秀英", city: "宁波", note: "老客户" } }],
  });
  if (!made.ok) throw new Error(made.reason.type);
  const id = work.batches.newBatchId();
  const words = {
    client: [
      { about: "profile", says: { name: "王秀英", city: "杭州", height: 165, note: "周末方便" } },
      { about: "phoneTail/1", says: { tail: "8000" } },
    ],
    contact: [{ about: "phone/1", says: { number: "13800138000" } }],
  };
  await work.batches.plan({ id, on, whose: "mine" }, [{ type: "add", id: made.value, words }]);
  await work.batches.proceed(id, always);
  const card = work.openDocument(idOf("client", made.value));
  await until(() => card.status() === "here", "the card");
  const value = (field: string) => card.projection().value("profile", field);
  expect([value("city"), value("height"), value("note")]).toEqual([
    "宁波",
    165,
    "老客户\n周末方便",
  ]);
  card.close();

  await work.batches.takeBack(id, always);
  const again = work.openDocument(idOf("client", made.value));
  await until(() => again.status() === "here", "the card");
  await until(
    () => again.projection().value("profile", "height") === undefined,
    "what stood before",
  );
  expect(again.projection().value("profile", "note")).toBe("老客户");
  expect(again.projection().value("profile", "city")).toBe("宁波");
});

test("what a person had said before an import says it too stays when it is taken back, and the rest comes back", async () => {
  const { work } = await atWork(openOffice());
  const made = await work.createClient({
    client: [{ about: "profile", says: { name: "沈佳宁", sex: "female" } }],
    contact: [{ about: "phone/1", says: { number: "13800138000" } }],
  });
  if (!made.ok) throw new Error(made.reason.type);
  const id = work.batches.newBatchId();
  const words = {
    client: [{ about: "profile", says: { name: "沈佳宁", sex: "female", height: 165 } }],
    contact: [{ about: "phone/1", says: { number: "13800138000" } }],
  };
  await work.batches.plan({ id, on, whose: "mine" }, [{ type: "add", id: made.value, words }]);
  await work.batches.proceed(id, always);
  const profile = async () => {
    const card = createProjection(await work.source.facts(idOf("client", made.value)));
    return ["name", "sex", "height"].map((field) => card.value("profile", field));
  };
  expect(await profile()).toEqual(["沈佳宁", "female", 165]);

  await work.batches.takeBack(id, always);
  expect(await profile()).toEqual(["沈佳宁", "female", undefined]);
  const contact = createProjection(await work.source.facts(idOf("contact", made.value)));
  expect(contact.value("phone/1", "number")).toBe("13800138000");

  await work.batches.bringBack(id, always);
  expect(await profile()).toEqual(["沈佳宁", "female", 165]);
});
