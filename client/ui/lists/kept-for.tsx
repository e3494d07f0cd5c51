import { type Accessor, createMemo, createSignal, For, type JSX } from "solid-js";

/** What is drawn of one thing, whatever the thing is now. */
interface Kept<Thing, Key> {
  readonly key: Key;
  readonly thing: Accessor<Thing>;
  readonly set: (thing: Thing) => void;
}

/**
 * Draws one for each thing, and keeps what it drew for as long as a thing of that key is there: for
 * things that are made anew with every news, which `<For>` would draw anew, with the focus and the
 * half-typed words in it. What it draws reads the thing as it is now.
 */
export function KeptFor<Thing, Key>(props: {
  readonly each: readonly Thing[];
  readonly by: (thing: Thing) => Key;
  readonly fallback?: JSX.Element;
  readonly children: (thing: Accessor<Thing>, place: Accessor<number>) => JSX.Element;
}) {
  const kept = createMemo<readonly Kept<Thing, Key>[]>((before) => {
    const left = [...before];
    return props.each.map((thing) => {
      const key = props.by(thing);
      const at = left.findIndex((one) => one.key === key);
      const [own] = at < 0 ? [] : left.splice(at, 1);
      own?.set(thing);
      return own ?? keep(key, thing);
    });
  }, []);
  return (
    <For each={kept()} fallback={props.fallback}>
      {(one, place) => props.children(one.thing, place)}
    </For>
  );
}

function keep<Thing, Key>(key: Key, first: Thing): Kept<Thing, Key> {
  const [thing, setThing] = createSignal(first);
  return { key, thing, set: (next) => setThing(() => next) };
}
