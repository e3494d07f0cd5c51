import { agencyPermissions } from "#shared/agency";
import { holdsFacts, type ParsedName, parseName, splitName } from "#shared/documents";
import { ok, type Result, refuse } from "#shared/kernel";
import { eraseDocument, eraseFacts } from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { Caller } from "../auth/caller.ts";
import type { Authority } from "../authorization/authority.ts";
import type { Office } from "../authorization/office.ts";
import { memberOf } from "../authorization/roster.ts";
import type { Owners } from "../rooms/owners.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import { isHeld } from "./holds.ts";
import type { Renewals } from "./renewals.ts";

/** What erasing stands on. */
export interface ErasureWorld {
  readonly office: Office;
  readonly authority: Authority;
  readonly log: SealedLog;
  readonly rooms: Pick<Rooms, "erase">;
  readonly owners: Pick<Owners, "catchUp" | "notesOf" | "ownerOf">;
  readonly renewals: Renewals;
  readonly journal: Log;
}

/**
 * Erasing, for supervisors: of facts who may read and write the document, of a whole one who may read
 * it. Nothing is erased while a dispute holds it.
 */
export interface ErasureCommands {
  readonly eraseFacts: StaffCall<typeof eraseFacts>;
  readonly eraseDocument: StaffCall<typeof eraseDocument>;
}

/** Who erased what, and when, stays with the document's name, in the ledger and in the log. */
export function createErasureCommands(world: ErasureWorld): ErasureCommands {
  const { office, rooms, renewals, journal } = world;
  return {
    eraseFacts: async ({ command, document, facts }, { staff }) => {
      const asked = { id: command, by: staff.id };
      const found = await erasable(world, document, staff, "facts");
      if (!found.ok) return found;
      if (!holdsFacts(found.value.kind)) return refuse("malformed");
      // What was done before the hold is answered as it was.
      if (await isHeld(world, found.value))
        return office.carryOut(eraseFacts, asked, () => refuse("held"));
      const leaveOut = [...new Set(facts)];
      const renewal = { cause: "erased" as const, by: staff.id, leaveOut };
      // Done twice, the second time finds nothing; what is answered is what the first one did.
      const erased = await renewals.renew(found.value, renewal);
      if (erased === undefined) return refuse("tryLater");
      journal.info("facts erased", { document: found.value.name, by: staff.id, erased });
      return office.carryOut(eraseFacts, asked, () => ok({ answer: { erased } }));
    },
    eraseDocument: async ({ command, document }, { staff }) => {
      const asked = { id: command, by: staff.id };
      const found = await erasable(world, document, staff, "all");
      // Done twice, the second time finds nothing; what is answered is what the first one did.
      if (!found.ok) return office.carryOut(eraseDocument, asked, () => found);
      if (await isHeld(world, found.value))
        return office.carryOut(eraseDocument, asked, () => refuse("held"));
      const isErased =
        (await eraseNotes(world, found.value, staff)) && (await rooms.erase(found.value, staff.id));
      if (!isErased) return refuse("tryLater");
      journal.info("document erased", { document: found.value.name, by: staff.id });
      return office.carryOut(eraseDocument, asked, () => ok({ answer: {} }));
    },
  };
}

/** Erases what only this document names; first, so that a second try finds what the first left. */
async function eraseNotes(
  { owners, log, rooms }: ErasureWorld,
  { id }: ParsedName,
  { id: by }: Caller["staff"],
): Promise<boolean> {
  await owners.catchUp();
  for (const note of owners.notesOf(id)) {
    const latest = await log.latest(note);
    const name = latest && !latest.isGone ? parseName(latest.name) : undefined;
    if (name?.ok && !(await rooms.erase(name.value, by))) return false;
  }
  return true;
}

/** The document in its newest epoch, if this person may erase in it. */
async function erasable(
  { authority, log }: ErasureWorld,
  document: string,
  staff: Caller["staff"],
  what: "facts" | "all",
): Promise<Result<ParsedName, "malformed" | "notAllowed" | "unknownDocument">> {
  const asked = parseName(document);
  if (!asked.ok) return refuse("malformed");
  if (!agencyPermissions.mayErase(memberOf(staff)).ok) return refuse("notAllowed");
  const { read, say } = authority.accessOf(staff.id, asked.value);
  // What only a matchmaker may write, as an assessment, is still erased by a supervisor on its day.
  const mayChange = say === "everything" || what === "all";
  if (!read || !mayChange) return refuse("notAllowed");
  const latest = await log.latest(asked.value.id);
  if (!latest || latest.isGone) return refuse("unknownDocument");
  return ok({ ...asked.value, name: latest.name, epoch: splitName(latest.name).epoch });
}
