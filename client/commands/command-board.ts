import { createSignal } from "solid-js";
import { type Command, type CommandId, commands, type Keys } from "./command-list.ts";

/** What a key press says of itself. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented"
>;

/** How things stand when a key is pressed. */
export interface Circumstances {
  /** A field has the focus, or a dialog is open: letters are letters. */
  readonly isTyping: boolean;
  /** Whether single letters and signs call commands at all. */
  readonly hasSingleKeys: boolean;
}

/** Who can do what at this moment. */
export interface CommandBoard {
  /** What can be done now, in the order of the list. */
  readonly available: () => readonly Command[];
  /**
   * Says that something can be done, while `isPossible`; the latest to say so does it. Answers how
   * to take it back.
   */
  readonly offer: (id: CommandId, run: () => void, isPossible?: () => boolean) => () => void;
  /** Does it; false when nobody can now. */
  readonly run: (id: CommandId) => boolean;
  /** Does what a key press means; false when it means nothing here. */
  readonly press: (event: KeyPress, circumstances: Circumstances) => boolean;
}

interface Offer {
  readonly id: CommandId;
  readonly run: () => void;
  readonly isPossible: () => boolean;
}

/** A board on which nobody offered anything yet. */
export function createCommandBoard(): CommandBoard {
  const [offers, setOffers] = createSignal<readonly Offer[]>([]);
  const latest = (id: CommandId) =>
    offers()
      .filter((offer) => offer.id === id && offer.isPossible())
      .at(-1);
  const available = () => commands.filter(({ id }) => latest(id) !== undefined);
  const run = (id: CommandId): boolean => {
    const offer = latest(id);
    offer?.run();
    return offer !== undefined;
  };
  return {
    available,
    offer: (id, does, isPossible = () => true) => {
      const offer = { id, run: does, isPossible };
      setOffers((before) => [...before, offer]);
      return () => setOffers((before) => before.filter((each) => each !== offer));
    },
    run,
    press: (event, circumstances) => {
      if (event.defaultPrevented) return false;
      const meant = available().filter(
        ({ keys }) => keys && isPressed(keys, event) && isHeard(keys, circumstances),
      );
      // Two screens may share a key; the one that came last has it.
      const places = new Map(offers().map(({ id }, place) => [id, place]));
      const [last] = meant.sort((a, b) => (places.get(b.id) ?? 0) - (places.get(a.id) ?? 0));
      return last !== undefined && run(last.id);
    },
  };
}

function isPressed(keys: Keys, event: KeyPress): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== (keys.isHeld === true)) return false;
  // Without Ctrl a sign like ? needs Shift on one keyboard and not on another.
  if (keys.isHeld && event.shiftKey !== (keys.isShifted === true)) return false;
  return (event.key.length === 1 ? event.key.toLowerCase() : event.key) === keys.key;
}

function isHeard(keys: Keys, { isTyping, hasSingleKeys }: Circumstances): boolean {
  if (isTyping && !keys.isAlsoTyping) return false;
  return hasSingleKeys || keys.isHeld === true || keys.key.length > 1;
}
