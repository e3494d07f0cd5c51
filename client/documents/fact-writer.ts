import type { Platform } from "#client/platform";
import {
  checkFact,
  currentVersion,
  type Fact,
  type FactId,
  type FactKind,
  type FactRefusal,
  factIdSchema,
} from "#shared/documents";
import {
  createHybridClock,
  type HybridTime,
  type JsonObject,
  type Result,
  randomBase32,
  type StaffId,
} from "#shared/kernel";

/** Writes the facts of one tab run: each with an id of its own and a time later than all seen. */
export interface FactWriter {
  /** A fact over the given ones, checked against what its kind of document can say. */
  readonly write: (
    kind: FactKind,
    about: string,
    says: JsonObject,
    over: readonly FactId[],
  ) => Result<Fact, FactRefusal>;
  /** Takes over the times of facts that came from elsewhere. */
  readonly observe: (facts: Iterable<Fact>) => void;
}

/** Starts the facts of one tab. */
export function createFactWriter(
  platform: Pick<Platform, "nowMs" | "randomBytes">,
  by: StaffId,
): FactWriter {
  const run = randomBase32(10, platform.randomBytes);
  const clock = createHybridClock(platform.nowMs);
  let count = 0;
  const at = (): HybridTime => clock.next();
  return {
    write: (kind, about, says, over) => {
      count += 1;
      const id = factIdSchema.parse(`${run}.${count}`);
      const fact = { id, at: at(), by, about, says, v: currentVersion };
      return checkFact(kind, over.length > 0 ? { ...fact, over: [...over] } : fact);
    },
    observe: (facts) => {
      for (const fact of facts) clock.observe(fact.at);
    },
  };
}
