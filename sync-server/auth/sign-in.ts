import { checkPassword, readAccountName } from "#shared/agency";
import { ok, type Result, refuse } from "#shared/kernel";
import type { changePassword, RefusalOf, RequestOf, Session, signIn } from "#shared/protocol";
import type { Office } from "../authorization/office.ts";
import type { OfficeStore, StaffRecord } from "../storage/office-store.ts";
import { type Caller, sessionOf } from "./caller.ts";
import { createDelayLadder, type DelayLadder } from "./delay-ladder.ts";
import type { Passwords } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

/** A refusal, with the wait when it is too early to try again. */
export interface Refused<R extends string> {
  readonly refusal: R;
  readonly retryAfterSeconds?: number;
}

/** Somebody signed in: the secret for the cookie, and who it is. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

/** The door: passwords are tried here, slowly when they are wrong. */
export interface Door {
  /** Signs in; `address` is where the attempt comes from. */
  readonly signIn: (
    request: RequestOf<typeof signIn>,
    address: string,
  ) => Promise<Result<SignedIn, Refused<RefusalOf<typeof signIn>>>>;
  /** Changes the own password and ends all other sessions of the person. */
  readonly changePassword: (
    request: RequestOf<typeof changePassword>,
    caller: Caller,
  ) => Promise<Result<Record<string, never>, Refused<RefusalOf<typeof changePassword>>>>;
}

/** Free failures of one account, and of one address: a whole office may share an address. */
const free = { account: 5, address: 20 };

interface World {
  readonly office: Office;
  readonly store: OfficeStore;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly nowMs: () => number;
}

/** Opens the door with nobody waiting. */
export function createDoor({ office, store, passwords, sessions, nowMs }: World): Door {
  const accounts = createDelayLadder(free.account, nowMs);
  const addresses = createDelayLadder(free.address, nowMs);

  const isRight = async (staff: StaffRecord | undefined, password: string): Promise<boolean> => {
    const hash = staff && (await store.passwordHash(staff.id));
    const isKnown = await passwords.isRight(password, hash);
    // Asked again, because an account may be disabled while its password is tried.
    return isKnown && staff !== undefined && office.roster.staff(staff.id)?.isDisabled === false;
  };

  return {
    signIn: async ({ account, password }, address) => {
      const name = readAccountName(account);
      const key = name.ok ? name.value : account;
      const waitMs = Math.max(addresses.attempt(address), accounts.attempt(key));
      if (waitMs > 0) return refuse(tooEarly(waitMs));
      const staff = name.ok ? office.roster.byAccount(name.value) : undefined;
      if (!(await isRight(staff, password)) || !staff) {
        return refuse({ refusal: "wrongCredentials" });
      }
      forgive([addresses, address], [accounts, key]);
      const { token } = await sessions.start(staff.id);
      return ok({ token, session: sessionOf(office.roster, staff) });
    },

    changePassword: async ({ current, next }, { staff, session }) => {
      const { account = "" } = staff;
      const waitMs = accounts.attempt(account);
      if (waitMs > 0) return refuse(tooEarly(waitMs));
      if (!(await isRight(staff, current))) return refuse({ refusal: "wrongCredentials" });
      forgive([accounts, account]);
      if (!checkPassword(next, account).ok) return refuse({ refusal: "weakPassword" });
      const hash = await passwords.hash(next);
      await office.change(() =>
        ok({ change: { passwordHashes: [{ staff: staff.id, hash }] }, answer: undefined }),
      );
      await sessions.end({ type: "staff", staff: staff.id, except: session });
      return ok({});
    },
  };
}

const tooEarly = (waitMs: number) => ({
  refusal: "tooManyAttempts" as const,
  retryAfterSeconds: Math.ceil(waitMs / 1000),
});

function forgive(...steps: readonly (readonly [DelayLadder, string])[]): void {
  for (const [ladder, key] of steps) ladder.succeeded(key);
}
