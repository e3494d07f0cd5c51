import type { zh } from "./zh.ts";

/** Words about the way of a client through the agency. */
export const en: typeof zh = {
  stage: {
    booking: "Booking",
    consultation: "Consultation",
    information: "Information",
    assessment: "Assessment",
    matching: "Matching",
    meeting: "Meeting",
    followUp: "Follow-up",
    closed: "Closed",
  },
  reason: {
    doneElsewhere: "Done elsewhere",
    knownFromBefore: "Known from before",
    clientInAHurry: "Client is in a hurry",
    moreToLearn: "More to learn",
    wishesChanged: "Wishes changed",
    notTheRightPair: "Not the right pair",
    enteredByMistake: "Entered by mistake",
    leftByWish: "Left by own wish",
    noAnswer: "Cannot be reached",
    duplicate: "Registered twice",
    cannotBeServed: "Cannot be served for now",
    cameBack: "Came back",
    goesOn: "Service goes on",
    other: "Other",
  },
  missing: {
    phone: "Phone number",
    wishes: "Wishes",
    matchingConsent: "Consent to matching",
  },
};
