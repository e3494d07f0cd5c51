/** Whether the way to the office server is fast and steady. Being offline is a state, not a fault. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import { median } from "../statistics.ts";

/** What was measured of the way to the office server. */
export interface NetworkSample {
  /** Whether the browser says that there is a network; only its no can be trusted. */
  readonly isOnline: boolean;
  /** How long each answer took; null for a question nobody answered. */
  readonly roundTripsMs: readonly (number | null)[];
  readonly downMbps: number | undefined;
  readonly upMbps: number | undefined;
  readonly reconnectsPerHour: number | undefined;
  /** What a person says about other sites, asked when the server does not answer. */
  readonly othersOpen?: boolean | undefined;
}

const fewestAnswers = 8;
/** A lost segment of TCP is sent again after 200 ms at the earliest, so it shows as a wait. */
const stallMs = 180;

/** Judges the network by answers, their unevenness, lost ones and throughput. */
export function judgeNetwork(sample: NetworkSample): readonly Finding[] {
  if (!sample.isOnline) return [cannotTell("reachable", "offline")];
  const answered = sample.roundTripsMs.filter((ms) => ms !== null);
  const asked = sample.roundTripsMs.length;
  if (asked < fewestAnswers) return [cannotTell("reachable", "fewSamples")];
  if (answered.length === 0) return [judgeUnreachable(sample.othersOpen)];
  const lost = judge("reachable", (asked - answered.length) / asked, "lossy");
  if (answered.length < fewestAnswers) return [lost, cannotTell("roundTrip", "fewSamples")];
  return [
    lost,
    judge("roundTrip", median(answered), "slowAnswers"),
    judge("jitter", jitterOf(answered), "lossy"),
    judge("stalls", stallsOf(answered), "lossy"),
    ...judgeThroughput(sample),
  ];
}

/** What was found, once a person has said whether other sites open. */
export const withOthersOpen = (
  findings: readonly Finding[],
  othersOpen: boolean | undefined,
): readonly Finding[] =>
  findings.map((finding) =>
    finding.why === "unreachable" ? judgeUnreachable(othersOpen) : finding,
  );

/** A dead server is not a dead network: a person says whether other sites open. */
function judgeUnreachable(othersOpen: boolean | undefined): Finding {
  if (othersOpen) return found("reachable", "degraded", { why: "serverOnly", figure: 1 });
  return found("reachable", "abnormal", { why: "unreachable", figure: 1 });
}

function judgeThroughput(sample: NetworkSample): readonly Finding[] {
  const { downMbps, upMbps, reconnectsPerHour } = sample;
  return [
    ...(downMbps === undefined ? [] : [judge("download", downMbps, "narrow")]),
    ...(upMbps === undefined ? [] : [judge("upload", upMbps, "narrow")]),
    ...(reconnectsPerHour === undefined
      ? []
      : [judge("reconnects", reconnectsPerHour, "reconnects")]),
  ];
}

/** The mean difference of one answer's time to the next (RFC 3550's idea, without its smoothing). */
function jitterOf(answered: readonly number[]): number {
  const steps = answered.slice(1).map((ms, before) => Math.abs(ms - (answered[before] ?? ms)));
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
}

function stallsOf(answered: readonly number[]): number {
  const middle = median(answered) ?? 0;
  return answered.filter((ms) => ms > middle + stallMs).length / answered.length;
}
