import { expect, test } from "vitest";
import { surveySays } from "#shared/closing";
import { idOf, nameOf } from "#shared/documents";
import {
  type ClientId,
  clientIdSchema,
  type JsonObject,
  plainDateSchema,
  ulidSchema,
} from "#shared/kernel";
import {
  answerSurvey,
  createSurveyLink,
  endSurveyLink,
  eraseDocument,
  listSurveyLinks,
  readSurvey,
} from "#shared/protocol";
import type { Person } from "../support/agency.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";
import { command, useWorld } from "./world.ts";

const dayMs = 24 * 60 * 60_000;
let nowMs = Date.now();
const world = useWorld({ nowMs: () => nowMs });

/** A client at home, with a browser that was never at the agency. */
const atHome = (): Visitor => createVisitor(world.relay.url);

/** Whoever holds a link may ask again a while later. */
const later = (): void => {
  nowMs += 10 * 60_000;
};

const answers = { version: 1 as const, ratings: { overall: 5 as const }, words: "谢谢李老师" };

const today = plainDateSchema.parse("2026-11-30");

/** Says something in the case file, as a device of the agency does. */
async function sayInFile(client: ClientId, about: string, says: JsonObject): Promise<void> {
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(nameOf(idOf("case", client)));
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  tab.say(about, says);
  await channel.untilAcknowledged(1);
}

/** Writes an answer down. */
const writeDown = (client: ClientId, link: string): Promise<void> =>
  sayInFile(client, `survey/${link}`, { ...surveySays(answers, today, "link") });

const isRefused = (reason: string) => ({ ok: false, reason });

/** Takes a link back, as the one who made it. */
const withdraw = (client: ClientId, link: string) =>
  world.liMei.visitor.call(endSurveyLink, {
    client,
    link: ulidSchema.parse(link),
    why: "withdrawn",
  });

async function aClient(): Promise<ClientId> {
  return clientIdSchema.parse((await world.register(world.liMei)).id);
}

async function makeLink(client: ClientId, by: Person = world.liMei, link = command()) {
  const made = await by.visitor.call(createSurveyLink, { command: link, client, days: 14 });
  if (!made.ok) throw new Error(`no link: ${made.reason}`);
  return { id: link, ...made.value };
}

const linksOf = async (client: ClientId, by: Person = world.liMei) => {
  const listed = await by.visitor.call(listSurveyLinks, { client });
  return listed.ok ? listed.value.links : listed.reason;
};

test("[SV1] whoever serves the client, and a supervisor, makes a link, and nobody else does", async () => {
  const client = await aClient();
  expect((await makeLink(client)).token).toMatch(/^[\w-]{43}$/);
  expect((await makeLink(client, world.zhouMin)).token).toMatch(/^[\w-]{43}$/);
  for (const colleague of [world.zhouYun, world.chenJie]) {
    const asked = { command: command(), client, days: 14 };
    const refused = { ok: false, reason: "notAllowed" };
    expect(await colleague.visitor.call(createSurveyLink, asked)).toEqual(refused);
    expect(await colleague.visitor.call(listSurveyLinks, { client })).toEqual(refused);
    const ending = { client, link: command(), why: "withdrawn" as const };
    expect(await colleague.visitor.call(endSurveyLink, ending)).toEqual(refused);
  }
});

test("[SV1] a command that is sent twice answers the same link, and a new one ends the old", async () => {
  const client = await aClient();
  const first = await makeLink(client);
  expect(await makeLink(client, world.liMei, first.id)).toEqual(first);
  const second = await makeLink(client);
  expect(second.token).not.toBe(first.token);
  expect(await linksOf(client)).toEqual([{ id: second.id, expiresAtMs: second.expiresAtMs }]);
  later();
  expect(await atHome().call(readSurvey, { token: first.token })).toEqual({
    ok: false,
    reason: "linkNotGood",
  });
});

test("[SV1] a colleague who serves the client is shown the same link again, good as it was", async () => {
  const client = await aClient();
  const first = await makeLink(client);
  expect(await makeLink(client, world.zhouMin, first.id)).toEqual(first);
  later();
  const read = await atHome().call(readSurvey, { token: first.token });
  expect(read.ok).toBe(true);
});

test("[SV1] a command that made the link of another client makes none", async () => {
  const first = await makeLink(await aClient());
  const asked = { command: first.id, client: await aClient(), days: 14 };
  expect(await world.liMei.visitor.call(createSurveyLink, asked)).toEqual({
    ok: false,
    reason: "linkNotGood",
  });
});

test("[SV1] there is no link for somebody who is not on the relay", async () => {
  const client = clientIdSchema.parse(command());
  const asked = { command: command(), client, days: 14 };
  expect(await world.zhouMin.visitor.call(createSurveyLink, asked)).toEqual({
    ok: false,
    reason: "unknownClient",
  });
});

test("[SV2] whoever opens a link learns the agency's name, and nothing of the client", async () => {
  const { token } = await makeLink(await aClient());
  later();
  const read = await atHome().call(readSurvey, { token });
  expect(read).toEqual({ ok: true, value: { agency: expect.any(String), version: 1 } });
});

test("[SV2] a link is answered once, by whoever is first of two who press at the same moment", async () => {
  const { token } = await makeLink(await aClient());
  later();
  const both = await Promise.all([
    atHome().call(answerSurvey, { token, answers }),
    atHome().call(answerSurvey, { token, answers }),
  ]);
  expect(both.filter(({ ok }) => ok).length).toBe(1);
  for (const again of [
    await atHome().call(answerSurvey, { token, answers }),
    await atHome().call(readSurvey, { token }),
  ]) {
    expect(again).toEqual({ ok: false, reason: "surveyAnswered" });
  }
});

test("[SV2] a link that is made up, withdrawn, or of somebody erased is good for nothing", async () => {
  const refused = (reason: string) => ({ ok: false, reason });
  const madeUp = "x".repeat(43);
  expect(await atHome().call(readSurvey, { token: madeUp })).toEqual(refused("linkNotGood"));
  const client = await aClient();
  const link = await makeLink(client);
  const ending = { client, link: link.id, why: "withdrawn" as const };
  expect((await world.liMei.visitor.call(endSurveyLink, ending)).ok).toBe(true);
  expect(await atHome().call(readSurvey, { token: link.token })).toEqual(refused("linkNotGood"));
  const erased = await makeLink(client);
  const erasing = { command: command(), document: `case/${client}@1` };
  expect((await world.zhouMin.visitor.call(eraseDocument, erasing)).ok).toBe(true);
  expect(await atHome().call(readSurvey, { token: erased.token })).toEqual(refused("linkNotGood"));
});

test("[SV3] an answer waits for a device of the agency, and is gone when it was taken", async () => {
  const client = await aClient();
  const link = await makeLink(client);
  later();
  expect((await atHome().call(answerSurvey, { token: link.token, answers })).ok).toBe(true);
  const answered = { id: link.id, expiresAtMs: link.expiresAtMs };
  expect(await linksOf(client)).toEqual([{ ...answered, answered: { atMs: nowMs, answers } }]);
  expect(await linksOf(client, world.zhouMin)).toHaveLength(1);
  const taken = { client, link: link.id, why: "taken" as const };
  await writeDown(client, link.id);
  for (const taker of [world.zhouMin, world.liMei]) {
    expect((await taker.visitor.call(endSurveyLink, taken)).ok).toBe(true);
  }
  expect(await linksOf(client)).toEqual([{ ...answered, answered: { atMs: nowMs } }]);
  expect(await atHome().call(answerSurvey, { token: link.token, answers })).toEqual({
    ok: false,
    reason: "surveyAnswered",
  });
});

test("[SV3] an answer that the case file on the relay does not hold is not dropped", async () => {
  const client = await aClient();
  const link = await makeLink(client);
  later();
  expect((await atHome().call(answerSurvey, { token: link.token, answers })).ok).toBe(true);
  await writeDown(client, command());
  const taken = { client, link: link.id, why: "taken" as const };
  const refused = { ok: false, reason: "tryLater" };
  expect(await world.liMei.visitor.call(endSurveyLink, taken)).toEqual(refused);
  expect(await linksOf(client)).toMatchObject([{ id: link.id, answered: { answers } }]);
});

test("[SV3] what is no answer to the survey is not taken, and the link stays good", async () => {
  const { token } = await makeLink(await aClient());
  later();
  const sheets = [
    { version: 1, ratings: {} },
    { version: 1, ratings: { overall: 9 } },
    { version: 1, ratings: { overall: 5 }, phone: "13800138000" },
  ];
  for (const sheet of sheets) {
    const sent = await fetch(new URL(answerSurvey.path, world.relay.url), {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: world.relay.url },
      body: JSON.stringify({ token, answers: sheet }),
    });
    expect(await sent.json()).toEqual({ refusal: "malformed" });
  }
  expect((await atHome().call(answerSurvey, { token, answers })).ok).toBe(true);
});

test("[SV5] a link that was withdrawn stays so when the command that made it comes late once more", async () => {
  const client = await aClient();
  const link = await makeLink(client);
  expect((await withdraw(client, link.id)).ok).toBe(true);
  const late = { command: link.id, client, days: 14 };
  for (const sender of [world.liMei, world.zhouMin]) {
    expect(await sender.visitor.call(createSurveyLink, late)).toEqual(isRefused("linkNotGood"));
  }
  later();
  expect(await atHome().call(readSurvey, { token: link.token })).toEqual(isRefused("linkNotGood"));
  expect(await linksOf(client)).toEqual([]);
});

test("[SV5] a link that is withdrawn before the command that makes it comes is never made", async () => {
  const client = await aClient();
  const late = { command: command(), client, days: 14 };
  expect((await withdraw(client, late.command)).ok).toBe(true);
  expect(await world.liMei.visitor.call(createSurveyLink, late)).toEqual(isRefused("linkNotGood"));
});

test("[SV5] a late repeat of an older link neither comes back nor ends the newer one", async () => {
  const client = await aClient();
  const first = await makeLink(client);
  const second = await makeLink(client);
  const late = { command: first.id, client, days: 14 };
  expect(await world.liMei.visitor.call(createSurveyLink, late)).toEqual(isRefused("linkNotGood"));
  expect(await linksOf(client)).toMatchObject([{ id: second.id }]);
});

test("[SV5] a relay of an earlier time, that took part in no withdrawal, believes the case file", async () => {
  const client = await aClient();
  const link = await makeLink(client);
  await sayInFile(client, `surveyLink/${link.id}`, { withdrawnOn: today });
  later();
  for (const tried of [
    await atHome().call(readSurvey, { token: link.token }),
    await atHome().call(answerSurvey, { token: link.token, answers }),
  ]) {
    expect(tried).toEqual(isRefused("linkNotGood"));
  }
  const late = { command: link.id, client, days: 14 };
  expect(await world.liMei.visitor.call(createSurveyLink, late)).toEqual(isRefused("linkNotGood"));
});

test("[SV5] a relay of an earlier time takes no second answer to what the case file holds one of", async () => {
  const client = await aClient();
  const link = await makeLink(client);
  await writeDown(client, link.id);
  later();
  expect(await atHome().call(answerSurvey, { token: link.token, answers })).toEqual(
    isRefused("surveyAnswered"),
  );
});

test("[SV4] whoever tries many links waits, and some minutes later may try a few more", async () => {
  later();
  const tried = async (count: number): Promise<number> => {
    let answered = 0;
    for (let left = count; left > 0; left -= 1) {
      const answer = await atHome().call(readSurvey, { token: `${"y".repeat(40)}${left}` });
      expect(answer.ok).toBe(false);
      if (!answer.ok && answer.reason === "linkNotGood") answered += 1;
    }
    return answered;
  };
  expect(await tried(40)).toBe(30);
  nowMs += 60_000;
  expect(await tried(15)).toBe(10);
});

test("[SV2] a link that is over says so", async () => {
  const { token } = await makeLink(await aClient());
  nowMs += 14 * dayMs;
  for (const tried of [
    await atHome().call(readSurvey, { token }),
    await atHome().call(answerSurvey, { token, answers }),
  ]) {
    expect(tried).toEqual({ ok: false, reason: "surveyTooLate" });
  }
});
