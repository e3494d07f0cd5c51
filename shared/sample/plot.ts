/** What is decided about each client before anything is told of them. */
import { type Stage, stages } from "#shared/casework";
import {
  type ClientId,
  clientIdSchema,
  newUlid,
  type PlainDate,
  type SeededRandom,
} from "#shared/kernel";
import { bentCard, firstCard, secondCard } from "./bent-cards.ts";
import type { Card } from "./card.ts";
import { randomOf } from "./chance.ts";
import { makeCard } from "./make-card.ts";
import { notes } from "./phrases.ts";
import type { SampleStaff } from "./sample.ts";
import type { Telling } from "./telling.ts";
import { openingHours } from "./times.ts";
import { type Trouble, troubleOf } from "./trouble.ts";
import { makeStage } from "./way.ts";

/** What the sample is made from. */
export interface World {
  readonly seed: number;
  readonly clients: number;
  readonly today: PlainDate;
  readonly nowMs: number;
  readonly staff: readonly SampleStaff[];
}

/** One client in outline. The same number of the same world always gives the same. */
export interface Plot {
  readonly id: ClientId;
  readonly createdAt: number;
  readonly card: Card;
  readonly phone: Telling["phone"];
  readonly stage: Stage;
  readonly trouble: Trouble;
  /** The other one of a pair. */
  readonly partner: ClientId | undefined;
}

const dayMs = 86_400_000;
/** The agency has worked with the system for a year and a half. */
export const historyDays = 540;

/** Outlines the client with a number from 0. */
export function plotOf(world: World, number: number): Plot {
  const trouble = troubleOf(number, world.clients);
  const { id, createdAt } = birthOf(world, number);
  const random = partOf(world, number, "person");
  const card = cardOf(world, trouble, random);
  const ageDays = (world.nowMs - createdAt) / dayMs;
  return {
    id,
    createdAt,
    trouble,
    stage: stageNeeded[trouble.type] ?? youngStage(makeStage(random), ageDays),
    card,
    phone: phoneOf(world, number, trouble),
    partner: "partner" in trouble ? birthOf(world, trouble.partner).id : undefined,
  };
}

const parts = ["birth", "person", "story"] as const;

/** The random source of one part of one client. */
export const partOf = ({ seed }: World, number: number, part: (typeof parts)[number]) =>
  randomOf(seed, number * parts.length + parts.indexOf(part));

/** Clients came at an even pace, the latest yesterday. */
function birthOf(world: World, number: number): Pick<Plot, "id" | "createdAt"> {
  const random = partOf(world, number, "birth");
  const firstMs = world.nowMs - historyDays * dayMs;
  const share = (number + 0.5) / world.clients;
  const createdAt = openingHours(firstMs + share * (historyDays - 1) * dayMs, random);
  return { id: clientIdSchema.parse(newUlid(createdAt, random.bytes)), createdAt };
}

/**
 * The prefix 164 is of the form of a mobile number, and no operator is known to have it: none of
 * these numbers should ever ring. All are different.
 */
const numberOf = ({ seed }: World, number: number): string =>
  `164${String((Math.abs(seed) + (number + 1) * 27_644_437) % 100_000_000).padStart(8, "0")}`;

function phoneOf(world: World, number: number, trouble: Trouble): Telling["phone"] {
  const first = "isSecond" in trouble && trouble.isSecond ? trouble.partner : number;
  if (trouble.type === "sibling") return { number: numberOf(world, first), whose: "mother" };
  if (trouble.type === "sharedPhone") return { number: numberOf(world, first), whose: "relative" };
  const isMothers = partOf(world, number, "birth").chance(0.08);
  return { number: numberOf(world, number), whose: isMothers ? "mother" : "own" };
}

const stageNeeded: Readonly<Partial<Record<Trouble["type"], Stage>>> = {
  clash: "matching",
  sibling: "matching",
  formerPartner: "matching",
  staffRelative: "assessment",
  jinTakenForKg: "assessment",
  expiredProof: "matching",
  withdrawn: "matching",
  insincere: "meeting",
  declines: "information",
};

/** Somebody who came last week is not yet at the end of the way. */
function youngStage(stage: Stage, ageDays: number): Stage {
  const furthest = ageDays < 3 ? "consultation" : ageDays < 14 ? "information" : stage;
  return stages.indexOf(stage) > stages.indexOf(furthest) ? furthest : stage;
}

function cardOf(world: World, trouble: Trouble, random: SeededRandom): Card {
  const { today } = world;
  if ("partner" in trouble) {
    if (!trouble.isSecond) return firstCard(random, trouble.type, today);
    return secondCard(random, trouble.type, plotOf(world, trouble.partner).card, today);
  }
  const card = makeCard(random, today);
  return bentCard(random.chance(0.12) ? { ...card, note: random.pick(notes) } : card, trouble.type);
}
