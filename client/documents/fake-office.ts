/** People at the tabs of one browser, on a fake relay with accounts: the start of these tests. */
import { nameOf } from "#shared/documents";
import { staffIdSchema } from "#shared/kernel";
import type { Session as SignedIn } from "#shared/protocol";
import { createFakeBrowser, type FakeBrowser, type FakeTab, until } from "../platform/fake.ts";
import { createFakeRelay } from "../sync/fake-relay.ts";
import type { FakeRelay } from "../sync/fake-relay-controls.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import type { Work } from "./work.ts";
// A tab fetches it when it begins; here it is there before the clock of a test runs.
import "./open-work.ts";

/** 周敏, a matchmaker and admin; her password is the first one. */
export const zhou = staffIdSchema.parse("01JA0000000000000000ZH0XMN");
/** 李梅, at the front desk. */
export const liMei = staffIdSchema.parse("01JA0000000000000000001MEY");
export const firstPassword = "七夕相会鹊桥边";

type Answer = { readonly status: number; readonly body: unknown };
const refusal = (name: string): Answer => ({ status: 403, body: { refusal: name } });

export interface Office {
  readonly browser: FakeBrowser;
  readonly relay: FakeRelay;
  /** Passwords by account name; change one to change it at the relay. */
  readonly passwords: Record<string, string>;
  /** Looks at contact data that the relay has logged. */
  readonly reveals: unknown[];
  /** Who serves which client, as the directory says. */
  readonly assignments: unknown[];
  /** The clients of whom the directory says that nobody serves them. */
  readonly unserved: string[];
  /** The agency's wall clock, ahead of UTC. */
  offsetMinutes: number;
  /** The accounts of the passes given out; undefined once one is used. */
  readonly passes: (string | undefined)[];
  /** Whose session the browser's cookie is. */
  cookie: SignedIn | undefined;
  readonly openTab: () => Promise<{ readonly tab: FakeTab; readonly session: OpenedSession }>;
}

const people: Readonly<Record<string, SignedIn>> = {
  zhoumin: signedIn(zhou, "周敏", "zhoumin", ["matchmaker", "admin"]),
  limei: signedIn(liMei, "李梅", "limei", ["reception"]),
  fangting: signedIn(staffIdSchema.parse("01JA00000000000000000F4NGT"), "方婷", "fangting", [
    "reception",
  ]),
};

function signedIn(
  id: SignedIn["staff"]["id"],
  name: string,
  account: string,
  roles: SignedIn["staff"]["roles"],
): SignedIn {
  return { staff: { id, name, account, roles, rights: [] }, agency: { id: "a1", name: "青禾" } };
}

/** Opens an office; the relay is up and has the client 王秀英. */
export function openOffice(): Office {
  const browser = createFakeBrowser(7);
  const relay = createFakeRelay();
  const office: Office = {
    browser,
    relay,
    passwords: { zhoumin: firstPassword, limei: "前台的李梅在这里", fangting: "前台的方婷在这里" },
    reveals: [],
    assignments: [],
    unserved: [],
    offsetMinutes: 480,
    cookie: undefined,
    passes: [],
    openTab: async () => {
      const tab = browser.openTab({
        openSocket: relay.network.openSocket,
        fetch: async (path, init) => {
          // Throws while the relay is down, for every path.
          const fromRelay = await relay.network.fetch(path, init);
          const own = answer(office, path, init);
          return own ? Response.json(own.body, { status: own.status }) : fromRelay;
        },
      });
      const session = openSession(tab);
      // The other tabs have had their time to answer.
      await browser.advance(300);
      return { tab, session };
    },
  };
  return office;
}

function answer(office: Office, path: string, init: RequestInit): Answer | undefined {
  const asked = typeof init.body === "string" ? JSON.parse(init.body) : {};
  const meant = Object(init.headers)["x-queqiao-staff"];
  switch (path) {
    case "/api/setup":
      return { status: 200, body: { isNeeded: false, agency: "青禾" } };
    case "/api/sign-in": {
      const isRight = office.passwords[asked.account] === asked.password;
      if (!isRight) return refusal("wrongCredentials");
      office.cookie = people[asked.account];
      return { status: 200, body: office.cookie };
    }
    case "/api/session":
      return office.cookie ? { status: 200, body: office.cookie } : refusal("signedOut");
    case "/api/sync/ticket":
      return office.cookie && office.cookie.staff.id !== meant ? refusal("signedOut") : undefined;
    case "/api/session/pass": {
      if (!office.cookie || office.cookie.staff.id !== meant) return refusal("signedOut");
      office.passes.push(office.cookie.staff.account);
      return { status: 200, body: { pass: `pass-${office.passes.length - 1}`.padEnd(43, "-") } };
    }
    case "/api/session/back": {
      const at = Number(/^pass-(\d+)/.exec(asked.pass)?.[1]);
      const account = office.passes[at];
      office.passes[at] = undefined;
      if (account === undefined) return refusal("passwordNeeded");
      office.cookie = people[account];
      return { status: 200, body: office.cookie };
    }
    case "/api/sign-out":
      office.cookie = undefined;
      return { status: 200, body: {} };
    case "/api/reveals":
      office.reveals.push(...asked.reveals);
      return { status: 200, body: {} };
    case "/api/directory":
      return { status: 200, body: directoryOf(office) };
    default:
      return undefined;
  }
}

const directoryOf = ({ assignments, unserved, offsetMinutes }: Office) => ({
  version: 1,
  agency: { id: "a1", name: "青禾" },
  offsetMinutes,
  staff: Object.values(people).map(({ staff }) => ({
    ...staff,
    isDisabled: false,
    isInvited: false,
  })),
  assignments,
  unserved,
});

/** The work of a session, once it is open. */
export async function workOf(session: OpenedSession): Promise<Work> {
  await untilState(session, "open");
  const state = session.state();
  if (state.type !== "open") throw new Error("the session closed again");
  return state.work;
}

/** Waits for a state of the session. */
export const untilState = (session: OpenedSession, type: string): Promise<void> =>
  until(() => session.state().type === type, `${type}, but it is ${session.state().type}`);

/** Makes a document at the fake relay. */
export const makeAt = ({ relay }: Office, id: Parameters<typeof nameOf>[0]) =>
  relay.make(nameOf(id));
