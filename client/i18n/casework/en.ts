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
    askedLater: "Will be asked later",
    wouldNotSay: "Would rather not say",
    onPaper: "On paper, typed in later",
    other: "Other",
  },
  claim: {
    identity: "Identity card",
    household: "Household book",
    single: "Word of being single",
    marriageEnd: "Divorce or death paper",
    education: "Education",
    income: "Income",
    housing: "Housing",
    car: "Car",
    occupation: "Occupation",
    photo: "Photo and person",
  },
  verificationWay: {
    originalSeen: "Original seen",
    copySeen: "Copy seen",
    registerAsked: "Register asked",
    declared: "Own declaration",
    refused: "Would rather not show",
    metInPerson: "Met in person, alike",
  },
  consent: {
    service: {
      title: "Matchmaking",
      text: "I allow the agency to record, keep and use what I tell it in order to introduce me to people, for as long as the service runs. I may withdraw at any time; the service then ends, and only what the law demands is kept.",
    },
    matching: {
      title: "Being proposed to others",
      text: "I allow the agency to propose me to other clients. I am asked before each proposal; nobody is given my name, number or employer.",
    },
    ranking: {
      title: "Order by a program",
      text: "I allow the agency to put people in order by a program, by what both sides said they wish for. A matchmaker decides who is proposed. Without this I am served all the same, and a matchmaker chooses one by one.",
    },
    assessment: {
      title: "Questionnaires and observation",
      text: "I agree that the agency asks me to fill in questionnaires and notes what it observes in our talks, only so that my own matchmaker knows me better when proposing somebody. Nobody else sees it and it is no judgement of me. I may skip any item and take this back at any time.",
    },
    showProfile: {
      title: "Showing my profile card",
      text: "I allow the agency to show my profile card to clients I am proposed to. It tells age, education and kind of work, and no name, number or employer.",
    },
    showPhoto: {
      title: "Who may see the photos",
      text: "I allow the agency to show my photos to this one client, to nobody else, and without leaving a copy.",
    },
    contactExchange: {
      title: "Exchange of contact details",
      text: "Once both of us wish to meet, I allow the agency to give the other person my contact details. I am asked again before each exchange.",
    },
    publish: {
      title: "As a success story",
      text: "I allow the agency to tell my story as a success, without my real name and without photos. I may have it taken down at any time.",
    },
    papers: {
      title: "Identity papers",
      text: "I allow the agency to look at and check my identity papers. Only the last four characters and the result are kept, never the whole number.",
    },
    faith: {
      title: "Ethnic group, faith, diet",
      text: "I allow the agency to record my ethnic group, religion and diet, only in order to introduce me to people.",
    },
    health: {
      title: "Health and fertility",
      text: "I allow the agency to record what I tell about my health and fertility, only in order to introduce me to people. I am asked before anybody is told.",
    },
    money: {
      title: "Income and debts",
      text: "I allow the agency to record the range of my income and my debts, only in order to introduce me to people. No accounts are recorded.",
    },
    marriage: {
      title: "Marriage and children",
      text: "I allow the agency to record my marriages and children, only in order to introduce me to people. Of children only their number and ages are kept.",
    },
  },
  missing: {
    phone: "Phone number",
    wishes: "Wishes",
    matchingConsent: "Consent to matching",
    identitySeen: "identity papers seen",
    singleSeen: "declaration of being single",
  },
};
