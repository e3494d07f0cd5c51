import { type OverrideReason, type ReceptionItem, receptionItems } from "#shared/casework";
import {
  addDays,
  type ClientId,
  clientIdSchema,
  type PlainDate,
  plainDateSchema,
  z,
} from "#shared/kernel";
import type { SaidInMonth } from "./appointment.ts";

/** What was checked with a client on a day. */
export interface ReceptionCheck {
  readonly client: ClientId;
  readonly on: PlainDate;
  readonly items: readonly ReceptionItem[];
}

/** A check is good for so many days. */
const goodForDays = 90;

const checkedSchema = z.object({
  on: plainDateSchema,
  items: z.array(z.enum(receptionItems)),
});

/** The checks that a month's document holds. */
export const readChecks = (said: SaidInMonth): readonly ReceptionCheck[] =>
  said.entities("ready").flatMap((about) => {
    const client = clientIdSchema.safeParse(about.slice("ready/".length));
    const checked = checkedSchema.safeParse(said.value(about, "checked"));
    return client.success && checked.success ? [{ client: client.data, ...checked.data }] : [];
  });

/** Whether somebody can be received. */
export interface Readiness {
  readonly isReady: boolean;
  /** When each item was checked last; undefined when never, or too long ago. */
  readonly checkedOn: Readonly<Partial<Record<ReceptionItem, PlainDate>>>;
  /** What is still to be asked. */
  readonly missing: readonly ReceptionItem[];
  /** Why it goes on although something is missing. */
  readonly override: OverrideReason | undefined;
}

/**
 * Whether the four items of a client were checked within ninety days, or somebody said why it goes
 * on without. Only what is missing is to be asked again.
 */
export function readinessOf(
  client: ClientId,
  checks: readonly ReceptionCheck[],
  override: OverrideReason | undefined,
  today: PlainDate,
): Readiness {
  const since = addDays(today, -goodForDays);
  const checkedOn: Partial<Record<ReceptionItem, PlainDate>> = {};
  for (const check of checks) {
    if (check.client !== client || check.on < since || check.on > today) continue;
    for (const item of check.items) {
      if ((checkedOn[item] ?? "") < check.on) checkedOn[item] = check.on;
    }
  }
  const missing = receptionItems.filter((item) => checkedOn[item] === undefined);
  return { isReady: missing.length === 0 || override !== undefined, checkedOn, missing, override };
}
