import * as Y from "yjs";
import type { Vault, VaultChange } from "#client/storage";
import { type Catalogue, factsIn, takeOutPending } from "#client/sync";
import {
  appendFacts,
  clientsOf,
  createProjection,
  type DocumentId,
  type Fact,
  type FactKind,
  idOf,
  nameOf,
  type Projection,
  parseName,
  readFacts,
} from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import { isArchived } from "#shared/registry";
import type { FactWriter } from "./fact-writer.ts";

/** What saying something in a document stands on that nobody has open. */
export interface UnopenedParts {
  readonly vault: Pick<Vault, "load">;
  readonly catalogue: Catalogue;
  readonly writer: FactWriter;
}

/**
 * Says something in a document that lies in the vault, over all heads of its fields: `choose`
 * looks at what it says and answers what to say, by entity. Undefined when the document is not
 * here, there is nothing to say, it cannot be said, or the client is put away.
 */
export async function sayUnopened(
  { vault, catalogue, writer }: UnopenedParts,
  id: DocumentId,
  kind: FactKind,
  choose: (said: Projection) => readonly { readonly about: string; readonly says: JsonObject }[],
): Promise<VaultChange | undefined> {
  const document = catalogue.nameOf(id);
  const loaded = catalogue.state(document) ? await vault.load(document) : undefined;
  if (!loaded?.ok || (await isOfArchived({ vault, catalogue }, id))) return undefined;
  const doc = new Y.Doc();
  for (const { update } of loaded.value.rows) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  const said = createProjection([...readFacts(doc), ...takeOutPending(doc)]);
  writer.observe(said.facts());
  const facts: Fact[] = [];
  for (const { about, says } of choose(said)) {
    const fact = writer.write(kind, about, says, said.headsOver(about, Object.keys(says)));
    if (fact.ok) facts.push(fact.value);
  }
  if (facts.length > 0) appendFacts(doc, facts, undefined);
  const update = Y.encodeStateAsUpdate(doc, before);
  doc.destroy();
  return facts.length > 0 ? { type: "edit", document, update } : undefined;
}

/** Whether a document is about a client who is put away, as far as this device knows. */
async function isOfArchived(
  { vault, catalogue }: Pick<UnopenedParts, "vault" | "catalogue">,
  id: DocumentId,
): Promise<boolean> {
  const parsed = parseName(nameOf(id));
  if (!parsed.ok) return false;
  for (const client of clientsOf(parsed.value)) {
    const card = catalogue.nameOf(idOf("client", client));
    const loaded = catalogue.state(card) ? await vault.load(card) : undefined;
    if (!loaded?.ok) continue;
    const facts = factsIn(loaded.value.rows.map(({ update }) => update));
    if (isArchived(createProjection(facts).value)) return true;
  }
  return false;
}
