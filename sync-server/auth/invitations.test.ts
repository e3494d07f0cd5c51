import { expect, test } from "vitest";
import { newUlid, ulidSchema } from "#shared/kernel";
import { callerOf } from "../authorization/fake-office.ts";
import { anAccount, aPerson, ids } from "../storage/fake-records.ts";
import { fakeDesk } from "./fake-desk.ts";

const zhou = aPerson(ids.zhou, { roles: ["admin"], account: anAccount("zhoumin") });
const lin = aPerson(ids.lin, { account: anAccount("linxiaolan") });
const password = "红线牵千里，一直到老";
const weekMs = 7 * 24 * 3_600_000;

let seed = 0;
const aCommand = () => ulidSchema.parse(newUlid(++seed, (length) => new Uint8Array(length)));
const asHe = () => ({
  command: aCommand(),
  name: "何建业",
  roles: ["matchmaker" as const],
  rights: [],
});

async function openDesk() {
  const desk = await fakeDesk({ staff: [zhou, lin] });
  const { invitations } = desk;
  const inviteHe = async (request = asHe()) => {
    const answer = await invitations.invite(request, callerOf(zhou));
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value;
  };
  return { ...desk, inviteHe };
}

const notGood = { ok: false, reason: "linkNotGood" };

test("who is invited chooses an account and a password, and is signed in", async () => {
  const { invitations, inviteHe, door, office } = await openDesk();
  const { staff, token } = await inviteHe();
  expect(await invitations.read({ token })).toEqual({
    ok: true,
    value: { purpose: "join", name: "何建业", agency: "示范婚介所" },
  });
  const joined = await invitations.accept({ token, account: "HeJianye", password });
  expect(joined).toMatchObject({ ok: true, value: { session: { staff: { id: staff } } } });
  expect(office.roster.staff(staff)).toMatchObject({ account: "hejianye", roles: ["matchmaker"] });
  expect(await door.signIn({ account: "hejianye", password }, "")).toMatchObject({ ok: true });
});

test("a link is good once", async () => {
  const { invitations, inviteHe } = await openDesk();
  const { token } = await inviteHe();
  await invitations.accept({ token, account: "hejianye", password });
  expect(await invitations.accept({ token, account: "another", password })).toEqual(notGood);
  expect(await invitations.read({ token })).toEqual(notGood);
});

test("of two who take a link at the same moment, one is let in", async () => {
  const { invitations, inviteHe } = await openDesk();
  const { token } = await inviteHe();
  const answers = await Promise.all(
    ["hejianye", "someone"].map((account) => invitations.accept({ token, account, password })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual(notGood);
});

test("a link is good for a week, and a made-up one never", async () => {
  const { invitations, inviteHe, pass } = await openDesk();
  const { token, expiresAtMs } = await inviteHe();
  pass(weekMs - 1);
  expect(await invitations.read({ token })).toMatchObject({ ok: true });
  pass(1);
  expect(await invitations.read({ token })).toEqual(notGood);
  expect(expiresAtMs).toBeGreaterThan(0);
  expect(await invitations.read({ token: "x".repeat(43) })).toEqual(notGood);
});

test("an invitation whose answer was lost is the same one when asked again", async () => {
  const { inviteHe, office, reopen } = await openDesk();
  const request = asHe();
  const first = await inviteHe(request);
  expect(await inviteHe(request)).toEqual(first);
  expect(await inviteHe()).not.toEqual(first);
  expect(office.roster.everyone()).toHaveLength(4);
  expect((await reopen()).roster.everyone()).toHaveLength(4);
});

test("the link itself is not in the storage", async () => {
  const { inviteHe, storage } = await openDesk();
  const { token } = await inviteHe();
  expect(await storage.office.invitation(token)).toBeUndefined();
});

test("an account that is taken, or cannot be one, and a weak password are refused", async () => {
  const { invitations, inviteHe } = await openDesk();
  const { token } = await inviteHe();
  const refusalOf = async (account: string | undefined, tried: string) =>
    invitations.accept({ token, account, password: tried });
  expect(await refusalOf("ZhouMin", password)).toMatchObject({ reason: "accountTaken" });
  expect(await refusalOf("!", password)).toMatchObject({ reason: "badAccount" });
  expect(await refusalOf(undefined, password)).toMatchObject({ reason: "badAccount" });
  expect(await refusalOf("hejianye", "short")).toMatchObject({ reason: "weakPassword" });
  expect(await invitations.accept({ token, account: "hejianye", password })).toMatchObject({
    ok: true,
  });
});

test("a new password by link ends the person's sessions, and drops the link before", async () => {
  const { invitations, sessions, door, ended } = await openDesk();
  const desk = await sessions.start(ids.lin);
  const reset = () =>
    invitations.resetPassword({ command: aCommand(), staff: ids.lin }, callerOf(zhou));
  const [older, newer] = [await reset(), await reset()];
  const tokenOf = (answer: typeof older): string => (answer.ok ? answer.value.token : "");
  expect(await invitations.read({ token: tokenOf(older) })).toEqual(notGood);
  const read = await invitations.read({ token: tokenOf(newer) });
  expect(read).toMatchObject({ value: { purpose: "newPassword", account: "linxiaolan" } });
  const accepted = await invitations.accept({
    token: tokenOf(newer),
    account: undefined,
    password,
  });
  expect(accepted).toMatchObject({ ok: true });
  expect(ended).toEqual([desk.id]);
  expect(await door.signIn({ account: "linxiaolan", password }, "")).toMatchObject({ ok: true });
});

test("only who manages accounts gives links, and only for people who are there", async () => {
  const { invitations } = await openDesk();
  const { invite, resetPassword } = invitations;
  const unknown = { command: aCommand(), staff: ids.fang };
  expect(await invite(asHe(), callerOf(lin))).toMatchObject({ reason: "notAllowed" });
  expect(await resetPassword(unknown, callerOf(lin))).toMatchObject({ reason: "notAllowed" });
  expect(await resetPassword(unknown, callerOf(zhou))).toMatchObject({ reason: "unknownStaff" });
});

test("the link of somebody disabled is not good", async () => {
  const { invitations, inviteHe, office } = await openDesk();
  const { staff, token } = await inviteHe();
  const record = office.roster.staff(staff);
  if (!record) throw new Error("invited people are known");
  const gone = { ...record, isDisabled: true };
  await office.change(() => ({ ok: true, value: { change: { staff: [gone] }, answer: 0 } }));
  expect(await invitations.read({ token })).toEqual(notGood);
});
