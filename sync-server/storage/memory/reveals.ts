import type { RevealLog, RevealRecord } from "../reveal-log.ts";

/** The log of looks at contact data in memory. */
export function createReveals(): RevealLog & { readonly clear: () => void } {
  const revealById = new Map<string, RevealRecord>();
  return {
    add: async (reveals) => {
      for (const one of reveals) if (!revealById.has(one.id)) revealById.set(one.id, one);
    },
    ofClient: async (client) => [...revealById.values()].filter((one) => one.client === client),
    clear: () => revealById.clear(),
  };
}
