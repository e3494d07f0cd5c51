import { ok, type Result, refuse } from "#shared/kernel";
import type { FieldUnit } from "./shape.ts";
import { plainText, withDigits } from "./typed-text.ts";

/** Why a text is not the whole number asked for. */
export type NumberRefusal =
  | { readonly type: "notANumber" }
  | {
      readonly type: "outOfRange";
      readonly min: number;
      readonly max: number;
      readonly unit: FieldUnit;
    }
  /** `130` may be kilograms or 斤: ask, do not guess. */
  | { readonly type: "whichUnit"; readonly asKg: number; readonly asJin: number };

/** Which whole numbers a field holds. */
export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly unit: FieldUnit;
}

/**
 * Reads a whole number as people say it: `1.75`, `1米75`, `一米七五` and `175cm` are 175 cm,
 * `130斤` is 65 kg.
 */
export function readNumber(text: string, bounds: NumberBounds): Result<number, NumberRefusal> {
  const { min, max, unit } = bounds;
  const said = withDigits(plainText(text)).toLowerCase().replace(/\s/g, "");
  const number = readers[unit](said);
  if (number === undefined) return refuse({ type: "notANumber" });
  if (typeof number === "object") return refuse({ type: "whichUnit", ...number });
  const whole = Math.round(number);
  return whole < min || whole > max ? refuse({ type: "outOfRange", min, max, unit }) : ok(whole);
}

type Reader = (
  said: string,
) => number | { readonly asKg: number; readonly asJin: number } | undefined;

/** A bare weight above this is as likely in 斤 as in kilograms. */
const clearlyKgUpTo = 100;

const readers: Readonly<Record<FieldUnit, Reader>> = {
  cm: (said) => {
    const metres = /^(\d)(?:米|m)(\d{0,2})(?:cm|厘米|公分)?$/.exec(said);
    if (metres) return Number(metres[1]) * 100 + Number((metres[2] ?? "").padEnd(2, "0"));
    const decimal = /^(\d\.\d{1,3})(?:米|m)?$/.exec(said);
    if (decimal) return Number(decimal[1]) * 100;
    return numberIn(/^(\d{2,3}(?:\.\d+)?)(?:cm|厘米|公分)?$/, said);
  },
  kg: (said) => {
    const jin = numberIn(/^(\d{2,3}(?:\.\d+)?)市?斤$/, said);
    if (jin !== undefined) return jin / 2;
    const bare = numberIn(/^(\d{2,3}(?:\.\d+)?)$/, said);
    if (bare !== undefined && bare > clearlyKgUpTo) return { asKg: bare, asJin: bare / 2 };
    return bare ?? numberIn(/^(\d{2,3}(?:\.\d+)?)(?:kg|公斤|千克)$/, said);
  },
  persons: (said) => numberIn(/^(\d{1,3})(?:个|人|名)?(?:孩子)?$/, said),
};

function numberIn(form: RegExp, said: string): number | undefined {
  const found = form.exec(said)?.[1];
  return found === undefined ? undefined : Number(found);
}
