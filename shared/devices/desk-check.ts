/** What is kept of a check of a desk, on that device alone: figures and verdicts. */
import { z } from "#shared/kernel";
import { type CheckName, checkOf, checks, limitsVersion } from "./checks.ts";
import { type Finding, found } from "./finding.ts";
import { symptomsByWhy, type Why } from "./symptoms.ts";
import { verdicts } from "./verdict.ts";

/** One check of a desk. */
export interface DeskCheck {
  readonly atMs: number;
  readonly findings: readonly Finding[];
}

const keptDays = 30;
const mostChecks = 60;
const dayMs = 86_400_000;

const isCheck = (text: string): text is CheckName => Object.keys(checks).includes(text);
const isWhy = (text: string): text is Why => Object.keys(symptomsByWhy).includes(text);

const keptFinding = z.object({
  check: z.string(),
  verdict: z.enum(verdicts),
  why: z.optional(z.string()),
  figure: z.optional(z.number()),
  limit: z.optional(z.number()),
  by: z.enum(["auto", "lan", "person"]),
});
const keptCheck = z.object({
  atMs: z.number(),
  limits: z.number(),
  findings: z.array(keptFinding),
});

/** As it is written down: without what the tables know already. */
export type KeptCheck = z.infer<typeof keptCheck>;

/** Puts a check before the earlier ones, in the place of one of the same moment, and drops what is older than 30 days. */
export function withCheck(earlier: readonly DeskCheck[], check: DeskCheck): readonly KeptCheck[] {
  const others = earlier.filter(
    ({ atMs }) => atMs !== check.atMs && check.atMs - atMs < keptDays * dayMs,
  );
  return [check, ...others].slice(0, mostChecks).map(toKeep);
}

const toKeep = ({ atMs, findings }: DeskCheck): KeptCheck => ({
  atMs,
  limits: limitsVersion,
  findings: findings.map(({ check, verdict, why, figure, limit, by }) => ({
    check,
    verdict,
    by,
    ...(why === undefined ? {} : { why }),
    ...(figure === undefined ? {} : { figure }),
    ...(limit === undefined ? {} : { limit }),
  })),
});

/** Reads what was kept; what is not understood is left out, and nothing else with it. */
export function readDeskChecks(kept: unknown): readonly DeskCheck[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown) => {
    const parsed = keptCheck.safeParse(each);
    return parsed.success
      ? [{ atMs: parsed.data.atMs, findings: parsed.data.findings.flatMap(toFinding) }]
      : [];
  });
}

/** The verdict stays as it was said, under the limits of its day. */
function toFinding(kept: z.infer<typeof keptFinding>): readonly Finding[] {
  const { check, verdict, why, figure, limit, by } = kept;
  if (!isCheck(check)) return [];
  const known = why !== undefined && isWhy(why) ? why : undefined;
  return [
    { ...found(check, verdict, { why: known, figure, by }), limit, unit: checkOf(check).unit },
  ];
}
