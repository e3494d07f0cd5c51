/** What it means when a camera or microphone does not open, opens small, or is none. */
import { cannotTell, type Finding, found, judge } from "./finding.ts";
import type { Why } from "./symptoms.ts";

/** The names of getUserMedia's refusals; a refused permission is never called a broken device. */
const whyByError = new Map<string, Why>([
  ["NotAllowedError", "permission"],
  ["SecurityError", "permission"],
  ["NotFoundError", "absent"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
  ["OverconstrainedError", "lowResolution"],
]);
const tellsNothing: readonly Why[] = ["permission", "unsupported"];

/** Judges by the name of the error with which it did not open. */
export function judgeOpening(
  name: "cameraOpens" | "microphoneOpens",
  errorName: string | undefined,
): Finding {
  if (errorName === undefined) return found(name, "normal");
  const why = whyByError.get(errorName) ?? "unsupported";
  if (tellsNothing.includes(why)) return cannotTell(name, why);
  return found(name, why === "lowResolution" ? "degraded" : "abnormal", { why });
}

/** Programs that give themselves out as a camera: their picture says nothing about one. */
const virtualNames =
  /\b(obs|virtual|manycam|snap camera|xsplit|droidcam|epoccam|iriun|ndi|camo|e2esoft|vcam|youcam|mmhmm|splitcam)\b|虚拟/iu;

/** Whether the camera behind a label is a program. The label is looked at and dropped. */
export function judgeLabel(label: string): Finding {
  return virtualNames.test(label)
    ? cannotTell("cameraIsReal", "virtual")
    : found("cameraIsReal", "normal");
}

/** Judges the size of the picture by its shorter side. */
export const judgeResolution = (width: number, height: number): Finding =>
  width > 0 && height > 0
    ? judge("resolution", Math.min(width, height), "lowResolution")
    : cannotTell("resolution", "noFrames");
