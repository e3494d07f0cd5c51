import { ok, type Result, refuse } from "#shared/kernel";
import type { askPass, comeBack, RefusalOf, RequestOf, ResponseOf } from "#shared/protocol";
import type { Roster } from "../authorization/roster.ts";
import { sessionOf } from "./caller.ts";
import type { FoundSession, Sessions } from "./sessions.ts";
import type { SignedIn } from "./sign-in.ts";

/** Coming back without the password: whoever holds a pass was let in by it not long ago. */
export interface Passes {
  /** A new pass in a session that is live. */
  readonly issue: (session: FoundSession) => Promise<ResponseOf<typeof askPass>>;
  /** Takes a pass once; `replaced` is the session of the same browser that ends with it. */
  readonly take: (
    request: RequestOf<typeof comeBack>,
    replaced: FoundSession | undefined,
  ) => Promise<Result<SignedIn, RefusalOf<typeof comeBack>>>;
}

/** Issues and takes passes. */
export function createPasses({
  sessions,
  roster,
}: {
  readonly sessions: Sessions;
  readonly roster: Roster;
}): Passes {
  return {
    issue: async (session) => ({ pass: await sessions.startPass(session) }),
    take: async ({ pass }, replaced) => {
      const found = await sessions.findPass(pass);
      const staff = found && roster.staff(found.staff);
      if (!found || !staff) return refuse("passwordNeeded");
      if (staff.isDisabled) return refuse("revoked");
      if (!found.isLive) return refuse("passwordNeeded");
      const ended = await sessions.end({ type: "one", id: found.id });
      if (ended.length === 0) return refuse("passwordNeeded");
      if (replaced) await sessions.end({ type: "one", id: replaced.id });
      const { token } = await sessions.start(staff.id, found.createdAtMs);
      return ok({ token, session: sessionOf(roster, staff) });
    },
  };
}
