const windowSeconds = 10;

/** A long message counts as several. */
const bytesOfOne = 4096;

/** How many messages may still be taken now: so many a second, averaged over ten. */
export class Rate {
  readonly #perSecond: number;
  #left: number;
  #countedAtMs: number;

  /** Starts with the whole window's worth. */
  constructor(perSecond: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#left = perSecond * windowSeconds;
    this.#countedAtMs = nowMs;
  }

  /** Takes a message of so many bytes; false when it must wait. */
  take(bytes: number, nowMs: number): boolean {
    if (this.#left < 1) this.#count(nowMs);
    if (this.#left < 1) return false;
    this.#left -= Math.ceil(bytes / bytesOfOne) || 1;
    return true;
  }

  #count(nowMs: number): void {
    const earned = ((nowMs - this.#countedAtMs) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#perSecond * windowSeconds, this.#left + earned);
    this.#countedAtMs = nowMs;
  }
}
