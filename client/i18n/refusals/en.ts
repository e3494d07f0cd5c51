import { plural } from "../plural.ts";
import type { zh } from "./zh.ts";

/** Why something was not done. */
export const en: typeof zh = {
  unreachable: "The office server cannot be reached; nothing was changed. Check the network.",
  signedOut: "Your sign-in has ended. Sign in again, then retry.",
  notAllowed: "You may not do this.",
  tryLater: "The office server is busy. Try again shortly.",
  notTaken: "The server did not take this request. Reload the page and try again.",
  wrongCredentials: "Account or password is wrong.",
  tooManyAttempts: "Too many attempts. Try again later.",
  tooManyAttemptsWait: (seconds) => `Too many attempts. Try again in ${plural(seconds, "second")}.`,
  outdatedApp: "This window runs an old version. Update it first.",
  revoked: "This account is disabled.",
  wrongPassword: "The password is wrong.",
  wrongPasswordOffline:
    "The office server cannot be reached, and this password does not open the data on this device.",
  storageFull: "This device is full. Free some disk space and try again.",
  storageBroken: "The browser's storage failed. Close other windows, reload, and try again.",
  unknownStaff: "This colleague was not found; the list may just have changed.",
  unknownClient: "This client was not found; the list may just have changed.",
  lastAdmin: "This is the last admin. Make another colleague an admin first.",
  yourself: "You cannot disable your own account.",
  linkNotGood: "This link does not work: it was used, has expired, or was copied incompletely.",
  alreadySetUp: "The office server is set up already; this link no longer works.",
  wrongLink: "This set-up link is wrong. Copy the whole latest link from the server's window.",
  accountTaken: "A colleague already uses this account name. Choose another.",
  accountTooShort: (min) => `At least ${plural(min, "character")}.`,
  accountTooLong: (max) => `At most ${plural(max, "character")}.`,
  accountBadCharacters: "Letters, digits, and . _ - inside; the first must be a letter or a digit.",
  badAccount: "This account name cannot be used. Choose another.",
  passwordTooShort: (min) => `At least ${plural(min, "character")}.`,
  passwordTooLong: (max) => `At most ${plural(max, "character")}.`,
  passwordSameAsAccount: "The password must differ from the account name.",
  passwordTooCommon: "This password is too common and easily guessed. Choose another.",
  weakPassword: "This password is too weak. Choose a longer one.",
  needed: "Fill this in.",
};
