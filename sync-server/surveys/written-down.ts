import * as Y from "yjs";
import { idOf, readFacts } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { SealedLog } from "../storage/sealed-log.ts";

/** Whether the case file on the relay's disk says what was answered by a link. */
export async function isWrittenDown(
  log: Pick<SealedLog, "latest" | "load">,
  client: ClientId,
  link: string,
): Promise<boolean> {
  const latest = await log.latest(idOf("case", client));
  const found = latest && !latest.isGone ? await log.load(latest.name) : undefined;
  if (!found || found === "gone") return false;
  const doc = new Y.Doc();
  for (const { update } of found.rows) Y.applyUpdate(doc, update);
  const facts = readFacts(doc);
  doc.destroy();
  return facts.some(({ about, says }) => about === `survey/${link}` && says.answers !== undefined);
}
