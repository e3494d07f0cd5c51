import * as Y from "yjs";
import type { Vault } from "#client/storage";
import { type Catalogue, idOfName, takeOutPending } from "#client/sync";
import { type DocumentId, type Fact, parseName, readFacts } from "#shared/documents";
import type { DocumentSource } from "./source.ts";

/** Reads documents of the vault as plain facts, without keeping anything open. */
export function readSource(vault: Vault, catalogue: Catalogue): DocumentSource {
  return {
    list: (kind) => {
      const ids = catalogue.all().flatMap(({ name }) => {
        const parsed = parseName(name);
        return parsed.ok && parsed.value.kind === kind ? [parsed.value.id] : [];
      });
      return Promise.resolve([...new Set(ids)]);
    },
    facts: (id) => factsOf(vault, catalogue, id),
    onChanged: (listener) =>
      catalogue.onChanged((names) => listener(new Set([...names].map(idOfName)))),
  };
}

async function factsOf(
  vault: Vault,
  catalogue: Catalogue,
  id: DocumentId,
): Promise<readonly Fact[]> {
  const name = catalogue.nameOf(id);
  if (!catalogue.state(name)) return [];
  const loaded = await vault.load(name);
  if (!loaded.ok) return [];
  const doc = new Y.Doc();
  for (const { update } of loaded.value.rows) Y.applyUpdate(doc, update);
  const waiting = takeOutPending(doc);
  const facts = [...readFacts(doc), ...waiting];
  doc.destroy();
  return facts;
}
