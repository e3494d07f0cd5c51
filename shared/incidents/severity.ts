import type { IncidentKind } from "#shared/casework";
import type { Json } from "#shared/kernel";

const severeKinds: readonly IncidentKind[] = ["harassment", "fraud", "violence"];
const leakKinds: readonly IncidentKind[] = ["leak", "deviceLoss"];

/** Whether somebody is in danger: everything with whom it is about stops at once. */
export const isSevere = (kind: IncidentKind): boolean => severeKinds.includes(kind);

/** Whether data of clients got out, or may have: those affected are listed, and told. */
export const isLeak = (kind: IncidentKind): boolean => leakKinds.includes(kind);

/** What of an incident decides whether it is kept. */
interface SaidOfHold {
  readonly field: (
    about: string,
    field: string,
  ) => { readonly heads: readonly { readonly value: Json }[] } | undefined;
}

/**
 * Whether an incident is kept as evidence: somebody said so, or it is severe or a leak and nobody
 * said that it need not be. Of two who decided apart, who keeps is obeyed.
 */
export function isKeptAsEvidence({ field }: SaidOfHold): boolean {
  const saidOf = (about: string, name: string): readonly Json[] =>
    (field(about, name)?.heads ?? []).map(({ value }) => value);
  const held = saidOf("handling", "isHeld");
  if (held.includes(true)) return true;
  const isSerious = saidOf("opening", "kind").some((kind) =>
    [...severeKinds, ...leakKinds].some((one) => one === kind),
  );
  return isSerious && !held.includes(false);
}
