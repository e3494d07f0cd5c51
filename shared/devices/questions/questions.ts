/**
 * What no program sees is asked: short questions, each answered with yes, no or not sure, in an
 * order that ends as soon as enough is known. The screen has the words; here is what they lead to.
 */
import type { CheckName } from "../checks.ts";
import type { Why } from "../symptoms.ts";
import type { Verdict } from "../verdict.ts";

/** What a person may answer; not sure is a proper answer. */
export const answers = ["yes", "no", "unsure"] as const;

/** An answer to a question. */
export type Answer = (typeof answers)[number];

/** One question, and what the bad answer means. */
export interface Question {
  readonly bad: "yes" | "no";
  readonly why: Why;
  readonly verdict: Exclude<Verdict, "normal" | "cannotTell">;
}

const fault = (bad: "yes" | "no", why: Why): Question => ({ bad, why, verdict: "abnormal" });
const flaw = (bad: "yes" | "no", why: Why): Question => ({ bad, why, verdict: "degraded" });

/** All questions by name. */
export const questions = {
  computerBlueScreen: fault("yes", "blueScreen"),
  computerHung: fault("yes", "hangs"),
  computerMessages: flaw("yes", "errors"),
  computerSlow: flaw("yes", "slowPrograms"),
  otherSitesOpen: fault("no", "unreachable"),
  printerStarts: fault("no", "printerOff"),
  printerJam: fault("yes", "jam"),
  printerPaper: fault("no", "noPaper"),
  printerLamp: fault("yes", "lamp"),
  printerBlurred: flaw("yes", "smeared"),
  printerColours: flaw("yes", "weakColour"),
  printerLoud: flaw("yes", "loud"),
  copierStarts: fault("no", "printerOff"),
  copierJam: fault("yes", "jam"),
  copierLamp: fault("yes", "lamp"),
  copierBlurred: flaw("yes", "smeared"),
  copierLoud: flaw("yes", "loud"),
  cameraClear: flaw("no", "blurred"),
  cameraLate: flaw("yes", "late"),
  cameraDrops: fault("yes", "disconnected"),
  recorderClear: flaw("no", "noisy"),
  recorderDistorted: flaw("yes", "clipping"),
  recorderDrops: fault("yes", "disconnected"),
  speakerHeardTone: fault("no", "notHeard"),
  programsOpen: fault("no", "programFails"),
  programsMessages: flaw("yes", "errors"),
  sampleReadable: flaw("no", "programFails"),
  filesStay: fault("no", "fileLost"),
} as const satisfies Readonly<Record<string, Question>>;

/** The name of a question. */
export type QuestionName = keyof typeof questions;

/** Which questions stand for a device, in their order. */
export const questionsByCheck = {
  computerAsked: ["computerBlueScreen", "computerHung", "computerMessages", "computerSlow"],
  networkAsked: ["otherSitesOpen"],
  printerAsked: [
    "printerStarts",
    "printerJam",
    "printerPaper",
    "printerLamp",
    "printerBlurred",
    "printerColours",
    "printerLoud",
  ],
  copierAsked: ["copierStarts", "copierJam", "copierLamp", "copierBlurred", "copierLoud"],
  cameraAsked: ["cameraClear", "cameraLate", "cameraDrops"],
  microphoneAsked: ["recorderClear", "recorderDistorted", "recorderDrops"],
  speakerAsked: ["speakerHeardTone"],
  softwareAsked: ["programsOpen", "programsMessages", "sampleReadable", "filesStay"],
} as const satisfies Partial<Record<CheckName, readonly QuestionName[]>>;

/** The checks that are questions. */
export type AskedCheck = keyof typeof questionsByCheck;

/** The checks that are questions, in the order they are asked. */
export const askedChecks = [
  "speakerAsked",
  "computerAsked",
  "networkAsked",
  "cameraAsked",
  "microphoneAsked",
  "printerAsked",
  "copierAsked",
  "softwareAsked",
] as const satisfies readonly AskedCheck[];
