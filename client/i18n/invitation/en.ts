import type { zh } from "./zh.ts";

/** Taking an invitation, or a link for a new password. */
export const en: typeof zh = {
  title: "Join",
  joinTitle: (agency) => `Join ${agency}`,
  joinNote: (name) => `Hello ${name}. Choose an account name and a password.`,
  newPasswordTitle: "Choose a new password",
  newPasswordNote: (name, account) => `${name} (account ${account})`,
  oldVault:
    "If data on this device is still locked with the old password, you will be asked for it after signing in.",
  account: "Account name",
  accountHint: "2 to 32 characters, as in linyue",
  password: "Password",
  newPassword: "New password",
  passwordHint: "At least 10 characters. Remember it well.",
  join: "Join and sign in",
  setPassword: "Save and sign in",
  working: "Signing in…",
  reading: "Reading the link…",
  notGoodTitle: "This link does not work",
  notGoodText:
    "It was used, has expired, or was copied incompletely. Ask an admin for another one.",
  otherSession: (name) => `${name} is at work in this window; joining switches to the new account.`,
  toSignIn: "Go to sign-in",
};
