/** The checklists of the sample agency: ours, and how its people ticked them on the last days. */
import { hoursOn, momentOf, monthOf, readOfficeSettings } from "#shared/appointments";
import {
  aboutFix,
  aboutTick,
  type DayList,
  dayLists,
  readVersions,
  sayStandards,
  wholeOffice,
} from "#shared/checklists";
import {
  addDays,
  newUlid,
  type PlainDate,
  type SeededRandom,
  type StaffId,
  type Ulid,
} from "#shared/kernel";
import { randomOf } from "./chance.ts";
import type { World } from "./plot.ts";
import type { SampleStaff } from "./sample.ts";
import type { Speaker, Writer } from "./writer.ts";

/** So many days back somebody ticked. */
const daysTicked = 6;
const usual = readOfficeSettings({ entities: () => [], value: () => undefined });

/** The lists are in use since then. */
const sinceOf = (today: PlainDate): PlainDate => addDays(today, -daysTicked);

/** Writes our lists and gear into the agency's document, in use for a few days. */
export function writeChecklists(writer: Writer, speaker: Speaker, today: PlainDate): void {
  for (const { about, says } of sayStandards(sinceOf(today))) writer.say(speaker, about, says);
}

/** What is told of ticks: into which month, by whom, about which rooms. */
interface Telling {
  readonly world: World;
  readonly random: SeededRandom;
  readonly rooms: readonly Ulid[];
  readonly writerOf: (month: string) => Writer;
}

/** Tells how the last days were ticked; today has only begun, and nothing is later than now. */
export function tellTicks(
  world: World,
  rooms: readonly Ulid[],
  writerOf: (month: string) => Writer,
): void {
  const telling: Telling = { world, rooms, writerOf, random: randomOf(world.seed, -8) };
  for (let back = daysTicked; back >= 0; back--) {
    const day = addDays(world.today, -back);
    if (hoursOn(usual, day)) tellDay(telling, day, back);
  }
  tellGear(telling);
}

function tellDay(telling: Telling, day: PlainDate, back: number): void {
  const { world, rooms } = telling;
  const versions = standardsSince(world);
  const [first] = world.staff;
  const reception = world.staff.at(-1);
  if (!first || !reception) return;
  for (const [place, one] of world.staff.entries()) {
    // Part-timers come every other day; one colleague left a day out.
    if (one.rights.includes("partTime") && back % 2 === 1) continue;
    if (place === 2 && back === 3) continue;
    const own = dayLists(versions, [], day, { people: [personOf(one)], rooms: "none" });
    for (const list of own) tickList(telling, list, day, { by: one.id, place, back });
  }
  const places = dayLists(versions, [], day, { people: [], rooms });
  for (const list of places) {
    if (back === 0 && list.whom === rooms.at(-1)) continue;
    tickList(telling, list, day, { by: reception.id, place: 5, back });
  }
  if (back === 2) tellProblem(telling, day, reception.id, first.id);
}

const personOf = ({ id, roles }: SampleStaff) => ({ id, roles: new Set(roles) });

const standardsSince = ({ today }: World) => {
  const words = sayStandards(sinceOf(today));
  return readVersions({
    value: (about, field) => words.find((one) => one.about === about)?.says[field],
    entities: (type) => words.flatMap(({ about }) => (about.startsWith(`${type}/`) ? [about] : [])),
    field: () => undefined,
  });
};

const minuteOf = { opening: 8 * 60 + 40, during: 11 * 60, closing: 18 * 60 + 10 } as const;

function tickList(
  { world, random, writerOf }: Telling,
  { part, entries, version, whom }: DayList,
  day: PlainDate,
  { by, place, back }: { readonly by: StaffId; readonly place: number; readonly back: number },
): void {
  const at = momentOf(day, minuteOf[part] + place * 3 + random.integer(0, 8));
  if (at > world.nowMs) return;
  for (const [number, { item }] of entries.entries()) {
    if (item.isIfNeeded && random.chance(0.8)) continue;
    // Today somebody is still at it.
    if (back === 0 && place === 1 && number > 1) return;
    const words = { is: "fine", version: version.id } as const;
    writerOf(monthOf(day)).say({ by, at: at + number * 900 }, aboutTick(day, item.id, whom), words);
  }
}

/** The printer prints faintly: reception says so, and the supervisor takes it on. */
function tellProblem(
  { world, writerOf }: Telling,
  day: PlainDate,
  by: StaffId,
  owner: StaffId,
): void {
  const about = aboutTick(day, "printer", wholeOffice);
  const at = momentOf(day, 9 * 60 + 5);
  const note = "试印有一道白线，黑色不够";
  const says = { is: "notFine", note, version: "openDevices" };
  writerOf(monthOf(day)).say({ by, at }, about, says);
  writerOf(monthOf(day)).say({ by, at: at + 60_000 }, aboutFix(about), {
    ...{ text: `全店 · 打印机：${note}`, owner, dueOn: addDays(world.today, 1) },
  });
}

/** Masks and gloves came, some were issued, and the gloves are nearly gone. */
function tellGear({ world, random, writerOf }: Telling): void {
  const reception = world.staff.at(-1);
  if (!reception) return;
  const move = (daysBack: number, says: Readonly<Record<string, string | number>>): void => {
    const on = addDays(world.today, -daysBack);
    const at = momentOf(on, 10 * 60);
    writerOf(monthOf(on)).say({ by: reception.id, at }, `gearMove/${newUlid(at, random.bytes)}`, {
      ...{ on, ...says },
    });
  };
  move(6, { gear: "mask", kind: "received", count: 50 });
  move(6, { gear: "gloves", kind: "received", count: 8 });
  move(6, { gear: "sanitizer", kind: "received", count: 6 });
  for (const [place, { id }] of world.staff.slice(1, 4).entries())
    move(5 - place, { gear: "mask", kind: "issued", count: 2, to: id });
  const task = "换墨盒";
  move(2, { gear: "gloves", kind: "issued", count: 3, to: reception.id, task });
}
