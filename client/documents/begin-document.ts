import * as Y from "yjs";
import type { StorageRefusal } from "#client/storage";
import type { Catalogue } from "#client/sync";
import type { DocumentId } from "#shared/documents";
import { ok, type Result } from "#shared/kernel";

/**
 * Puts a document with a computed name on this device when it is not here yet. Others may begin the
 * same one apart: it is one document for the relay, and everything said in it comes together.
 */
export async function beginDocument(
  catalogue: Catalogue,
  id: DocumentId,
): Promise<Result<true, StorageRefusal>> {
  const name = catalogue.nameOf(id);
  if (catalogue.state(name)) return ok(true);
  const doc = new Y.Doc();
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return catalogue.write([{ type: "edit", document: name, update, create: {} }]);
}
