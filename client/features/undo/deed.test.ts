import { expect, test } from "vitest";
import { idOf } from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import {
  firstPassword,
  makeAt,
  openOffice,
  untilState,
  workOf,
  zhou,
} from "../../documents/fake-office.ts";
import { until } from "../../platform/fake.ts";
import { takeBack } from "./deed.ts";

const wang = idOf("client", "01JA0000000000000000000WNG");

/** 周敏 at work on the file of 王秀英. */
async function atWork() {
  const office = openOffice();
  makeAt(office, wang);
  office.assignments.push({ client: "01JA0000000000000000000WNG", staff: zhou, as: "assigned" });
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("zhoumin", firstPassword);
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  await until(() => work.directory.assignments().length > 0, "the directory");
  const document = work.openDocument(wang);
  await until(() => document.status() === "here", "the file");
  const say = (about: string, says: JsonObject) => {
    const said = document.append(about, says);
    if (!said.ok) throw new Error(said.reason.type);
    return { document: wang, fact: said.value.id };
  };
  const city = () => document.projection().value("profile", "city");
  return { work, document, say, city };
}

test("what was done is taken back, done again, and taken back once more", async () => {
  const { work, say, city } = await atWork();
  say("profile", { city: "杭州" });
  const back = await takeBack(work, [say("profile", { city: "宁波" })]);
  expect(city()).toBe("杭州");
  const again = await takeBack(work, back.ok ? back.value : []);
  expect(city()).toBe("宁波");
  await takeBack(work, again.ok ? again.value : []);
  expect(city()).toBe("杭州");
});

test("a deed of several facts is taken back whole", async () => {
  const { work, document, say, city } = await atWork();
  const deed = [say("profile", { city: "杭州" }), say("tag/vip", { on: true })];
  expect((await takeBack(work, deed)).ok).toBe(true);
  expect(city()).toBeUndefined();
  expect(document.projection().value("tag/vip", "on")).toBeUndefined();
});

test("when one of its facts was said anew, nothing of a deed is taken back", async () => {
  const { work, document, say, city } = await atWork();
  const deed = [say("profile", { city: "杭州" }), say("tag/vip", { on: true })];
  say("profile", { city: "温州" });
  expect(await takeBack(work, deed)).toEqual({ ok: false, reason: "saidSince" });
  expect(city()).toBe("温州");
  expect(document.projection().value("tag/vip", "on")).toBe(true);
});

test("a deed is taken back when its file is not on the screen any more", async () => {
  const { work, document, say } = await atWork();
  const deed = [say("profile", { city: "杭州" })];
  await until(() => work.sync.overall().type === "saved", "saved");
  document.close();
  expect((await takeBack(work, deed)).ok).toBe(true);
  const later = work.openDocument(wang);
  await until(() => later.status() === "here", "the file");
  expect(later.projection().value("profile", "city")).toBeUndefined();
});
