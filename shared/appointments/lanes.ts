import { type Appointment, byTime } from "./appointment.ts";

/** Where an appointment stands beside others of the same time: lane 0 of 2. */
export interface Placed {
  readonly appointment: Appointment;
  readonly lane: number;
  readonly lanes: number;
}

/** Puts appointments of one column side by side where they have a moment in common. */
export function inLanes(appointments: readonly Appointment[]): readonly Placed[] {
  const placed: Placed[] = [];
  let group: { appointment: Appointment; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const one of group) placed.push({ ...one, lanes: ends.length });
    group = [];
    ends = [];
  };
  for (const appointment of [...appointments].sort(byTime)) {
    const { fromMs, toMs } = appointment.time;
    if (ends.every((end) => end <= fromMs)) close();
    const free = ends.findIndex((end) => end <= fromMs);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = toMs;
    group.push({ appointment, lane });
  }
  close();
  return placed;
}
