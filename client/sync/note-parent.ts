import type { Vault } from "#client/storage";
import { type DocumentName, mayHaveNotes, nameOf, parseName, splitName } from "#shared/documents";
import type { Catalogue } from "./catalogue.ts";
import { factsIn } from "./facts-in.ts";

/** The parent of a note: as it was begun here, or the document here that names it. */
export async function parentOfNote(
  { vault, catalogue }: { readonly vault: Vault; readonly catalogue: Catalogue },
  note: DocumentName,
): Promise<DocumentName | undefined> {
  const known = catalogue.state(note)?.parent;
  if (known) return known;
  for (const { name } of catalogue.all()) {
    const parsed = parseName(name);
    if (!parsed.ok || !mayHaveNotes(parsed.value.kind)) continue;
    const loaded = await vault.load(name);
    const updates = loaded.ok ? loaded.value.rows.map(({ update }) => update) : [];
    const isNamed = factsIn(updates).some(({ about }) => about === splitName(note).id);
    if (isNamed) return nameOf(parsed.value.id);
  }
  return undefined;
}
