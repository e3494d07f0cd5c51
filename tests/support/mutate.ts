import type { SeededRandom } from "#shared/kernel";

const interesting = [0, 1, 2, 7, 8, 10, 64, 100, 116, 117, 118, 119, 125, 127, 128, 136, 255];

/** Changes bytes the way broken and hostile senders do; the same seed changes them alike. */
export function mutate(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  random: SeededRandom,
): Uint8Array {
  let mutated = Uint8Array.from(bytes);
  for (let left = random.integer(1, 4); left > 0; left -= 1) {
    mutated = random.pick(mutations)(mutated, random, others);
  }
  return mutated;
}

type Mutation = (
  bytes: Uint8Array<ArrayBuffer>,
  random: SeededRandom,
  others: readonly Uint8Array[],
) => Uint8Array<ArrayBuffer>;

const placeIn = (bytes: Uint8Array, random: SeededRandom): number =>
  random.integer(0, Math.max(0, bytes.length - 1));

function splice(
  bytes: Uint8Array,
  start: number,
  end: number,
  put: readonly number[] | Uint8Array,
): Uint8Array<ArrayBuffer> {
  const tail = bytes.subarray(end);
  const spliced = new Uint8Array(start + put.length + tail.length);
  spliced.set(bytes.subarray(0, start));
  spliced.set(put, start);
  spliced.set(tail, start + put.length);
  return spliced;
}

const mutations: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const at = placeIn(bytes, random);
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    return bytes;
  },
  function setByte(bytes, random) {
    if (bytes.length > 0) bytes[placeIn(bytes, random)] = random.pick(interesting);
    return bytes;
  },
  function insert(bytes, random) {
    const at = placeIn(bytes, random);
    return splice(bytes, at, at, random.bytes(random.integer(1, 8)));
  },
  function hugeNumber(bytes, random) {
    const at = placeIn(bytes, random);
    return splice(bytes, at, at + 1, [255, 255, 255, 255, 255, 255, random.pick([15, 127, 255])]);
  },
  function cut(bytes, random) {
    return bytes.slice(0, placeIn(bytes, random));
  },
  function remove(bytes, random) {
    const at = placeIn(bytes, random);
    return splice(bytes, at, at + random.integer(1, 16), []);
  },
  function repeat(bytes, random) {
    const at = placeIn(bytes, random);
    return splice(bytes, at, at, bytes.subarray(at, at + random.integer(1, 200)));
  },
  function graft(bytes, random, others) {
    const other = random.pick(others);
    const from = placeIn(other, random);
    return splice(bytes, placeIn(bytes, random), bytes.length, other.subarray(from));
  },
];
