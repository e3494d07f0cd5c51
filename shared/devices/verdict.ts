/** What looking at a device may come to. */
export const verdicts = ["normal", "cannotTell", "degraded", "abnormal"] as const;

/**
 * `cannotTell` is a proper answer: it never turns into `normal` by itself, it asks a person. It
 * stands below `degraded`, so that a fault that was seen is not hidden by something unknown.
 */
export type Verdict = (typeof verdicts)[number];

/** The gravest of several; of none nothing can be told. */
export function worst(all: readonly Verdict[]): Verdict {
  const rank = Math.max(-1, ...all.map((verdict) => verdicts.indexOf(verdict)));
  return verdicts[rank] ?? "cannotTell";
}
