import type { Duplex } from "node:stream";

const held: Duplex[] = [];

/**
 * Holds back what is written to a socket until this turn's work is done, so that an acknowledgement
 * and what colleagues wrote leave in one call to the system, however many messages they are.
 */
export function holdBack(raw: Duplex): void {
  if (raw.writableCorked > 0) return;
  raw.cork();
  if (held.push(raw) === 1) process.nextTick(letGo);
}

function letGo(): void {
  for (const raw of held.splice(0)) raw.uncork();
}
