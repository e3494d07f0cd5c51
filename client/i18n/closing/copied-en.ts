import { plural } from "../plural.ts";
import type { copiedZh } from "./copied-zh.ts";

export const copiedEn: typeof copiedZh = {
  copyNote:
    "Everything you may read of this client as one web page: card, photos, notes, introductions, contract and receipts, visits and talks, surveys, and every single record. It asks what for, and leaves a trace.",
  copySave: "Export",
  copyMaking: "Exporting…",
  copyCheck:
    "Clients with whom no contacts were exchanged are not named in the file. Notes and screenshots may still speak of others: look through it before you hand it over.",
  copiedPartly: (count) =>
    `Exported. ${plural(count, "kind of content", "kinds of content")} could not be had; the top of the file says so.`,
  copyHolds: "What this file holds",
  copyHolding: (what, count) => `${what}: ${count}`,
  copyHoldingRecords: (count) =>
    `${plural(count, "single record", "single records")}, at the end, to check by opening; the same is in the file for programs.`,
  copyLeftOut: "What the law leaves out",
  copyOthersData:
    "Names, contacts, answers and feelings of other clients: that is their personal data. Where both exchanged contacts, the other is named with the contact given then.",
  copyColleaguesData:
    "Reasons for introductions and what colleagues saw at meetings also concern the other person, and are left out.",
  copyUnreadable: (what) =>
    `${what}: the colleague who exported may not read it; ask a supervisor for it.`,
  copyMissing: "What could not be had this time",
  copyMissingPictures: (count) =>
    `${plural(count, "picture has", "pictures have")} not come to this device. Export again when the office server is reached.`,
  copyMissingNotes: (count) =>
    `The text of ${plural(count, "note has", "notes has")} not come to this device. Export again when the office server is reached.`,
  copyStillArriving: "Data was still arriving. Export again when all of it is here.",
  copyNotHad: "(could not be had this time)",
  copyRecords: "Every single record",
  copyRecordsNote: "Who wrote down what when, also what was changed later.",
  copyNumbered: (what, number) => `${number}. ${what}`,
  copyPhotoOf: {
    client: "Photo",
    visits: "Picture from a message",
    agreement: "Signed paper",
    case: "Paper shown",
  },
  copyTalks: "Interviews",
  copyTalk: "Interview",
  copySkipped: "Skipped",
  copyAgreement: "Contract and receipts",
  copyOnlyOffered: "Offered only, not signed",
  copyDelivered: "Delivered",
  copyEnded: "Ended early",
  copyAppointment: (purpose) => `Appointment: ${purpose}`,
  copyPerson: (number) => `Person ${number}`,
  copyBegan: "Introduction began",
  copyAsked: "Put to you",
  copyAnswer: "Your answer",
  copyShown: (day, level, hasPhoto, isMistake) =>
    `${day}: level ${level}${hasPhoto ? ", with photo" : ""}${isMistake ? " (sent to the wrong person)" : ""}`,
  copyOwnCard: "Your card was shown to them",
  copyOtherCard: "Their card was shown to you",
  copySaid: "What you had us pass on",
  copyHeard: "What they had us pass on",
  copyMeetingWas: "How the meeting went",
  copyYouCame: "You",
  copyYouFelt: "What you felt",
  copyLine: "The contact they gave you",
  copyClosed: "Outcome",
};
