/** What a scenario of `npm run bench` is, and what it answers. The JSON shape: README.md. */

/** One measured number. */
export interface Figure {
  /** Whose: a contender, or a condition. */
  readonly of: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** One budget of the design, held against what was measured. */
export interface Bar {
  readonly what: string;
  readonly measured: number;
  readonly bar: number;
  readonly unit: string;
  /** Whether more is better; else less is. */
  readonly isFloor?: true;
}

/** What a scenario found. */
export interface Outcome {
  /** How it was measured, in a sentence. */
  readonly method: string;
  readonly figures: readonly Figure[];
  readonly bars: readonly Bar[];
}

/** How a scenario may be shortened. */
export interface BenchOptions {
  /** Rounds of every measurement; the figures are their medians. */
  readonly rounds: number;
  /** Clients of the agency, where a scenario has one. */
  readonly clients: number;
}

/** Something `npm run bench -- --scenario <name>` measures. */
export interface Scenario {
  readonly name: string;
  /** It opens the built app in a browser. */
  readonly needsApp?: true;
  readonly run: (options: BenchOptions) => Promise<Outcome>;
}

/** Whether a budget is met. */
export const isMet = ({ measured, bar, isFloor }: Bar): boolean =>
  isFloor ? measured >= bar : measured <= bar;
