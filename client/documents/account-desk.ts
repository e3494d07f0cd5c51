/** The accounts of this device: who has a vault here, and the making and opening of vaults. */
import type { Platform } from "#client/platform";
import {
  changeLock,
  type DeviceAccount,
  type DeviceAccounts,
  keysOf,
  makeLock,
  openLock,
  type StorageRefusal,
  type VaultKeys,
} from "#client/storage";
import { newUlid, ok, type Result, refuse, type StaffId } from "#shared/kernel";
import type { Session as SignedIn } from "#shared/protocol";
import { openAccountMarks } from "./account-marks.ts";
import type { KnownAccount, SessionState, UnlockRefusal } from "./session-state.ts";

/** An account and the keys of its vault. */
export interface OpenedAccount {
  readonly account: DeviceAccount;
  readonly keys: VaultKeys;
  /** What the keys were made of, when a password opened it; whoever has it overwrites it. */
  readonly root?: Uint8Array;
}

/** What can be done with accounts before anybody is at work. */
export interface AccountDesk {
  readonly list: () => Promise<readonly DeviceAccount[]>;
  readonly known: () => Promise<readonly KnownAccount[]>;
  readonly knownOf: (account: DeviceAccount) => Promise<KnownAccount>;
  /** The state in which somebody's work waits behind its lock. */
  readonly lockedBy: (
    account: DeviceAccount,
  ) => Promise<Extract<SessionState, { readonly type: "locked" }>>;
  /** Whether the browser threw away a vault that was here; asked once. */
  readonly wasEvicted: () => Promise<boolean>;
  readonly ofStaff: (staff: StaffId) => Promise<DeviceAccount | undefined>;
  /** By the name people type, without regard to case. */
  readonly ofName: (account: string) => Promise<DeviceAccount | undefined>;
  readonly ofVault: (vault: string) => Promise<DeviceAccount | undefined>;
  readonly unlock: (
    account: DeviceAccount,
    password: string,
  ) => Promise<Result<OpenedAccount, UnlockRefusal>>;
  /** A new vault behind this password. */
  readonly make: (
    signedIn: SignedIn,
    password: string,
  ) => Promise<Result<OpenedAccount, StorageRefusal>>;
  /** The same vault behind a new password. */
  readonly rewrap: (
    account: DeviceAccount,
    current: string,
    next: string,
  ) => Promise<Result<DeviceAccount, UnlockRefusal>>;
  /** Notes that the vault was opened now. */
  readonly opened: (account: DeviceAccount) => Promise<void>;
  /** Key first, then the data. */
  readonly remove: (account: DeviceAccount) => Promise<Result<true, StorageRefusal>>;
}

/** Opens the desk. */
export function openAccountDesk(platform: Platform, accounts: DeviceAccounts): AccountDesk {
  const marks = openAccountMarks(platform);
  const list = async (): Promise<readonly DeviceAccount[]> => {
    const listed = await accounts.list();
    return listed.ok ? listed.value : [];
  };
  const find = async (is: (account: DeviceAccount) => boolean) => (await list()).find(is);
  const knownOf = async (one: DeviceAccount): Promise<KnownAccount> => ({
    staff: one.staff,
    account: one.account,
    name: one.name,
    agency: one.agencyName,
    unsent: await accounts.countUnsent(one.vault),
    lastOpenedAtMs: one.lastOpenedAtMs,
  });

  const known = async () => Promise.all((await list()).map(knownOf));

  return {
    list,
    knownOf,
    known,
    lockedBy: async (last) => {
      const knownAccounts = await known();
      const own = knownAccounts.find(({ staff }) => staff === last.staff);
      return { type: "locked", account: own ?? (await knownOf(last)), knownAccounts };
    },
    wasEvicted: async () => {
      const listed = await accounts.list();
      return listed.ok && marks.areMissing(listed.value.map(({ vault }) => vault));
    },
    ofStaff: (staff) => find((one) => one.staff === staff),
    ofName: (name) => find((one) => one.account.toLowerCase() === name.trim().toLowerCase()),
    ofVault: (vault) => find((one) => one.vault === vault),
    unlock: async (account, password) => {
      const root = await openLock(platform, account.lock, password);
      if (!root.ok) return refuse({ type: root.reason });
      return ok({ account, keys: await keysOf(platform, root.value), root: root.value });
    },
    make: async (signedIn, password) => {
      const { lock, keys } = await makeLock(platform, password);
      const account = { ...recordOf(platform, signedIn), lock };
      const put = await accounts.put(account);
      if (!put.ok) return put;
      marks.add(account.vault);
      return ok({ account, keys });
    },
    rewrap: async (account, current, next) => {
      const lock = await changeLock(platform, account.lock, current, next);
      if (!lock.ok) return refuse({ type: lock.reason });
      const rewrapped = { ...account, lock: lock.value };
      const put = await accounts.put(rewrapped);
      return put.ok ? ok(rewrapped) : put;
    },
    opened: async (account) => {
      marks.add(account.vault);
      await accounts.put({ ...account, lastOpenedAtMs: platform.nowMs() });
    },
    remove: (account) => {
      marks.remove(account.vault);
      return accounts.remove(account.vault);
    },
  };
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

function recordOf(platform: Platform, { staff, agency }: SignedIn): Omit<DeviceAccount, "lock"> {
  const nowMs = platform.nowMs();
  return {
    vault: hex(platform.randomBytes(8)),
    device: newUlid(nowMs, platform.randomBytes),
    staff: staff.id,
    account: staff.account,
    name: staff.name,
    agencyId: agency.id,
    agencyName: agency.name,
    lastOpenedAtMs: nowMs,
  };
}
