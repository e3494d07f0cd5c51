import { type Column, numberColumn } from "../columns.ts";

/** A column of short lists of words that many clients share, each word known by its number in a pool. */
export interface WordListColumn extends Column {
  /** The numbers of all words; a slot's begin at `starts()[slot]`, `counts()[slot]` of them. */
  readonly codes: () => Uint32Array;
  readonly starts: () => Uint32Array;
  readonly counts: () => Uint8Array;
  /** Every word there is, by its number. */
  readonly words: () => readonly string[];
  readonly get: (slot: number) => readonly string[];
  readonly set: (slot: number, words: readonly string[]) => void;
}

const separator = "\u0000";
const longest = 255;
const firstLength = 256;
const utf8 = new TextEncoder();
const text = new TextDecoder();

/** An empty column of lists of words. */
export function wordListColumn(): WordListColumn {
  const starts = numberColumn(Uint32Array);
  const counts = numberColumn(Uint8Array);
  let codes = new Uint32Array(firstLength);
  let used = 0;
  let words: string[] = [];
  let codeByWord = new Map<string, number>();

  const codeOf = (word: string): number => {
    const known = codeByWord.get(word);
    if (known !== undefined) return known;
    codeByWord.set(word, words.length);
    return words.push(word) - 1;
  };
  /** Where a longer list of a slot may stand; the place of the shorter one stays unused until the next start. */
  const takeRoom = (slot: number, count: number): number => {
    if (count <= counts.get(slot)) return starts.get(slot);
    if (used + count > codes.length) {
      const larger = new Uint32Array(Math.max(codes.length * 2, used + count));
      larger.set(codes);
      codes = larger;
    }
    used += count;
    return used - count;
  };
  const listAt = (slot: number): Uint32Array =>
    codes.subarray(starts.get(slot), starts.get(slot) + counts.get(slot));

  return {
    codes: () => codes,
    starts: starts.values,
    counts: counts.values,
    words: () => words,
    get: (slot) => Array.from(listAt(slot), (code) => words[code] ?? ""),
    set: (slot, list) => {
      const some = list.slice(0, longest);
      const at = takeRoom(slot, some.length);
      for (const [place, word] of some.entries()) {
        codes[at + place] = codeOf(word.replaceAll(separator, ""));
      }
      starts.set(slot, at);
      counts.set(slot, some.length);
    },
    pack: (slots) => {
      const lists = Array.from(slots, listAt);
      const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const list of lists) {
        all.set(list, at);
        at += list.length;
      }
      return joined([
        counts.pack(slots),
        new Uint8Array(all.buffer),
        utf8.encode(words.join(separator)),
      ]);
    },
    unpack: (bytes, count) => {
      if (bytes.length < count || !counts.unpack(bytes.slice(0, count), count)) return false;
      used = 0;
      for (let slot = 0; slot < count; slot += 1) {
        starts.set(slot, used);
        used += counts.get(slot);
      }
      const end = count + used * Uint32Array.BYTES_PER_ELEMENT;
      if (end > bytes.length) return false;
      codes = new Uint32Array(bytes.slice(count, end).buffer);
      words = end === bytes.length ? [] : text.decode(bytes.subarray(end)).split(separator);
      codeByWord = new Map(words.map((word, code) => [word, code]));
      return codes.every((code) => code < words.length);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
