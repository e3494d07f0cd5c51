import type { SaveState } from "#client/documents";

const worstFirst = [
  "notSaved",
  "needsAttention",
  "saving",
  "sending",
  "onDevice",
  "saved",
] as const;

/** The least safe of several documents' states: what the whole file is. */
export function worstOf(states: readonly SaveState[]): SaveState {
  for (const type of worstFirst) {
    const found = states.find((state) => state.type === type);
    if (found) return found;
  }
  return { type: "saved" };
}
