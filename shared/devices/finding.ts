/** One thing that was looked at, and what it came to: figures and words, never a frame or a sound. */
import {
  type Check,
  type CheckName,
  checkOf,
  type Limit,
  type PrivacyCost,
  type Unit,
} from "./checks.ts";
import { type Symptom, symptomsByWhy, type Why } from "./symptoms.ts";
import type { Verdict } from "./verdict.ts";

/** Whose eyes it was: the app's, a device on the office network, or a person's. */
export type FoundBy = "auto" | "lan" | "person";

/** What a check came to, with all that is needed to say why. */
export interface Finding {
  readonly check: CheckName;
  readonly verdict: Verdict;
  readonly why: Why | undefined;
  /** In the unit of the check; undefined where nothing is counted, or it could not be. */
  readonly figure: number | undefined;
  readonly unit: Unit;
  /** What the figure was held against. */
  readonly limit: number | undefined;
  /** Where that limit comes from. */
  readonly basis: string;
  readonly by: FoundBy;
  readonly symptoms: readonly Symptom[];
  readonly privacy: PrivacyCost;
}

/** What may be known besides the verdict. */
export interface FoundDetails {
  readonly why?: Why | undefined;
  readonly figure?: number | undefined;
  readonly limit?: number | undefined;
  readonly by?: FoundBy;
}

/** A finding whose verdict is already known. */
export function found(name: CheckName, verdict: Verdict, details: FoundDetails = {}): Finding {
  const check: Check = checkOf(name);
  const why = verdict === "normal" ? undefined : details.why;
  const isFault = verdict === "degraded" || verdict === "abnormal";
  return {
    check: name,
    verdict,
    why,
    figure: finite(details.figure),
    unit: check.unit,
    limit: finite(details.limit ?? crossed(check.limit, verdict)),
    basis: check.basis,
    by: details.by ?? "auto",
    symptoms: why && isFault ? symptomsByWhy[why] : [],
    privacy: check.privacy,
  };
}

/** Holds a figure against the limits of its check; what is no number tells nothing. */
export function judge(
  name: CheckName,
  figure: number | undefined,
  why: Why,
  otherLimit?: Limit,
): Finding {
  const limit = otherLimit ?? checkOf(name).limit;
  if (figure === undefined || Number.isNaN(figure) || !limit)
    return found(name, "cannotTell", { why });
  const verdict = verdictOf(figure, limit);
  return found(name, verdict, { why, figure, limit: crossed(limit, verdict) });
}

/** A check that could not be made, and why. */
export const cannotTell = (name: CheckName, why: Why, figure?: number): Finding =>
  found(name, "cannotTell", { why, figure });

function verdictOf(figure: number, limit: Limit): Verdict {
  if (passes(figure, limit.abnormal, limit)) return "abnormal";
  return passes(figure, limit.degraded, limit) ? "degraded" : "normal";
}

function passes(figure: number, line: number | undefined, limit: Limit): boolean {
  if (line === undefined) return false;
  if (figure === line) return limit.holds === "below";
  return limit.worse === "higher" ? figure > line : figure < line;
}

function crossed(limit: Limit | undefined, verdict: Verdict): number | undefined {
  if (!limit) return undefined;
  return verdict === "abnormal"
    ? (limit.abnormal ?? limit.degraded)
    : (limit.degraded ?? limit.abnormal);
}

const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined;
