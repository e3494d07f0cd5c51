import { decodeTime, ulid } from "ulid";
import type { RandomBytes } from "./random.ts";
import { z } from "./schema.ts";

const ulidText = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether a text has the form of a ULID: as the schemas below, without their cost. */
export const isUlid = (text: string): boolean => ulidText.test(text);

/** A ULID: 26 characters, sorted by the time they were made. */
export const ulidSchema = z.string().check(z.regex(ulidText)).brand<"Ulid">();
export type Ulid = z.infer<typeof ulidSchema>;

/** The id of a person who works here. */
export const staffIdSchema = z.string().check(z.regex(ulidText)).brand<"StaffId">();
export type StaffId = z.infer<typeof staffIdSchema>;

/** The id of a person the agency serves. */
export const clientIdSchema = z.string().check(z.regex(ulidText)).brand<"ClientId">();
export type ClientId = z.infer<typeof clientIdSchema>;

/** The SHA-256 of some bytes, in lower-case hex: what content is called by. */
export const sha256Schema = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<"Sha256">();
export type Sha256 = z.infer<typeof sha256Schema>;

/** When a ULID was made, in milliseconds since 1970. */
export const momentOfUlid = (id: Ulid): number => decodeTime(id);

/** A new ULID text of the given moment; parse it with the schema of what it names. */
export function newUlid(nowMs: number, randomBytes: RandomBytes): string {
  const byte = (): number => (randomBytes(1)[0] ?? 0) / 256;
  return ulid(nowMs, byte);
}
