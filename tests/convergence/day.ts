import { type SeededRandom, seededRandom } from "#shared/kernel";
import type { RelayKind } from "./relays.ts";

/** What may happen in a day, and how often. */
const weights = {
  /** Somebody says something in one of the documents they have. */
  say: 40,
  /** Somebody says again, or otherwise, what they said last. */
  correct: 8,
  takeBack: 4,
  /** Somebody settles a clash. */
  settle: 8,
  /** Somebody says again what the relay refused. */
  sayAgain: 3,
  /** One tab says something that does not get through, and another tab builds on it. */
  buildOn: 4,
  /** Somebody registers a client. */
  register: 4,
  /** Somebody introduces two clients, perhaps apart from a colleague who does the same. */
  introduce: 5,
  wait: 7,
  pull: 5,
  /** The whole office is offline. */
  pullAll: 4,
  stall: 5,
  plug: 6,
  plugAll: 4,
  /** A tab crashes and is opened again. */
  reload: 6,
  /** The vault is opened in one more tab. */
  openTab: 4,
  lock: 2,
  comeIn: 4,
  /** A clock is put wrong by up to a day. */
  skew: 2,
  /** The browser's database goes away underneath. */
  loseDatabases: 2,
  killRelay: 5,
  stopRelay: 1,
  startRelay: 7,
  fillDisk: 3,
  /** The supervisor changes who serves a client. */
  assign: 7,
  /** The admin changes what somebody is. */
  changeRoles: 1,
  /** The relay puts a snapshot in the place of rows, or writes a document anew. */
  compact: 4,
  renew: 3,
  /** The supervisor erases something for everybody. */
  erase: 2,
  /** A backup is taken and, later, restored. */
  restore: 8,
} as const;

export type Deed = keyof typeof weights;

/** One thing that happens. `luck` seeds whatever it leaves open. */
export interface Step {
  readonly deed: Deed;
  readonly device: number;
  readonly luck: number;
}

/** A day before it is lived. */
export interface Day {
  readonly seed: number;
  readonly relay: RelayKind;
  /** For each device, whose it is: a place in the list of people. */
  readonly owners: readonly number[];
  readonly steps: readonly Step[];
}

const deeds = Object.entries(weights).flatMap(([deed, weight]) =>
  Array.from({ length: weight }, () => deed as Deed),
);

/** Devices of supervisor, two matchmakers and reception; some have two. */
const ownersInDays: readonly (readonly number[])[] = [
  [1, 2, 3],
  [1, 1, 2],
  [1, 2, 3, 0],
  [1, 1, 2, 3],
  [1, 2, 2, 3, 0],
];

/** Makes up the day of a seed. */
export function planDay(seed: number, relay: RelayKind = relayOf(seed)): Day {
  const random = seededRandom(seed);
  const owners = random.pick(ownersInDays);
  const count = random.integer(20, 45);
  const steps = Array.from({ length: count }, () => stepOf(owners.length, random));
  return { seed, relay, owners, steps };
}

const stepOf = (devices: number, random: SeededRandom): Step => ({
  deed: random.pick(deeds),
  device: random.integer(0, devices - 1),
  luck: random.integer(0, 2 ** 31),
});

const relayOf = (seed: number): RelayKind => (seed % 8 === 0 ? "sqlite" : "memory");
