/** What `npm run bench` prints: a table for people, or JSON. */
import type { Machine } from "./machine.ts";
import { isMet, type Outcome } from "./scenario.ts";

/** Everything a run found. */
export interface Report {
  readonly machine: Machine;
  readonly startedAt: string;
  readonly rounds: number;
  readonly scenarios: readonly ({ readonly name: string } & Outcome)[];
}

/** The report as JSON; each bar says whether it is met. */
export const jsonOf = (report: Report): string =>
  JSON.stringify(
    {
      ...report,
      scenarios: report.scenarios.map(({ bars, ...rest }) => ({
        ...rest,
        bars: bars.map((bar) => ({ ...bar, isMet: isMet(bar) })),
      })),
    },
    undefined,
    2,
  );

/** Prints what one scenario found. */
export function printOutcome(name: string, { method, figures, bars }: Outcome): void {
  console.log(`\n${name}: ${method}`);
  const whats = [...new Set(figures.map(({ what, unit }) => (unit ? `${what}, ${unit}` : what)))];
  const rows = new Map<string, Record<string, string>>();
  for (const { of, what, value, unit } of figures) {
    const row = rows.get(of) ?? Object.fromEntries(whats.map((one) => [one, ""]));
    row[unit ? `${what}, ${unit}` : what] = short(value);
    rows.set(of, row);
  }
  console.table(Object.fromEntries(rows));
  for (const bar of bars) {
    const { what, measured, unit, isFloor } = bar;
    const limit = `${isFloor ? "at least" : "at most"} ${short(bar.bar)} ${unit}`;
    console.log(`${isMet(bar) ? "✓" : "✗"} ${what}: ${short(measured)} ${unit} (${limit})`);
  }
}

/** Three figures that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return "—";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}
