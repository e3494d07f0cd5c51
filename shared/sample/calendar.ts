/** Who comes when: a month that was, and two weeks that are planned. */
import {
  hoursOn,
  momentOf,
  monthOf,
  officeDay,
  readOfficeSettings,
  spanFrom,
} from "#shared/appointments";
import {
  type AppointmentPurpose,
  overrideReasons,
  receptionItems,
  type Stage,
} from "#shared/casework";
import { addDays, type ClientId, newUlid, type PlainDate, type StaffId } from "#shared/kernel";
import { randomOf, weighted } from "./chance.ts";
import { type Plot, partOf, plotOf, type World } from "./plot.ts";
import type { SampleMonth } from "./sample.ts";
import { makeServing } from "./serving.ts";
import { createWriter, type Writer } from "./writer.ts";

/** The rooms of the sample agency. */
export const sampleRooms = ["一号室", "二号室", "三号室", "茶室"] as const;

const minuteMs = 60_000;
const daysBack = 28;
const daysAhead = 14;
const bufferMinutes = 15;
const settings = readOfficeSettings({ entities: () => [], value: () => undefined });

interface Guest {
  readonly id: ClientId;
  readonly staff: StaffId;
  readonly stage: Stage;
}

/** What is told while the calendar is filled. */
interface Filling {
  readonly world: World;
  readonly random: ReturnType<typeof randomOf>;
  readonly months: Map<string, Writer>;
}

/** Fills the months of the calendar; nothing is said later than now. */
export function makeCalendar(world: World): readonly SampleMonth[] {
  const filling: Filling = { world, random: randomOf(world.seed, -3), months: new Map() };
  const guests = makeGuests(filling);
  for (let day = -daysBack; guests.length > 0 && day <= daysAhead; day++) {
    fillDay(filling, addDays(world.today, day), guests);
  }
  addTrouble(filling, guests);
  return [...filling.months].map(([month, { facts }]) => ({ month, facts }));
}

/** Some clients who are being served, each with who answers for them. */
function makeGuests({ world, random }: Filling): readonly Guest[] {
  const wanted = Math.min(world.clients, 60);
  const numbers = Array.from({ length: wanted }, () => random.integer(0, world.clients - 1));
  return [...new Set(numbers)].flatMap((number) => {
    const plot: Plot = plotOf(world, number);
    if (plot.stage === "closed") return [];
    const { responsible } = makeServing(partOf(world, number, "story"), world, plot);
    return [{ id: plot.id, staff: responsible, stage: plot.stage }];
  });
}

const purposeAt: Readonly<Record<Stage, AppointmentPurpose>> = {
  booking: "consultation",
  consultation: "consultation",
  information: "papers",
  assessment: "interview",
  matching: "interview",
  meeting: "meeting",
  followUp: "other",
  closed: "other",
};

/** A day's appointments: nobody and no room twice at a time, nobody twice on the day. */
function fillDay(filling: Filling, day: PlainDate, guests: readonly Guest[]): void {
  const { random } = filling;
  const hours = hoursOn(settings, day);
  if (!hours) return;
  const busyUntil = new Map<string, number>();
  const seen = new Set<ClientId>();
  for (let from = hours.from; from + 60 <= hours.to; from += 30) {
    if (!random.chance(0.45)) continue;
    const guest = random.pick(guests);
    const minutes = random.pick([60, 60, 60, 45, 90]);
    const isFree = (who: string): boolean => (busyUntil.get(who) ?? 0) <= from;
    const room = sampleRooms.find(isFree);
    const isGood = room && isFree(guest.staff) && !seen.has(guest.id);
    if (!isGood || from + minutes > hours.to) continue;
    seen.add(guest.id);
    for (const who of [room, guest.staff]) busyUntil.set(who, from + minutes + bufferMinutes);
    book(filling, { guest, room, fromMs: momentOf(day, from), minutes });
  }
}

interface Booking {
  readonly guest: Guest;
  readonly room: string;
  readonly fromMs: number;
  readonly minutes: number;
}

/** Says an appointment some days before, and what became of it when it is over. */
function book(filling: Filling, { guest, room, fromMs, minutes }: Booking): void {
  const { world, random } = filling;
  const time = spanFrom(fromMs, minutes);
  const writer = monthAt(filling, fromMs);
  const latestMs = Math.min(world.nowMs, fromMs) - 2 * 3_600_000;
  const at = latestMs - random.integer(0, 4) * 86_400_000 - random.integer(0, 300) * minuteMs;
  const about = `appointment/${newUlid(at, random.bytes)}`;
  const purpose = purposeAt[guest.stage];
  writer.say({ by: guest.staff, at }, about, {
    client: guest.id,
    staff: guest.staff,
    time: { ...time },
    purpose,
    room,
  });
  if (officeDay(fromMs) >= world.today) return;
  const state = weighted(random, { came: 86, didNotCome: 6, cancelled: 8 });
  writer.say({ by: guest.staff, at: time.toMs }, about, { state });
  if (state === "came") check(filling, guest, time.fromMs, about);
}

/** Most are compared at the door; a few are known in person. */
function check(filling: Filling, { id, staff }: Guest, at: number, about: string): void {
  const { random } = filling;
  const writer = monthAt(filling, at);
  if (random.chance(0.1)) {
    writer.say({ by: staff, at }, about, { override: overrideReasons[0] });
    return;
  }
  writer.say({ by: staff, at }, `ready/${id}`, {
    checked: { on: officeDay(at), items: [...receptionItems] },
  });
}

/** A room that was booked twice without a network, and people for whom there was no time yet. */
function addTrouble(filling: Filling, guests: readonly Guest[]): void {
  const { world, random } = filling;
  const [first, second, third] = guests;
  if (!first || !second || !third || first.staff === second.staff) return;
  const fromMs = momentOf(addDays(world.today, 2), 15 * 60);
  const room = "茶室";
  book(filling, { guest: first, room, fromMs, minutes: 60 });
  book(filling, { guest: second, room, fromMs: fromMs + 30 * minuteMs, minutes: 60 });
  const at = world.nowMs - 3_600_000;
  monthAt(filling, at).say({ by: third.staff, at }, `waiting/${newUlid(at, random.bytes)}`, {
    client: third.id,
    staff: third.staff,
    purpose: purposeAt[third.stage],
    sinceMs: at,
    until: addDays(world.today, 10),
    note: "只有周末下午有空",
  });
}

function monthAt({ months }: Filling, ms: number): Writer {
  const month = monthOf(officeDay(ms));
  const writer = months.get(month) ?? createWriter();
  months.set(month, writer);
  return writer;
}
