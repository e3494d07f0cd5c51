/** Lives a day from the first step to the moment when everything is everywhere. */
import { seededRandom } from "#shared/kernel";
import type { Day } from "./day.ts";
import { deeds } from "./deeds.ts";
import { comeBack, untilEqual } from "./evening.ts";
import { comeIn, type DayOffice, openDayOffice } from "./office.ts";

/** What came of a day. */
export interface Outcome {
  /** What happened, step by step. */
  readonly story: readonly string[];
  /** What is not as it must be; nothing when all is well. */
  readonly faults: readonly string[];
  readonly said: number;
}

/** Lives a day. */
export async function liveDay(day: Day): Promise<Outcome> {
  const story: string[] = [];
  const office = await openDayOffice(day.relay, day.seed);
  try {
    const faults = await live(day, office, story);
    return { story, faults, said: office.record.all().length };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { story, faults: [detail], said: office.record.all().length };
  } finally {
    await office.close();
  }
}

async function live(
  { owners, steps }: Day,
  office: DayOffice,
  story: string[],
): Promise<readonly string[]> {
  const comers = owners.map((owner, place) => {
    const person = office.people[owner]!;
    const device = office.addDevice(person, `${person.name}'s device ${place + 1}`);
    return [device, office.openTab(device)] as const;
  });
  await comeIn(office, comers);
  for (const { deed, device: place, luck } of steps) {
    const device = office.devices[place]!;
    const random = seededRandom(luck);
    const wasUp = office.relay.url() !== undefined;
    const outcome = await deeds[deed](office, device, random);
    story.push(`${device.name} ${deed}: ${outcome}`);
    if (wasUp && !office.relay.url()) {
      const broken = await brokenPromises(office);
      if (broken.length > 0) return broken;
    }
    await office.turns(random.integer(0, 1) * random.integer(0, 60));
  }
  await comeBack(office);
  const different = await untilEqual(office);
  if (different.length > 0) return different;
  await office.relay.kill();
  return [...(await brokenPromises(office)), ...(await brokenLog(office))];
}

/** What a device called saved must be on the disk of a relay that died. */
async function brokenPromises(office: DayOffice): Promise<readonly string[]> {
  const { relay, record, erased, restorations } = office;
  // It may have lost them with the backup; the evening asks whether they came back.
  if (restorations > 0) return [];
  const onDisk = new Set(
    (await relay.read()).flatMap(({ facts }) => facts.map(({ fact }) => fact.id)),
  );
  return record
    .all()
    .filter(({ fact, isSaved }) => isSaved && !onDisk.has(fact.id) && !erased.has(fact.id))
    .map(({ fact, document, device, isSaved }) => {
      return `${device} called ${fact.id} of ${document} saved (as a ${isSaved})`;
    });
}

async function brokenLog({ relay }: DayOffice): Promise<readonly string[]> {
  const log = await relay.read();
  return [
    ...log.flatMap(({ document, brokenAt, isPending, facts }) => [
      ...(brokenAt === undefined ? [] : [`the chain of ${document} breaks at ${brokenAt}`]),
      ...(isPending ? [`the log of ${document} has a gap`] : []),
      ...facts
        .filter(({ fact, sentBy }) => fact.by !== sentBy)
        .map(({ fact }) => `${fact.id} of ${document} was sent by another`),
    ]),
    ...relay.errors().map(({ event, fields }) => `the relay: ${event} ${JSON.stringify(fields)}`),
  ];
}
