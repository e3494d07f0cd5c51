import type { zh } from "./zh.ts";

/** The pages for a client's eyes, and how a colleague turns the screen. */
export const en: typeof zh = {
  start: "Show the client",
  startTitle: "Show the client around",
  startText:
    "The agency, how it works, prices, privacy and the client's rights, a page each, then the materials for this client. A page that was shown ticks itself in today's visit, with the time, the version of the text and who showed it. What was explained by word is ticked by hand as before.",
  startNew: "No visit was logged today; one is written down with the first page.",
  together: "Turn the screen and look together",
  inHands: "Hand it to the client",
  inHandsHint: "Once it is in the client's hands, only a PIN or password brings you back.",
  hello: "Welcome. Please have a look around",
  helloNote: "Open a page and take your time. Ask whatever is not clear.",
  page: {
    company: { title: "Who we are", line: "The agency, its licence, address and complaints" },
    process: { title: "How we work for you", line: "Six steps, from the first talk onwards" },
    price: { title: "What it costs", line: "Packages, cooling-off and refunds" },
    privacy: {
      title: "How we protect what you tell us",
      line: "What is kept, who sees it, what you allow",
    },
    rights: { title: "Your rights", line: "See, correct, withdraw, erase and complain" },
  },
  noLonger: "This page is not shown any more.",
  storyNote: "Told with consent; names and details are changed.",
  seen: "Seen",
  contents: "Contents",
  before: "Back",
  next: "Next",
  finished: "Finished",
  done: "Done",
  giveBack: "Give it back",
  version: (version) => `Version of this text: ${version}`,
  recorded: (things) => `Written into today's visit, shown: ${things}`,
  notRecorded: "The last page was not written down. Please let your matchmaker tick it by hand.",
  companyText: "This is how we are registered. You are welcome to check it.",
  step: {
    consultation:
      "We hear whom you hope to meet and what worries you, and explain service and price.",
    information:
      "We write down your details and look at papers. What you would rather not say, you leave out.",
    assessment:
      "We talk, and if you like you fill in a questionnaire, to learn what matters to you.",
    matching:
      "We look for people by what both sides wish for, ask you first and then the other. Nobody sees a name or number yet.",
    meeting:
      "You meet only when both agree. We arrange time and place, and come along if you wish.",
    followUp: "Afterwards we hear how it was, and go on, adjust, or look again.",
  },
  processNote: "You can stop at every step, and you can change your mind.",
  coolingOff: (days) => `Change your mind within ${days} days of signing and everything goes back.`,
  refund: (rule) => `If you stop midway, ${rule.charAt(0).toLowerCase()}${rule.slice(1)}.`,
  priceNote: "The contract is what counts; nothing is charged beside it. We never promise success.",
  privacyPoints: [
    "We keep it only to introduce you to somebody, for nothing else, and sell it to nobody.",
    "Only colleagues who receive or serve you can open your number, and each look leaves a trace.",
    "Other clients see neither your name nor number nor employer; we ask before we show anything.",
    "You allow or refuse each point below by itself, and can take it back at any time.",
  ],
  consents: "What you decide, point by point",
  rights: [
    "See what we keep about you, and take a copy along.",
    "Have mistakes corrected.",
    "Withdraw anything you allowed.",
    "Have it erased, except what the law makes us keep.",
    "Have it explained why somebody is proposed; people decide it, not a program.",
  ],
  rightsTerm: (term) => `We answer within ${term}.`,
  complain: (channel) => `Not satisfied? You can complain here: ${channel}.`,
};
