/** What a device keeps of a document whose epoch has ended. */
import * as Y from "yjs";
import type { Rescued, VaultRow } from "#client/storage";
import {
  appendFacts,
  causeSince,
  causesSince,
  type DocumentName,
  type EpochBegun,
  type EpochCause,
  epochCauses,
  type Fact,
  holdsFacts,
  parseName,
  splitName,
} from "#shared/documents";
import { z } from "#shared/kernel";
import { factsIn } from "./facts-in.ts";

/** What the relay tells of a document before its newest epoch. */
export interface Past {
  readonly begun: readonly EpochBegun[];
  /** The ids of the facts that were erased. Who is not told of any may not bring any back. */
  readonly erasedFacts?: readonly string[] | undefined;
}

/** Reads what `noteOfPast` kept. */
export const pastSchema = z.object({
  begun: z.array(z.object({ epoch: z.number(), cause: z.enum(epochCauses) })),
  erasedFacts: z.optional(z.array(z.string())),
});
/** What befell a document since the epoch that is here. */
export interface Missed {
  readonly cause: EpochCause;
  /** A backup was restored: the relay may have lost what it had. */
  readonly isLost: boolean;
  readonly erased: ReadonlySet<string>;
}

/** When nobody knows what came between: better in the drawer than back from erasure. */
const nothingTold: Missed = { cause: "erased", isLost: false, erased: new Set() };

/** What a replica of an epoch missed, by what the relay tells of the past; undefined: it told nothing. */
export function missedBy(from: DocumentName, past: Past | undefined): Missed {
  if (!past) return nothingTold;
  const { epoch } = splitName(from);
  const cause = causeSince(past.begun, epoch);
  const { erasedFacts } = past;
  const isToldAll = cause !== "erased" || erasedFacts !== undefined;
  const isLost = isToldAll && causesSince(past.begun, epoch).has("restored");
  return { cause, isLost, erased: new Set(erasedFacts) };
}

/** The past as a note that `pastSchema` reads. */
export const noteOfPast = ({ begun, erasedFacts }: Past) => ({
  begun: begun.map(({ epoch, cause }) => ({ epoch, cause })),
  ...(erasedFacts ? { erasedFacts: [...erasedFacts] } : {}),
});

/** What moves on into the new epoch, and what a person must look at. */
interface Kept {
  /** What is to be said again in the new epoch, as an update of it. */
  readonly again?: Uint8Array;
  readonly rescue?: Pick<Rescued, "facts" | "bytes">;
}

/**
 * What stays of an old epoch. Compacted: everything the relay does not have. Restored: everything
 * of one's own, since the relay may have lost it. Erased: what was erased does not come back, and
 * what the relay never had can be read in the drawer.
 */
export function keptOf(
  from: DocumentName,
  rows: readonly VaultRow[],
  { cause, isLost, erased }: Missed,
  updates: readonly Uint8Array[],
  me: Fact["by"],
): Kept {
  const bytesOf = (some: readonly VaultRow[]) => some.map(({ update }) => update);
  const unsent = bytesOf(rows.filter(({ isUnsent }) => isUnsent));
  const sent = isLost ? bytesOf(rows.filter(({ isUnsent }) => !isUnsent)) : [];
  const parsed = parseName(from);
  if (parsed.ok && !holdsFacts(parsed.value.kind)) return textKept(sent, unsent, cause);
  const done = new Set([...erased, ...factsIn(updates).map(({ id }) => id)]);
  const ownIn = (some: readonly Uint8Array[]): readonly Fact[] => {
    const own = factsIn(some).filter(({ id, by }) => by === me && !done.has(id));
    for (const { id } of own) done.add(id);
    return [...new Map(own.map((fact) => [fact.id, fact])).values()];
  };
  const [lost, waiting] = [ownIn(sent), ownIn(unsent)];
  const again = cause === "erased" ? lost : [...lost, ...waiting];
  const isRescued = cause === "erased" && waiting.length > 0;
  return {
    ...(again.length > 0 ? { again: saying(again) } : {}),
    ...(isRescued ? { rescue: { facts: waiting, bytes: [saying(waiting)] } } : {}),
  };
}

function textKept(
  sent: readonly Uint8Array[],
  unsent: readonly Uint8Array[],
  cause: EpochCause,
): Kept {
  const bytes = cause === "erased" ? unsent : [...sent, ...unsent];
  if (bytes.length === 0) return {};
  return cause === "erased"
    ? { rescue: { facts: [], bytes } }
    : { again: Y.mergeUpdates([...bytes]) };
}

/** An update that says just these facts, with a Yjs client id of its own. */
function saying(facts: readonly Fact[]): Uint8Array {
  const doc = new Y.Doc();
  appendFacts(doc, facts, "said again");
  return Y.encodeStateAsUpdate(doc);
}
