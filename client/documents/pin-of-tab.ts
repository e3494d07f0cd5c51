/** The PIN of whoever is at work in this tab, and the way back of those who are not. */
import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import {
  type DeviceAccount,
  keysOf,
  noteOfPin,
  openLock,
  pinOfNote,
  type StretchedPin,
  stretchPin,
  type VaultKeys,
} from "#client/storage";
import { type Call, createCall } from "#client/sync";
import { checkPin } from "#shared/agency";
import { ok, type Result, refuse, type StaffId } from "#shared/kernel";
import type { WorkGoingOn } from "./open-work.ts";
import { keepPass } from "./pass-keeper.ts";
import { openPinDesk, type PinTryRefusal } from "./pin-desk.ts";
import { openPinSeats } from "./pin-seats.ts";
import type { SessionPin } from "./session-state.ts";
import { speakingAs } from "./speaking-as.ts";

/** How somebody came in, besides by the password. */
export interface Way {
  /** What the PIN opened, here or in the tab that is followed. */
  readonly pinKey?: CryptoKey | undefined;
  readonly isByPin?: boolean;
  readonly isFollowing?: boolean;
}

/** Somebody whose work begins in this tab. */
interface Arrival {
  readonly account: DeviceAccount;
  readonly going: WorkGoingOn;
  /** The root key, when the password was given; it is overwritten. */
  readonly root: Uint8Array | undefined;
  readonly way: Way;
}

/** What the session is told, and asked to do. */
interface PinEvents {
  readonly call: Call;
  readonly cameBack: () => void;
  readonly revoked: () => void;
}

/** The PINs as one tab knows them. */
export interface PinOfTab extends SessionPin {
  /** What the PIN of the person at work opens; undefined without one. */
  readonly key: Accessor<CryptoKey | undefined>;
  readonly open: (
    staff: StaffId,
    pin: string,
  ) => Promise<Result<{ readonly keys: VaultKeys; readonly pinKey: CryptoKey }, PinTryRefusal>>;
  readonly arrive: (arrival: Arrival) => Promise<void>;
  readonly leave: () => void;
  /** Takes the way back from somebody. */
  readonly forget: (staff: StaffId) => void;
  /** The person at work has a new password; with the old one the relay ended the pass. */
  readonly passwordChanged: (account: DeviceAccount) => void;
  readonly close: () => void;
}

const noteKey = "pin";

/** Opens the PINs of a tab. */
export function openPinOfTab(platform: Platform, events: PinEvents): PinOfTab {
  const seats = openPinSeats(platform);
  const desk = openPinDesk(platform, seats);
  const [key, setKey] = createSignal<CryptoKey>();
  const [hasPin, setHasPin] = createSignal(false);
  const [isComingBack, setComingBack] = createSignal(false);
  let atWork: (Pick<Arrival, "account" | "going"> & { readonly stop: () => void }) | undefined;

  const seat = async (account: DeviceAccount, pin: StretchedPin, root: Uint8Array) => {
    const made = await desk.seat(account, pin, root);
    setKey(() => made);
    setHasPin(true);
  };
  const leave = (): void => {
    atWork?.stop();
    atWork = undefined;
    setKey(undefined);
  };
  const forget = (staff: StaffId): void => {
    seats.drop(staff);
    setHasPin(false);
    setKey(undefined);
  };

  return {
    places: () => seats.all().map(({ staff, triesLeft }) => ({ staff, triesLeft })),
    hasPin,
    isComingBack,
    key,
    open: async (staff, pin) => {
      const opened = await desk.open(staff, pin);
      if (!opened.ok) return opened;
      const { root, key: pinKey } = opened.value;
      const keys = await keysOf(platform, root);
      root.fill(0);
      return ok({ keys, pinKey });
    },
    arrive: async ({ account, going, root, way }) => {
      const { staff } = account;
      const isByPin = way.isByPin === true;
      setKey(() => way.pinKey);
      const callAsMe = createCall(speakingAs(platform, staff));
      const keeping = { ...events, staff, seats, desk, callAsMe, isByPin, setComingBack };
      atWork = { account, going, stop: keepPass({ ...keeping, work: going.work, pinKey: key }) };
      const pin = pinOfNote(await going.readNote(noteKey));
      setHasPin(pin !== undefined);
      if (pin && root) await seat(account, pin, root);
      root?.fill(0);
    },
    leave,
    set: async (password, pin) => {
      const checked = checkPin(pin);
      if (!checked.ok) return refuse({ type: "pinNotGood", why: checked.reason });
      if (!atWork) return refuse({ type: "storageBroken" });
      const { account, going } = atWork;
      const root = await openLock(platform, account.lock, password);
      if (!root.ok) return refuse({ type: root.reason });
      const stretched = await stretchPin(platform, pin);
      const kept = await going.writeNote(noteKey, noteOfPin(stretched));
      if (kept.ok) await seat(account, stretched, root.value);
      root.value.fill(0);
      return kept;
    },
    remove: async () => {
      if (!atWork) return refuse({ type: "storageBroken" });
      const { account, going } = atWork;
      const removed = await going.writeNote(noteKey, null);
      if (removed.ok) forget(account.staff);
      return removed;
    },
    forget,
    passwordChanged: (account) => {
      if (atWork) atWork = { ...atWork, account };
      seats.keepPass(account.staff, undefined);
    },
    close: () => {
      leave();
      seats.close();
    },
  };
}
