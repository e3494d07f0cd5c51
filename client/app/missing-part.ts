/**
 * What Chromium, Firefox and Safari say when a part of the app could not be fetched. There is no
 * other sign of it: each throws a `TypeError` with its own words.
 */
const saidOfMissingParts =
  /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether something failed only because a part of the app is not on this device yet. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && saidOfMissingParts.test(error.message);
