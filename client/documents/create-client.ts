import * as Y from "yjs";
import type { Platform } from "#client/platform";
import type { VaultChange } from "#client/storage";
import type { Catalogue } from "#client/sync";
import {
  appendFacts,
  type Fact,
  type FactRefusal,
  idOf,
  kindsOfAClient,
  nameOf,
} from "#shared/documents";
import { type ClientId, clientIdSchema, newUlid, ok, type Result } from "#shared/kernel";
import type { FactWriter } from "./fact-writer.ts";
import type { CreateRefusal, NewClient } from "./work.ts";

/** What registering a client stands on. */
export interface CreateParts {
  readonly platform: Pick<Platform, "nowMs" | "randomBytes">;
  readonly writer: FactWriter;
  readonly catalogue: Catalogue;
}

type Kind = (typeof kindsOfAClient)[number];

/** Puts all documents of a new client on this device, with their first facts, or none. */
export async function createClient(
  { platform, writer, catalogue }: CreateParts,
  first: NewClient,
): Promise<Result<ClientId, CreateRefusal>> {
  const id = clientIdSchema.parse(newUlid(platform.nowMs(), platform.randomBytes));
  const changes = beginningsOf(writer, id, first);
  if (!changes.ok) return changes;
  const written = await catalogue.write(changes.value);
  return written.ok ? ok(id) : written;
}

/** All documents of a new client of that id, with their first facts, to be written as one. */
export function beginningsOf(
  writer: FactWriter,
  id: ClientId,
  first: NewClient,
): Result<readonly VaultChange[], FactRefusal> {
  const changes: VaultChange[] = [];
  for (const kind of kindsOfAClient) {
    const facts = factsOf(writer, kind, first);
    if (!facts.ok) return facts;
    changes.push(beginning(id, kind, facts.value));
  }
  return ok(changes);
}

function factsOf(
  writer: FactWriter,
  kind: Kind,
  first: NewClient,
): Result<readonly Fact[], FactRefusal> {
  const facts: Fact[] = [];
  const said: Partial<Record<Kind, NewClient["client"]>> = { ...first };
  for (const { about, says } of said[kind] ?? []) {
    const fact = writer.write(kind, about, says, []);
    if (!fact.ok) return fact;
    facts.push(fact.value);
  }
  return ok(facts);
}

function beginning(id: ClientId, kind: Kind, facts: readonly Fact[]): VaultChange {
  const doc = new Y.Doc();
  if (facts.length > 0) appendFacts(doc, facts, undefined);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const document = nameOf(idOf(kind, id));
  const create = kind === "client" ? {} : { parent: nameOf(idOf("client", id)) };
  return { type: "edit", document, update, create };
}
