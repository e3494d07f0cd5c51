/** What a person on a new device waits for: from the password to "saved", in Chromium, app as built. */
import { openDesk } from "../load/desk.ts";
import { openSeededAgency, type SeededAgency } from "../load/seeded-agency.ts";
import type { Scenario } from "../scenario.ts";
import { median } from "../statistics.ts";

/** The scenario; each round is a browser that was never here. */
export const firstSync: Scenario = {
  name: "first-sync",
  needsApp: true,
  run: async ({ clients, rounds }) => {
    const agency = await openSeededAgency(clients);
    try {
      const timesMs: number[] = [];
      while (timesMs.length < rounds) timesMs.push(await syncOnce(agency));
      const measured = median(timesMs);
      const of = `${clients.toLocaleString("en")} clients`;
      return {
        method: "a supervisor signs in on a new device, beside the relay on the same machine",
        figures: [{ of, what: "from the password to saved", value: measured, unit: "ms" }],
        bars: [{ what: `first sync of ${of}`, measured, bar: 5_000, unit: "ms" }],
      };
    } finally {
      await agency.stop();
    }
  },
};

async function syncOnce(agency: SeededAgency): Promise<number> {
  const desk = await openDesk(agency);
  await desk.close();
  return desk.syncedMs;
}
