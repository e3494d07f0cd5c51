import type { ClientId } from "#shared/kernel";

/** Which client stands in which slot. A slot that was freed is used again. */
export interface SlotBook {
  /** Slots below this one may hold a client. */
  readonly end: () => number;
  /** How many clients there are. */
  readonly count: () => number;
  readonly isTaken: (slot: number) => boolean;
  readonly slotOf: (id: ClientId) => number | undefined;
  readonly ids: () => readonly ClientId[];
  readonly entries: () => Iterable<readonly [ClientId, number]>;
  /** The slot of a client who is not in the book yet. */
  readonly take: (id: ClientId) => number;
  /** The slot a client had; undefined when there was none. */
  readonly free: (id: ClientId) => number | undefined;
}

/** An empty book. */
export function createSlotBook(): SlotBook {
  const slots = new Map<ClientId, number>();
  const taken: boolean[] = [];
  const free: number[] = [];
  return {
    end: () => taken.length,
    count: () => slots.size,
    isTaken: (slot) => taken[slot] === true,
    slotOf: (id) => slots.get(id),
    ids: () => [...slots.keys()],
    entries: () => slots,
    take: (id) => {
      const slot = free.pop() ?? taken.length;
      taken[slot] = true;
      slots.set(id, slot);
      return slot;
    },
    free: (id) => {
      const slot = slots.get(id);
      if (slot === undefined) return undefined;
      slots.delete(id);
      taken[slot] = false;
      free.push(slot);
      return slot;
    },
  };
}
