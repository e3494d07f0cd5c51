import { type Away, aboutAway, momentOf, monthOf } from "#shared/appointments";
import type { AwayKind } from "#shared/casework";
import type { JsonObject } from "#shared/kernel";
import { freshId } from "./fresh-id.ts";

/** Says something in a month of the calendar; the way back leads to the day of the moment. */
export type SayInMonth = (
  month: string,
  about: string,
  says: JsonObject,
  sentence: string,
  ms: number,
) => Promise<boolean>;

/** How whole days without a colleague are said, and taken back. */
export interface AwayDeeds {
  readonly beAway: (
    away: Pick<Away, "staff" | "from" | "to"> & { readonly kind: AwayKind },
    sentence: string,
  ) => Promise<boolean>;
  readonly endAway: (away: Away, sentence: string) => Promise<boolean>;
}

/** The deeds of the calendar that are about days away. */
export const awayDeeds = (sayInMonth: SayInMonth): AwayDeeds => ({
  beAway: ({ staff, from, to, kind }, sentence) => {
    const says = { staff, kind, days: { from, to } };
    return sayInMonth(monthOf(from), `away/${freshId()}`, says, sentence, momentOf(from, 0));
  },
  endAway: (away, sentence) => {
    const says = { isCancelled: true };
    return sayInMonth(away.month, aboutAway(away), says, sentence, momentOf(away.from, 0));
  },
});
