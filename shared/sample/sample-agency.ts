import { newUlid, type PlainDate, ulidSchema } from "#shared/kernel";
import { makeCalendar, sampleRooms } from "./calendar.ts";
import { randomOf } from "./chance.ts";
import { writeChecklists } from "./checklists.ts";
import { makeClient } from "./client.ts";
import { offerServices, sampleName } from "./contracts.ts";
import { makeIntroductions } from "./introductions.ts";
import { writeMaterials } from "./materials.ts";
import { makeDesk } from "./meetings.ts";
import { historyDays, type World } from "./plot.ts";
import type { SampleAgency, SampleFact } from "./sample.ts";
import { makeStaff } from "./staff.ts";
import { createWriter } from "./writer.ts";

/** What a sample is made from: the same wishes give the same agency on every machine. */
export interface SampleWishes {
  readonly seed: number;
  /** How many clients. */
  readonly clients: number;
  /** The day at the agency, to which ages and stand-ins belong. */
  readonly today: PlainDate;
  /** Milliseconds since 1970; nothing in the sample is later. */
  readonly nowMs: number;
}

/** A fictional agency with believable clients, troubles and three clashes. */
export function sampleAgency(wishes: SampleWishes): SampleAgency {
  const sinceMs = wishes.nowMs - (historyDays + 30) * 86_400_000;
  const staff = makeStaff(wishes.seed, sinceMs, wishes.today);
  const world: World = { ...wishes, staff };
  return {
    name: sampleName,
    staff,
    facts: agencyFacts(world, sinceMs),
    calendar: makeCalendar(world),
    desk: makeDesk(
      world,
      roomsOf(world, sinceMs).map(({ id }) => id),
    ),
    introductions: makeIntroductions(world),
    clients: { [Symbol.iterator]: () => clientsOf(world) },
  };
}

function* clientsOf(world: World) {
  for (let number = 0; number < world.clients; number++) yield makeClient(world, number);
}

function agencyFacts(world: World, at: number): readonly SampleFact[] {
  const { staff, today } = world;
  const [manager] = staff;
  if (!manager) return [];
  const writer = createWriter();
  const speaker = { by: manager.id, at };
  writer.say(speaker, "agency", {
    name: sampleName,
    phone: "164 0000 0000",
    workingHours: "每天 9:00–18:30",
    address: "浙江省杭州市示范路 1 号",
    licence: "91330100MA0000000X（示范）",
    complaints: "店长办公室，或拨打 164 0000 0001；也可拨 12315",
  });
  writer.say(speaker, "shop/main", {
    name: "示范路店",
    phone: "164 0000 0000",
    address: "浙江省杭州市示范路 1 号",
  });
  offerServices(writer, speaker);
  writeMaterials(writer, speaker, { world, today });
  writeChecklists(writer, speaker, today);
  for (const { id, name } of roomsOf(world, at)) writer.say(speaker, `room/${id}`, { name });
  return writer.facts;
}

function roomsOf({ seed }: World, at: number) {
  const random = randomOf(seed, -4);
  return sampleRooms.map((name) => ({ name, id: ulidSchema.parse(newUlid(at, random.bytes)) }));
}
