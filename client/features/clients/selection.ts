import { type Accessor, createSignal } from "solid-js";
import type { FoundClients } from "#client/index";
import type { ClientId } from "#shared/kernel";

/** The clients of the list that something is to be done with at once. */
export interface Selection {
  /** Whether lines are chosen instead of opened. */
  readonly isOn: Accessor<boolean>;
  readonly ids: Accessor<ReadonlySet<ClientId>>;
  readonly begin: () => void;
  /** Chooses nobody and goes back to opening lines. */
  readonly end: () => void;
  readonly clear: () => void;
  /** Chooses the client at a place, or no longer. */
  readonly toggle: (found: FoundClients, place: number) => void;
  /** Chooses everybody from the line chosen last to this place. */
  readonly extend: (found: FoundClients, place: number) => void;
  readonly all: (found: FoundClients) => void;
}

/** Nobody chosen yet. */
export function createSelection(): Selection {
  const [isOn, setOn] = createSignal(false);
  const [ids, setIds] = createSignal<ReadonlySet<ClientId>>(new Set());
  /** Whom a range begins at, wherever the list moves them. */
  let from: ClientId | undefined;
  const add = (found: FoundClients, first: number, last: number): void => {
    const next = new Set(ids());
    for (let place = first; place <= last; place += 1) {
      const id = found.at(place);
      if (id) next.add(id);
    }
    setIds(next);
  };
  const clear = (): void => {
    setIds(new Set<ClientId>());
    from = undefined;
  };
  return {
    isOn,
    ids,
    begin: () => setOn(true),
    end: () => {
      clear();
      setOn(false);
    },
    clear,
    toggle: (found, place) => {
      const id = found.at(place);
      if (!id) return;
      const next = new Set(ids());
      if (!next.delete(id)) next.add(id);
      from = id;
      setIds(next);
    },
    extend: (found, place) => {
      const begun = from === undefined ? -1 : found.placeOf(from);
      const start = begun < 0 ? place : begun;
      add(found, Math.min(start, place), Math.max(start, place));
      from ??= found.at(place);
    },
    all: (found) => add(found, 0, found.length - 1),
  };
}
