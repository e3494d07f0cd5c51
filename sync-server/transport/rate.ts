/** How many messages may still be taken now: so many a second, averaged over ten. */
export interface Rate {
  /** Takes one; false when there is none left, and the next must wait. */
  readonly take: () => boolean;
}

const windowSeconds = 10;

/** Starts with the whole window's worth. */
export function createRate(perSecond: number, nowMs: () => number): Rate {
  const most = perSecond * windowSeconds;
  let left = most;
  let countedAtMs = nowMs();
  return {
    take: () => {
      if (left >= 1) {
        left -= 1;
        return true;
      }
      const now = nowMs();
      left = Math.min(most, ((now - countedAtMs) / 1000) * perSecond);
      countedAtMs = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
