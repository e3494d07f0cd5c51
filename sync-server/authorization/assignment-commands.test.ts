import { expect, test } from "vitest";
import { clientIdSchema, newUlid, staffIdSchema, ulidSchema } from "#shared/kernel";
import { aPerson, ids } from "../storage/fake-records.ts";
import { createAssignmentCommands } from "./assignment-commands.ts";
import { createDirectory } from "./directory.ts";
import { callerOf, fakeOffice } from "./fake-office.ts";

const fang = aPerson(ids.fang, { roles: ["reception"] });
const he = aPerson(ids.he);
const lin = aPerson(ids.lin);
const zhou = aPerson(ids.zhou, { roles: ["supervisor", "admin"] });

let seed = 0;
const aCommand = () => ulidSchema.parse(newUlid(++seed, (length) => new Uint8Array(length)));

/** Wang was taken in by Fang at reception; Chen is served by Lin. */
async function workday() {
  const world = await fakeOffice({
    staff: [fang, he, lin, zhou],
    clients: [ids.wang, ids.chen].map((id) => ({ id, by: ids.fang, atMs: 1 })),
    assignments: [
      { client: ids.wang, all: [{ client: ids.wang, staff: ids.fang, as: "assigned" }] },
      { client: ids.chen, all: [{ client: ids.chen, staff: ids.lin, as: "assigned" }] },
    ],
  });
  const commands = createAssignmentCommands(world.office);
  const served = (client: typeof ids.wang) =>
    world.office.roster
      .assignmentsOf(client)
      .filter(({ to }) => to === undefined)
      .map(({ staff }) => staff);
  return { ...world, ...commands, served };
}

test("reception gives its intake to a matchmaker, and thereby lets go of it", async () => {
  const { assign, served } = await workday();
  const assignment = { client: ids.wang, staff: ids.lin, as: "assigned" as const };
  expect(await assign({ command: aCommand(), assignment }, callerOf(fang))).toMatchObject({
    ok: true,
  });
  expect(served(ids.wang)).toEqual([ids.lin]);
});

test("a command that is sent twice is carried out once, and its answer is the same", async () => {
  const { handOver, served, reopen } = await workday();
  const request = { command: aCommand(), from: ids.lin, to: ids.he, clients: [ids.chen] };
  const first = await handOver(request, callerOf(zhou));
  expect(first).toEqual({ ok: true, value: { moved: 1 } });
  const again = createAssignmentCommands(await reopen());
  expect(await again.handOver(request, callerOf(zhou))).toEqual(first);
  expect(served(ids.chen)).toEqual([ids.he]);
});

test("another person's command is not repeated", async () => {
  const { handOver } = await workday();
  const request = { command: aCommand(), from: ids.lin, to: ids.he, clients: [ids.chen] };
  await handOver(request, callerOf(zhou));
  expect(await handOver(request, callerOf(he))).toEqual({ ok: false, reason: "notAllowed" });
});

test("a refused command changes nothing and may be tried again", async () => {
  const { assign, served } = await workday();
  const assignment = { client: ids.chen, staff: ids.he, as: "assigned" as const };
  const command = aCommand();
  expect(await assign({ command, assignment }, callerOf(he))).toEqual({
    ok: false,
    reason: "notAllowed",
  });
  expect(served(ids.chen)).toEqual([ids.lin]);
  expect(await assign({ command, assignment }, callerOf(zhou))).toMatchObject({ ok: true });
});

test("who is not known cannot be assigned, nor be served", async () => {
  const { assign } = await workday();
  const refusalFor = async (client: string, staff: string) => {
    const [clientId, staffId] = [clientIdSchema.parse(client), staffIdSchema.parse(staff)];
    const assignment = { client: clientId, staff: staffId, as: "co" as const };
    return assign({ command: aCommand(), assignment }, callerOf(zhou));
  };
  expect(await refusalFor(ids.chen, ids.wang)).toMatchObject({ reason: "unknownStaff" });
  expect(await refusalFor(ids.zhou, ids.he)).toMatchObject({ reason: "unknownClient" });
});

test("who answers for a client takes back what a helper was given", async () => {
  const { assign, endAssignment, served } = await workday();
  const assignment = { client: ids.chen, staff: ids.he, as: "co" as const };
  await assign({ command: aCommand(), assignment }, callerOf(lin));
  expect(served(ids.chen)).toEqual([ids.lin, ids.he]);
  const end = (staff: typeof ids.he, by: typeof he) =>
    endAssignment({ command: aCommand(), client: ids.chen, staff }, callerOf(by));
  expect(await end(ids.lin, he)).toMatchObject({ reason: "notAllowed" });
  expect(await end(ids.he, lin)).toMatchObject({ ok: true });
  expect(served(ids.chen)).toEqual([ids.lin]);
});

test("a handover is previewed, and moves only what the giver serves", async () => {
  const { previewHandover, handOver, served } = await workday();
  expect(await previewHandover({ from: ids.lin }, callerOf(zhou))).toEqual({
    ok: true,
    value: { clients: [ids.chen] },
  });
  expect(await previewHandover({ from: ids.lin }, callerOf(lin))).toMatchObject({
    reason: "notAllowed",
  });
  const clients = [ids.chen, ids.wang, ids.chen];
  const request = { command: aCommand(), from: ids.lin, to: ids.he, clients };
  expect(await handOver(request, callerOf(zhou))).toEqual({ ok: true, value: { moved: 1 } });
  expect(served(ids.wang)).toEqual([ids.fang]);
});

test("clients are not handed to who cannot serve, nor to the giver", async () => {
  const { handOver, office } = await workday();
  const admin = aPerson(ids.fang, { roles: ["admin"] });
  await office.change(() => ({ ok: true, value: { change: { staff: [admin] }, answer: 0 } }));
  const to = (staff: typeof ids.he) =>
    handOver(
      { command: aCommand(), from: ids.lin, to: staff, clients: [ids.chen] },
      callerOf(zhou),
    );
  expect(await to(ids.fang)).toMatchObject({ reason: "notAllowed" });
  expect(await to(ids.lin)).toMatchObject({ reason: "notAllowed" });
});

test("the directory shows accounts only to who manages them, and part-timers their own clients", async () => {
  const { office } = await workday();
  const directory = createDirectory(office, 480);
  const partTimer = aPerson(ids.he, { rights: ["partTime"] });
  const all = await directory({}, callerOf(lin));
  expect(all).toMatchObject({ ok: true, value: { agency: { name: "示范婚介所" } } });
  expect(all.ok && all.value.assignments).toHaveLength(2);
  const own = await directory({}, callerOf(partTimer));
  expect(own.ok && own.value.assignments).toEqual([]);
});
