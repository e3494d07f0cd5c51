import type { DocumentKind } from "./kinds.ts";

/**
 * Whether a clash of this field is announced; all others show quietly in place. Loud are contact,
 * consent, marital status, bookings and money: DESIGN section 3.
 */
export function isLoud(kind: DocumentKind, field: string): boolean {
  return (
    kind === "contact" || kind === "agreement" || kind === "calendar" || field === "maritalStatus"
  );
}
