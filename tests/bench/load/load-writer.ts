/** Writes honest facts as bytes, without a Yjs document, so that writing them costs no time. */
import { type Fact, factIdSchema, factsRoot } from "#shared/documents";
import { randomBase32, type SeededRandom, type StaffId } from "#shared/kernel";
import { forge, type Struct, values } from "../../support/forge.ts";

/** Somebody at a tab who appends one fact after the other to one document. */
export interface LoadWriter {
  /** The Yjs client id. */
  readonly client: number;
  /** How many facts were written; the next one has this clock. */
  readonly written: () => number;
  /** An update with the next facts in it. */
  readonly next: (facts?: number) => Uint8Array;
  /** All facts of an update at once: what was written so far, from the beginning. */
  readonly all: () => Uint8Array;
}

const words = ["今天聊得很顺利", "周末再约一次", "妈妈接的电话", "先等等看", "喜欢爬山和看展"];

/** Sits somebody down; everything written is that person's. */
export function createLoadWriter(by: StaffId, random: SeededRandom): LoadWriter {
  const client = random.integer(1, 2 ** 31);
  const run = randomBase32(10, random.bytes);
  const startedMs = Date.now();
  const structs: Struct[] = [];

  const nextStruct = (): Struct => {
    const clock = structs.length;
    const before = clock > 0 ? { over: [idOf(run, clock - 1)] } : {};
    const note = `${random.pick(words)}，${random.pick(words)} ${random.integer(100, 999)}`;
    const fact: Fact = {
      ...{ id: idOf(run, clock), at: (startedMs + clock) * 4096, by, about: "profile" },
      ...{ says: { note }, ...before, v: 1 },
    };
    const struct = values(
      clock > 0 ? { origin: [client, clock - 1] } : { parent: factsRoot },
      fact,
    );
    structs.push(struct);
    return struct;
  };

  return {
    client,
    written: () => structs.length,
    next: (facts = 1) => {
      const clock = structs.length;
      const added = Array.from({ length: facts }, nextStruct);
      return forge({ sections: [{ client, clock, structs: added }] });
    },
    all: () => forge({ sections: [{ client, clock: 0, structs }] }),
  };
}

const idOf = (run: string, clock: number) => factIdSchema.parse(`${run}.${clock + 1}`);
