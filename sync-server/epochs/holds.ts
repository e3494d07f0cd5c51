import * as Y from "yjs";
import {
  clientsOf,
  createProjection,
  type DocumentId,
  idOf,
  type ParsedName,
  type Projection,
  readFacts,
} from "#shared/documents";
import { isKeptAsEvidence } from "#shared/incidents";
import { haltOf, saysHeld } from "#shared/registry";
import type { Owners } from "../rooms/owners.ts";
import type { SealedLog } from "../storage/sealed-log.ts";

/** What holds are read from. */
export interface HoldsWorld {
  readonly log: Pick<SealedLog, "latest" | "load">;
  readonly owners: Pick<Owners, "catchUp" | "ownerOf">;
}

/**
 * Whether a dispute forbids to erase in a document: SPEC [EP11]. Read from what is on the disk each
 * time, of every head: whoever decided to hold is obeyed, whatever was said apart.
 */
export async function isHeld({ log, owners }: HoldsWorld, document: ParsedName): Promise<boolean> {
  await owners.catchUp();
  const owner = owners.ownerOf(document) ?? document;
  if (owner.kind === "incident") {
    return isKeptAsEvidence(await read(log, owner.id));
  }
  for (const client of clientsOf(owner)) {
    const card = await read(log, idOf("client", client));
    if (isSaid(card, "retention", "hold", saysHeld) || haltOf(card)) return true;
  }
  return false;
}

const isSaid = (
  said: Projection,
  about: string,
  field: string,
  isMeant: (value: unknown) => boolean,
): boolean => said.field(about, field)?.heads.some(({ value }) => isMeant(value)) ?? false;

async function read(log: HoldsWorld["log"], id: DocumentId): Promise<Projection> {
  const latest = await log.latest(id);
  const found = latest && !latest.isGone ? await log.load(latest.name) : undefined;
  if (!found || found === "gone") return createProjection();
  const doc = new Y.Doc();
  for (const { update } of found.rows) Y.applyUpdate(doc, update);
  const facts = readFacts(doc);
  doc.destroy();
  return createProjection(facts);
}
