import * as Y from "yjs";

/** Facts of one writer that arrived. */
export interface Arrival {
  /** The Yjs client id of the writer. */
  readonly client: number;
  /** The clock of the first fact, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Reads whose facts an update of a fact document brings; one item of one writer costs least. */
export function arrivalsIn(update: Uint8Array): readonly Arrival[] {
  const sections = varUintAt(update, 0);
  const items = varUintAt(update, sections.end);
  if (sections.value !== 1 || items.value !== 1) return arrivalsInAny(update);
  const client = varUintAt(update, items.end);
  const clock = varUintAt(update, client.end);
  const facts = varUintAt(update, placeEnd(update, clock.end)).value;
  return [{ client: client.value, from: clock.value, to: clock.value + facts }];
}

const hasOrigin = 0x80;

/** Where the place of an item ends: two numbers, or the name of the root. */
function placeEnd(update: Uint8Array, at: number): number {
  const first = varUintAt(update, at + 1);
  const second = varUintAt(update, first.end);
  return (update[at] ?? 0) & hasOrigin ? second.end : second.end + second.value;
}

function arrivalsInAny(update: Uint8Array): readonly Arrival[] {
  const { from, to } = Y.parseUpdateMeta(update);
  return [...from].map(([client, clock]) => ({ client, from: clock, to: to.get(client) ?? clock }));
}

/** A number as lib0 writes it, and where it ends. */
export function varUintAt(
  bytes: Uint8Array,
  start: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  let factor = 1;
  for (let at = start; ; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at + 1 };
    factor *= 128;
  }
}
