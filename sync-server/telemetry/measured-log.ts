import type { SealedLog } from "../storage/sealed-log.ts";
import type { Metrics } from "./metrics.ts";

/** The same log, with its commits counted and timed. */
export const measuredLog = (
  log: SealedLog,
  { committed, commitFailed }: Pick<Metrics, "committed" | "commitFailed">,
): SealedLog => ({
  ...log,
  append: async (updates) => {
    const begunMs = performance.now();
    try {
      const clock = await log.append(updates);
      committed(updates.length, (performance.now() - begunMs) / 1000);
      return clock;
    } catch (error) {
      commitFailed();
      throw error;
    }
  },
});
