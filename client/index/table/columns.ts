/**
 * Columns: the values of one property of all clients, side by side, so that a question about
 * 100,000 clients walks one array. A slot is the place of a client in every column.
 */

/** One column; `pack` and `unpack` are how it lies in a snapshot. */
export interface Column {
  /** The bytes of the values at these slots, in this order. */
  readonly pack: (slots: Uint32Array) => Uint8Array;
  /** Takes the place of all values; false when the bytes are not of so many values. */
  readonly unpack: (bytes: Uint8Array, count: number) => boolean;
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;
type ArrayKind<Numbers> = { readonly BYTES_PER_ELEMENT: number; new (length: number): Numbers };

/** A column of numbers, `width` of them for each slot. */
export interface NumberColumn<Numbers extends NumberArray> extends Column {
  /** All values, for loops; longer than the number of slots, and another array after it grew. */
  readonly values: () => Numbers;
  readonly get: (slot: number, part?: number) => number;
  readonly set: (slot: number, value: number, part?: number) => void;
}

const firstLength = 64;

/** An empty column of numbers of a kind. */
export function numberColumn<Numbers extends NumberArray>(
  Kind: ArrayKind<Numbers>,
  width = 1,
): NumberColumn<Numbers> {
  let values: Numbers = new Kind(firstLength * width);
  const grow = (length: number): void => {
    const larger = new Kind(Math.max(values.length * 2, length));
    larger.set(values);
    values = larger;
  };
  return {
    values: () => values,
    get: (slot, part = 0) => values[slot * width + part] ?? 0,
    set: (slot, value, part = 0) => {
      const at = slot * width + part;
      if (at >= values.length) grow((slot + 1) * width);
      values[at] = value;
    },
    pack: (slots) => {
      const packed = new Kind(slots.length * width);
      let at = 0;
      for (const slot of slots) {
        for (let part = 0; part < width; part += 1) {
          packed[at] = values[slot * width + part] ?? 0;
          at += 1;
        }
      }
      return new Uint8Array(packed.buffer);
    },
    unpack: (bytes, count) => {
      const length = count * width;
      if (bytes.length !== length * Kind.BYTES_PER_ELEMENT) return false;
      values = new Kind(Math.max(length, firstLength * width));
      new Uint8Array(values.buffer).set(bytes);
      return true;
    },
  };
}

/** A column of texts. */
export interface TextColumn extends Column {
  readonly get: (slot: number) => string;
  readonly set: (slot: number, text: string) => void;
}

const separator = "\u0000";
const utf8 = new TextEncoder();
const text = new TextDecoder();

/** An empty column of texts, for those that are mostly different. */
export function textColumn(): TextColumn {
  let texts: string[] = [];
  return {
    get: (slot) => texts[slot] ?? "",
    set: (slot, value) => {
      while (texts.length < slot) texts.push("");
      texts[slot] = value.replaceAll(separator, "");
    },
    pack: (slots) => utf8.encode(Array.from(slots, (slot) => texts[slot] ?? "").join(separator)),
    unpack: (bytes, count) => {
      texts = count === 0 ? [] : text.decode(bytes).split(separator);
      return texts.length === count;
    },
  };
}

/** A column of texts that are mostly the same; 0 stands for none. */
export interface WordColumn extends TextColumn {
  /** The number of each slot's word. */
  readonly codes: () => Uint32Array;
  /** Every word there is, by its number. */
  readonly words: () => readonly string[];
}

/** An empty column of words out of a pool. */
export function wordColumn(): WordColumn {
  const codes = numberColumn(Uint32Array);
  let words: string[] = [""];
  let codeByWord = new Map([["", 0]]);
  const codeOf = (word: string): number => {
    const known = codeByWord.get(word);
    if (known !== undefined) return known;
    codeByWord.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    codes: codes.values,
    words: () => words,
    get: (slot) => words[codes.get(slot)] ?? "",
    set: (slot, word) => codes.set(slot, codeOf(word.replaceAll(separator, ""))),
    pack: (slots) => {
      const pool = utf8.encode(words.join(separator));
      const packed = codes.pack(slots);
      const all = new Uint8Array(packed.length + pool.length);
      all.set(packed);
      all.set(pool, packed.length);
      return all;
    },
    unpack: (bytes, count) => {
      const length = count * Uint32Array.BYTES_PER_ELEMENT;
      if (!codes.unpack(bytes.slice(0, length), count)) return false;
      words = text.decode(bytes.subarray(length)).split(separator);
      codeByWord = new Map(words.map((word, code) => [word, code]));
      return codes.values().every((code) => code < words.length);
    },
  };
}
