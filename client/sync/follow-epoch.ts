import { type DocumentName, isEpochCause, nameOf, splitName } from "#shared/documents";
import type { SyncParts } from "./sync-parts.ts";

/** A Yjs update with nothing in it. */
const nothingSaid = Uint8Array.of(0, 0);

/**
 * Follows a document into the epoch that the relay named when it closed the one known here. The
 * feed brings it to whoever may read it. To whoever may only say something here, nothing comes: for
 * them it begins empty. Answers false when it must be asked again.
 */
export async function followEpoch(
  { askFeed, catalogue, epochs }: Pick<SyncParts, "askFeed" | "catalogue" | "epochs">,
  before: DocumentName,
  detail: string,
): Promise<boolean> {
  const [, cause = "", text] = /^(\w+) (\d+)$/.exec(detail) ?? [];
  const { id } = splitName(before);
  const wasHere = catalogue.state(before) !== undefined;
  const isTold = await askFeed();
  const isTakenAway = wasHere && catalogue.state(before) === undefined;
  if (isTakenAway || catalogue.nameOf(id) !== before) return true;
  if (!isTold || !isEpochCause(cause) || text === undefined) return false;
  const epoch = Number(text);
  const row = { type: "receive" as const, document: nameOf(id, epoch), update: nothingSaid };
  await epochs.arrive(row.document, { begun: [{ epoch, cause }] }, [row]);
  return true;
}
