import type { Words } from "../words.ts";

/** Who calls, and what somebody asks. */
export const en: Words["reception"] = {
  who: "Who is calling",
  numberOrTail: "The number, or its last four digits and a name",
  numberHint: "164 3342 1918, or 1918 Wang",
  typeMore: "Type the whole number, or its last four digits.",
  onlyTail: "Only the last digits: check the name before you say anything.",
  asking: "Asking the office server about the whole number…",
  count: (count) => {
    if (count === 0) return "No client left this number.";
    return count === 1 ? "One client's file has this number." : `${count} clients' files have it.`;
  },
  notSure: "The whole number is not on any card; these clients share its last digits.",
  offline: "The office server cannot be reached: found by the last digits only, check the name.",
  tooOften: "Too many numbers in a minute. Meanwhile the last digits are used: check the name.",
  sure: "Clients with this number",
  likely: "Same last digits: check the name",
  knownAlready: "This number has a file already; no second one is needed:",
  logThere: "Write it into this file",
  logTo: (name) => `Into the file of ${name}`,
  nobody: "Nobody found. Take an enquiry and call back within a day.",
  servedBy: (names) => `Served by ${names}`,
  waits: (count) => (count === 1 ? "Waits for an answer" : `Waits for ${count} answers`),
  careful:
    "The caller may be somebody else. Check the name, speak only of agreed times, and let the matchmaker call back.",
  mayBeTold: (words) => `May be told: ${words}`,
  numberOf: (whose) => `The number is of: ${whose.toLowerCase()}`,
  contactWho: (name, relation) =>
    name && relation ? `${name} (${relation.toLowerCase()})` : name || relation.toLowerCase(),
  contactCalls: (who) =>
    `This is the number of the contact person${who && `, ${who}`}: it is not the client who calls.`,
  contactPerhaps: (who) =>
    `The last digits are the contact person's${who && ` (${who})`}: it may not be the client who calls.`,
  contactMay: (things) => `This contact person may be told: ${things}`,
  contactEverything: "This contact person may be told everything about the service.",
  contactNothing:
    "Only ask this contact person to have the call returned; say nothing else, not even whether the person is a client.",
  contactUnasked:
    "Nobody asked what this contact person may be told: say nothing yet, the matchmaker calls back.",
  openFile: "Open the file",
  logCall: "Log this call",

  enquiry: "Quick enquiry",
  whoAsks: "How to address them",
  whoHint: "A name or “Ms Wang”; may stay empty",
  reach: "Phone or WeChat",
  reachRefused: "Neither a phone number nor a WeChat id; check it, or leave it empty",
  about: "What they want to know",
  channelLabel: "How they came",
  channel: { phone: "Called", visit: "Walked in", weChat: "WeChat" },
  relationLabel: "Who asks",
  relation: {
    self: "The person",
    mother: "Mother",
    father: "Father",
    relative: "Relative",
    friend: "Friend",
  },
  enquiryNote: "All three may stay empty. It appears on Today, to be answered within a day.",
  registered: (name) =>
    name ? `Enquiry of ${name} taken down` : "An enquiry without a name taken down",
};
