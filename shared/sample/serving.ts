import type { Assignment } from "#shared/agency";
import {
  addDays,
  assert,
  type ClientId,
  type PlainDate,
  plainDateOf,
  type SeededRandom,
  type StaffId,
} from "#shared/kernel";
import { weighted } from "./chance.ts";
import type { Plot, World } from "./plot.ts";
import type { SampleStaff } from "./sample.ts";
import { agencyOffsetMinutes } from "./times.ts";

/** Who has to do with a client. */
export interface Serving {
  readonly creator: StaffId;
  /** Whoever answers for the client, or reception and supervisor while nobody does. */
  readonly responsible: StaffId;
  /** Somebody else who may write on the card. */
  readonly colleague: StaffId;
  readonly assignments: readonly Assignment[];
}

/** Decides who serves a client; newcomers may still wait for somebody. */
export function makeServing(random: SeededRandom, world: World, plot: Plot): Serving {
  const team = teamOf(world.staff);
  if (isWaiting(random, plot)) {
    const { reception, manager } = team;
    return { creator: reception, responsible: reception, colleague: manager, assignments: [] };
  }
  const responsible = team[weighted(random, { senior: 3, first: 4, second: 4, partTime: 1 })];
  const colleague = responsible === team.senior ? team.manager : team.senior;
  const creator = random.chance(0.6) ? team.reception : responsible;
  const helper = responsible === team.first ? team.second : team.first;
  const since = plainDateOf(plot.createdAt, agencyOffsetMinutes);
  const assignments = [
    { client: plot.id, staff: responsible, as: "assigned" as const, from: since },
    ...helpOf(random, plot.id, helper, since, world.today),
  ];
  return { creator, responsible, colleague, assignments };
}

const isWaiting = (random: SeededRandom, { stage, trouble }: Plot): boolean => {
  if (trouble.type !== "none") return false;
  if (stage === "booking") return random.chance(0.6);
  return stage === "consultation" && random.chance(0.15);
};

/** A co-matchmaker here and there, and a stand-in while somebody is away this week. */
function helpOf(
  random: SeededRandom,
  client: ClientId,
  staff: StaffId,
  since: PlainDate,
  today: PlainDate,
): readonly Assignment[] {
  if (random.chance(0.08)) return [{ client, staff, as: "co", from: since }];
  if (!random.chance(0.06)) return [];
  return [{ client, staff, as: "standIn", from: addDays(today, -2), to: addDays(today, 12) }];
}

/** The six by what they do. */
function teamOf(staff: readonly SampleStaff[]) {
  const [manager, senior, first, second, partTime, reception] = staff;
  assert(manager && senior && first && second && partTime && reception, "six people work here");
  return {
    manager: manager.id,
    senior: senior.id,
    first: first.id,
    second: second.id,
    partTime: partTime.id,
    reception: reception.id,
  };
}
