/** Asking the relay for accounts and sessions: what it would refuse is said before it is asked. */
import type { DeviceAccount } from "#client/storage";
import type { Call } from "#client/sync";
import { checkPassword, readAccountName } from "#shared/agency";
import { type Result, refuse } from "#shared/kernel";
import {
  acceptInvitation,
  type ResponseOf,
  type Session as SignedIn,
  setUp,
  signIn,
  whoAmI,
} from "#shared/protocol";
import type { JoinRefusal, SetUpRefusal, SetUpRequest } from "./session-state.ts";

/** Sets the relay up with its one-time link. */
export async function askSetUp(
  call: Call,
  token: string,
  agency: SetUpRequest,
): Promise<Result<ResponseOf<typeof setUp>, SetUpRefusal>> {
  const refusal =
    agency.kind === "own" ? refusalOfNew(agency.person.account, agency.person.password) : undefined;
  return refusal ? refuse(refusal) : call(setUp, { token, agency });
}

/** Takes an invitation, or a link for a new password. */
export async function askToJoin(
  call: Call,
  token: string,
  account: string | undefined,
  password: string,
): Promise<Result<ResponseOf<typeof acceptInvitation>, JoinRefusal>> {
  const refusal = refusalOfNew(account, password);
  if (refusal) return refuse(refusal);
  return call(
    acceptInvitation,
    account === undefined ? { token, password } : { token, account, password },
  );
}

/**
 * The cookie may have ended, or be a colleague's: the password just typed brings a new one. Answers
 * whether the relay knows this person now.
 */
export async function renewSession(
  call: Call,
  { staff, account }: Pick<DeviceAccount, "staff" | "account">,
  password: string,
): Promise<boolean> {
  const who = await call(whoAmI, {});
  if (!who.ok && who.reason.type === "unreachable") return false;
  if (who.ok && who.value.staff.id === staff) return true;
  return (await call(signIn, { account, password })).ok;
}

/** The relay took a password that the vault of this account does not. */
export interface ChangedPassword {
  readonly account: DeviceAccount;
  readonly signedIn: SignedIn;
  readonly password: string;
}

type NewRefusal =
  | { readonly type: "accountNameNotGood"; readonly why: ReasonOf<typeof readAccountName> }
  | { readonly type: "passwordNotGood"; readonly why: ReasonOf<typeof checkPassword> };
type ReasonOf<F> = F extends (...args: never[]) => Result<unknown, infer R> ? R : never;

function refusalOfNew(account: string | undefined, password: string): NewRefusal | undefined {
  const name = account === undefined ? undefined : readAccountName(account);
  if (name && !name.ok) return { type: "accountNameNotGood", why: name.reason };
  const checked = checkPassword(password, account ?? "");
  return checked.ok ? undefined : { type: "passwordNotGood", why: checked.reason };
}
