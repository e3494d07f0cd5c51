import type { zh } from "./zh.ts";

/** The documents by what people call them. */
export const en: typeof zh = {
  agency: "Agency settings",
  desk: "Checks and handover",
  calendar: "Calendar",
  staff: "Staff file",
  client: "Registry card",
  contact: "Contact details",
  visits: "Visits and calls",
  agreement: "Contract and consents",
  case: "Service record",
  assessment: "Assessment",
  introduction: "Introduction",
  incident: "Incident",
  note: "Note",
  ofClient: (client, document) => `${client} · ${document}`,
  unknownClient: "(name not shown)",
  reasonMalformed: "The office server does not accept this form of content.",
  reasonSessionEnded: "Your sign-in had ended.",
  reasonNotAllowed: "You were not allowed to write in this document.",
  reasonGone: "This document was erased.",
  reasonIdentityClash: "There were two different versions of the same entry.",
  reasonNewEpoch: "This document was replaced by a new one.",
  reasonTooLarge: "It was too large.",
  reasonTryLater: "The office server was busy.",
  reasonUnreadable: "The disk of this device gave back something unreadable.",
};
