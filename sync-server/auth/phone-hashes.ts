import { agencyPermissions, type Role } from "#shared/agency";
import { ok, refuse } from "#shared/kernel";
import type { phoneHash } from "#shared/protocol";
import { createAllowance } from "../allowance.ts";
import type { StaffCall } from "../answer.ts";
import type { Keyring } from "../storage/keyring.ts";
import type { Log } from "../telemetry/log.ts";

/** So many numbers may be asked for at once, and so many more in a minute: nobody tries them all. */
const atOnce = 60;
const perMinute = 6;

/** What hashing numbers stands on. */
export interface PhoneHashParts {
  readonly keyring: Pick<Keyring, "tokenFor">;
  readonly nowMs: () => number;
  readonly journal: Log;
}

/** Hashes whole numbers for those who answer the phone, and logs who asks, never what for. */
export function createPhoneHashes(parts: PhoneHashParts): StaffCall<typeof phoneHash> {
  const { keyring, nowMs, journal } = parts;
  const allowance = createAllowance({ perSecond: perMinute / 60, atOnce }, nowMs);
  return async ({ number }, { staff }) => {
    const member = { ...staff, roles: new Set<Role>(staff.roles), rights: new Set(staff.rights) };
    if (!agencyPermissions.mayFindCaller(member).ok) return refuse("notAllowed");
    const isTooMuch = allowance.take(staff.id, 1) > 0;
    journal.info("phone number asked for", { staff: staff.id, isRefused: isTooMuch });
    if (isTooMuch) return refuse("tryLater");
    const token = keyring.tokenFor(`phone ${number}`);
    return ok({ hash: Buffer.from(token, "base64url").toString("hex") });
  };
}
