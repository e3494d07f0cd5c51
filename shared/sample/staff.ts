import {
  type AccountName,
  accountNameSchema,
  mainShop,
  type Right,
  type Role,
} from "#shared/agency";
import {
  addDays,
  assert,
  newUlid,
  type PlainDate,
  type StaffId,
  staffIdSchema,
} from "#shared/kernel";
import { randomOf } from "./chance.ts";
import type { SampleStaff } from "./sample.ts";
import { createWriter } from "./writer.ts";

interface Person {
  readonly name: string;
  readonly account: AccountName;
  readonly roles: readonly Role[];
  readonly rights?: readonly Right[];
}

const account = (text: string): AccountName => accountNameSchema.parse(text);

const people: readonly Person[] = [
  { name: "周敏", account: account("zhoumin"), roles: ["admin", "supervisor"] },
  { name: "林晓岚", account: account("linxiaolan"), roles: ["matchmaker", "supervisor"] },
  { name: "何建业", account: account("hejianye"), roles: ["matchmaker"] },
  { name: "苏雅琴", account: account("suyaqin"), roles: ["matchmaker"] },
  { name: "罗玉兰", account: account("luoyulan"), roles: ["matchmaker"], rights: ["partTime"] },
  { name: "方婷", account: account("fangting"), roles: ["reception"], rights: ["cashier"] },
];

/** The six who work at the sample agency: the manager first, reception last. */
export function makeStaff(seed: number, sinceMs: number, today: PlainDate): readonly SampleStaff[] {
  const random = randomOf(seed, -2);
  const newId = (): string => newUlid(sinceMs, random.bytes);
  const named = people.map((person) => ({ ...person, id: staffIdSchema.parse(newId()) }));
  const [manager] = named;
  assert(manager, "somebody manages the agency");
  return named.map(({ rights = [], ...person }, at) => ({
    ...person,
    rights,
    shop: mainShop,
    facts: certified(manager.id, sinceMs, newId(), addDays(today, 90 * at - 30)),
  }));
}

/** A certificate each; the first of them has run out. */
function certified(by: StaffId, at: number, id: string, expiresOn: PlainDate) {
  const writer = createWriter();
  writer.say({ by, at }, `certificate/${id}`, {
    title: "婚介师岗位培训合格证",
    issuer: "示范培训中心",
    issuedOn: addDays(expiresOn, -1095),
    expiresOn,
  });
  return writer.facts;
}
