/** What a test says of an entity: each field with all the words on it that stand, the shown one first. */
import type { Json } from "#shared/kernel";

/** Fields of entities with the words that stand on them. */
export type Words = Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>;

/** A document in which these words stand. */
export const sayingAll = (words: Words) => ({
  value: (about: string, field: string): Json | undefined =>
    words[about]?.[field]?.[0] ?? undefined,
  entities: (type: string) => Object.keys(words).filter((about) => about.split("/", 1)[0] === type),
  history: (about: string, field: string): readonly Json[] => words[about]?.[field] ?? [],
  field: (about: string, field: string) => {
    const said = words[about]?.[field];
    return said && { values: said.map((value) => ({ value })) };
  },
});
