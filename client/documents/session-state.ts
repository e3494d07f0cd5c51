import type { Accessor } from "solid-js";
import type { StorageRefusal } from "#client/storage";
import type { CallRefusal } from "#client/sync";
import type { AccountRefusal, PasswordRefusal, PinRefusal } from "#shared/agency";
import type { Result, StaffId } from "#shared/kernel";
import type { acceptInvitation, ResponseOf, readInvitation, setUp, signIn } from "#shared/protocol";
import type { Agency, Me } from "./me.ts";
import type { PinTryRefusal } from "./pin-desk.ts";
import type { Work } from "./work.ts";

/** An account that has a vault on this device; readable before anybody has signed in. */
export interface KnownAccount {
  readonly staff: StaffId;
  readonly account: string;
  readonly name: string;
  readonly agency: string;
  /** Documents with edits that only this device has; undefined when the vault cannot be opened. */
  readonly unsent: number | undefined;
  /** Milliseconds since 1970. */
  readonly lastOpenedAtMs: number;
}

/** Who this tab works for. */
export type SessionState =
  /** The device and, briefly, the relay are being asked. */
  | { readonly type: "checking" }
  /** The relay waits for its one-time link to be used, and nobody is known here. */
  | { readonly type: "setUpNeeded" }
  | {
      readonly type: "signedOut";
      readonly knownAccounts: readonly KnownAccount[];
      readonly why?: SignedOutReason;
    }
  /** Somebody is at work here; the password opens the vault, also offline. */
  | {
      readonly type: "locked";
      readonly account: KnownAccount;
      readonly knownAccounts: readonly KnownAccount[];
    }
  /**
   * The relay took a new password that does not open this device's vault: the old one opens it,
   * or it is given up with its unsent edits.
   */
  | { readonly type: "passwordChanged"; readonly account: KnownAccount }
  /** Everything there is to work with hangs on `work`; it dies with this state. */
  | { readonly type: "open"; readonly me: Me; readonly agency: Agency; readonly work: Work };

/** What the sign-in screen has to say first. */
export type SignedOutReason =
  /** The account was closed: its data was wiped from this device. */
  | "revoked"
  /** The browser threw away what was stored here. */
  | "evicted"
  | "signedOut";

export type SignInRefusal =
  | CallRefusal<typeof signIn>
  /** The relay cannot be asked, and this password opens no vault here. */
  | { readonly type: "wrongPasswordOffline" }
  | StorageRefusal;

/** Why a PIN was not set. */
export type PinSettingRefusal =
  | { readonly type: "pinNotGood"; readonly why: PinRefusal }
  | UnlockRefusal;

/** Somebody who may come back by PIN. */
export interface PinPlace {
  readonly staff: StaffId;
  readonly triesLeft: number;
}

export type UnlockRefusal = { readonly type: "wrongPassword" } | StorageRefusal;

export type JoinRefusal =
  | CallRefusal<typeof acceptInvitation>
  | { readonly type: "accountNameNotGood"; readonly why: AccountRefusal }
  | { readonly type: "passwordNotGood"; readonly why: PasswordRefusal }
  | StorageRefusal;

/** What the set-up page asks for. */
export type SetUpRequest =
  | {
      readonly kind: "own";
      readonly name: string;
      readonly person: {
        readonly name: string;
        readonly account: string;
        readonly password: string;
      };
    }
  | { readonly kind: "sample"; readonly clients: number; readonly seed: number };

export type SetUpRefusal =
  | CallRefusal<typeof setUp>
  | { readonly type: "accountNameNotGood"; readonly why: AccountRefusal }
  | { readonly type: "passwordNotGood"; readonly why: PasswordRefusal };

/** The PINs of the people who use this device. */
export interface SessionPin {
  /** Who may come in by PIN: whoever gave the password since the app was opened, and has one. */
  readonly places: Accessor<readonly PinPlace[]>;
  /** Whether the person at work has a PIN. */
  readonly hasPin: Accessor<boolean>;
  /** Whether the relay is just being asked to let the person at work come back. */
  readonly isComingBack: Accessor<boolean>;
  /** Sets or changes the PIN of the person at work. */
  readonly set: (password: string, pin: string) => Promise<Result<true, PinSettingRefusal>>;
  readonly remove: () => Promise<Result<true, StorageRefusal>>;
}

/** Comes and goes: who works here, on this device. Every verb leaves `state` telling the truth. */
export interface Session {
  readonly state: Accessor<SessionState>;
  /** Sets the relay up with the one-time link; does not sign in. */
  readonly setUp: (
    token: string,
    agency: SetUpRequest,
  ) => Promise<Result<ResponseOf<typeof setUp>, SetUpRefusal>>;
  /** Asks the relay, or, when it cannot be reached, this device's vault. */
  readonly signIn: (account: string, password: string) => Promise<Result<true, SignInRefusal>>;
  /** Opens a vault of this device by its password, offline too; the relay is asked afterwards. */
  readonly unlock: (staff: StaffId, password: string) => Promise<Result<true, UnlockRefusal>>;
  /** The accounts that have a vault on this device, whoever is at work. */
  readonly known: () => Promise<readonly KnownAccount[]>;
  readonly pin: SessionPin;
  /** Opens a vault by its PIN, in the place of whoever is at work; offline too. */
  readonly switchTo: (
    staff: StaffId,
    pin: string,
  ) => Promise<Result<true, PinTryRefusal | StorageRefusal>>;
  /** In state `passwordChanged`: opens the vault with the old password and keeps it under the new. */
  readonly openWithOldPassword: (oldPassword: string) => Promise<Result<true, UnlockRefusal>>;
  /** In state `passwordChanged`: gives the old vault up, unsent edits included, and starts anew. */
  readonly discardOldVault: () => Promise<Result<true, StorageRefusal>>;
  readonly readInvitation: (
    token: string,
  ) => Promise<Result<ResponseOf<typeof readInvitation>, CallRefusal<typeof readInvitation>>>;
  /** Takes an invitation (or a link for a new password) and signs in. */
  readonly join: (
    token: string,
    account: string | undefined,
    password: string,
  ) => Promise<Result<true, JoinRefusal>>;
  /** This tab goes into a client's hands: all others lock, and no new one opens by itself until this one locked. */
  readonly handOver: () => void;
  /** Drops the keys and all open documents in every tab; what is unsent stays in the vault. */
  readonly lock: () => Promise<void>;
  /** Ends the session at the relay and locks; the vault stays for the next time. */
  readonly signOut: () => Promise<void>;
  /** Signs out and wipes this account's vault; look at `unsent` first. */
  readonly signOutAndWipe: () => Promise<Result<true, StorageRefusal>>;
}
