/**
 * Something that is said once and then holds, as a signature or a receipt. A word that replaces one
 * other changes nothing, whatever time it claims; only a choice between several that were said apart
 * does, and that is a word that replaces them all.
 */
import type { Word } from "./agreed.ts";

/** The words that hold, in the order given; more than one while nobody chose between them. */
export function saidOnce(words: readonly Word[]): readonly Word[] {
  const ids = new Set(words.map(({ fact }) => fact.id));
  const replacedBy = new Map(
    words.map(({ fact }) => [
      fact.id,
      (fact.over ?? []).filter((id) => id !== fact.id && ids.has(id)),
    ]),
  );
  const counted = words.filter(({ fact }) => replacedBy.get(fact.id)?.length !== 1);
  const replaced = new Set<string>();
  const replace = (id: string): void => {
    for (const other of replacedBy.get(id) ?? []) {
      if (replaced.has(other)) continue;
      replaced.add(other);
      replace(other);
    }
  };
  for (const { fact } of counted) replace(fact.id);
  const standing = counted.filter(({ fact }) => !replaced.has(fact.id));
  // Words that replace each other in a ring are none of ours; nothing is lost by them.
  return standing.length > 0 ? standing : words;
}
