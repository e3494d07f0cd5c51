import type { DocumentName } from "#shared/documents";
import type { DocumentStore } from "../document-store.ts";
import { versionsToDrop } from "../thin-versions.ts";
import type { NewVersion, VersionBounds, VersionStore } from "../version-store.ts";

/** Earlier states of text documents in memory; those of a document that is gone are as good as none. */
export function createVersions(
  documents: Pick<DocumentStore, "load">,
): VersionStore & { readonly clear: () => void } {
  const kept = new Map<DocumentName, readonly NewVersion[]>();

  const versionsOf = async (name: DocumentName): Promise<readonly NewVersion[]> => {
    const document = await documents.load(name);
    return document && document !== "gone" ? (kept.get(name) ?? []) : [];
  };

  return {
    keep: async (version, bounds) => {
      const before = await versionsOf(version.document);
      if (before.some(({ id }) => id === version.id)) return;
      kept.set(version.document, trimmed([...before, version].sort(laterFirst), bounds));
      for (const [name, versions] of kept) {
        kept.set(
          name,
          versions.filter(({ atMs }) => atMs >= bounds.sinceMs),
        );
      }
    },
    list: async (name) =>
      (await versionsOf(name)).map(
        ({ document: _, sealed: __, namedBy: ___, ...record }) => record,
      ),
    read: async (name, id) => (await versionsOf(name)).find((one) => one.id === id)?.sealed,
    clear: () => kept.clear(),
  };
}

const laterFirst = (a: NewVersion, b: NewVersion): number =>
  b.atMs - a.atMs || (a.id < b.id ? 1 : -1);

function trimmed(versions: readonly NewVersion[], bounds: VersionBounds): readonly NewVersion[] {
  const all = versions.map(({ id, atMs, namedBy }) => ({ id, atMs, namedBy }));
  const dropped = new Set(versionsToDrop(all, bounds));
  return versions.filter(({ id }) => !dropped.has(id));
}
