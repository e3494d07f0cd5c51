/** A moment as a `datetime-local` field writes it, where this device is. */
export function localTime(atMs: number): string {
  const localMs = atMs - new Date(atMs).getTimezoneOffset() * 60_000;
  return new Date(localMs).toISOString().slice(0, 16);
}

/** The moment of such a text; undefined when it is none, or still to come. */
export function readLocalTime(text: string, nowMs: number): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const atMs = new Date(text).getTime();
  return Number.isFinite(atMs) && atMs >= 0 && atMs <= nowMs ? atMs : undefined;
}
