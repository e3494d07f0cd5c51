import { expect, test } from "vitest";
import { checkOf, checks, devices, limitsVersion } from "./checks.ts";
import { cannotTell, found, judge } from "./finding.ts";
import { openIndicators, verdictOf } from "./fitness.ts";
import { judgeOpening } from "./opening.ts";
import { judgeAnswers } from "./questions/judge-answers.ts";
import { type Symptom, symptoms } from "./symptoms.ts";
import { worst } from "./verdict.ts";

test("二.2.a what was not looked at is not good by silence", () => {
  for (const device of devices) expect(verdictOf(device, []), device).toBe("cannotTell");
  const seen = [found("pictureSharp", "normal")];
  expect(verdictOf("camera", seen)).toBe("cannotTell");
  expect(openIndicators("camera", seen)).toEqual(["pictureInTime"]);
  expect(verdictOf("camera", [...seen, found("frameGap", "normal")])).toBe("normal");
});

test("二.2.a a person's word closes what no program saw", () => {
  const unknown = cannotTell("pictureSharp", "noDetail");
  expect(verdictOf("camera", [unknown, found("cameraAsked", "normal", { by: "person" })])).toBe(
    "normal",
  );
});

test("二.2.b one fault is the verdict of its device, and of no other", () => {
  const findings = [found("pictureSharp", "normal"), judge("frameGap", 1_500, "stalls")];
  expect(verdictOf("camera", findings)).toBe("abnormal");
  expect(verdictOf("microphone", findings)).toBe("cannotTell");
});

test("69 a refused permission leaves a camera unknown, never broken", () => {
  expect(verdictOf("camera", [judgeOpening("cameraOpens", "NotAllowedError")])).toBe("cannotTell");
});

test("of several verdicts the gravest counts, and a fault is not hidden by something unknown", () => {
  expect(worst([])).toBe("cannotTell");
  expect(worst(["normal", "cannotTell"])).toBe("cannotTell");
  expect(worst(["cannotTell", "degraded"])).toBe("degraded");
  expect(worst(["degraded", "abnormal", "normal"])).toBe("abnormal");
});

test("a limit is good up to itself, or below itself, as the table says", () => {
  expect(judge("frameGap", 400, "stalls").verdict).toBe("normal");
  expect(judge("frameGap", 400.1, "stalls").verdict).toBe("degraded");
  expect(judge("roundTrip", 100, "slowAnswers").verdict).toBe("degraded");
  expect(judge("roundTrip", 99.9, "slowAnswers").verdict).toBe("normal");
  expect(judge("roundTrip", Number.NaN, "slowAnswers").verdict).toBe("cannotTell");
  expect(judge("roundTrip", undefined, "slowAnswers").verdict).toBe("cannotTell");
});

test("the limits of a version are what they were", () => {
  expect(limitsVersion).toBe(1);
  const limits = Object.fromEntries(
    Object.keys(checks).flatMap((name) => {
      const { limit } = checkOf(name as keyof typeof checks);
      return limit ? [[name, [limit.degraded ?? null, limit.abnormal ?? null]]] : [];
    }),
  );
  expect(limits).toMatchObject({
    pictureSharp: [3.6, 4.5],
    frameGap: [400, 1_000],
    signalToNoise: [25, 12],
    hum: [-58, -45],
    roundTrip: [100, 300],
    download: [10, 2],
    eventLoop: [200, 1_000],
    storageRoom: [0.8, 0.95],
    pageColour: [6, 13],
  });
});

/** Row 四.2: of each symptom, by what it is recognised, or by which answer. */
const recognised: Readonly<Record<Symptom, () => readonly Symptom[]>> = {
  freeze: () => judge("eventLoop", 1_500, "sluggish").symptoms,
  blueScreen: () => judgeAnswers("computerAsked", { computerBlueScreen: "yes" })[0]!.symptoms,
  crash: () => found("uncleanEnds", "abnormal", { why: "endsUnclean" }).symptoms,
  errorMessages: () => judge("errors", 4, "errors").symptoms,
  slowNetwork: () => judge("roundTrip", 400, "slowAnswers").symptoms,
  paperJam: () => judgeAnswers("copierAsked", { copierJam: "yes" })[0]!.symptoms,
  outOfPaper: () => judgeAnswers("printerAsked", { printerPaper: "no" })[0]!.symptoms,
  faultLamp: () => judgeAnswers("copierAsked", { copierLamp: "yes" })[0]!.symptoms,
  blurredPrint: () => judge("pageBands", 0.4, "bands").symptoms,
  distortedColour: () => judge("pageColour", 20, "weakColour").symptoms,
  blurredPicture: () => judge("pictureSharp", 7, "blurred").symptoms,
  delay: () => judge("frameGap", 4_000, "stalls").symptoms,
  distortedSound: () => judge("overload", 0.2, "clipping").symptoms,
  disconnected: () => judgeAnswers("microphoneAsked", { recorderDrops: "yes" })[0]!.symptoms,
  cannotOpen: () => judgeAnswers("softwareAsked", { programsOpen: "no" })[0]!.symptoms,
  dataLoss: () => judgeAnswers("softwareAsked", { filesStay: "no" })[0]!.symptoms,
};

test.each(symptoms)("四.2 the symptom %s is recognised or asked", (symptom) => {
  expect(recognised[symptom]()).toContain(symptom);
});

test("75 a finding holds figures and words, and nothing that was seen or heard", () => {
  const finding = judge("pictureSharp", 7, "blurred");
  expect(Object.keys(finding).sort()).toEqual(
    "basis by check figure limit privacy symptoms unit verdict why".split(" "),
  );
  for (const value of Object.values(finding).flat())
    expect(["string", "number"], String(value)).toContain(typeof value);
});
