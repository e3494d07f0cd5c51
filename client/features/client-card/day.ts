import { officeDay } from "#shared/appointments";

/** The calendar day of a moment (milliseconds since 1970) at the office, wherever this device is. */
export const dayOf = officeDay;
