import type { Words } from "../words.ts";

/** What a day begins with. */
export const en: Words["today"] = {
  title: "Today",
  due: "To do now",
  nothingDue:
    "Nothing is due today. Follow-ups whose day has come, enquiries to call back and clients without a matchmaker appear here.",
  callBack: "First contact to make",
  notSpokenYet: "Asked, and not spoken with yet",
  by: (when) => `by ${when}`,
  overdueSince: (when) => `was due ${when}`,
  isToday: "today",
  dated: "Due",
  dueWhat: {
    rightsRequest: "Rights request to answer",
    improvement: "Improvement due",
    followUp: "Follow-up",
    contractEnd: "Contract ends",
  },
  dueOther: "Something is due",
  recheck: "Papers to see again",
  countsUntil: (day) => `count until ${day}`,
  unassigned: "Clients without a matchmaker",
  showAll: (count) => `All ${count}`,
  clashes: "Two versions",
  moreClashes: (count) => `${count} more`,
  news: "While you were away",
  noNews: "Nothing new. What colleagues change about your clients is told here, a sentence each.",
  markSeen: "All seen",
  did: (who, what) => `${who} ${what}`,
  changed: (things) => `changed ${things}`,
  changedMany: (things, count) => `changed ${things} and more, ${count} in all`,
  moved: (stage) => `moved to “${stage}”`,
  and: ", ",
  recorded: {
    enquiry: "the enquiry",
    due: "a due date",
    matching: "the state of introductions",
    verified: "a verification",
    exclusion: "the exclusion list",
    consented: "a consent",
    ownConfirmation: "the own confirmation",
    referral: "who sent them",
    photo: "photos",
  },
  otherThing: "other records",
  onlyLatest: (count) => `Only the latest ${count} are listed.`,
  recent: "Recent clients",
  noRecent: "Clients you looked at or changed on this device are listed here.",
  unsent: "Not uploaded",
  nothingUnsent: "The office server has everything on this device.",
  toFind: (count) =>
    count === 1
      ? "One thing was not accepted and lies in the rescue drawer."
      : `${count} things were not accepted and lie in the rescue drawer.`,
};
