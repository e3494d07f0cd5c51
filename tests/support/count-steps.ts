/** Counts the items Yjs looks at while it searches for places, by the sets it keeps of them. */
import { Item } from "yjs";

/** The items looked at while work is done. Each goes into two sets: see `Item.integrate`. */
export function countSteps(work: () => void): number {
  const add = Set.prototype.add;
  let items = 0;
  Set.prototype.add = function (this: Set<unknown>, value: unknown) {
    if (value instanceof Item) items += 1;
    return add.call(this, value);
  };
  try {
    work();
  } finally {
    Set.prototype.add = add;
  }
  return items / 2;
}
