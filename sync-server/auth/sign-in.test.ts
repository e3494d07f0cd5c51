import { expect, test } from "vitest";
import { anAccount, aPerson, ids } from "../storage/fake-records.ts";
import { fakeDesk } from "./fake-desk.ts";

const lin = aPerson(ids.lin, { account: anAccount("linxiaolan") });
const password = "红线牵千里，一直到老";

async function openDoor() {
  const desk = await fakeDesk({ staff: [lin] });
  const hash = await desk.passwords.hash(password);
  await desk.storage.office.commit({ passwordHashes: [{ staff: ids.lin, hash }] });
  const knock = (account: string, tried: string, address = "10.0.0.1") =>
    desk.door.signIn({ account, password: tried }, address);
  return { ...desk, knock };
}

const wrong = { ok: false, reason: { refusal: "wrongCredentials" } };

test("the right password signs in, however the account is typed", async () => {
  const { knock, sessions } = await openDoor();
  const answer = await knock(" ＬｉｎXiaolan ", password);
  expect(answer).toMatchObject({
    ok: true,
    value: { session: { staff: { id: ids.lin, account: "linxiaolan" } } },
  });
  const token = answer.ok ? answer.value.token : "";
  expect(await sessions.find(token)).toMatchObject({ staff: ids.lin, isLive: true });
});

test("a wrong password, an unknown account and a disabled one are answered alike", async () => {
  const { knock, office } = await openDoor();
  expect(await knock("linxiaolan", "something else")).toEqual(wrong);
  expect(await knock("nobody", password)).toEqual(wrong);
  expect(await knock("!", password)).toEqual(wrong);
  const disabled = { ...lin, isDisabled: true };
  await office.change(() => ({ ok: true, value: { change: { staff: [disabled] }, answer: 0 } }));
  expect(await knock("linxiaolan", password)).toEqual(wrong);
});

test("after five wrong passwords even the right one must wait, and then it opens", async () => {
  const { knock, pass } = await openDoor();
  for (let failure = 1; failure <= 5; failure++) {
    expect(await knock("linxiaolan", "something else", `10.0.0.${failure}`)).toEqual(wrong);
  }
  expect(await knock("linxiaolan", password)).toEqual({
    ok: false,
    reason: { refusal: "tooManyAttempts", retryAfterSeconds: 1 },
  });
  pass(1000);
  expect(await knock("linxiaolan", password)).toMatchObject({ ok: true });
});

test("one address that tries many accounts must wait too", async () => {
  const { knock } = await openDoor();
  for (let failure = 1; failure <= 20; failure++) await knock(`guess${failure}`, "something else");
  expect(await knock("linxiaolan", password)).toMatchObject({
    reason: { refusal: "tooManyAttempts" },
  });
  expect(await knock("linxiaolan", password, "10.0.0.2")).toMatchObject({ ok: true });
});

test("a changed password opens from then on, and ends the person's other sessions", async () => {
  const { knock, door, sessions, ended } = await openDoor();
  const here = await sessions.start(ids.lin);
  const elsewhere = await sessions.start(ids.lin);
  const caller = { staff: lin, session: here.id };
  const next = "天长地久有时尽，此情绵绵";
  expect(await door.changePassword({ current: password, next }, caller)).toEqual({
    ok: true,
    value: {},
  });
  expect(ended).toEqual([elsewhere.id]);
  expect(await knock("linxiaolan", password)).toEqual(wrong);
  expect(await knock("linxiaolan", next)).toMatchObject({ ok: true });
});

test("a password is not changed without the current one, nor to a weak one", async () => {
  const { knock, door } = await openDoor();
  const caller = { staff: lin, session: "desk" };
  expect(await door.changePassword({ current: "wrong", next: password }, caller)).toEqual(wrong);
  for (const next of ["short", "linxiaolan", "1234567890"]) {
    expect(await door.changePassword({ current: password, next }, caller)).toMatchObject({
      reason: { refusal: "weakPassword" },
    });
  }
  expect(await knock("linxiaolan", password)).toMatchObject({ ok: true });
});
