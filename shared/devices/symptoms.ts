/** What may be wrong, why nothing can be said, and the words of the procedure (四.2) for it. */

/** The abnormal states the procedure lists, in its order; the last two for office programs. */
export const symptoms = [
  "freeze",
  "blueScreen",
  "crash",
  "errorMessages",
  "slowNetwork",
  "paperJam",
  "outOfPaper",
  "faultLamp",
  "blurredPrint",
  "distortedColour",
  "blurredPicture",
  "delay",
  "distortedSound",
  "disconnected",
  "cannotOpen",
  "dataLoss",
] as const;

/** A symptom in the words of the procedure. */
export type Symptom = (typeof symptoms)[number];

/**
 * What was found, finer than a symptom: each has a sentence and its first aid. The symptoms beside
 * it are what a repair ticket is filed under; a reason why nothing can be said has none.
 */
export const symptomsByWhy = {
  absent: ["disconnected"],
  busy: ["disconnected"],
  permission: [],
  unsupported: [],
  disconnected: ["disconnected"],
  virtual: [],
  noFrames: ["disconnected"],
  lowResolution: ["blurredPicture"],
  blurred: ["blurredPicture"],
  moving: [],
  noDetail: [],
  black: ["disconnected"],
  covered: [],
  dark: [],
  glare: ["blurredPicture"],
  tint: ["blurredPicture"],
  grain: ["blurredPicture"],
  frozen: ["delay"],
  fewFrames: ["delay"],
  stalls: ["delay"],
  late: ["delay"],

  silent: ["disconnected"],
  quiet: ["distortedSound"],
  noisy: ["distortedSound"],
  humming: ["distortedSound"],
  clipping: ["distortedSound"],
  crackling: ["distortedSound"],
  brokenUp: ["distortedSound", "disconnected"],
  muffled: ["distortedSound"],
  offset: ["distortedSound"],
  noSpeech: [],
  tooShort: [],
  notHeard: ["disconnected"],
  faint: ["distortedSound"],

  sluggish: ["freeze"],
  hangs: ["freeze"],
  ownWork: [],
  endedOnce: ["crash"],
  endsUnclean: ["crash"],
  blueScreen: ["blueScreen"],
  errors: ["errorMessages"],
  busyProcessor: ["freeze"],
  storageBroken: ["dataLoss"],
  storageSlow: ["freeze"],
  roomShort: ["dataLoss"],
  notKept: ["dataLoss"],
  syncOld: ["dataLoss"],

  offline: [],
  unreachable: ["slowNetwork"],
  serverOnly: [],
  slowAnswers: ["slowNetwork"],
  lossy: ["slowNetwork"],
  narrow: ["slowNetwork"],
  reconnects: ["slowNetwork"],
  fewSamples: [],

  printerOff: ["disconnected"],
  jam: ["paperJam"],
  noPaper: ["outOfPaper"],
  paperLow: ["outOfPaper"],
  doorOpen: ["faultLamp"],
  noToner: ["blurredPrint"],
  tonerLow: ["blurredPrint"],
  wasteFull: ["faultLamp"],
  fuser: ["faultLamp"],
  drum: ["blurredPrint"],
  outputFull: ["faultLamp"],
  paused: ["faultLamp"],
  lamp: ["faultLamp"],
  otherReason: ["faultLamp"],
  stopped: ["faultLamp"],
  queueOnly: [],
  unreadable: [],
  loud: ["faultLamp"],

  pageNotFound: [],
  pageTooSmall: [],
  pageLight: [],
  missingColour: ["distortedColour"],
  weakColour: ["distortedColour"],
  tintedGreys: ["distortedColour"],
  faded: ["blurredPrint"],
  bands: ["blurredPrint"],
  streaks: ["blurredPrint"],
  smeared: ["blurredPrint"],

  slowPrograms: ["freeze"],
  programFails: ["cannotOpen"],
  fileLost: ["dataLoss"],
  unsure: [],
} as const satisfies Readonly<Record<string, readonly Symptom[]>>;

/** What was found, or why nothing can be said. */
export type Why = keyof typeof symptomsByWhy;

const isWhy = (text: string): text is Why => text in symptomsByWhy;

/** Everything that may be found, in order. */
export const whys: readonly Why[] = Object.keys(symptomsByWhy).filter(isWhy);
