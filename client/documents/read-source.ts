import type { Vault } from "#client/storage";
import { type Catalogue, factsIn, idOfName } from "#client/sync";
import type { DocumentId, DocumentKind, DocumentName, Fact } from "#shared/documents";
import type { DocumentSource, DocumentStamp, VaultHandle } from "./source.ts";

/** Reads documents of the vault as plain facts, without keeping anything open. */
export function readSource(
  vault: Vault,
  catalogue: Catalogue,
  handle: VaultHandle,
): DocumentSource {
  const stampOf = (id: DocumentId): DocumentStamp | undefined => {
    const state = catalogue.state(catalogue.nameOf(id));
    return state && { name: state.name, generation: state.generation, lastRow: state.lastRow };
  };
  return {
    list: (kind) => Promise.resolve([...namesOf(catalogue, kind).keys()]),
    stamps: (kind) =>
      new Map(
        [...namesOf(catalogue, kind).keys()].flatMap((id) => {
          const stamp = stampOf(id);
          return stamp ? [[id, stamp] as const] : [];
        }),
      ),
    stamp: stampOf,
    vault: handle,
    facts: async (id) => {
      const name = catalogue.nameOf(id);
      if (!catalogue.state(name)) return [];
      const loaded = await vault.load(name);
      return loaded.ok ? factsOf(loaded.value.rows.map(({ update }) => update)) : [];
    },
    onChanged: (listener) =>
      catalogue.onChanged((names) => listener(new Set([...names].map(idOfName)))),
  };
}

/** The documents of a kind, each by the name of its latest epoch here. */
function namesOf(catalogue: Catalogue, kind: DocumentKind): ReadonlyMap<DocumentId, DocumentName> {
  const ofKind = catalogue.all().filter(({ name }) => /^[a-z]+/.exec(name)?.[0] === kind);
  return new Map(
    ofKind.map(({ name }) => {
      const id = idOfName(name);
      return [id, catalogue.nameOf(id)];
    }),
  );
}

/** A fact that lies in several rows is one. */
const factsOf = (updates: readonly Uint8Array[]): readonly Fact[] => [
  ...new Map(factsIn(updates).map((fact) => [fact.id, fact])).values(),
];
