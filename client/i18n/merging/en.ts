import type { Words } from "../words.ts";

/** Two cards that are one person, in English. */
export const en: Words["merging"] = {
  samePerson: "This is one person…",
  withAnother: "Merge with another file",
  pageTitle: (name) => `Merge the file of ${name}`,
  pageNote:
    "Merging only leaves a mark: both files are kept whole, and it can be undone at any time.",
  pick: "Find the other file of this person",
  pickNote: "By name, pinyin or the end of the number.",
  notHere: "One of the files is not on this device. Merge once it has been fetched.",
  sameFile: "This is the same file; there is nothing to merge.",
  already: "These two files are merged already.",
  which: "Which file stays",
  stays: "Stays",
  goes: "Is merged into it",
  registered: (day) => `registered ${day}`,
  mayNotGo: (name) =>
    `The file that would go is ${name}'s, and you cannot mark it. Ask ${name} or a supervisor to merge, or keep that one.`,
  mayNotGoUnassigned:
    "You cannot change the file that would go. Ask a supervisor to merge, or keep that one.",
  taken: "Take over to the file that stays",
  takenNote:
    "What only the other file says. What is ticked is said here too, with whose word it was; it stays in the old file as well.",
  takenNone: "The other file says nothing more.",
  mayNotTake:
    "You cannot change the file that stays, so the two are merged and nothing is taken over.",
  tickAll: "Tick all",
  tickNone: "Tick none",
  tag: (tag) => `Tag: ${tag}`,
  wish: (criterion, value) => `Wish · ${criterion}: ${value}`,
  answer: (label, value) => `${label}: ${value}`,
  exclusion: (name) => `Keep apart from ${name}`,
  exclusionElsewhere: (name) => `${name} asked to be kept apart from this client`,
  notAgain: (name) => `Not to be proposed again: ${name}`,
  reach: { phone: "Phone", weChat: "WeChat ID", email: "Email", address: "Address" },
  reachTail: (tail) => `Phone (ending ${tail})`,
  waiting: (labels) =>
    `${labels}: the file that stays has no consent for this yet, so it is not taken over.`,
  different: "Where the two differ",
  what: "What",
  differentNote: "The file that stays counts; the other answer remains in the old file.",
  staysBehind:
    "Appointments, contracts, introductions and notes remain in the old file, one press away from the file that stays. The old file leaves the list, search and introductions.",
  confirm: "One person: merge",
  done: (name, count) =>
    count === 0
      ? `Merged into the file of ${name}`
      : `Merged into the file of ${name}; ${count === 1 ? "one thing" : `${count} things`} taken over`,
  mergedInto: (day, name) =>
    `Merged into the other file of ${name} on ${day}. Lists and introductions use only that one.`,
  open: "Open the file that stays",
  undo: "Undo the merge",
  undone: "The merge is undone; this file stands for itself again",
  inTheList: "Merged",
  unclear: "Merge to settle",
  absorbed: "Merged files",
  history: "History",
  ring: "Colleagues merged these files into each other. The one registered first is used for now; settle which one stays:",
  keep: (about) => `Keep: ${about}`,
  keepThis: "Keep this file",
  kept: (name) => `Settled: this file of ${name} stays`,
  ringElsewhere: "Whoever answers for one of them, or a supervisor, settles it.",
  alone: "a file of its own",
  clashLabel: "Merge",
  into: (name) => `merged into the file of ${name}`,
};
