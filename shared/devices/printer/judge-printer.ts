/** What a printer's own answer comes to. How it is asked is not known here. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import type { Verdict } from "../verdict.ts";
import { type Meaning, meaningsOf } from "./reasons.ts";

/** What a printer answered; undefined where it did not say. */
export interface PrinterAnswer {
  /** RFC 8011 5.4.11: 3 idle, 4 processing, 5 stopped. */
  readonly state: number | undefined;
  readonly reasons: readonly string[];
  readonly isAccepting: boolean | undefined;
  /** Whether a queue of a computer answered, which does not know the printer behind it. */
  readonly isQueue: boolean;
  readonly queuedJobs: number | undefined;
  readonly message: string | undefined;
  /** Levels of toner and ink in percent; negative when unknown (RFC 3805). */
  readonly supplies: readonly Supply[];
}

/** One cartridge or waste box. */
export interface Supply {
  readonly percent: number;
  /** A waste box fills up, a cartridge runs out. */
  readonly isReceptacle: boolean;
}

/** Judges what a printer answered; undefined is an answer that could not be read. */
export function judgePrinter(answer: PrinterAnswer | undefined): readonly Finding[] {
  if (!answer) return [lan("cannotTell", "unreadable")];
  const meanings = meaningsOf(answer.reasons);
  const findings = [
    ...meanings.map((meaning) => lan(verdictOf(meaning, answer, meanings), meaning.why)),
    ...stateFindings(answer, meanings),
    ...supplyFindings(answer.supplies),
  ];
  if (findings.length > 0) return findings;
  if (answer.isQueue) return [lan("cannotTell", "queueOnly")];
  if (answer.state !== 3 && answer.state !== 4) return [lan("cannotTell", "unreadable")];
  return [lan("normal")];
}

/** Judges a printer that was asked several times and never answered, while others on the network did. */
export const judgeSilence = (tries: number, doOthersAnswer: boolean): Finding =>
  tries >= 3 && doOthersAnswer
    ? found("printerState", "abnormal", { why: "printerOff", figure: tries, by: "lan" })
    : cannotTell("printerState", "printerOff");

const lan = (verdict: Verdict, why?: Meaning["why"]): Finding =>
  found("printerState", verdict, { why, by: "lan" });

/** A tray may be one of several: what is only soft is a fault when the printer says it waits or stopped. */
function verdictOf(
  { gravity, reason }: Meaning & { readonly reason: string },
  { state }: PrinterAnswer,
  all: readonly (Meaning & { readonly reason: string })[],
): Verdict {
  if (gravity === "stop") return "abnormal";
  if (gravity === "warn") return state === 5 ? "abnormal" : "degraded";
  const isWaiting = all.some((each) => each.reason.startsWith("media-needed"));
  const isMild = /-(?:report|warning)$/.test(reason);
  return isMild && state !== 5 && !isWaiting ? "degraded" : "abnormal";
}

function stateFindings(answer: PrinterAnswer, meanings: readonly Meaning[]): readonly Finding[] {
  const isGone = /unavailable|not exist|unreachable|offline/i.test(answer.message ?? "");
  if (answer.isQueue && isGone && (answer.queuedJobs ?? 0) > 0)
    return [lan("abnormal", "printerOff")];
  // A printer that takes no jobs is a fault, whatever milder reason it names.
  const isStopped = answer.state === 5 || answer.isAccepting === false;
  const isSaid = meanings.some(({ gravity }) => gravity === "stop");
  return isStopped && !isSaid ? [lan("abnormal", "stopped")] : [];
}

function supplyFindings(supplies: readonly Supply[]): readonly Finding[] {
  return supplies.flatMap(({ percent, isReceptacle }) => {
    if (!(percent >= 0 && percent <= 100)) return [];
    const left = (isReceptacle ? 100 - percent : percent) / 100;
    const finding = judge("printerSupply", left, isReceptacle ? "wasteFull" : "tonerLow");
    return finding.verdict === "normal" ? [] : [byPrinter(finding)];
  });
}

const byPrinter = (finding: Finding): Finding => ({ ...finding, by: "lan" });
