import { expect, test } from "vitest";
import { newUlid, ulidSchema } from "#shared/kernel";
import { fakeDesk } from "../auth/fake-desk.ts";
import { aPerson, ids } from "../storage/fake-records.ts";
import { callerOf } from "./fake-office.ts";
import { createStaffCommands } from "./staff-commands.ts";

const zhou = aPerson(ids.zhou, { roles: ["admin", "supervisor"] });
const lin = aPerson(ids.lin);

let seed = 0;
const aCommand = () => ulidSchema.parse(newUlid(++seed, (length) => new Uint8Array(length)));

async function workday() {
  const desk = await fakeDesk({ staff: [zhou, lin] });
  const { setRoles, setDisabled } = createStaffCommands(desk.office, desk.sessions);
  const disable = (staff: typeof ids.lin, isDisabled = true) =>
    setDisabled({ command: aCommand(), staff, isDisabled }, callerOf(zhou));
  return { ...desk, setRoles, setDisabled, disable };
}

test("disabling somebody ends their sessions before it is answered", async () => {
  const { disable, sessions, ended, office } = await workday();
  const { id, token } = await sessions.start(ids.lin);
  expect(await disable(ids.lin)).toEqual({ ok: true, value: {} });
  expect(ended).toEqual([id]);
  expect(await sessions.find(token)).toMatchObject({ staff: ids.lin, isLive: false });
  expect(office.roster.staff(ids.lin)).toMatchObject({ isDisabled: true, accessNumber: 2 });
  await disable(ids.lin, false);
  expect(office.roster.staff(ids.lin)).toMatchObject({ isDisabled: false, accessNumber: 3 });
});

test("nobody disables themselves, the last admin, or who is not there", async () => {
  const { disable, office } = await workday();
  expect(await disable(ids.zhou)).toMatchObject({ reason: "lastAdmin" });
  expect(await disable(ids.fang)).toMatchObject({ reason: "unknownStaff" });
  const second = { ...lin, roles: ["admin" as const] };
  await office.change(() => ({ ok: true, value: { change: { staff: [second] }, answer: 0 } }));
  expect(await disable(ids.zhou)).toMatchObject({ reason: "yourself" });
});

test("roles are set by an admin, who must remain", async () => {
  const { setRoles, office } = await workday();
  const set = (by: typeof lin, staff: typeof ids.lin, roles: ("matchmaker" | "supervisor")[]) =>
    setRoles({ command: aCommand(), staff, roles, rights: ["cashier"] }, callerOf(by));
  expect(await set(lin, ids.lin, ["supervisor"])).toMatchObject({ reason: "notAllowed" });
  expect(await set(zhou, ids.zhou, ["supervisor"])).toMatchObject({ reason: "lastAdmin" });
  expect(await set(zhou, ids.lin, ["supervisor", "supervisor"])).toMatchObject({ ok: true });
  expect(office.roster.staff(ids.lin)).toMatchObject({
    roles: ["supervisor"],
    rights: ["cashier"],
    accessNumber: 2,
  });
});
