import type { zh } from "./zh.ts";

/** The frame around every screen. */
export const en: typeof zh = {
  skip: "Skip to content",
  places: "Main",
  today: "Today",
  clients: "Clients",
  clientsShort: "Clients",
  calendar: "Calendar",
  caseFile: "Case file",
  note: "Note",
  importTable: "Import a table",
  staff: "Team",
  thisDevice: "This device",
  thisDeviceShort: "Device",
  opening: "Opening…",
  notFound: "No such page",
  notFoundText: "This address leads nowhere; the link may be incomplete.",
  toClients: "Go to Clients",
  menu: (name) => `${name}: appearance, language, lock, sign out`,
  keysNote: "While a field has the cursor, single letters only type.",
  updateReady: "A new version is ready.",
  updateTaken: "Another window runs the new version. Reload this one.",
  updateWait: "You can update once everything is saved on this device.",
  update: "Update",
  installOffer:
    "Install Queqiao on this device: a window and an icon of its own, and the browser is readier to keep the data.",
  installByMenu:
    "Please choose “Add to Home Screen” in the share menu of the browser, and open it from there. Otherwise the browser removes the data after some days without use.",
  install: "Install",
  updateFinish: "Finish what you are writing, then update.",
  later: "Later",
  reload: "Reload",
  sessionEnded:
    "Your sign-in has ended. Keep working: everything is saved on this device. Enter your password to go on sending.",
  signInAgain: "Sign in again",
  password: (account) => `Password of ${account}`,
  textWaits: (label) => `What you typed into “${label}” was not taken. It waits there, unsaved.`,
  toText: "Go back",
  crashTitle: "This page failed",
  crashText:
    "What was saved on this device is still here. You can save what was not sent as a file, then reopen the page.",
  crashDetail: "Details for support",
  reopen: "Reopen",
  saveRescueFile: "Save a rescue file",
  rescueFile: (day) => `queqiao-unsent-${day}.txt`,
};
