/**
 * The refusals that matter most, each written down by hand: what the permission table says plays no
 * part here, so that a wrong table is found as well.
 */
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { idOf, introductionOf, nameOf } from "#shared/documents";
import { addDays, plainDateOf } from "#shared/kernel";
import {
  askTicket,
  closeCodes,
  directory,
  endAssignment,
  handOver,
  protocolVersion,
  setDisabled,
  setRoles,
  signIn,
  whoAmI,
} from "#shared/protocol";
import { granted, password } from "../support/agency.ts";
import { createVisitor } from "../support/visitor.ts";
import {
  aboutsIn,
  connect,
  createDevice,
  fed,
  give,
  id,
  join,
  makeTeam,
  privateKinds,
  readAll,
  register,
  say,
  sayOn,
  see,
  type Team,
  words,
} from "./team.ts";

const { notAllowed, sessionEnded } = closeCodes;
const hourMs = 3_600_000;
/** How often the relay looks whether the day has changed. */
const housekeepingMs = 30_000;

let team: Team;
beforeAll(async () => {
  team = await makeTeam(Date.now);
});
afterAll(() => team.relay.close());

test("a matchmaker never receives what is private to a colleague's client", async () => {
  const { suYaqin, linXiaolan } = team;
  const client = await register(linXiaolan);
  const su = await connect(suYaqin);
  for (const kind of privateKinds) {
    expect(await see(su, client.nameOf(kind)), kind).toBe(notAllowed);
    expect(await say(su, suYaqin, client.nameOf(kind), ...words[kind]), kind).toBe(notAllowed);
    expect(await su.create(client.nameOf(kind)), kind).toBe(notAllowed);
  }
  expect(await see(su, client.nameOf("client"))).toEqual(["profile"]);
  expect(await say(su, suYaqin, client.nameOf("client"), ...words.client)).toBe(notAllowed);
  const names = await fed(suYaqin);
  expect(names.filter((name) => name.includes(client.id))).toEqual([client.nameOf("client")]);
});

test("a pure admin never receives any document about a client", async () => {
  const { dengKai, linXiaolan, suYaqin, zhouMin } = team;
  const [one, other] = [await register(linXiaolan), await register(suYaqin)];
  const chief = await connect(zhouMin);
  const pair = nameOf(introductionOf(one.id, other.id));
  expect(await chief.create(pair)).toBeUndefined();
  expect(await say(chief, zhouMin, pair, "round/1", { why: "都喜欢爬山" })).toBe("taken");
  const incident = nameOf(idOf("incident", id()));
  expect(await chief.create(incident)).toBeUndefined();
  const deng = await connect(dengKai);
  const names = [...privateKinds, "client" as const].map((kind) => one.nameOf(kind));
  for (const name of [...names, pair, incident]) {
    expect(await see(deng, name), name).toBe(notAllowed);
    expect(await deng.create(name), name).toBe(notAllowed);
  }
  expect(await deng.create(nameOf(idOf("client", id())))).toBe(notAllowed);
  expect((await fed(dengKai)).filter((name) => !/^(agency|desk|calendar)/.test(name))).toEqual([]);
});

test("a matchmaker who becomes a pure admin loses the clients there and then", async () => {
  const gaoLei = await join(team.zhouMin, "高磊", "matchmaker");
  const client = await register(gaoLei);
  const gao = await connect(gaoLei);
  const open = await Promise.all(
    [...privateKinds, "client" as const].map((kind) => gao.open(client.nameOf(kind))),
  );
  const change = { staff: gaoLei.id, roles: ["admin" as const], rights: [] };
  granted(await team.zhouMin.visitor.call(setRoles, { command: id(), ...change }));
  for (const channel of open) expect((await channel.untilEnded()).code).toBe(notAllowed);
  for (const kind of privateKinds)
    expect(await see(gao, client.nameOf(kind)), kind).toBe(notAllowed);
  expect(await see(gao, client.nameOf("client"))).toBe(notAllowed);
});

test("whoever works part-time knows the own clients and nothing of the others, not even that they are there", async () => {
  const { luoYulan, linXiaolan } = team;
  const [own, foreign] = [await register(luoYulan), await register(linXiaolan)];
  const luo = await connect(luoYulan);
  expect(await see(luo, own.nameOf("contact"))).toEqual(["phone/1"]);
  for (const kind of [...privateKinds, "client" as const]) {
    expect(await see(luo, foreign.nameOf(kind)), kind).toBe(notAllowed);
  }
  const names = await fed(luoYulan);
  expect(names).toContain(own.nameOf("client"));
  expect(names.filter((name) => name.includes(foreign.id))).toEqual([]);
  const ended = { command: id(), client: foreign.id, staff: linXiaolan.id };
  granted(await team.zhouMin.visitor.call(endAssignment, ended));
  const told = granted(await luoYulan.visitor.call(directory, {}));
  expect(new Set(told.assignments.map(({ staff }) => staff))).toEqual(new Set([luoYulan.id]));
  expect(told.unserved).toEqual([]);
  expect(granted(await team.fangTing.visitor.call(directory, {})).unserved).toContain(foreign.id);
});

test("whoever is disabled is out at once, everywhere, and is told to wipe", async () => {
  const heMei = await join(team.zhouMin, "何梅", "matchmaker");
  const client = await register(heMei);
  const he = await connect(heMei);
  const disable = { command: id(), staff: heMei.id, isDisabled: true };
  granted(await team.zhouMin.visitor.call(setDisabled, disable));
  await he.bell.until(() => he.ended() !== undefined, "the socket is closed");
  expect(he.ended()?.code).toBe(sessionEnded);
  const ticket = { device: "01JD0000000000000000DEV1CE", protocol: protocolVersion, schema: 1 };
  expect(await heMei.visitor.call(askTicket, ticket)).toEqual({ ok: false, reason: "revoked" });
  expect(await heMei.visitor.call(whoAmI, {})).toEqual({ ok: false, reason: "signedOut" });
  await expect(heMei.visitor.feed("registry")).rejects.toThrow();
  const door = createVisitor(team.relay.url);
  const [right, wrong] = [password, "七夕不相会-0000"].map((tried) =>
    door.call(signIn, { account: "何梅", password: tried }),
  );
  expect(await right).toEqual(await wrong);
  expect(await right).toEqual({ ok: false, reason: "wrongCredentials" });
  const chief = await connect(team.zhouMin);
  expect(await see(chief, client.nameOf("contact"))).toEqual(["phone/1"]);
});

test("a stand-in reads and writes from the first day to the last, and neither before nor after", async () => {
  let nowMs = Date.UTC(2026, 10, 20, 2);
  const { relay, linXiaolan, suYaqin } = await makeTeam(() => nowMs);
  const client = await register(linXiaolan);
  const today = plainDateOf(nowMs, 8 * 60);
  await give(client.id, suYaqin, linXiaolan, {
    as: "standIn",
    from: addDays(today, 2),
    to: addDays(today, 4),
  });
  const seen: unknown[] = [];
  for (let day = 0; day <= 6; day += 1) {
    granted(await suYaqin.visitor.call(signIn, { account: "苏雅琴", password }));
    const su = await connect(suYaqin);
    const contact = await see(su, client.nameOf("contact"));
    const says = await say(su, suYaqin, client.nameOf("case"), ...words.case);
    const isFed = (await fed(suYaqin)).includes(client.nameOf("case"));
    seen.push([contact, says, isFed]);
    nowMs += 24 * hourMs;
  }
  const no = [notAllowed, notAllowed, false];
  const yes = [["phone/1"], "taken", true];
  expect(seen).toEqual([no, no, yes, yes, yes, no, no]);
  await relay.close();
});

test("a stand-in's open documents close when the last day is over, and the feed takes them back", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  // Ten minutes before midnight at the agency.
  let nowMs = Date.UTC(2026, 10, 20, 15, 50);
  const { relay, linXiaolan, suYaqin } = await makeTeam(() => nowMs);
  const client = await register(linXiaolan);
  const to = plainDateOf(nowMs, 8 * 60);
  await give(client.id, suYaqin, linXiaolan, { as: "standIn", to });
  const su = await connect(suYaqin);
  const channel = await su.open(client.nameOf("contact"));
  const read = createDevice(suYaqin);
  expect(await read()).toContainEqual(
    expect.objectContaining({ document: client.nameOf("contact") }),
  );
  nowMs += hourMs / 2;
  vi.advanceTimersByTime(housekeepingMs);
  expect((await channel.untilEnded()).code).toBe(notAllowed);
  expect(await read()).toContainEqual({ state: "revoked", document: client.nameOf("contact") });
  await relay.close();
});

test("reception has a new client until somebody else is assigned, and then only what reception has of all", async () => {
  const { fangTing, linXiaolan, zhouMin } = team;
  const client = await register(fangTing);
  const fang = await connect(fangTing);
  const contact = await fang.open(client.nameOf("contact"));
  expect(contact.ended()).toBeUndefined();
  await give(client.id, linXiaolan, zhouMin);
  expect((await contact.untilEnded()).code).toBe(notAllowed);
  for (const kind of ["contact", "case", "assessment"] as const) {
    expect(await see(fang, client.nameOf(kind)), kind).toBe(notAllowed);
    expect(await say(fang, fangTing, client.nameOf(kind), ...words[kind]), kind).toBe(notAllowed);
  }
  expect(await see(fang, client.nameOf("client"))).toEqual(["profile"]);
  expect(await say(fang, fangTing, client.nameOf("client"), ...words.client)).toBe(notAllowed);
  expect(await see(fang, client.nameOf("visits"))).toEqual(["doNotContact"]);
  expect(await say(fang, fangTing, client.nameOf("visits"), ...words.visits)).toBe("taken");
});

test("reception adds consents to an agreement and never gets to read it", async () => {
  const { fangTing, linXiaolan } = team;
  const client = await register(linXiaolan);
  const agreement = client.nameOf("agreement");
  const [fang, lin] = [await connect(fangTing), await connect(linXiaolan)];
  const channel = await fang.open(agreement);
  await readAll(channel);
  const consent = { given: { is: true, on: "2026-11-20", textVersion: "2026-01" } };
  expect(await sayOn(fang, channel, fangTing, "consent/matching", consent)).toBe("taken");
  expect(await say(lin, linXiaolan, agreement, ...words.agreement)).toBe("taken");
  // Acknowledged after what the colleague said was shown to whoever may read.
  expect(await sayOn(fang, channel, fangTing, "consent/service", consent)).toBe("taken");
  await readAll(channel);
  expect(aboutsIn(channel)).toEqual([]);
  expect(await sayOn(fang, channel, fangTing, ...words.agreement)).toBe(notAllowed);
  expect(await see(lin, agreement)).toEqual(
    expect.arrayContaining(["consent/matching", "consent/service"]),
  );
  expect(await fed(fangTing)).not.toContain(agreement);
});

test("whoever handed a client over loses it at once, and later never learns with whom it was brought together", async () => {
  const { linXiaolan, suYaqin, zhouMin } = team;
  const gaoLei = await join(zhouMin, "高洁", "matchmaker");
  const [client, partner] = [await register(gaoLei), await register(suYaqin)];
  const gao = await connect(gaoLei);
  const open = await gao.open(client.nameOf("case"));
  const read = createDevice(gaoLei);
  await read();
  const passing = { from: gaoLei.id, to: linXiaolan.id, clients: [client.id] };
  granted(await zhouMin.visitor.call(handOver, { command: id(), ...passing }));
  expect((await open.untilEnded()).code).toBe(notAllowed);
  const lin = await connect(linXiaolan);
  const pair = nameOf(introductionOf(client.id, partner.id));
  expect(await lin.create(pair)).toBeUndefined();
  expect(await say(lin, linXiaolan, pair, "round/1", { why: "都喜欢爬山" })).toBe("taken");
  expect(await see(gao, pair)).toBe(notAllowed);
  const lost = [...(await read()), ...(await createDevice(gaoLei)())];
  expect(lost).toContainEqual({ state: "revoked", document: client.nameOf("case") });
  expect(lost.map(({ document }) => document)).not.toContain(pair);
  expect(await fed(suYaqin)).toContain(pair);
});

test("reception never learns by the feed who was brought together with a client it registered", async () => {
  const { fangTing, linXiaolan, suYaqin, zhouMin } = team;
  const [client, partner] = [await register(fangTing), await register(suYaqin)];
  const liuYan = await join(zhouMin, "刘燕", "reception");
  const [fangs, lius] = [createDevice(fangTing), createDevice(liuYan)];
  for (const read of [fangs, lius]) await read();
  await give(client.id, linXiaolan, zhouMin);
  const lin = await connect(linXiaolan);
  const pair = nameOf(introductionOf(client.id, partner.id));
  expect(await lin.create(pair)).toBeUndefined();
  expect(await say(lin, linXiaolan, pair, "round/1", { why: "都喜欢爬山" })).toBe("taken");
  const expectNoPair = async (): Promise<void> => {
    for (const read of [fangs, lius, createDevice(fangTing), createDevice(liuYan)]) {
      expect((await read()).map(({ document }) => document)).not.toContain(pair);
    }
  };
  await expectNoPair();
  // The client comes back to the front desk for a while, and goes again.
  const ending = { command: id(), client: client.id, staff: linXiaolan.id };
  granted(await zhouMin.visitor.call(endAssignment, ending));
  await expectNoPair();
  await give(client.id, suYaqin, zhouMin);
  await expectNoPair();
});

test("a supervisor reads a colleague's assessment and says nothing in it", async () => {
  const { linXiaolan, zhouMin } = team;
  const client = await register(linXiaolan);
  const zhou = await connect(zhouMin);
  expect(await see(zhou, client.nameOf("assessment"))).toEqual(["positioning"]);
  const said = await say(zhou, zhouMin, client.nameOf("assessment"), ...words.assessment);
  expect(said).toBe(notAllowed);
});

test("a colleague's certificates are read by themselves and the supervisor only", async () => {
  const { dengKai, fangTing, linXiaolan, suYaqin, zhouMin } = team;
  const document = nameOf(idOf("staff", linXiaolan.id));
  const chief = await connect(zhouMin);
  expect(await chief.create(document)).toBeUndefined();
  const lin = await connect(linXiaolan);
  const about = `certificate/${id()}`;
  expect(await say(lin, linXiaolan, document, about, { title: "婚介师" })).toBe("taken");
  for (const other of [suYaqin, fangTing, dengKai]) {
    expect(await see(await connect(other), document), other.name).toBe(notAllowed);
  }
  expect(await see(chief, document)).toEqual([about]);
});

test("nobody speaks in a colleague's name", async () => {
  const { linXiaolan, suYaqin } = team;
  const client = await register(linXiaolan);
  const lin = await connect(linXiaolan);
  expect(await say(lin, suYaqin, client.nameOf("case"), ...words.case)).toBe(notAllowed);
});

test("a role taken away closes what it had opened", async () => {
  const { linXiaolan, zhouMin } = team;
  const maLin = await join(zhouMin, "马琳", "supervisor", "matchmaker");
  const client = await register(linXiaolan);
  const ma = await connect(maLin);
  const channel = await ma.open(client.nameOf("case"));
  const change = { staff: maLin.id, roles: ["matchmaker" as const], rights: [] };
  granted(await zhouMin.visitor.call(setRoles, { command: id(), ...change }));
  expect((await channel.untilEnded()).code).toBe(notAllowed);
  expect(await fed(maLin)).not.toContain(client.nameOf("case"));
});

test("what is not there and what is not one's business are answered alike, to the letter", async () => {
  const { linXiaolan, suYaqin } = team;
  const client = await register(linXiaolan);
  const su = await connect(suYaqin);
  const documents = [
    ...privateKinds.map((kind) => client.nameOf(kind)),
    ...privateKinds.map((kind) => nameOf(idOf(kind, id()))),
    nameOf(introductionOf(client.id, id())),
    nameOf(idOf("incident", id())),
    nameOf(idOf("note", id())),
    "case/nobody@1",
    "diary/2026@1",
  ];
  const answers: unknown[] = [];
  for (const document of documents) {
    const channel = await su.open(document);
    answers.push({ ...channel.ended(), heard: channel.heard });
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
  expect(answers[0]).toMatchObject({ code: notAllowed, heard: [] });
  const made = [client.nameOf("case"), nameOf(idOf("case", id()))].map((name) => su.create(name));
  expect(await Promise.all(made)).toEqual([notAllowed, notAllowed]);
});

test("the bell rings only for those who may read what changed", async () => {
  const { linXiaolan, suYaqin, zhouMin } = team;
  const client = await register(linXiaolan);
  const lin = await connect(linXiaolan);
  const [su, zhou] = [await connect(suYaqin), await connect(zhouMin)];
  const rings = ({ told }: typeof su): readonly number[] =>
    told.flatMap((one) => (one.say === "changed" ? [one.clock] : []));
  // The first ring may still be about the client registered above, the last one is not.
  for (let round = 1; round <= 3; round += 1) {
    const before = rings(zhou).length;
    expect(await say(lin, linXiaolan, client.nameOf("case"), ...words.case)).toBe("taken");
    await zhou.bell.until(() => rings(zhou).length > before, "the supervisor hears the bell");
  }
  // Whatever was sent before this answer has come.
  await see(su, "agency@1");
  expect(rings(su)).not.toContain(rings(zhou).at(-1));
  const before = rings(su).length;
  expect(await say(lin, linXiaolan, client.nameOf("client"), ...words.client)).toBe("taken");
  await su.bell.until(() => rings(su).length > before, "a colleague hears the bell");
});
