import { assert } from "#shared/kernel";
import type { Session } from "#shared/protocol";
import type { Roster } from "../authorization/roster.ts";
import type { StaffRecord } from "../storage/office-store.ts";

/** Who asks, by which session. */
export interface Caller {
  readonly staff: StaffRecord;
  readonly session: string;
}

/** What a signed-in person is told of themselves. */
export function sessionOf({ agency }: Roster, { account, ...staff }: StaffRecord): Session {
  const own = agency();
  assert(own && account !== undefined, "nobody is signed in without an agency and an account");
  const { id, name, roles, rights } = staff;
  return { staff: { id, name, account, roles: [...roles], rights: [...rights] }, agency: own };
}
