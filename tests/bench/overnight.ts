/** How long the list of the whole agency takes, in the code that the worker runs. */
import { plainDateSchema } from "#shared/kernel";
import { createOvernightJob } from "../../client/index/table/match/overnight-job.ts";
import type { Scenario } from "./scenario.ts";
import { fillTable } from "./search.ts";
import { median, percentile } from "./statistics.ts";

const today = plainDateSchema.parse("2026-11-24");
const nowMs = Date.parse("2026-11-24T02:00:00Z");
const nobodyProposed = { ofTwo: [], busy: [], proposed: [] } as const;

/** The best three of everybody, with caps, slice by slice as the worker makes it. */
export const overnight: Scenario = {
  name: "overnight",
  run: async ({ clients, rounds }) => {
    const table = fillTable(clients, 1);
    const runs = Array.from({ length: Math.min(rounds, 3) }, () => {
      const slicesMs: number[] = [];
      const job = createOvernightJob(table, { today, nowMs, pairs: nobodyProposed });
      const beganMs = performance.now();
      while (!job.made()) {
        const sliceMs = performance.now();
        job.goOn();
        slicesMs.push(performance.now() - sliceMs);
      }
      return { totalMs: performance.now() - beganMs, slicesMs, made: job.made() };
    });
    const lines = runs[0]?.made?.lines ?? [];
    const totalS = median(runs.map(({ totalMs }) => totalMs)) / 1_000;
    const slicesMs = runs.flatMap(({ slicesMs: some }) => some);
    const held = runs[0]?.made?.held.length ?? 0;
    return {
      method: `The best three, none in more than five lists, for each of ${clients} clients of the sample, ${runs.length} times, slice by slice in the code of the worker, run by Node.`,
      figures: [
        { of: "whole list", what: "middle one", value: totalS, unit: "s" },
        { of: "slice", what: "p50", value: median(slicesMs), unit: "ms" },
        { of: "slice", what: "p99", value: percentile(slicesMs, 0.99), unit: "ms" },
        { of: "slice", what: "most", value: Math.max(...slicesMs), unit: "ms" },
        { of: "whole list", what: "clients free to be introduced", value: lines.length, unit: "" },
        { of: "whole list", what: "clients whose own side is open", value: held, unit: "" },
        {
          of: "whole list",
          what: "with three",
          value: lines.filter(({ candidates }) => candidates.length === 3).length,
          unit: "",
        },
      ],
      bars: [{ what: "whole list", measured: totalS, bar: 10, unit: "s" }],
    };
  },
};
