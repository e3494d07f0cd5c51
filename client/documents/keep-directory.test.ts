import { beforeEach, expect, test } from "vitest";
import { idOf } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";
import { type Office, openOffice, workOf, zhou } from "./fake-office.ts";
import type { Work } from "./work.ts";

const wang = clientIdSchema.parse("01JA000000000000000000WANG");
const card = idOf("client", wang);

let office: Office;
let work: Work;

/** 李梅 of the front desk has come in. */
beforeEach(async () => {
  office = openOffice();
  const { session } = await office.openTab();
  await session.signIn("limei", office.passwords.limei!);
  work = await workOf(session);
  await work.directory.refresh();
});

test("a client who comes before the directory that names her matchmaker is nobody's to write in", async () => {
  expect(work.directory.accessTo(card)).toEqual({ read: true, say: ["halt"] });
  office.assignments.push({ client: wang, staff: zhou, as: "assigned" });
  await work.directory.refresh();
  expect(work.directory.accessTo(card)).toEqual({ read: true, say: ["halt"] });
});

test("the front desk looks after a client of whom the directory says that nobody has her", async () => {
  office.unserved.push(wang);
  await work.directory.refresh();
  expect(work.directory.accessTo(card).say).toBe("everything");
});
