import { type PlainDate, plainDateOf } from "#shared/kernel";

/** The calendar day of a moment (milliseconds since 1970) where this device is. */
export const dayOf = (ms: number): PlainDate => plainDateOf(ms, -new Date(ms).getTimezoneOffset());
