/** Random notes as no editor writes them, but which the relay takes: items with any neighbours. */
import type { SeededRandom } from "#shared/kernel";
import { contentRefs, forge, item, raw, type Struct, text, type Where } from "./forge.ts";

type Id = readonly [client: number, clock: number];

/** What was written so far. */
export interface ForgedNote {
  /** The next update, by so many client ids, with so many structs of each. */
  readonly next: (clients: readonly number[], structs: number) => Uint8Array;
}

const element =
  (name: string) =>
  (where: Where): Struct =>
    item(contentRefs.type, where, (encoder) => {
      raw(3)(encoder);
      text(name)(encoder);
    });

/** A line. */
export const line = element("line");

/** What the words of a line stand in. */
export const run = (where: Where): Struct => item(contentRefs.type, where, raw(6));

/** Words. */
export const words = (where: Where, said: string): Struct =>
  item(contentRefs.string, where, text(said));

/** The beginning of bold type. */
export const strong = (where: Where): Struct =>
  item(contentRefs.format, where, (encoder) => {
    text("strong")(encoder);
    text("{}")(encoder);
  });

/** Something that was deleted before it was sent. */
export const deleted = (where: Where): Struct => item(contentRefs.deleted, where, raw(1));

/** Starts an empty note; with no words in it, Yjs never joins nor parts what is written. */
export function forgeNote(random: SeededRandom, longestWord: number): ForgedNote {
  const clocks = new Map<number, number>();
  const lines: Id[] = [];
  const runs: { readonly id: Id; readonly letters: Id[] }[] = [];

  const among = (ids: readonly Id[], parent: string | Id): Where => {
    const origin = ids.length > 0 && random.chance(0.5) ? random.pick(ids) : undefined;
    const rightOrigin = ids.length > 0 && random.chance(0.5) ? random.pick(ids) : undefined;
    if (!origin && !rightOrigin) return { parent };
    return { ...(origin ? { origin } : {}), ...(rightOrigin ? { rightOrigin } : {}) };
  };

  const write = (client: number, clock: number): [Struct, number] => {
    const id: Id = [client, clock];
    const kind = random.integer(0, 9);
    if (kind < 3 || lines.length === 0) {
      const struct = line(among(lines, "body"));
      lines.push(id);
      return [struct, 1];
    }
    if (kind < 4 || runs.length === 0 || longestWord === 0) {
      runs.push({ id, letters: [] });
      return [run({ parent: random.pick(lines) }), 1];
    }
    const { id: parent, letters } = random.pick(runs);
    const said = "说".repeat(random.integer(1, longestWord));
    const struct = words(among(letters, parent), said);
    for (let index = 0; index < said.length; index += 1) letters.push([client, clock + index]);
    return [struct, said.length];
  };

  return {
    next: (clients, structs) => {
      const sections = clients.map((client) => ({
        ...{ client, clock: clocks.get(client) ?? 0, structs: [] as Struct[] },
      }));
      for (let left = structs; left > 0; left -= 1) {
        for (const section of sections) {
          const [struct, length] = write(section.client, clocks.get(section.client) ?? 0);
          section.structs.push(struct);
          clocks.set(section.client, (clocks.get(section.client) ?? 0) + length);
        }
      }
      return forge({ sections });
    },
  };
}
