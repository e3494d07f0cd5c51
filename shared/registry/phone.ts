import { type Json, ok, type Result, refuse, z } from "#shared/kernel";
import { behindLabel } from "./typed-text.ts";

const mobileForm = /^1[3-9]\d{9}$/;
const landlineForm = /^0(?:10|2\d|[3-9]\d{2})-[2-9]\d{6,7}$/;

/** A number as it is kept: 11 digits of a mobile, or area code, dash and number of a fixed line. */
export const phoneNumberSchema = z
  .string()
  .check(z.refine((text) => mobileForm.test(text) || landlineForm.test(text), "not a phone number"))
  .brand<"PhoneNumber">();
export type PhoneNumber = z.infer<typeof phoneNumberSchema>;

/** Reads a mainland number as people write it: with +86, spaces, dashes, brackets, full-width digits. */
export function readPhone(text: string): Result<PhoneNumber, { readonly type: "notAPhone" }> {
  const digits = behindLabel(text)
    .replace(/[\s()‐-―-]/gu, "")
    .replace(/^(?:\+|00)?86(?=1[3-9]|0)/, "");
  const parsed = phoneNumberSchema.safeParse(/^0/.test(digits) ? withDash(digits) : digits);
  return parsed.success ? ok(parsed.data) : refuse({ type: "notAPhone" });
}

/** The last four digits: what everybody with registry access may see. */
export const tailOf = (number: PhoneNumber): string => number.slice(-4);

/**
 * Whether a number is the client's own by all that was said of whose it is and not replaced. One that
 * nobody spoke of is theirs; of two words one that names somebody else is enough.
 */
export const isOwnNumber = (whose: readonly Json[]): boolean =>
  whose.every((one) => one === "own" || one === null);

/** Whether a fact of a card adds the hash of a number and nothing else, which the app does by itself. */
export const saysOnlyPhoneHash = ({
  about,
  says,
}: {
  readonly about: string;
  readonly says: Readonly<Record<string, unknown>>;
}): boolean => about.startsWith("phoneTail/") && "hash" in says && !("tail" in says);

const withDash = (digits: string): string => digits.replace(/^(010|02\d|0[3-9]\d{2})/, "$1-");
