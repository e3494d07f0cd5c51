import { plural } from "../plural.ts";
import type { zh } from "./zh.ts";

/** Signing in, unlocking, and what to do after the password was changed elsewhere. */
export const en: typeof zh = {
  title: "Sign in",
  welcome: "Choose your account",
  unlockTitle: (name) => `Welcome back, ${name}`,
  unlockNote: "This device is locked. Your password opens it, also without a network.",
  unlockNotePin: "This device is locked. Your PIN opens it, also offline.",
  accounts: "Accounts on this device",
  unsent: (count) => `${count} not sent`,
  unsentUnknown: "Data to be checked",
  lastOpened: (when) => `Last used: ${when}`,
  account: "Account",
  password: "Password",
  signIn: "Sign in",
  unlock: "Open",
  opening: "Opening…",
  other: "Use another account",
  switchPerson: "Somebody else",
  backToAccounts: "Choose another account",
  pin: "PIN",
  pinHint: "Six digits; it opens by itself",
  byPin: "PIN",
  wrongPin: (left) => `Not the right PIN. ${plural(left, "try", "tries")} left.`,
  pinOver:
    "The PIN does not open now: too many wrong tries, or the password was given too long ago. Please type the password.",
  usePassword: "Use the password",
  switchTitle: "Change person",
  switchNote: (name) => `What ${name} is doing waits as it is; nobody else sees it.`,
  noPinYet: "You have no PIN yet. Set one in This device, and next time six digits bring you back.",
  forgot: "Forgot it? An admin can give you a reset link under Team.",
  notKnownHere:
    "The office server cannot be reached, and this account has not been used on this device. The first sign-in needs the network.",
  revoked: "This account was disabled; its data was removed from this device.",
  evicted:
    "The browser removed the data from this device. It comes back from the office server after you sign in; what was not sent is lost.",
  changedTitle: "The password was changed",
  changedText: (name) =>
    `The password of ${name} was changed elsewhere; the data on this device is still locked with the old one. Enter the old password to go on.`,
  oldPassword: "Old password",
  openOld: "Open with the old password",
  discardOld: "Discard the old data and start anew",
  discardTitle: "Discard the old data on this device?",
  discardUnsent: (count) =>
    `${plural(count, "document")} with edits that were never sent would be lost for good. What was sent comes back.`,
  discardUnknown: "Edits that were never sent would be lost for good. What was sent comes back.",
  discardNothing: "Nothing waits to be sent. What was sent comes back.",
  discard: "Discard old data",
};
