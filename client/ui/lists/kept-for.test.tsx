import { createRoot, createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { KeptFor } from "./kept-for.tsx";

/** A list as it is drawn: each thing drawn is noted down once, and reads as it is now. */
function draw(first: readonly { readonly id: string; readonly says: string }[]) {
  const [things, setThings] = createSignal(first);
  const drawn: string[] = [];
  const shown = createRoot(() => (
    <KeptFor each={things()} by={({ id }) => id} fallback={"nobody"}>
      {(one, place) => {
        drawn.push(one().id);
        return (() => `${place()} ${one().id} ${one().says}`) as unknown as JSX.Element;
      }}
    </KeptFor>
  ));
  return { setThings, drawn, shown: () => readAll(shown) };
}

/** What a tree of accessors amounts to. */
function readAll(tree: unknown): string[] {
  if (typeof tree === "function") return readAll(tree());
  if (Array.isArray(tree)) return tree.flatMap(readAll);
  return [String(tree)];
}

test("what is drawn of a thing stays when the thing is made anew, and says what it says now", () => {
  const list = draw([
    { id: "wang", says: "杭州" },
    { id: "zhao", says: "宁波" },
  ]);
  expect(list.shown()).toEqual(["0 wang 杭州", "1 zhao 宁波"]);
  list.setThings([
    { id: "chen", says: "温州" },
    { id: "wang", says: "苏州" },
    { id: "zhao", says: "宁波" },
  ]);
  expect(list.shown()).toEqual(["0 chen 温州", "1 wang 苏州", "2 zhao 宁波"]);
  expect(list.drawn).toEqual(["wang", "zhao", "chen"]);
});

test("what goes is gone, and an empty list says so", () => {
  const list = draw([{ id: "wang", says: "杭州" }]);
  list.setThings([]);
  expect(list.shown()).toEqual(["nobody"]);
});

test("two of one name are two, and each stays", () => {
  const list = draw([
    { id: "wang", says: "杭州" },
    { id: "wang", says: "宁波" },
  ]);
  list.setThings([
    { id: "wang", says: "苏州" },
    { id: "wang", says: "宁波" },
  ]);
  expect(list.shown()).toEqual(["0 wang 苏州", "1 wang 宁波"]);
  expect(list.drawn).toEqual(["wang", "wang"]);
});
