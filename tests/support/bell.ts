/** Lets a test wait for what it watches, without looking again and again. */
export interface Bell {
  /** Something happened: whoever waits looks again. */
  readonly ring: () => void;
  /** Resolves as soon as this is so; rejects with what was waited for when it takes too long. */
  readonly until: (isSo: () => boolean, what: string, limitMs?: number) => Promise<void>;
}

const patienceMs = 90_000;

/** Hangs up a bell. */
export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const look of [...waiting]) look();
    },
    until: (isSo, what, limitMs = patienceMs) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!isSo()) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        const giveUp = (): void => {
          waiting.delete(look);
          reject(new Error(`waited ${limitMs} ms in vain: ${what}`));
        };
        const timer = setTimeout(giveUp, limitMs);
        waiting.add(look);
        look();
      }),
  };
}
