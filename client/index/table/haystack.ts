/**
 * The lines of all clients in one text, so that one native search passes over all of them. A line
 * that changed is looked at by itself until enough of them have gathered to join the text again.
 */
export interface Haystack {
  /** The line of a slot is another one now. */
  readonly changed: (slot: number) => void;
  /** Every line is another one now. */
  readonly reset: () => void;
  /** Calls back once for each slot below `count` whose line has the needle, with where in its line. */
  readonly scan: (needle: string, count: number, found: Found) => void;
}

type Found = (slot: number, at: number, line: string, lineStart: number) => void;

/** Engines look for short texts by their first letter, which is much quicker here than their way for longer ones. */
const quickLength = 6;

const freshAtMost = 500;

/** A haystack over lines that are asked for by their slot. */
export function createHaystack(lineOf: (slot: number) => string): Haystack {
  let text = "";
  let starts = new Uint32Array(1);
  let joined = 0;
  let fresh = new Set<number>();

  const join = (count: number): void => {
    const lines: string[] = [];
    starts = new Uint32Array(count + 1);
    let at = 0;
    for (let slot = 0; slot < count; slot += 1) {
      const line = lineOf(slot);
      lines.push(line);
      starts[slot] = at;
      at += line.length + 1;
    }
    starts[count] = at;
    text = lines.join("\n");
    joined = count;
    fresh = new Set();
  };

  const scanJoined = (needle: string, found: Found): void => {
    const head = needle.slice(0, quickLength);
    const rest = needle.slice(quickLength);
    let slot = 0;
    let at = text.indexOf(head);
    while (at !== -1) {
      while ((starts[slot + 1] ?? at + 1) <= at) slot += 1;
      if (rest !== "" && !text.startsWith(rest, at + quickLength)) {
        at = text.indexOf(head, at + 1);
        continue;
      }
      const start = starts[slot] ?? 0;
      if (fresh.size === 0 || !fresh.has(slot)) found(slot, at - start, text, start);
      slot += 1;
      if (slot >= joined) return;
      at = text.indexOf(head, starts[slot]);
    }
  };

  return {
    changed: (slot) => {
      if (slot < joined) fresh.add(slot);
    },
    reset: () => {
      joined = 0;
      fresh = new Set();
      text = "";
      starts = new Uint32Array(1);
    },
    scan: (needle, count, found) => {
      if (needle === "") return;
      if (fresh.size + count - joined > freshAtMost || (joined === 0 && count > 0)) join(count);
      scanJoined(needle, found);
      const others = [...fresh];
      for (let slot = joined; slot < count; slot += 1) others.push(slot);
      for (const slot of others) {
        const line = lineOf(slot);
        const at = line.indexOf(needle);
        if (at !== -1) found(slot, at, line, 0);
      }
    },
  };
}
