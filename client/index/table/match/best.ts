/** The best few of many that are offered one after the other. */
export interface Best {
  readonly offer: (slot: number, score: number) => void;
  /** Best first. */
  readonly slots: () => readonly number[];
  /** What each of them scored, in the same order. */
  readonly scores: () => readonly number[];
}

/** Keeps the best: the higher score first; of equal ones, the lower id, of `width` words each. */
export function createBest(ids: Uint32Array, width: number, atMost: number): Best {
  const slots: number[] = [];
  const scores: number[] = [];
  /** The score of the last that is kept; nobody below it is looked at once there are enough. */
  let least = atMost === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const isLower = (slot: number, other: number): boolean => {
    for (let word = 0; word < width; word += 1) {
      const one = ids[slot * width + word] ?? 0;
      const two = ids[other * width + word] ?? 0;
      if (one !== two) return one < two;
    }
    return false;
  };
  const isBefore = (slot: number, score: number, place: number): boolean => {
    const other = scores[place] ?? 0;
    return score === other ? isLower(slot, slots[place] ?? 0) : score > other;
  };
  const insert = (slot: number, score: number): void => {
    let low = 0;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(slot, score, middle)) high = middle;
      else low = middle + 1;
    }
    slots.splice(low, 0, slot);
    scores.splice(low, 0, score);
    if (slots.length > atMost) {
      slots.pop();
      scores.pop();
    }
    if (slots.length === atMost) least = scores.at(-1) ?? least;
  };
  return {
    offer: (slot, score) => {
      if (score < least) return;
      if (score === least && !isLower(slot, slots.at(-1) ?? 0)) return;
      insert(slot, score);
    },
    slots: () => [...slots],
    scores: () => [...scores],
  };
}
