import { newUlid, type Ulid, ulidSchema } from "#shared/kernel";

/** A name for an appointment, somebody who waits, or days away. */
export const freshId = (): Ulid =>
  ulidSchema.parse(newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length))));
