import { type Accessor, createSignal } from "solid-js";

/** A text that a field did not take. */
export type RefusedText = {
  /** What the field is called. */
  readonly label: string;
  readonly text: string;
  /** Why it was not taken, in the person's language. */
  readonly reason: string;
  /** The address of the screen it was typed on. */
  readonly path: string;
};

/** The texts that fields did not take, each kept under its field's key until it is taken or given up. */
export type RefusedTexts = {
  readonly at: (key: string) => RefusedText | undefined;
  readonly keep: (key: string, text: RefusedText) => void;
  readonly forget: (key: string) => void;
  readonly count: Accessor<number>;
};

/** Keeps refused texts in memory, for as long as the caller holds on to it. */
export function createRefusedTexts(): RefusedTexts {
  const [texts, setTexts] = createSignal<ReadonlyMap<string, RefusedText>>(new Map());
  return {
    at: (key) => texts().get(key),
    keep: (key, text) => setTexts((all) => new Map(all).set(key, text)),
    forget: (key) => setTexts((all) => new Map([...all].filter(([each]) => each !== key))),
    count: () => texts().size,
  };
}
