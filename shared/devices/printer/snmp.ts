/** What a printer says over SNMP in bits and lamps. How it is asked is not known here. */
import { type Finding, found } from "../finding.ts";
import type { Why } from "../symptoms.ts";

/** hrPrinterDetectedErrorState (RFC 2790), the first bit first. */
const errorBits = [
  "lowPaper",
  "noPaper",
  "lowToner",
  "noToner",
  "doorOpen",
  "jammed",
  "offline",
  "serviceRequested",
  "inputTrayMissing",
  "outputTrayMissing",
  "markerSupplyMissing",
  "outputNearFull",
  "outputFull",
  "inputTrayEmpty",
  "overduePreventMaint",
] as const;

/** A bit of the error state. */
export type ErrorBit = (typeof errorBits)[number];

/** The bits that are set, of an answer of any length. */
export const errorBitsOf = (bytes: Uint8Array): readonly ErrorBit[] =>
  errorBits.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);

const meaningByBit: Readonly<Record<ErrorBit, readonly [Why, "degraded" | "abnormal"]>> = {
  lowPaper: ["paperLow", "degraded"],
  noPaper: ["noPaper", "abnormal"],
  lowToner: ["tonerLow", "degraded"],
  noToner: ["noToner", "abnormal"],
  doorOpen: ["doorOpen", "abnormal"],
  jammed: ["jam", "abnormal"],
  offline: ["printerOff", "abnormal"],
  serviceRequested: ["otherReason", "degraded"],
  inputTrayMissing: ["noPaper", "degraded"],
  outputTrayMissing: ["outputFull", "degraded"],
  markerSupplyMissing: ["noToner", "abnormal"],
  outputNearFull: ["outputFull", "degraded"],
  outputFull: ["outputFull", "abnormal"],
  inputTrayEmpty: ["noPaper", "degraded"],
  overduePreventMaint: ["otherReason", "degraded"],
};

/** Judges the error bits of a printer. */
export function judgeErrorBits(bytes: Uint8Array): readonly Finding[] {
  const bits = errorBitsOf(bytes);
  if (bits.length === 0) return [found("printerState", "normal", { by: "lan" })];
  return bits.map((bit) => {
    const [why, verdict] = meaningByBit[bit];
    return found("printerState", verdict, { why, by: "lan" });
  });
}

/** One lamp of a printer (prtConsoleLight, RFC 3805): times in ms, colour as it says. */
export interface Lamp {
  readonly onMs: number;
  readonly offMs: number;
  readonly colour: "red" | "yellow" | "orange" | "green" | "other";
}

/** Judges the lamps: a steady or blinking red or amber one is a fault. */
export function judgeLamps(lamps: readonly Lamp[]): Finding {
  const isLit = lamps.some(
    ({ onMs, colour }) =>
      onMs > 0 && (colour === "red" || colour === "orange" || colour === "yellow"),
  );
  return found("printerLamp", isLit ? "abnormal" : "normal", { why: "lamp", by: "lan" });
}
