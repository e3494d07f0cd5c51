/** How people stand to an incident: who opened it, who handles it, whom it complains about. */
import type { Role } from "#shared/agency";
import type { Json } from "#shared/kernel";
import type { Relation } from "./permissions.ts";
import type { Projection } from "./projection.ts";

/** What an incident says of colleagues. */
export interface IncidentStanding {
  /** Whoever said first what was brought; undefined while nobody said it. */
  readonly opener: string | undefined;
  /** Everybody named as its handler and not replaced: of two named apart both handle it. */
  readonly handlers: readonly string[];
  /** Everybody it complains about: whoever was named apart counts. */
  readonly complainedAbout: readonly string[];
}

/** A colleague, as far as answering for incidents goes. */
export interface Answering {
  readonly id: string;
  readonly roles: ReadonlySet<Role>;
  /** Invited people and those who left answer for nothing. */
  readonly isHere: boolean;
}

/** Reads an incident's standing from all that is said in it. */
export function incidentStanding(said: Projection): IncidentStanding {
  const opened = said.facts().filter(({ about }) => about === "opening");
  const heads = (about: string, field: string): readonly Json[] =>
    (said.field(about, field)?.heads ?? []).map(({ value }) => value);
  return {
    opener: opened.at(-1)?.by,
    handlers: heads("handling", "handler").filter((one) => typeof one === "string"),
    complainedAbout: heads("opening", "staff")
      .flatMap((one) => (Array.isArray(one) ? one : []))
      .filter((one) => typeof one === "string"),
  };
}

/**
 * How somebody stands to an incident. Where every supervisor is complained about, admins answer for
 * it in their place; where all of those are too, whoever opened it, who may name somebody else.
 */
export function relationsToIncident(
  { opener, handlers, complainedAbout }: IncidentStanding,
  staff: string,
  everyone: readonly Answering[],
): ReadonlySet<Relation> {
  if (complainedAbout.includes(staff)) return new Set(["complainedAbout"]);
  const relations = new Set<Relation>();
  if (opener === staff) relations.add("opener");
  if (handlers.includes(staff) || inPlaceOfAll(opener, complainedAbout, everyone).has(staff)) {
    relations.add("handler");
  }
  return relations;
}

function inPlaceOfAll(
  opener: string | undefined,
  complainedAbout: readonly string[],
  everyone: readonly Answering[],
): ReadonlySet<string> {
  const free = everyone.filter(({ id, isHere }) => isHere && !complainedAbout.includes(id));
  const having = (role: Role) => free.filter(({ roles }) => roles.has(role)).map(({ id }) => id);
  if (having("supervisor").length > 0 || complainedAbout.length === 0) return new Set();
  const admins = having("admin");
  if (admins.length > 0) return new Set(admins);
  return new Set(opener === undefined ? [] : [opener]);
}
