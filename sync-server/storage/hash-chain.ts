import { createHash } from "node:crypto";
import type { DocumentName } from "#shared/documents";
import type { StoredRow } from "./document-store.ts";

/** What the first row of a document continues. */
export const chainStart: Uint8Array = new Uint8Array(32);

/**
 * The hash of a row: SHA-256 over the previous hash, document, sequence, staff, time, and the hash
 * of the sealed bytes. Over the hash, so that the chain still holds when bytes are erased.
 */
export function hashOfRow(
  previous: Uint8Array,
  document: DocumentName,
  row: Pick<StoredRow, "sequence" | "staff" | "atMs" | "sealed" | "sealedHash">,
): Uint8Array {
  return createHash("sha256")
    .update(previous)
    .update(`${document}\n${row.sequence}\n${row.staff}\n${row.atMs}\n`)
    .update(sealedHashOf(row))
    .digest();
}

/** The SHA-256 of what a row holds, or held before it was dropped. */
export const sealedHashOf = ({
  sealed,
  sealedHash,
}: Pick<StoredRow, "sealed" | "sealedHash">): Uint8Array =>
  sealedHash ?? createHash("sha256").update(sealed).digest();
