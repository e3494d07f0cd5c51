import type { VerificationWay } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import type { VerifiableClaim } from "#shared/registry";
import type { CaseFile, Words } from "./open-case-file.ts";

/** What somebody says of a claim. */
export interface SeenClaim {
  readonly how: VerificationWay;
  readonly on: PlainDate;
  /** The last day on which it counts; undefined for ever. */
  readonly until: PlainDate | undefined;
  readonly isKept: boolean;
  readonly note: string;
}

/**
 * What is written down of a claim: how it was seen in the service's own records, and on the card
 * only that it was and until when. What somebody will not show is no longer marked as seen.
 */
export function wordsOfClaim(
  file: Pick<CaseFile, "read">,
  claim: VerifiableClaim,
  { how, on, until = undefined, isKept, note }: SeenClaim,
): readonly Words[] {
  const isSeen = how !== "refused";
  const details = {
    how,
    on,
    until: (isSeen && until) || null,
    evidence: isSeen ? (isKept ? "kept" : "seenNotKept") : null,
    note: note === "" ? null : note,
  };
  const mark = `verified/${claim}`;
  const wasMarked = file.read(mark, "on") !== undefined;
  const marked = isSeen ? { on, until: until ?? null } : { on: null, until: null };
  return [
    { document: "case", about: `verification/${claim}`, says: details },
    ...(isSeen || wasMarked ? [{ document: "client", about: mark, says: marked } as const] : []),
  ];
}
