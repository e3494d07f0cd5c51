import type { ClientId, JsonObject, PlainDate } from "#shared/kernel";
import type { HaltWay } from "#shared/registry";
import type { Incident } from "./incident.ts";
import { isSevere } from "./severity.ts";

/** Something to be said in a client's own document or in that of a pair, at once. */
export interface Consequence {
  readonly document: string;
  readonly about: string;
  readonly says: JsonObject;
}

/** An introduction that is under way. */
export interface UnderWay {
  /** The document of the pair. */
  readonly document: string;
  /** `round/2` */
  readonly round: string;
  readonly clients: readonly ClientId[];
}

type Concerned = Pick<Incident, "id" | "kind" | "client" | "against">;

/** How a client stands in an incident that stops everything. */
export const haltOfClient = (
  { kind, client, against }: Concerned,
  one: ClientId,
): Exclude<HaltWay, "lifted"> | undefined => {
  if (!isSevere(kind)) return undefined;
  if (against.includes(one)) return "blocked";
  return client === one ? "paused" : undefined;
};

/** The clients whom an incident stops. */
export const haltedBy = (incident: Concerned): readonly ClientId[] =>
  [...new Set([...incident.against, ...(incident.client ? [incident.client] : [])])].filter(
    (one) => haltOfClient(incident, one) !== undefined,
  );

/**
 * What a severe incident does at once: nobody is introduced to whom it is about, nothing new is
 * begun for whom it hurts, and what is under way with the first is stopped. The marks keep both
 * files from being erased.
 */
export function consequencesOf(
  incident: Concerned,
  underWay: readonly UnderWay[],
  { on, atMs }: { readonly on: PlainDate; readonly atMs: number },
): readonly Consequence[] {
  const marks = haltedBy(incident).map((client) => ({
    document: `client/${client}`,
    about: `halt/${incident.id}`,
    says: { is: haltOfClient(incident, client) ?? "paused", on },
  }));
  const stopped = underWay
    .filter(({ clients }) => clients.some((one) => haltOfClient(incident, one) === "blocked"))
    .map(({ document, round }) => ({
      document,
      about: round,
      says: { closed: { is: "stopped", atMs } },
    }));
  return [...marks, ...stopped];
}

/** What lifts an incident's marks from its clients again. */
export const liftingOf = (incident: Concerned, on: PlainDate): readonly Consequence[] =>
  haltedBy(incident).map((client) => ({
    document: `client/${client}`,
    about: `halt/${incident.id}`,
    says: { is: "lifted", on },
  }));
