import type { MaterialWay } from "#shared/casework";
import type { zh } from "./zh.ts";

const ways: Readonly<Record<MaterialWay, string>> = {
  screen: "shown on a screen",
  paper: "printed for the client",
  text: "copied to be sent to the client",
};

/** The material library, and what is prepared for a client. */
export const en: typeof zh = {
  title: "Materials",
  note: "The agency's introductions, success stories and clients' reviews. What tells of a client is shown only with that client's consent.",
  noteRead:
    "Press Present to show one to a client. To add or change one, ask a supervisor or an administrator.",
  none: "No materials yet. A supervisor or an administrator can begin with an introduction of the agency.",
  add: "Add a material",
  addTitle: "New material",
  edit: "Edit",
  editTitle: (title) => `Edit “${title}”`,
  saved: (title) => `Material saved: ${title}`,
  stateSaid: (title, state) => `“${title}” is now: ${state}`,
  kindLabel: "Kind",
  kind: {
    agency: "About the agency",
    service: "About a service",
    story: "Success story",
    review: "Client's review",
    leaflet: "Leaflet",
  },
  needsLabel: "For whom (none: for everybody)",
  need: {
    firstMarriage: "First marriage",
    marriedBefore: "Married before",
    withChildren: "With children",
    over50: "Over 50",
    staysLocal: "Wants to stay here",
    parentsInvolved: "Parents take part",
    busy: "Busy at work",
  },
  stateLabel: "State",
  state: { draft: "Draft", inUse: "In use", withdrawn: "Taken down" },
  use: "Put into use",
  withdraw: "Take down",
  titleLabel: "Title",
  textLabel: "Text",
  textHint:
    "No real name, employer, address or number; change details until even friends would not know them.",
  validUntil: "Valid until",
  validUntilHint: "May stay empty; after this day it is not shown",
  teller: "Whose story it is",
  secondTeller: "The other client",
  tellerHint: "Only the client's id is kept here; the consent is checked before each showing",
  refusal: {
    titleMissing: "Please give it a title.",
    textMissing: "Please write the text.",
    tellerMissing: "Please choose the client; without their consent it cannot be shown.",
  },
  promised: (words) =>
    `An outcome cannot be promised: ${words}. Say what you really do, as “introductions every month, a call after each meeting”.`,
  tellingTitle: "By these the client might be recognised:",
  telling: (type, words) => `${type}: ${words}`,
  tellingType: {
    name: "Name or form of address",
    number: "Number",
    account: "Account",
    workplace: "Workplace or position",
    address: "Address",
    place: "Place",
    birthDate: "Date of birth",
    clientNumber: "Client number",
  },
  tellingRead: "I read each of them; nobody could tell who it is",
  tellingAsked: "Please read each and tick this, or change these words.",
  mayBeKnown: "May be recognised",
  twice: "Worded twice; edit it once to settle",
  forWhom: (needs) => `For: ${needs}`,
  forAll: "For everybody",
  until: (day) => `valid until ${day}`,
  restsOn: (consents) => `by consent of ${consents}`,
  consentOf: (client, consent) => `${client} (${consent})`,
  consent: {
    given: "given",
    unasked: "never asked",
    withdrawn: "withdrawn",
    split: "two words on it",
    notHere: "not to be seen here",
  },
  someClient: "a client",
  whyNot: {
    draft: "It is a draft. It can be shown once a supervisor or an administrator puts it into use.",
    withdrawn:
      "It was taken down and is not shown. A supervisor or an administrator can put it into use again.",
    nobodyNamed:
      "It does not say which client allowed it, so it cannot be shown. Add the client by Edit.",
    expired: (day) =>
      `It was valid until ${day} and cannot be shown. Check the text, then give it a new date.`,
    promises: (words) =>
      `It promises an outcome (${words}) and cannot be shown. Reword it before it is used.`,
  },
  whyNotConsent: {
    unasked: (client) =>
      `${client} has not agreed to be a success story, so it cannot be shown. Ask first, then record the consent.`,
    withdrawn: (client) =>
      `${client} withdrew the consent to be a success story, so it cannot be shown any more. Please take it down.`,
    split: (client) =>
      `There are two words on the consent of ${client}. Until that is settled it counts as a no and cannot be shown. Please ask the client.`,
    notHere: (client) =>
      `The file of ${client} cannot be seen here, so the consent cannot be checked and it cannot be shown. A colleague who sees the file can present it.`,
  },
  toConsent: (client) => `See the consents of ${client}`,
  present: "Present",
  presentOne: (title) => `Present “${title}”`,
  print: "Print",
  copy: "Copy the text",
  copied: "The text is copied and can be pasted.",
  notCopied:
    "The browser did not allow copying, so nothing was copied. Print it, or try another browser.",
  more: (title) => `More for “${title}”`,
  gone: "This material is no longer there.",
  notRecorded:
    "It could not be written into the client's visits, so it was not given out. Try again later, or ask the assigned matchmaker.",
  toldByConsent: "Told with consent; names and details are changed",
  sectionTitle: "Materials for the client",
  sectionSays: (count, seen) =>
    seen === 0
      ? `${count} suit the client; none was shown yet`
      : `${count} suit the client; ${seen} shown`,
  sectionNone: "There is no material that suits and can be shown.",
  open: "See the list",
  clientTitle: "Materials for the client",
  clientNeeds: (needs) => `By the card and the visits: ${needs}`,
  clientNoNeeds: "No particular needs are known yet; these are for everybody.",
  showAll: "List all materials in use",
  toLibrary: "Materials",
  notAllowed: "You do not see this client's visits, so there is no list.",
  wasShown: "Shown",
  notShownYet: "Not shown yet",
  shownBy: (who, when, how) => `${when}: ${ways[how]} by ${who}`,
  strike: "Was a mistake",
  struck: (title) => `Taken back: ${title}`,
  quoted: (title) => `“${title}”`,
  shownInVisit: (who, titles) => `${who} showed materials: ${titles}`,
};
