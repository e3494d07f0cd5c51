import type { ClientRow } from "#client/index";
import type { PlainDate } from "#shared/kernel";

/** Somebody in the list who may be the person being registered. */
export interface Likeness {
  readonly row: ClientRow;
  /** Whether the birth date is the same too. */
  readonly isSameBirth: boolean;
}

const plain = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/**
 * Finds who bears a name; somebody known to be born on another day is somebody else. Those born on
 * the same day come first.
 */
export function likenesses(
  rows: readonly ClientRow[],
  name: string,
  birthDate: PlainDate | undefined,
): readonly Likeness[] {
  const asked = plain(name);
  if (asked === "") return [];
  return rows
    .filter((row) => plain(row.name ?? row.callName ?? "") === asked)
    .filter((row) => !birthDate || !row.birthDate || row.birthDate === birthDate)
    .map((row) => ({ row, isSameBirth: birthDate !== undefined && row.birthDate === birthDate }))
    .sort((a, b) => Number(b.isSameBirth) - Number(a.isSameBirth));
}
