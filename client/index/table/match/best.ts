/** The best few of many that are offered one after the other. */
export interface Best {
  readonly offer: (slot: number, score: number) => void;
  /** Best first. */
  readonly slots: () => readonly number[];
}

/** Keeps the best: the higher score first; of equal ones, the lower id, of `width` words each. */
export function createBest(ids: Uint32Array, width: number, atMost: number): Best {
  const slots: number[] = [];
  const scores: number[] = [];
  const isBefore = (slot: number, score: number, place: number): boolean => {
    const other = scores[place] ?? 0;
    if (score !== other) return score > other;
    const [a, b] = [slot * width, (slots[place] ?? 0) * width];
    for (let word = 0; word < width; word += 1) {
      const [one, two] = [ids[a + word] ?? 0, ids[b + word] ?? 0];
      if (one !== two) return one < two;
    }
    return false;
  };
  return {
    offer: (slot, score) => {
      if (slots.length >= atMost && !isBefore(slot, score, slots.length - 1)) return;
      let [low, high] = [0, slots.length];
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
    },
    slots: () => [...slots],
  };
}
