import { ok, type PlainDate, parsePlainDate, type Result, refuse } from "#shared/kernel";
import { behindLabel } from "./typed-text.ts";

/** What an ID number tells, for comparing with the card. Only `kept` may be written down. */
export interface IdNumber {
  readonly kept: { readonly lastFour: string; readonly check: "checksumRight" };
  readonly birthDate: PlainDate;
  readonly sex: "female" | "male";
}

export type IdNumberRefusal = {
  readonly type: "notAnIdNumber" | "wrongChecksum";
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** Reads an 18-character ID number (GB 11643) and checks its last character. */
export function readIdNumber(text: string): Result<IdNumber, IdNumberRefusal> {
  const number = behindLabel(text).replace(/[\s-]/g, "").toUpperCase();
  const [, birth = "", order = ""] = /^[1-9]\d{5}(\d{8})\d{2}(\d)[\dX]$/.exec(number) ?? [];
  const birthDate = parsePlainDate(birth);
  if (!birthDate) return refuse({ type: "notAnIdNumber" });
  if (number.at(-1) !== checkCharacterOf(number)) return refuse({ type: "wrongChecksum" });
  return ok({
    kept: { lastFour: number.slice(-4), check: "checksumRight" },
    birthDate,
    sex: Number(order) % 2 === 0 ? "female" : "male",
  });
}

/** The last character that belongs to the first 17 (ISO 7064, MOD 11-2). */
function checkCharacterOf(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checkCharacters.charAt(sum % 11);
}
