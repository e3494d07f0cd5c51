/** Who may do what at the office: each call as each set of roles, against a list written by hand. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Role, roles } from "#shared/agency";
import { type ClientId, clientIdSchema, type Result, type StaffId } from "#shared/kernel";
import {
  assign,
  changePassword,
  directory,
  endAssignment,
  handOver,
  invite,
  logReveals,
  phoneHash,
  previewHandover,
  readAccessLog,
  resetPassword,
  setDisabled,
  setRoles,
  signIn,
  whoAmI,
} from "#shared/protocol";
import { phoneNumberSchema } from "#shared/registry";
import { granted, type Person, password } from "../support/agency.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";
import { give, id, join, makeTeam, register, type Team } from "./team.ts";

let team: Team;
let target: Person;
/** Clients of a matchmaker, and one nobody answers for. */
let served: ClientId;
let nobodys: ClientId;

beforeAll(async () => {
  team = await makeTeam(Date.now);
  target = await join(team.zhouMin, "马琳", "matchmaker");
  served = (await register(team.linXiaolan)).id;
  nobodys = (await register(team.zhouMin)).id;
  await end(team.zhouMin.visitor, nobodys, team.zhouMin.id);
});
afterAll(() => team.relay.close());

const end = (visitor: Visitor, client: ClientId, staff: StaffId) =>
  visitor.call(endAssignment, { command: id(), client, staff });

const help = (visitor: Visitor, client: ClientId) =>
  visitor.call(assign, { command: id(), assignment: { client, staff: target.id, as: "co" } });

interface Call {
  readonly name: string;
  /** Having one of these roles is enough. */
  readonly may: readonly Role[];
  readonly make: (visitor: Visitor) => Promise<Result<unknown, string>>;
}

const stranger = () => clientIdSchema.parse(id());
const link = { roles: ["matchmaker" as const], rights: [] };

const calls: readonly Call[] = [
  {
    name: "invite",
    may: ["admin"],
    make: ({ call }) => call(invite, { command: id(), name: "新同事", ...link }),
  },
  {
    name: "give a link for a new password",
    may: ["admin"],
    make: ({ call }) => call(resetPassword, { command: id(), staff: target.id }),
  },
  {
    name: "set roles",
    may: ["admin"],
    make: ({ call }) => call(setRoles, { command: id(), staff: target.id, ...link }),
  },
  {
    name: "enable",
    may: ["admin"],
    make: ({ call }) => call(setDisabled, { command: id(), staff: target.id, isDisabled: false }),
  },
  {
    name: "preview a handover",
    may: ["supervisor", "admin"],
    make: ({ call }) => call(previewHandover, { from: target.id }),
  },
  {
    name: "hand over",
    may: ["supervisor", "admin"],
    make: ({ call }) => {
      const passing = { from: target.id, to: team.suYaqin.id, clients: [stranger()] };
      return call(handOver, { command: id(), ...passing });
    },
  },
  {
    name: "name a helper for a colleague's client",
    may: ["supervisor"],
    make: (visitor) => help(visitor, served),
  },
  {
    name: "take a helper from a colleague's client",
    may: ["supervisor"],
    make: async (visitor) => {
      granted(await help(team.zhouMin.visitor, served));
      return end(visitor, served, target.id);
    },
  },
  {
    name: "take a colleague's client away",
    may: ["supervisor"],
    make: async (visitor) => {
      await give(served, team.linXiaolan, team.zhouMin);
      return end(visitor, served, team.linXiaolan.id);
    },
  },
  {
    name: "name a helper for nobody's client",
    may: ["reception", "supervisor"],
    make: (visitor) => help(visitor, nobodys),
  },
  { name: "read the directory", may: roles, make: ({ call }) => call(directory, {}) },
  { name: "log a look", may: roles, make: ({ call }) => call(logReveals, { reveals: [] }) },
  {
    name: "read who looked at whom",
    may: ["supervisor", "admin"],
    make: ({ call }) => call(readAccessLog, { fromMs: 0, toMs: Date.now() }),
  },
  {
    name: "look up who calls",
    may: ["reception", "matchmaker", "supervisor"],
    make: ({ call }) => call(phoneHash, { number: phoneNumberSchema.parse("16400000001") }),
  },
  { name: "know oneself", may: roles, make: ({ call }) => call(whoAmI, {}) },
];

/** Everybody there can be, by roles. */
const roleSets: readonly (readonly Role[])[] = Array.from({ length: 15 }, (_, index) =>
  roles.filter((_, bit) => (index + 1) & (1 << bit)),
);
let everybody: readonly { readonly roles: readonly Role[]; readonly visitor: Visitor }[];
beforeAll(async () => {
  everybody = await Promise.all(
    roleSets.map(async (set) => {
      const { visitor } = await join(team.zhouMin, `同事${id()}`, ...set);
      return { roles: set, visitor };
    }),
  );
});

test.each(calls)("$name: only those whose role it is", async ({ may, make }) => {
  for (const { roles, visitor } of everybody) {
    const answer = await make(visitor);
    const isTheirs = roles.some((role) => may.includes(role));
    expect(answer.ok ? "done" : answer.reason, roles.join("+")).toBe(
      isTheirs ? "done" : "notAllowed",
    );
  }
});

test.each(calls)("$name: nobody who is not signed in, and nobody disabled", async ({ make }) => {
  const signedOut = { ok: false, reason: "signedOut" };
  expect(await make(createVisitor(team.relay.url))).toEqual(signedOut);
  const gone = await join(team.zhouMin, `离职${id()}`, ...roles);
  const disable = { command: id(), staff: gone.id, isDisabled: true };
  granted(await team.zhouMin.visitor.call(setDisabled, disable));
  expect(await make(gone.visitor)).toEqual(signedOut);
});

test("whoever answers for a client says who helps and who stands in, and does not give it away", async () => {
  const { linXiaolan, suYaqin } = team;
  const { id: client } = await register(linXiaolan);
  const asLin = (as: "assigned" | "co" | "standIn", staff: StaffId) =>
    linXiaolan.visitor.call(assign, { command: id(), assignment: { client, staff, as } });
  expect((await asLin("co", suYaqin.id)).ok).toBe(true);
  expect((await asLin("standIn", target.id)).ok).toBe(true);
  expect(await asLin("assigned", suYaqin.id)).toEqual({ ok: false, reason: "notAllowed" });
  // Who helps does not answer for the client.
  expect(await help(suYaqin.visitor, client)).toEqual({ ok: false, reason: "notAllowed" });
});

test("reception gives away the own intake, and nothing that somebody else answers for", async () => {
  const { fangTing, linXiaolan, suYaqin } = team;
  const { id: client } = await register(fangTing);
  await give(client, linXiaolan, fangTing);
  const again = { client, staff: suYaqin.id, as: "assigned" as const };
  const answer = await fangTing.visitor.call(assign, { command: id(), assignment: again });
  expect(answer).toEqual({ ok: false, reason: "notAllowed" });
});

test("no client is given to somebody who only manages accounts", async () => {
  const assignment = { client: nobodys, staff: team.dengKai.id, as: "assigned" as const };
  const answer = await team.zhouMin.visitor.call(assign, { command: id(), assignment });
  expect(answer).toEqual({ ok: false, reason: "notAllowed" });
});

test("an admin always remains, and nobody shuts themselves out", async () => {
  const { relay, dengKai, zhouMin } = await makeTeam(Date.now);
  const close = (by: Person, staff: StaffId) =>
    by.visitor.call(setDisabled, { command: id(), staff, isDisabled: true });
  const demote = (by: Person, staff: StaffId) =>
    by.visitor.call(setRoles, { command: id(), staff, roles: ["matchmaker"], rights: [] });
  expect(await close(zhouMin, zhouMin.id)).toEqual({ ok: false, reason: "yourself" });
  expect((await close(zhouMin, dengKai.id)).ok).toBe(true);
  expect(await demote(zhouMin, zhouMin.id)).toEqual({ ok: false, reason: "lastAdmin" });
  expect(await close(zhouMin, zhouMin.id)).toMatchObject({ ok: false });
  await relay.close();
});

test("account names are shown to those who manage accounts, and to nobody else", async () => {
  for (const { roles, visitor } of everybody) {
    const { staff } = granted(await visitor.call(directory, {}));
    const shown = staff.some(({ account }) => account !== undefined);
    expect(shown, roles.join("+")).toBe(roles.includes("admin"));
  }
});

test("whoever may not decide about a client does not learn whether it is there", async () => {
  const { luoYulan, dengKai, suYaqin } = team;
  for (const { visitor } of [luoYulan, dengKai, suYaqin]) {
    const answers = [
      ...[served, stranger()].map((client) => help(visitor, client)),
      ...[served, stranger()].map((client) => end(visitor, client, target.id)),
      ...[served, stranger()].map((client) => end(visitor, client, team.zhouMin.id)),
    ];
    expect(new Set((await Promise.all(answers)).map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ ok: false, reason: "notAllowed" })]),
    );
  }
});

test("a command sent again by somebody else is theirs to answer for", async () => {
  const command = id();
  const change = { command, staff: target.id, ...link };
  granted(await team.zhouMin.visitor.call(setRoles, change));
  granted(await team.zhouMin.visitor.call(setRoles, change));
  const answer = await team.linXiaolan.visitor.call(setRoles, change);
  expect(answer).toEqual({ ok: false, reason: "notAllowed" });
});

test("a new password ends the person's other sessions, and nobody changes another's", async () => {
  const wangJing = await join(team.zhouMin, "王静", "reception");
  const other = createVisitor(team.relay.url);
  granted(await other.call(signIn, { account: "王静", password }));
  const next = "喜鹊搭桥一年一次-3351";
  const wrong = await wangJing.visitor.call(changePassword, { current: "猜的密码-000000", next });
  expect(wrong).toEqual({ ok: false, reason: "wrongCredentials" });
  granted(await wangJing.visitor.call(changePassword, { current: password, next }));
  expect(await other.call(whoAmI, {})).toEqual({ ok: false, reason: "signedOut" });
  expect((await wangJing.visitor.call(whoAmI, {})).ok).toBe(true);
});
