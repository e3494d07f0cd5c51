/** For how long a file is kept, and which are to be erased. */
import { type Agreed, contractsOf } from "#shared/contracts";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import { isArchived, type Read, type RetentionClass, retentionOf } from "#shared/registry";
import type { ClosingSettings } from "./settings.ts";

/** What the day of erasing is reckoned from. */
export interface RetentionGrounds {
  /** The day the last contract ends; undefined when there never was one. */
  readonly contractEndsOn: PlainDate | undefined;
  /** The day the service ended. */
  readonly closedOn: PlainDate;
}

/** How long a file is usually kept: which class it is of, and until when. */
export function usualRetention(
  { contractEndsOn, closedOn }: RetentionGrounds,
  settings: ClosingSettings,
): { readonly class: RetentionClass; readonly eraseOn: PlainDate } {
  return contractEndsOn === undefined
    ? { class: "enquiryOnly", eraseOn: addYears(closedOn, settings.yearsWithoutContract) }
    : { class: "withContract", eraseOn: addYears(contractEndsOn, settings.yearsAfterContract) };
}

/** The day the last of a client's contracts ends, or ended before its time; undefined without one. */
export const contractEndOf = (agreed: Agreed): PlainDate | undefined =>
  contractsOf(agreed)
    .flatMap(({ signed, isDropped, ended, endsOn }) =>
      signed && !isDropped ? (ended?.on ?? endsOn ?? []) : [],
    )
    .sort()
    .at(-1);

/** How erasing a file stands on a day. */
export type ErasureState = "notArchived" | "undated" | "later" | "held" | "due";

/** How erasing a file stands on a day: only what is put away, dated and not held is ever due. */
export function erasureState(read: Read, today: PlainDate): ErasureState {
  const { eraseOn, held } = retentionOf(read);
  if (!isArchived(read)) return "notArchived";
  if (held !== undefined) return "held";
  if (eraseOn === undefined) return "undated";
  return eraseOn <= today ? "due" : "later";
}

/** The same day so many years later; 1 March where there is no 29 February. */
function addYears(day: PlainDate, years: number): PlainDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0");
  return (
    plainDateSchema.safeParse(`${year}${day.slice(4)}`).data ??
    plainDateSchema.parse(`${year}-03-01`)
  );
}
