import type { SeededRandom } from "#shared/kernel";
import type { DayOffice, Device } from "./office.ts";

/** Does one thing at a device; the answer says what came of it. */
export type DoDeed = (office: DayOffice, device: Device, random: SeededRandom) => Promise<string>;
