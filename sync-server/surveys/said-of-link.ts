import * as Y from "yjs";
import { idOf, readFacts } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { SealedLog } from "../storage/sealed-log.ts";

/** How a link ended by the word of the case file. */
export type SaidOfLink = "answered" | "withdrawn";

/**
 * What the case file on the relay's disk says of a link: that its answer is written down, or else that
 * it was withdrawn; both are for good, whatever is said later.
 */
export async function saidOfLink(
  log: Pick<SealedLog, "latest" | "load">,
  client: ClientId,
  link: string,
): Promise<SaidOfLink | undefined> {
  const latest = await log.latest(idOf("case", client));
  const found = latest && !latest.isGone ? await log.load(latest.name) : undefined;
  if (!found || found === "gone") return undefined;
  const doc = new Y.Doc();
  for (const { update } of found.rows) Y.applyUpdate(doc, update);
  const facts = readFacts(doc);
  doc.destroy();
  const isSaid = (of: string, field: string): boolean =>
    facts.some(({ about, says }) => about === of && (says[field] ?? null) !== null);
  if (isSaid(`survey/${link}`, "answers")) return "answered";
  return isSaid(`surveyLink/${link}`, "withdrawnOn") ? "withdrawn" : undefined;
}
