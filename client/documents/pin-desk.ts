/** Setting a PIN, trying one, and what only a PIN opens: the cryptography around the seats. */
import type { Platform } from "#client/platform";
import {
  type DeviceAccount,
  makePinLock,
  openPinLock,
  type StretchedPin,
  sealBytes,
  unsealBytes,
} from "#client/storage";
import { ok, type Result, refuse, type StaffId } from "#shared/kernel";
import type { PinSeats } from "./pin-seats.ts";

/** Why a PIN opened nothing. */
export type PinTryRefusal =
  | { readonly type: "wrongPin"; readonly triesLeft: number }
  /** No tries left, too long ago, or no PIN: the password opens. */
  | { readonly type: "passwordNeeded" };

/** The seats, and what happens at them. */
export interface PinDesk {
  /** Seats a person whose root key is at hand. Answers what seals the pass. */
  readonly seat: (
    account: Pick<DeviceAccount, "staff" | "vault">,
    pin: StretchedPin,
    root: Uint8Array,
  ) => Promise<CryptoKey>;
  /** The root key, to be overwritten after use, and what unseals the pass. */
  readonly open: (
    staff: StaffId,
    pin: string,
  ) => Promise<Result<{ readonly root: Uint8Array; readonly key: CryptoKey }, PinTryRefusal>>;
  readonly keepPass: (staff: StaffId, key: CryptoKey, pass: string) => Promise<void>;
  /** Takes the pass away from the seat: it is good once. */
  readonly takePass: (staff: StaffId, key: CryptoKey) => Promise<string | undefined>;
}

const place = "pin/pass";
const utf8 = new TextEncoder();

/** Opens the desk over the seats of this browser. */
export function openPinDesk(platform: Platform, seats: PinSeats): PinDesk {
  const { subtle, randomBytes } = platform;
  return {
    seat: async ({ staff, vault }, pin, root) => {
      const { lock, key } = await makePinLock(platform, pin, root);
      seats.take({ staff, vault, lock });
      return key;
    },
    open: async (staff, pin) => {
      const seat = seats.attempt(staff);
      if (!seat) return refuse({ type: "passwordNeeded" });
      const opened = await openPinLock(platform, seat.lock, pin);
      if (opened.ok) {
        seats.right(staff);
        return ok(opened.value);
      }
      const triesLeft = seats.wrong(staff);
      return refuse(triesLeft > 0 ? { type: "wrongPin", triesLeft } : { type: "passwordNeeded" });
    },
    keepPass: async (staff, key, pass) =>
      seats.keepPass(
        staff,
        await sealBytes(subtle, key, randomBytes(12), place, utf8.encode(pass)),
      ),
    takePass: async (staff, key) => {
      const sealed = seats.of(staff)?.sealedPass;
      if (!sealed) return undefined;
      seats.keepPass(staff, undefined);
      const pass = await unsealBytes(subtle, key, place, sealed);
      return pass && new TextDecoder().decode(pass);
    },
  };
}
