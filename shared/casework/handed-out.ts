/** Lists that left the app as a file: who took out how many clients, and which columns, never whom. */
import { momentSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import type { Logged } from "./logged.ts";

/** What can be said at the desk of a list that was taken out. */
export const handedOutVocabulary = {
  handedOut: {
    key: "ulid",
    fields: {
      at: momentSchema,
      /** How many clients were in it. */
      clients: z.int().check(z.positive(), z.maximum(1_000_000)),
      /** The columns, as the export names them. */
      columns: z.array(wordsSchema(80)).check(z.minLength(1), z.maxLength(120)),
      format: z.enum(["xlsx", "csv"]),
    },
  },
} as const satisfies Vocabulary;

/** A list that was taken out. */
export interface ListHandedOut {
  /** The entity, as `handedOut/01J…`. */
  readonly about: string;
  readonly atMs: number;
  readonly clients: number;
  readonly columns: readonly string[];
}

/** All lists that were taken out, the latest first. */
export const listsHandedOut = ({ value, entities }: Logged): readonly ListHandedOut[] =>
  entities("handedOut")
    .flatMap((about): readonly ListHandedOut[] => {
      const atMs = momentSchema.safeParse(value(about, "at")).data;
      const clients = z.safeParse(z.int(), value(about, "clients")).data;
      const columns = z.safeParse(z.array(z.string()), value(about, "columns")).data;
      return atMs === undefined || clients === undefined || !columns
        ? []
        : [{ about, atMs, clients, columns }];
    })
    .sort((a, b) => b.atMs - a.atMs || (a.about < b.about ? 1 : -1));
