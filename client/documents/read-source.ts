import type { Platform } from "#client/platform";
import type { Vault } from "#client/storage";
import { type Catalogue, factsIn, idOfName } from "#client/sync";
import type { DocumentId, Fact } from "#shared/documents";
import type { DocumentSource, DocumentStamp, VaultHandle } from "./source.ts";
import { tellTogether } from "./tell-together.ts";

/** What documents are read out of. */
export interface SourceParts {
  readonly platform: Pick<Platform, "nowMs" | "after">;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  readonly handle: VaultHandle;
}

/** Reads documents of the vault as plain facts, without keeping anything open; `stop` ends the telling. */
export function readSource({
  platform,
  vault,
  catalogue,
  handle,
}: SourceParts): DocumentSource & { readonly stop: () => void } {
  const stampOf = (id: DocumentId): DocumentStamp | undefined => {
    const state = catalogue.state(catalogue.nameOf(id));
    return state && { name: state.name, generation: state.generation, lastRow: state.lastRow };
  };
  const { changed, onChanged, stop } = tellTogether(platform);
  const stopListening = catalogue.onChanged((names) => changed(new Set([...names].map(idOfName))));
  return {
    list: (kind) => Promise.resolve(catalogue.ofKind(kind).map(({ name }) => idOfName(name))),
    stamps: (kind) => catalogue.ofKind(kind),
    stamp: stampOf,
    vault: handle,
    facts: async (id) => {
      const name = catalogue.nameOf(id);
      if (!catalogue.state(name)) return [];
      const loaded = await vault.load(name);
      return loaded.ok ? factsOf(loaded.value.rows.map(({ update }) => update)) : [];
    },
    onChanged,
    stop: () => {
      stopListening();
      stop();
    },
  };
}

/** A fact that lies in several rows is one. */
const factsOf = (updates: readonly Uint8Array[]): readonly Fact[] => [
  ...new Map(factsIn(updates).map((fact) => [fact.id, fact])).values(),
];
