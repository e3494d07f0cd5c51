import { expect, test } from "vitest";
import { clientIdSchema } from "#shared/kernel";
import { accessLinesAtMost, assign, logReveals, readAccessLog } from "#shared/protocol";
import { granted, joinAgency, newId, type Person } from "../support/agency.ts";
import { command, random, useWorld } from "./world.ts";

const world = useWorld();
const atMs = Date.parse("2026-11-17T12:00:00+08:00");
const dayMs = 86_400_000;
const thatDay = { fromMs: atMs, toMs: atMs + dayMs };

const clientOf = async (person: Person) => clientIdSchema.parse((await world.register(person)).id);

async function look(person: Person, client: string, field: string, later = 0): Promise<void> {
  const one = { id: newId(random.bytes), client: clientIdSchema.parse(client), field };
  const look = { ...one, reason: "arrangeVisit", atMs: atMs + later, wasOffline: later > 0 };
  granted(await person.visitor.call(logReveals, { reveals: [look] }));
}

test("[AL1] a look is kept with through what the person reached the client", async () => {
  const { liMei, zhouYun, chenJie, zhouMin } = world;
  const [wang, nobodys] = [await clientOf(liMei), await clientOf(chenJie)];
  const standIn = { client: wang, staff: zhouYun.id, as: "standIn" as const };
  granted(await zhouMin.visitor.call(assign, { command: command(), assignment: standIn }));
  const looks = [
    [liMei, wang, "phone/1.number", "own"],
    [zhouYun, wang, "phone/1.number", "standIn"],
    [chenJie, wang, "phone caller", "lookUp"],
    [chenJie, wang, "phone/1.number", "other"],
    [chenJie, nobodys, "phone/1.number", "own"],
    [zhouMin, wang, "phone/1.number", "supervisor"],
  ] as const;
  for (const [person, client, field] of looks) await look(person, client, field);
  const { lines } = granted(await zhouMin.visitor.call(readAccessLog, thatDay));
  expect(lines.map(({ staff, client, through }) => [staff, client, through]).reverse()).toEqual(
    looks.map(([person, client, , through]) => [person.id, client, through]),
  );
});

test("[AL2] everybody reads the own looks, and nobody else's but supervisors and admins", async () => {
  const { liMei, zhouYun, zhouMin } = world;
  const wang = await clientOf(liMei);
  await look(liMei, wang, "weChat.id", 5);
  const [admin] = await joinAgency(zhouMin, [{ name: "何芳", roles: ["admin"] }], random.bytes);
  const [ofLin, all] = [{ ...thatDay, staff: liMei.id, client: wang }, thatDay];
  const seen = { staff: liMei.id, client: wang, atMs: atMs + 5, wasOffline: true };
  const content = { field: "weChat.id", reason: "arrangeVisit" };
  for (const person of [liMei, zhouMin]) {
    const { lines } = granted(await person.visitor.call(readAccessLog, ofLin));
    expect(lines, person.name).toMatchObject([{ ...seen, ...content }]);
  }
  for (const query of [ofLin, all]) {
    const asked = await zhouYun.visitor.call(readAccessLog, query);
    expect(asked).toEqual({ ok: false, reason: "notAllowed" });
  }
  const bare = granted(await admin!.visitor.call(readAccessLog, ofLin)).lines;
  expect(bare).toMatchObject([seen]);
  expect(JSON.stringify(bare)).not.toMatch(/weChat|arrangeVisit/);
});

test("[AL2] a long log comes in pages, and only what was asked for", async () => {
  const { liMei, zhouMin } = world;
  const chen = await clientOf(liMei);
  const reveals = Array.from({ length: accessLinesAtMost + 3 }, (_, place) => ({
    ...{ id: newId(random.bytes), client: chen, field: "phone/1.number", reason: "followUp" },
    ...{ atMs: atMs + place, wasOffline: false },
  }));
  granted(await liMei.visitor.call(logReveals, { reveals }));
  const read = async (more: { before?: number; fromMs?: number; toMs?: number }) =>
    granted(await zhouMin.visitor.call(readAccessLog, { ...thatDay, client: chen, ...more }));
  const first = await read({});
  expect(first.lines.map((line) => line.atMs)).toEqual(
    reveals
      .slice(3)
      .map((one) => one.atMs)
      .reverse(),
  );
  const rest = await read({ before: first.before ?? 0 });
  expect(rest.lines.map((line) => line.atMs)).toEqual([atMs + 2, atMs + 1, atMs]);
  expect(rest.before).toBeUndefined();
  expect((await read({ fromMs: atMs + dayMs, toMs: atMs + 2 * dayMs })).lines).toEqual([]);
});
