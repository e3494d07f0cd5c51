/** How much each person may still move: so many bytes a second, and a store of them to begin with. */
export interface Allowance {
  /** Takes an amount; answers 0, or after how many seconds it may be asked for again. */
  readonly take: (who: string, bytes: number) => number;
}

interface Purse {
  left: number;
  countedAtMs: number;
}

/** Everybody starts with `atOnce`, and earns `perSecond` until that is full again. */
export function createAllowance(
  { perSecond, atOnce }: { readonly perSecond: number; readonly atOnce: number },
  nowMs: () => number,
): Allowance {
  const purses = new Map<string, Purse>();
  return {
    take: (who, bytes) => {
      const now = nowMs();
      const purse = purses.get(who) ?? { left: atOnce, countedAtMs: now };
      purses.set(who, purse);
      const earned = (Math.max(0, now - purse.countedAtMs) / 1000) * perSecond;
      purse.left = Math.min(atOnce, purse.left + earned);
      purse.countedAtMs = now;
      if (purse.left < bytes) return Math.ceil((bytes - purse.left) / perSecond);
      purse.left -= bytes;
      return 0;
    },
  };
}
