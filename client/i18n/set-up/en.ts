import type { zh } from "./zh.ts";

/** The first page of a new relay. */
export const en: typeof zh = {
  title: "Set up the office server",
  intro: "Once only. From then on everybody signs in at this server's address.",
  waiting: "The office server is not set up yet",
  waitingText:
    "Open the one-time set-up link shown in the server's window, and choose “Our agency” or “Sample agency” there.",
  noToken:
    "The link is incomplete: the part after # is missing. Copy all of it from the server's window.",
  which: "What is it to be?",
  own: "Our agency",
  ownNote: "An empty registry; you are the first admin.",
  sample: "Sample agency",
  sampleNote: "Six fictional colleagues and a number of fictional clients, to try things out.",
  agencyName: "Name of the agency",
  agencyNameHint: "Shown on every page, as in Greenfield Introductions",
  personName: "Your name",
  account: "Account name",
  accountHint: "2 to 32 characters, as in linyue",
  password: "Password",
  passwordHint:
    "At least 10 characters. Without it nobody can open the data on your device, so remember it well.",
  clients: "Number of fictional clients",
  clientsRange: (most) => `A whole number from 1 to ${most}.`,
  start: "Finish",
  startSample: "Make the sample agency",
  working: "Setting up…",
  workingSample: "Making the sample agency. Many clients take a while; keep this window open.",
  accountsTitle: "Accounts of the sample agency",
  accountsNote:
    "The passwords are shown only this once: copy or print them. Everybody is fictional.",
  accountsLabel: "Accounts and passwords",
  columnAccount: "Account",
  columnPassword: "Password",
  copyAll: "Copy all",
  signInAs: (name) => `Sign in as ${name}`,
  signInAsShort: "Sign in",
  signingIn: "Signing in…",
  toSignIn: "Go to sign-in",
  alreadyTitle: "The office server is set up already",
};
