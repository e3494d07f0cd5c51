/** Two clients who are introduced to each other, and how the entities of their document are called. */
import { type ClientId, clientIdSchema, type Ulid } from "#shared/kernel";

/** Two different clients, in the order of their ids: there is one pair of them, whoever is named first. */
export type Pair = readonly [ClientId, ClientId];

/** The pair of two clients; undefined for one and the same. */
export function pairOf(a: ClientId, b: ClientId): Pair | undefined {
  if (a === b) return undefined;
  return a < b ? [a, b] : [b, a];
}

/** The pair a document or an address names as `a~b`; undefined when it names none. */
export function readPair(key: string | undefined): Pair | undefined {
  const [a, b, ...rest] = (key ?? "").split("~").map((id) => clientIdSchema.safeParse(id).data);
  return a && b && rest.length === 0 && a < b ? [a, b] : undefined;
}

/** How documents and addresses name a pair. */
export const keyOfPair = ([a, b]: Pair): string => `${a}~${b}`;

/** The one of two who is not the other. */
export const otherOf = (pair: Pair, client: ClientId): ClientId =>
  pair[0] === client ? pair[1] : pair[0];

/** What a round is called. */
export const aboutRound = (round: number): string => `round/${round}`;

/** Why one side's wishes spoke for the other when the round began. */
export const aboutGround = (round: number, client: ClientId): string => `ground/${round}.${client}`;

/** What is of one side in a round, as its answer. */
export const aboutSide = (
  what: "asked" | "answer" | "exchange",
  round: number,
  client: ClientId,
): string => `${what}/${round}.${client}`;

/** What is of one side in a meeting, as its feedback. */
export const aboutSideOfMeeting = (
  what: "attendance" | "feedback",
  meeting: Ulid,
  client: ClientId,
): string => `${what}/${meeting}.${client}`;
