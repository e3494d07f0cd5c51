import { plural } from "../plural.ts";
import type { zh } from "./zh.ts";

/** What this device holds, how safe it is, and how to leave it. */
export const en: typeof zh = {
  title: "This device",
  note: (name) => `The data of ${name} on this device`,
  unsentTitle: "Not sent",
  saveFile: "Save as a file",
  rescueTitle: "Rescue drawer",
  rescueFile: (day) => `queqiao-rescue-${day}.txt`,
  wipeDo: "Sign out and remove",
  wordLine: (when, field, value) => `${when}  ${field}: ${value}`,
  rescueNone: "Nothing waits to be rescued.",
  rescueNote:
    "The office server did not take this. It stays here, word for word, until you decide.",
  rescueEmptyWords: "No readable words; a file can keep the original bytes.",
  entryAt: (when) => `put here ${when}`,
  sayAgain: "Write again",
  saidAgain: "Written into the document again. Check it, then delete it from here.",
  sayAgainNotHere: "This document is not on this device now. Try again when it has come.",
  sayAgainNotAllowed: "You may not write in this document now.",
  sayAgainRefused:
    "Some of it does not fit the present rules; nothing was written. Open the document and fill it in by hand.",
  discard: "Delete",
  discardTitle: "Delete from the rescue drawer?",
  discardText: (count) =>
    `${plural(count, "entry", "entries")} will be deleted for good. Better save a file first.`,
  discarded: "Deleted from the rescue drawer",
  cleared: "(cleared)",
  storageTitle: "Storage",
  used: "Space used",
  usedOf: (used, quota) => `${used}; the browser allows ${quota}`,
  usedUnknown: "The browser does not say",
  documents: "Documents here",
  documentsCount: (count) => `${count}, all encrypted`,
  kept: "Kept for good",
  keptYes: "The browser promised not to remove it by itself",
  keptNo: "No promise: the browser may remove it when space is short or after long disuse",
  keptUnknown: "The browser does not say",
  askToKeep: "Ask the browser to keep it",
  keptNow: "The browser promised to keep the data.",
  keptRefused:
    "The browser did not promise. It usually does once Queqiao is installed on the desktop or home screen.",
  quarantined: "Unreadable rows",
  quarantinedCount: (count) =>
    `${count} set aside, the rest works; the office server was asked again`,
  countAgain: "Count again",
  looksTitle: "Display",
  density: "Density",
  comfortable: "Comfortable",
  compact: "Compact",
  leaveTitle: "Leaving this device",
  lock: "Lock",
  lockNote: "When somebody else takes over or you walk away. Your password brings you back.",
  signOut: "Sign out",
  signOutNote: "The data stays here encrypted; the next sign-in is quick.",
  wipe: "Sign out and remove the data",
  wipeNote: "When this device is no longer used, or does not belong to the agency.",
  signOutTitle: "Sign out?",
  signOutClean: "Everything was sent. The data stays here encrypted.",
  signOutUnsent: (count) =>
    `${plural(count, "document")} not sent yet. They stay here encrypted and are sent after the next sign-in on this device.`,
  waitForSending: "Wait until sent",
  waiting: (count) => `Sending, ${plural(count, "document")} to go… signs out by itself.`,
  waitingOffline: (count) =>
    `Offline, ${plural(count, "document")} to go. Signs out by itself once they are sent.`,
  wipeTitle: "Sign out and remove the data?",
  wipeClean: "Everything was sent; the office server keeps it.",
  wipeUnsent: (count) => `${plural(count, "document")} not sent yet would be lost for good.`,
  wipeRescue: (count) =>
    `${plural(count, "entry", "entries")} in the rescue drawer would also be lost for good.`,
  wipeUnderstood: "I know that this will be lost for good",
};
