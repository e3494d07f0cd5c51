/**
 * What the card says only because something else was said: the tail of a number, the mark of a
 * consent or of a paper that was seen. It is settled with what it follows.
 */
const followers = new Set([
  "phoneTail",
  "photo",
  "mainPhoto",
  "saidBy",
  "consented",
  "verified",
  "ownConfirmation",
]);

/** Whether a field of the card that two people said apart is settled elsewhere, so that nobody is asked. */
export function isSettledElsewhere(about: string, field: string): boolean {
  const [entity = about] = about.split("/", 1);
  if (followers.has(entity)) return true;
  if (entity === "matching") return field === "consent";
  return entity === "exclusion" && field === "on";
}
