/**
 * Whether the equipment is fit for work, by the words of the procedure (二.2, 四.1). A device is
 * normal only when each of its words has been seen or said to be so; what was not looked at is not
 * good by silence.
 */
import { type CheckName, checkOf, type Device } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { type Verdict, worst } from "./verdict.ts";

/** The words of 四.1 for the state of a device during work. */
export const indicators = {
  runsSteadily: { device: "computer", checks: ["uncleanEnds", "computerAsked"] },
  runsSmoothly: { device: "computer", checks: ["eventLoop", "computerAsked"] },
  networkFast: { device: "network", checks: ["roundTrip", "networkAsked"] },
  dataSafe: { device: "storage", checks: ["storageTrue"] },
  printerStarts: { device: "printer", checks: ["printerState", "printerAsked"] },
  printsWell: { device: "printer", checks: ["pageBands", "printerAsked"] },
  printerQuiet: { device: "printer", checks: ["printerNoise", "printerAsked"] },
  copies: { device: "copier", checks: ["copierAsked"] },
  pictureClear: { device: "camera", checks: ["pictureSharp", "cameraAsked"] },
  pictureInTime: { device: "camera", checks: ["frameGap", "cameraDelay", "cameraAsked"] },
  soundClear: { device: "microphone", checks: ["signalToNoise", "microphoneAsked"] },
  speakerHeard: { device: "speaker", checks: ["speakerHeard", "speakerAsked"] },
  programsWork: { device: "software", checks: ["softwareAsked"] },
} as const satisfies Readonly<
  Record<string, { readonly device: Device; readonly checks: readonly CheckName[] }>
>;

/** A word of the procedure for a good state. */
export type Indicator = keyof typeof indicators;

const isIndicator = (text: string): text is Indicator => text in indicators;
const allIndicators: readonly Indicator[] = Object.keys(indicators).filter(isIndicator);

/** The verdict about a device: the gravest finding, and normal only when nothing is left open. */
export function verdictOf(device: Device, findings: readonly Finding[]): Verdict {
  const own = findings.filter(({ check }) => checkOf(check).device === device);
  const faults = own.filter(({ verdict }) => verdict === "degraded" || verdict === "abnormal");
  if (faults.length > 0) return worst(faults.map(({ verdict }) => verdict));
  return openIndicators(device, own).length > 0 ? "cannotTell" : "normal";
}

/** The words of a device nobody has confirmed yet: what a person is asked. */
export function openIndicators(device: Device, findings: readonly Finding[]): readonly Indicator[] {
  const good = findings.filter(({ verdict }) => verdict === "normal").map(({ check }) => check);
  return allIndicators.filter((name) => {
    const { device: of, checks } = indicators[name];
    return of === device && !checks.some((check) => good.includes(check));
  });
}
