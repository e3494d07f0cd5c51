/** How much of something each person may still use: so much a second, and a store to begin with. */
export interface Allowance {
  /** Takes an amount; answers 0, or after how many seconds it may be asked for again. */
  readonly take: (who: string, amount: number) => number;
  /** How much could be taken now. */
  readonly left: (who: string) => number;
}

interface Purse {
  left: number;
  countedAtMs: number;
}

/** So many are remembered: whoever was not heard of the longest begins anew. */
const pursesAtMost = 10_000;

/** Everybody starts with `atOnce`, and earns `perSecond` until that is full again. */
export function createAllowance(
  { perSecond, atOnce }: { readonly perSecond: number; readonly atOnce: number },
  nowMs: () => number,
): Allowance {
  const purses = new Map<string, Purse>();
  const purseOf = (who: string): Purse => {
    const now = nowMs();
    const purse = purses.get(who) ?? { left: atOnce, countedAtMs: now };
    // The map keeps the order in which they were heard of.
    purses.delete(who);
    purses.set(who, purse);
    if (purses.size > pursesAtMost) forgetOldest(purses);
    const earned = (Math.max(0, now - purse.countedAtMs) / 1000) * perSecond;
    purse.left = Math.min(atOnce, purse.left + earned);
    purse.countedAtMs = now;
    return purse;
  };
  return {
    take: (who, amount) => {
      const purse = purseOf(who);
      if (purse.left < amount) return Math.ceil((amount - purse.left) / perSecond);
      purse.left -= amount;
      return 0;
    },
    left: (who) => purseOf(who).left,
  };
}

function forgetOldest(purses: Map<string, Purse>): void {
  const [oldest] = purses.keys();
  if (oldest !== undefined) purses.delete(oldest);
}
