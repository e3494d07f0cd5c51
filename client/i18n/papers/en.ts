import type { zh } from "./zh.ts";

export const en: typeof zh = {
  title: "Print",
  titleOf: (name) => `Papers of ${name}`,
  note: "Works offline and on black-and-white printers. The print window can save a PDF.",
  print: "Print",
  blank: "Blank forms",
  form: {
    registration: "Registration form",
    interview: "Interview outline",
    consents: "Consents",
    survey: "Satisfaction survey",
  },
  formNote: {
    registration: "Filled in by hand, typed in later.",
    interview: "Asked from, written on, typed in later.",
    consents: "A yes or no for each, one signature.",
    survey: "Filled in at once, entered under “End of service”.",
  },
  ofClient: "This client",
  caseFile: "The whole case file",
  caseFileNote:
    "Card, wishes, papers seen and the whole history; nothing sensitive without its consent, only the last digits of numbers.",
  caseFileOf: (name) => `Case file · ${name}`,
  whyFile: (name: string) => `Print the whole file of ${name}`,
  card: "Profile card (basic)",
  cardNote:
    "No name, photo or employer. A card for one client is printed under Introductions, with whom it is for.",
  cardNotAllowed: (who, consent) =>
    `${who} has not given consent to “${consent}”, or took a consent back; it cannot be printed now.`,
  insideOnly: "For use inside the agency",
  tails: "Last digits of numbers",
  criterion: "Wish",
  wish: "What",
  verified: "Verified",
  claim: "What",
  seenOn: "Seen on",
  countsUntil: "Counts until",
  declaration: "Declaration",
  declarationText:
    "I confirm that what stands above is true and that I am single, and will tell the agency of changes.",
  clientSigns: "Signature of the client",
  staffSigns: "Signature of staff",
  date: "Day",
  staff: "Matchmaker",
  question: "Question",
  answer: "Answer",
  remarks: "Remarks",
  consentNote:
    "Each can be chosen by itself and withdrawn at any time; a no does not affect other service.",
  textVersion: (version) => `Version of the texts: ${version}.`,
  yes: "Yes",
  no: "No",
  purpose: "What for",
  text: "Text",
  choice: "Choice",
  papersSeen: "Papers shown",
};
