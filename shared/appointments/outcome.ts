import type { AppointmentState } from "#shared/casework";
import type { Appointment } from "./appointment.ts";
import { officeDay } from "./office-time.ts";

/** Why it cannot be said yet what became of an appointment. */
export type OutcomeRefusal = "notOnThatDay" | "notBegun";

/**
 * Whether it can be said now what became of an appointment: somebody came only on its day or later,
 * and did not come only after it began; called off it can be at any time.
 */
export function outcomeRefusal(
  state: AppointmentState,
  { fromMs }: Appointment["time"],
  nowMs: number,
): OutcomeRefusal | undefined {
  if (state === "came" && officeDay(fromMs) > officeDay(nowMs)) return "notOnThatDay";
  return state === "didNotCome" && fromMs > nowMs ? "notBegun" : undefined;
}
