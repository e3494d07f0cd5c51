import { type PhoneNumber, readPhone, tailOf } from "#shared/registry";

/** Who calls, as far as it was typed: a whole number, or its last four digits, and a name. */
export interface CallerSought {
  readonly number: PhoneNumber | undefined;
  /** The last four digits; undefined while there are fewer. */
  readonly tail: string | undefined;
  readonly name: string;
}

/** Reads what somebody typed while the phone rang: `164 3342 1918`, `1918 王`, `王敏 1918`. */
export function readCaller(text: string): CallerSought {
  const plain = text.normalize("NFKC").trim();
  const name = plain.replace(/[\d\s+()\-‐-―]+/gu, " ").trim();
  const digits = plain.slice(0, plain.length).replace(/[^\d+()\-‐-―\s]/gu, "");
  const number = readPhone(digits);
  const bare = digits.replace(/\D/g, "");
  if (number.ok) return { number: number.value, tail: tailOf(number.value), name };
  return { number: undefined, tail: bare.length >= 4 ? bare.slice(-4) : undefined, name };
}
