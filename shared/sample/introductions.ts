/** Who was introduced to whom of late, and how far it has come. */
import {
  aboutRound,
  aboutSide,
  aboutSideOfMeeting,
  keyOfPair,
  pairOf,
} from "#shared/introductions";
import { type ClientId, newUlid, type StaffId, type Ulid, ulidSchema } from "#shared/kernel";
import type { Card } from "./card.ts";
import { randomOf } from "./chance.ts";
import * as phrases from "./phrases.ts";
import { partOf, plotOf, type World } from "./plot.ts";
import type { SampleIntroduction } from "./sample.ts";
import { makeServing } from "./serving.ts";
import { dayOf } from "./telling.ts";
import { openingHours } from "./times.ts";
import { createWriter, type Writer } from "./writer.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** So many clients are looked at, and so many pairs are made of them at most. */
const lookedAt = 120;
const pairsAtMost = 14;
const yearsApart = 6;

interface Side {
  readonly id: ClientId;
  readonly staff: StaffId;
  readonly card: Card;
}

/** What is told while one pair is introduced. */
interface Scene {
  readonly world: World;
  readonly random: ReturnType<typeof randomOf>;
  readonly writer: Writer;
  readonly first: Side;
  readonly second: Side;
}

/** Introduces some clients who wait for it, each to one other; nothing is said later than now. */
export function makeIntroductions(world: World): readonly SampleIntroduction[] {
  const random = randomOf(world.seed, -5);
  return pairsOf(makeSides(world)).flatMap(([first, second], number) => {
    const pair = pairOf(first.id, second.id);
    if (!pair) return [];
    const writer = createWriter();
    courses[number % courses.length]?.({ world, random, writer, first, second });
    return [{ key: keyOfPair(pair), by: first.staff, facts: writer.facts }];
  });
}

/** The latest clients who have signed and of whom nothing special is to be told. */
function makeSides(world: World): readonly Side[] {
  const from = Math.max(0, world.clients - lookedAt);
  return Array.from({ length: world.clients - from }, (_, at) => from + at).flatMap((number) => {
    const plot = plotOf(world, number);
    const isReady = ["matching", "meeting", "followUp"].includes(plot.stage);
    if (!isReady || plot.trouble.type !== "none") return [];
    const { responsible } = makeServing(partOf(world, number, "story"), world, plot);
    return [{ id: plot.id, staff: responsible, card: plot.card }];
  });
}

/** Each once, with somebody of about the age who could be meant. */
function pairsOf(sides: readonly Side[]): readonly (readonly [Side, Side])[] {
  const left = [...sides];
  const pairs: (readonly [Side, Side])[] = [];
  for (let one = left.shift(); one && pairs.length < pairsAtMost; one = left.shift()) {
    const first = one;
    const place = left.findIndex((other) => isMeant(first.card, other.card));
    const [second] = place < 0 ? [] : left.splice(place, 1);
    if (second) pairs.push([first, second]);
  }
  return pairs;
}

const isMeant = (one: Card, other: Card): boolean =>
  one.sex !== other.sex && Math.abs(yearOf(one) - yearOf(other)) <= yearsApart;
const yearOf = ({ birthDate }: Card): number => Number(birthDate?.slice(0, 4) ?? 0);

/** So many days ago, in opening hours; today it was an hour ago at the latest. */
const ago = ({ world, random }: Scene, days: number): number =>
  Math.min(openingHours(world.nowMs - days * dayMs, random), world.nowMs - hourMs);

function begin(scene: Scene, days: number): void {
  const { writer, first, random } = scene;
  const at = ago(scene, days);
  writer.say({ by: first.staff, at }, aboutRound(1), {
    first: first.id,
    why: random.pick(phrases.whyIntroduced),
    beganMs: at,
    days: 7,
  });
  ask(scene, first, at + hourMs / 2);
}

const ask = ({ writer }: Scene, { id, staff }: Side, at: number): void =>
  writer.say({ by: staff, at }, aboutSide("asked", 1, id), { atMs: at, how: "phone" });

function answer(
  scene: Scene,
  { id, staff }: Side,
  days: number,
  is: "yes" | "notNow" | "no",
  reasons: readonly string[] = [],
): void {
  const at = ago(scene, days);
  const given = { is, reasons: [...reasons], atMs: at };
  scene.writer.say({ by: staff, at }, aboutSide("answer", 1, id), { given });
}

/** Both are asked, one after the other, and say yes. */
function bothSayYes(scene: Scene, days: number): void {
  begin(scene, days);
  answer(scene, scene.first, days - 1, "yes");
  ask(scene, scene.second, ago(scene, days - 2));
  answer(scene, scene.second, days - 3, "yes");
}

/** A meeting so many days from now, agreed on two days ago at the latest. */
function meet(scene: Scene, inDays: number): Ulid {
  const { writer, first, random, world } = scene;
  const at = ago(scene, Math.max(1, 2 - inDays));
  const meeting = ulidSchema.parse(newUlid(at, random.bytes));
  const day = openingHours(world.nowMs + inDays * dayMs, random);
  const fromMs = Math.floor(day / (hourMs / 2)) * (hourMs / 2);
  const time = { fromMs, toMs: fromMs + hourMs };
  const place = random.pick(phrases.meetingPlaces);
  writer.say({ by: first.staff, at }, `meeting/${meeting}`, { round: 1, time, place });
  return meeting;
}

/** It took place; the first side is asked about it the next day. */
function held(scene: Scene, daysAgo: number, isLast: boolean): void {
  const { writer, first, second } = scene;
  const meeting = meet(scene, -daysAgo);
  const at = ago(scene, daysAgo - 1);
  const by = first.staff;
  writer.say({ by, at }, `meeting/${meeting}`, {
    ended: { is: "held", atMs: at },
    accompanied: true,
    observations: ["talkedEasily", "sharedInterests"],
    advice: ["meetAgainSoon"],
    safety: "fine",
  });
  for (const { id } of [first, second]) {
    writer.say({ by, at }, aboutSideOfMeeting("attendance", meeting, id), { is: "came" });
  }
  const asked = isLast ? [first] : [first, second];
  for (const { id, staff } of asked) {
    writer.say({ by: staff, at }, aboutSideOfMeeting("feedback", meeting, id), {
      given: { is: "again", reasons: [], atMs: at },
    });
  }
}

/** Both say that they stay in contact. */
function inContact(scene: Scene, daysAgo: number): void {
  const at = ago(scene, daysAgo);
  const by = scene.first.staff;
  const stands = { stage: "inContact", on: dayOf({ by, at }), word: "both" };
  scene.writer.say({ by, at }, "relation", { stands });
}

/** How far an introduction may have come, one after the other. */
const courses: readonly ((scene: Scene) => void)[] = [
  (scene) => begin(scene, 2),
  (scene) => {
    begin(scene, 4);
    answer(scene, scene.first, 2, "yes");
    ask(scene, scene.second, ago(scene, 1));
  },
  (scene) => {
    bothSayYes(scene, 6);
    meet(scene, 2);
  },
  (scene) => {
    bothSayYes(scene, 9);
    held(scene, 3, true);
  },
  (scene) => {
    begin(scene, 5);
    answer(scene, scene.first, 3, "no", ["distance"]);
  },
  // Nobody asked again, and now the proposal is over.
  (scene) => begin(scene, 11),
  (scene) => {
    bothSayYes(scene, 20);
    held(scene, 12, false);
    inContact(scene, 8);
  },
];
