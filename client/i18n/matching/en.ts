import { plural } from "../plural.ts";
import { searchEn } from "./search-en.ts";
import type { zh } from "./zh.ts";

export const en: typeof zh = {
  title: "Candidates",
  pageTitle: (name) => `Candidates for ${name}`,
  note: (fit) =>
    `Percentages are the ${fit.toLowerCase()}. They do not predict how two people get on; whom to introduce is yours to decide.`,
  find: "Find candidates",
  fit: "Fit to stated conditions",
  counting: "Comparing…",
  notListed: "This file stands in no list, so nobody is looked for.",

  group: {
    fits: "Fit",
    ask: "Ask first",
    blocked: "Cannot be introduced",
    proposed: "Being introduced",
  },
  groupNote: {
    fits: "Every must of both sides is met; consents and single status are in order.",
    ask: "No must is known to be unmet, but something is not known.",
    blocked: "Only clients of the sex that is sought; the reason stands under each of them.",
    proposed: "Being introduced to this client now; open one to see how far it is.",
  },
  fitsOnceAsked: (name) =>
    `Every must of both sides is met and the other side is in order; complete ${name}'s own side first.`,
  groupEmpty: {
    fits: "Nobody now. Look at those to ask first: once answered they move up here. Or talk with the client about the conditions.",
    ask: "Nobody has to be asked first.",
    blocked: "Nobody.",
    proposed: "Nobody.",
  },
  counts: (fits, ask) => `${fits} fit · ${ask} to ask first`,
  estimate: (fits, ask) =>
    `By what both sides have stated, ${fits} could be introduced today, and ${ask} after some questions. A count, not a promise.`,
  noEstimate: (why) => `How many there are cannot be estimated yet: ${why}`,
  bestOf: (shown, count) => `${count} in all; these are the ${shown} that fit best.`,
  more: (count) => `Show ${count} more`,
  refusing: (count) =>
    `${plural(count, "more client")} not listed: they do not want to be ordered by a program. Pick them by hand.`,

  forClient: (name) => `As ${name} asks`,
  forClientShort: (name) => `For ${name}`,
  bar: (a, b, ofA, ofB) =>
    `${b} has ${ofA}% of what ${a} asks for, ${a} has ${ofB}% of what ${b} asks for`,
  percent: (percent) => `${percent}%`,
  nothingAsked: "Nothing",
  asksNothing: (who) => `${who} asks for nothing`,
  lopsided: "Lopsided",
  known: (known, stated) => `Known: ${known} of ${stated}`,
  knownNone: "Neither asked for anything",
  reasons: "Fits",
  conflicts: "Differs",
  unknowns: "Not known",
  blocks: "In the way",
  asks: "Ask",
  line: (label, has, who, wish) => `${label}: ${has} (${who} asks for ${wish})`,
  wanted: (who, things) => `${who} asks for: ${things}`,
  thing: (label, value) => `${label}: ${value}`,
  between: " · ",
  years: (years) => `${years}`,

  block: {
    withdrawn: (who) => `${who} took back a consent.`,
    kin: (who) =>
      `On the list of people ${who} is kept apart from: relatives (within three generations they may not marry).`,
    underAge: (who, age) => `${who} is ${age}, below the legal age (22 for men, 20 for women).`,
    must: (who, what) => `A must of ${who} is not met: ${what}`,
    refusesRanking: (who) => `${who} does not want candidates to be ordered by a program.`,
    metAndRefused: "They met, and one of them did not want to meet again.",
    coolingDown: (until) => `Proposed not long ago and declined; not before ${until}.`,
  },
  ask: {
    single: (who) => `Nobody has checked yet that ${who} is single.`,
    singleEnded: (who) => `That ${who} is single was checked too long ago; check it again.`,
    sex: (who) => `The sex of ${who} is not filled in.`,
    birthDate: (who) => `The birth date of ${who} is not filled in, so the legal age is not known.`,
    must: (who, label, wish) => `Ask ${who}: ${label} (a must of the other: ${wish})`,
    eased: (who, what) => `Ask whether ${who} eases a must of the card: ${what}`,
  },

  ownBlocked: (name) => `No candidates are ordered for ${name} now`,
  ownAsks: (name) => `Before introducing ${name}, complete their own side`,
  byHand: "Pick by hand",

  wishes: (name) => `What ${name} asks for`,
  wishesNone:
    "No conditions yet. What is said in an interview stands here once it is confirmed. Without conditions candidates are ordered too, on less ground.",
  saidBy: {
    client: "Said by the client",
    relative: "Said by the family",
    matchmaker: "Written by a matchmaker",
  },
  saidOn: (who, when) => `${who} · ${when}`,
  cost: (more) => `Without insisting on this: ${more} more`,
  read: "For you to read; not compared",

  editor: {
    open: "Change or try conditions",
    title: (name) => `Conditions of ${name}`,
    note: "Numbers follow as you change things; until you save, nothing has changed.",
    none: "No conditions yet. Add one below, or take one from the interview.",
    add: "Add a condition",
    choose: "Choose",
    edit: "Change",
    close: "Close",
    restore: "Restore",
    changed: "Tried",
    dropped: "No longer asked for",
    drop: "Do not ask for this",
    importance: "How much it matters",
    from: "From",
    to: "To",
    slide: (label, end) => `${label}, ${end.toLowerCase()}, drag`,
    atLeast: "At least",
    anyOf: "Any of",
    oneMore: "One more",
    words: "In your own words",
    wordsHint: "Put commas between several",
    outOf: (least, most) => `Enter a whole number from ${least} to ${most}`,
    noEnd: "Fill in at least one end; if neither matters, do not ask for it",
    crossed: "The lower end is above the upper one",
    noneChosen: "Nothing chosen yet",
    noWord: "Nothing written yet",
    tooLong: (most) => `At most ${most}, each of at most ${most} characters`,
    tried: "Changes not saved",
    unsaved: (count) =>
      count === 0
        ? "One condition is not complete"
        : `${plural(count, "condition")} tried, not saved`,
    notYet: "One condition is not complete; finish it, then save.",
    notYours: "You can try, but a colleague who serves this client has to save it.",
    whose: "Whose word is it",
    save: "Save",
    giveUp: "Do not save",
    saved: (what) => `Conditions changed: ${what}`,
    proposed: "From interview and questionnaires",
    proposedNote: "Try one to see the numbers; it is written on the card only when you save.",
    tryOut: "Try it",
    isTried: "Tried",
  },
  position: {
    title: "How many there are",
    step: {
      sought: () => "Could be introduced now",
      meeting: (name) => `Meet every must of ${name}`,
      mutual: (name) => `Of those, accept ${name} too`,
      close: (name) => `Of those, have all that matters to ${name}`,
    },
    short: (mutual) => `Fit both ways: ${mutual}`,
    accepting: (name, count) => `Whatever ${name} asks for, ${count} accept ${name}.`,
    note: "What is not known does not count against anybody; it is asked first. A count of today, not a chance of success.",
    change: (more) => (more > 0 ? `${more} more` : `${-more} fewer`),
    none: (why) => `Nobody is counted now: ${why}`,
    excludes: (count, more, isMust) => {
      const brings = isMust ? `without it ${more} more` : `without minding it ${more} more`;
      return `${count} do not meet it · ${more === 0 ? "easing it alone brings nobody" : brings}`;
    },
    excludesNone: "Leaves nobody out",
    easing: (wish, more) => `${wish}: ${more} more`,
    also: (wish, more) => `Also “${wish}”: ${more} more`,
    nobody: (what, count, more) =>
      more === 0
        ? `Nobody is left. “${what}” leaves out most: ${count}. Easing one condition is not enough.`
        : `Nobody is left. “${what}” matters most: ${count} do not meet it; without it there are ${more} more.`,
    nobodySought: "Nobody can be introduced now, whatever the conditions.",
    nobodyBack: "Nobody is left: it is the others' conditions, not these.",
    contradictions: "Some of this does not go together; ask the client",
    tooYoung: (from) => `Everybody of that age is below the legal age (${from}).`,
    together: (one, other) => `Hardly anybody meets both “${one}” and “${other}”.`,
    ownCard: (label) => `“${label}” is the opposite of what the client's own card says.`,
  },

  compare: {
    title: (name) => `Candidates for ${name}, side by side`,
    note: "Differences first. What was not allowed to be known is not compared.",
    pick: "Compare",
    bar: "Side by side",
    picked: (names) => `To compare: ${names}.`,
    oneMore: "Choose one more (four at most).",
    open: (count) => `See these ${count} side by side`,
    unknown: "Not known",
    whose: {
      client: "Own word",
      relative: "The family's word",
      paper: "From a paper",
      matchmaker: "Written by a matchmaker",
    },
  },
  origin: {
    seen: (day) => `verified ${day}`,
    over: "verification expired",
    unseen: "not verified",
    between: ", ",
    mark: (text) => ` [${text}]`,
    note: "In brackets: whose word a value is, and whether a proof was seen. Without brackets it is the client's own word of what nothing proves.",
  },
  whyNot: {
    title: "Why not somebody",
    label: "Type a name to see why they are not among those who fit",
    stands: {
      fits: (name) => `${name} is among those who fit; others fit both sides better.`,
      ask: (name) => `For ${name} these things have to be asked first.`,
      blocked: (name) => `${name} cannot be introduced now, for the reasons below.`,
      proposed: (name) => `${name} is being introduced now.`,
    },
    notHere: "This person is in no list on this device.",
  },

  search: searchEn,

  propose: "Introduce",
  askThenPropose: "Ask, then introduce",
  openPair: "Open the introduction",
  ground: "Why they were proposed",
  groundMet: { whole: "met", part: "nearly", none: "not met", unknown: "not known then" },
  groundFor: (other, name, percent) => `${other} had ${percent}% of what ${name} asked for`,
};
