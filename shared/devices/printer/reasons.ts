/**
 * What a printer says of itself (IPP `printer-state-reasons`, RFC 8011 5.4.12) in words of the
 * desk. The suffix `-report`, `-warning`, `-error` may only raise: printers disagree on it
 * (`media-jam` comes as report, warning, error and bare; DEVICES 2.2.1).
 */
import type { Why } from "../symptoms.ts";

/** How grave a reason is: it stops the printer, may do so, warns, or says nothing. */
export type Gravity = "stop" | "soft" | "warn";

/** What one reason means. */
export interface Meaning {
  readonly why: Why;
  readonly gravity: Gravity;
}

/** Exactly these, without suffix. */
const meanings: Readonly<Record<string, Meaning>> = {
  "media-jam": { why: "jam", gravity: "stop" },
  "media-needed": { why: "noPaper", gravity: "stop" },
  "media-empty": { why: "noPaper", gravity: "soft" },
  "media-low": { why: "paperLow", gravity: "warn" },
  "input-tray-missing": { why: "noPaper", gravity: "soft" },
  "cover-open": { why: "doorOpen", gravity: "stop" },
  "door-open": { why: "doorOpen", gravity: "stop" },
  "interlock-open": { why: "doorOpen", gravity: "stop" },
  "toner-empty": { why: "noToner", gravity: "stop" },
  "marker-supply-empty": { why: "noToner", gravity: "stop" },
  "developer-empty": { why: "noToner", gravity: "stop" },
  "toner-low": { why: "tonerLow", gravity: "warn" },
  "marker-supply-low": { why: "tonerLow", gravity: "warn" },
  "developer-low": { why: "tonerLow", gravity: "warn" },
  "marker-waste-full": { why: "wasteFull", gravity: "soft" },
  "marker-waste-almost-full": { why: "wasteFull", gravity: "warn" },
  "opc-life-over": { why: "drum", gravity: "stop" },
  "opc-near-eol": { why: "drum", gravity: "warn" },
  "output-area-full": { why: "outputFull", gravity: "soft" },
  "output-area-almost-full": { why: "outputFull", gravity: "warn" },
  shutdown: { why: "printerOff", gravity: "stop" },
  offline: { why: "printerOff", gravity: "stop" },
  "timed-out": { why: "printerOff", gravity: "stop" },
  "connecting-to-device": { why: "printerOff", gravity: "warn" },
  paused: { why: "paused", gravity: "stop" },
  "moving-to-paused": { why: "paused", gravity: "stop" },
  "spool-area-full": { why: "otherReason", gravity: "stop" },
};

const known = new Map(Object.entries(meanings));
const longestReason = 127;
const mostReasons = 64;

/** What a reason means; undefined for none, for noise of the print system, and for what is no keyword. */
export function meaningOf(reason: string): Meaning | undefined {
  const keyword = reason
    .slice(0, longestReason)
    .toLowerCase()
    .replace(/-(?:report|warning|error)$/, "");
  if (keyword === "none" || keyword === "" || keyword.startsWith("cups-")) return undefined;
  const meaning = known.get(keyword);
  if (meaning) return meaning;
  if (keyword.startsWith("fuser-")) return { why: "fuser", gravity: "stop" };
  return { why: "otherReason", gravity: /-error$/i.test(reason) ? "soft" : "warn" };
}

/** The meanings of what a printer said, however many words it sent. */
export const meaningsOf = (reasons: readonly string[]): readonly (Meaning & { reason: string })[] =>
  reasons.slice(0, mostReasons).flatMap((reason) => {
    const meaning = meaningOf(reason);
    return meaning ? [{ ...meaning, reason: reason.toLowerCase() }] : [];
  });
