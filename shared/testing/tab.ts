import * as Y from "yjs";
import {
  appendFacts,
  createProjection,
  type Fact,
  type FactId,
  readFacts,
} from "#shared/documents";
import { type JsonObject, randomBase32, type SeededRandom, type StaffId } from "#shared/kernel";

/** One open copy of a fact document in one tab of one person, as an honest app keeps it. */
export interface Tab {
  readonly staff: StaffId;
  readonly doc: Y.Doc;
  readonly run: string;
  /** Writes a fact over all heads this tab sees. */
  readonly say: (about: string, says: JsonObject) => Fact;
  /** Writes several facts in one transaction. */
  readonly sayAll: (words: readonly (readonly [about: string, says: JsonObject])[]) => void;
  /** Appends a fact as it is, whoever it is of. */
  readonly append: (...facts: readonly Fact[]) => void;
  readonly facts: () => readonly Fact[];
}

/** Opens a tab: an own Yjs client id, an own run. */
export function openTab(staff: StaffId, random: SeededRandom): Tab {
  const doc = new Y.Doc();
  doc.clientID = random.integer(1, 0xffff_ffff);
  const run = randomBase32(10, random.bytes);
  let written = 0;

  const factOf = (about: string, says: JsonObject): Fact => {
    const over = createProjection(readFacts(doc)).headsOver(about, Object.keys(says));
    written += 1;
    return {
      id: `${run}.${written}` as FactId,
      at: written * 4096,
      by: staff,
      about,
      says,
      ...(over.length > 0 ? { over } : {}),
      v: 1,
    };
  };

  const append = (...facts: readonly Fact[]): void => appendFacts(doc, facts, "test");
  return {
    staff,
    doc,
    run,
    say: (about, says) => {
      const fact = factOf(about, says);
      append(fact);
      return fact;
    },
    sayAll: (words) =>
      doc.transact(() => {
        for (const [about, says] of words) append(factOf(about, says));
      }),
    append,
    facts: () => readFacts(doc),
  };
}

/** What one replica lacks of another, applied. */
export const bring = (from: Y.Doc, to: Y.Doc): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
