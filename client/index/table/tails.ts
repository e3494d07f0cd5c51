import type { NumberColumn } from "./columns.ts";

/** The last four digits of a number as a number, so that 0 is none. */
export const numberOfTail = (tail: string | undefined): number =>
  tail === undefined ? 0 : Number(tail) + 1;

/** The same, back. */
export const tailOfNumber = (number: number): string | undefined =>
  number === 0 ? undefined : String(number - 1).padStart(4, "0");

/** The tails of a slot's phone numbers. */
export const tailsAt = (
  { tails }: { readonly tails: Pick<NumberColumn<Uint16Array>, "get"> },
  slot: number,
): readonly string[] => [0, 1, 2].flatMap((part) => tailOfNumber(tails.get(slot, part)) ?? []);
