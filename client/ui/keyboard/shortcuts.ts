import { createSignal } from "solid-js";

/** One thing a key does on this screen. */
export type Shortcut = {
  /** The key as the browser names it: `n`, `/`, `?`, `Escape`. */
  readonly key: string;
  /** What it does, for the help sheet. */
  readonly label: string;
  readonly run: () => void;
};

type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "defaultPrevented"
>;

/** The single keys that do something now; a later one takes a key over until it leaves. */
export type Shortcuts = {
  /** Every shortcut that would be taken, the first registered first. */
  readonly all: () => readonly Shortcut[];
  /** Answers how to take it back. */
  readonly add: (shortcut: Shortcut) => () => void;
  /** Does what the key means; false when it means nothing here. */
  readonly press: (event: KeyPress) => boolean;
};

/** An empty set of shortcuts. */
export function createShortcuts(): Shortcuts {
  const [added, setAdded] = createSignal<readonly Shortcut[]>([]);
  const meaning = (key: string) =>
    added()
      .filter((each) => each.key === key)
      .at(-1);
  return {
    all: () => added().filter((each) => meaning(each.key) === each),
    add: (shortcut) => {
      setAdded((before) => [...before, shortcut]);
      return () => setAdded((before) => before.filter((each) => each !== shortcut));
    },
    press: (event) => {
      const held = event.ctrlKey || event.metaKey || event.altKey;
      if (held || event.isComposing || event.defaultPrevented) return false;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const found = meaning(key);
      found?.run();
      return found !== undefined;
    },
  };
}
