import type { DocumentId } from "#shared/documents";
import type { Keyring } from "../storage/keyring.ts";

/** What a blob of a document is called in the database: nobody without the agency's key can foretell it. */
export const blobTag = (keyring: Keyring, document: DocumentId, sha256: string): string =>
  keyring.tokenFor(`blob ${document} ${sha256}`);
