/** The value below which so many parts of one lie; NaN of nothing. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The middle value; NaN of nothing. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
