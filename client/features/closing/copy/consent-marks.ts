import type { Projection } from "#shared/documents";

/**
 * What a client allows and does not, purpose by purpose, by the marks on the card: that one may be
 * introduced to others stands apart from the rest.
 */
export function consentMarks(
  card: Projection,
): readonly (readonly [purpose: string, is: string])[] {
  const marks = card
    .entities("consented")
    .map((about) => [about.slice("consented/".length), card.value(about, "is")] as const);
  return [["matching", card.value("matching", "consent")] as const, ...marks].flatMap(
    ([purpose, is]) => (typeof is === "string" ? [[purpose, is] as const] : []),
  );
}
