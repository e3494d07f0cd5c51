import type { ClientFilter, ClientOrder } from "#client/index";
import { clientOrders } from "#client/index";
import type { Role } from "#shared/agency";
import { recheckWithinDays, type Stage, stages } from "#shared/casework";
import {
  addDays,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
} from "#shared/kernel";
import { type ClientTag, clientFields, clientTags, type ValueOf } from "#shared/registry";

type Sex = ValueOf<"sex">;

/** Whose clients: the own, everybody's, those nobody serves, or a colleague's. */
export type Whose = "mine" | "all" | "unassigned" | StaffId;

/** What the list is asked for beside a text. */
export interface ListFilter {
  readonly whose: Whose;
  readonly stages: readonly Stage[];
  readonly sex: Sex | undefined;
  /** Whole years, both included. */
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly tags: readonly ClientTag[];
  /** Only those who may be in the list twice. */
  readonly isTwice: boolean;
  /** Only those of whom something seen is to be seen again within the month. */
  readonly isRecheck: boolean;
  /** Only those whose files are put away. */
  readonly isArchived: boolean;
  readonly order: ClientOrder;
}

/** A list that leaves nobody out but those of others, when `whose` says so. */
export const plainFilter = (whose: Whose): ListFilter => ({
  whose,
  stages: [],
  sex: undefined,
  ageFrom: undefined,
  ageTo: undefined,
  tags: [],
  isTwice: false,
  isRecheck: false,
  isArchived: false,
  order: "recent",
});

/** What the list begins with: the own clients for whoever only serves clients, else everybody's. */
export const firstWhose = (roles: ReadonlySet<Role>): Whose =>
  roles.has("matchmaker") && !roles.has("supervisor") && !roles.has("reception") ? "mine" : "all";

/** How many things a filter asks for beside whose clients they are. */
export const filterCount = (filter: ListFilter): number =>
  filter.stages.length +
  filter.tags.length +
  [filter.sex, filter.ageFrom, filter.ageTo].filter((asked) => asked !== undefined).length +
  [filter.isTwice, filter.isRecheck, filter.isArchived].filter(Boolean).length;

/** The filter as an address says it; empty for the one the list begins with. */
export function addressOf(filter: ListFilter, first: Whose): string {
  const said = new URLSearchParams();
  if (filter.whose !== first) said.set("whose", filter.whose);
  if (filter.stages.length > 0) said.set("stage", filter.stages.join("."));
  if (filter.sex) said.set("sex", filter.sex);
  if (filter.ageFrom !== undefined) said.set("from", String(filter.ageFrom));
  if (filter.ageTo !== undefined) said.set("to", String(filter.ageTo));
  if (filter.tags.length > 0) said.set("tag", filter.tags.join("."));
  if (filter.isTwice) said.set("twice", "1");
  if (filter.isRecheck) said.set("recheck", "1");
  if (filter.isArchived) said.set("archived", "1");
  if (filter.order !== "recent") said.set("order", filter.order);
  return said.toString();
}

/** Reads the filter of an address; what it does not know is left out. */
export function filterOf(address: string, first: Whose): ListFilter {
  const said = new URLSearchParams(address);
  const listOf = <Word extends string>(name: string, known: readonly Word[]) => {
    const words = (said.get(name) ?? "").split(".");
    return known.filter((word) => words.includes(word));
  };
  const oneOf = <Word extends string>(name: string, known: readonly Word[]) =>
    known.find((word) => word === said.get(name));
  const whose = said.get("whose") ?? "";
  return {
    whose:
      oneOf("whose", ["mine", "all", "unassigned"] as const) ??
      staffIdSchema.safeParse(whose).data ??
      first,
    stages: listOf("stage", stages),
    sex: oneOf("sex", clientFields.sex.shape.values),
    ageFrom: readAge(said.get("from")),
    ageTo: readAge(said.get("to")),
    tags: listOf("tag", clientTags),
    isTwice: said.get("twice") === "1",
    isRecheck: said.get("recheck") === "1",
    isArchived: said.get("archived") === "1",
    order: oneOf("order", clientOrders) ?? "recent",
  };
}

/** An age as somebody types it; undefined when it is none. */
export const readAge = (text: string | null): number | undefined =>
  text !== null && /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;

/** What the index is asked for. */
export function indexFilterOf(
  filter: ListFilter,
  me: StaffId,
  intake: readonly StaffId[],
  today: PlainDate,
): ClientFilter {
  const { whose, stages: inStages, sex, ageFrom, ageTo, tags, isTwice, isRecheck } = filter;
  return {
    serving: servingOf(whose, me, intake),
    stages: inStages,
    sex,
    bornTo: ageFrom === undefined ? undefined : yearsBefore(today, ageFrom),
    bornFrom: ageTo === undefined ? undefined : addDays(yearsBefore(today, ageTo + 1), 1),
    tags,
    hasLikeness: isTwice,
    archived: filter.isArchived ? "only" : undefined,
    recheckTo: isRecheck ? addDays(today, recheckWithinDays) : undefined,
  };
}

function servingOf(whose: Whose, me: StaffId, intake: readonly StaffId[]): ClientFilter["serving"] {
  if (whose === "all") return "anyone";
  if (whose === "unassigned") return { nobodyBut: intake };
  return { staff: whose === "mine" ? me : whose };
}

/** The same day so many years earlier; 1 March where there was no 29 February. */
function yearsBefore(day: PlainDate, years: number): PlainDate {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, "0");
  return (
    plainDateSchema.safeParse(`${year}${day.slice(4)}`).data ??
    plainDateSchema.parse(`${year}-03-01`)
  );
}
