import { isActive, isMatchmaking, type Member } from "#shared/agency";
import { clientsOf, type ParsedName, type Relation } from "#shared/documents";
import { type ClientId, clientIdSchema, type PlainDate, type StaffId } from "#shared/kernel";
import type { AccessHolder } from "../storage/office-store.ts";
import type { Serving } from "./roster.ts";

/** How somebody stands to a document on a day. */
export function relationsTo(
  document: Pick<ParsedName, "kind" | "key">,
  staff: StaffId,
  roster: Serving,
  day: PlainDate,
): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (document.kind === "staff" && document.key === staff) relations.add("self");
  for (const id of clientsOf(document)) {
    const client = clientIdSchema.parse(id);
    if (serversOf(client, roster, day).has(staff)) relations.add("assigned");
    if (isUnassigned(client, roster, day)) relations.add("unassigned");
    if (isExpected(client, roster, day)) relations.add("booked");
  }
  return relations;
}

/**
 * Who has a client on a day: those who serve it, the pool when it has no matchmaker, and the front
 * desk when it is expected.
 */
export function holdersOf(
  client: ClientId,
  roster: Serving,
  day: PlainDate,
): ReadonlySet<AccessHolder> {
  const holders = new Set<AccessHolder>(serversOf(client, roster, day));
  if (isUnassigned(client, roster, day)) holders.add("pool");
  if (isExpected(client, roster, day)) holders.add("booked");
  return holders;
}

/** Whether somebody looks after clients who have no matchmaker yet, and receives those expected. */
export const isInPool = ({ roles, rights }: Member): boolean =>
  roles.has("reception") && !rights.has("partTime");

/**
 * A known client without a matchmaker. Reception's intake is no matchmaker: until somebody takes
 * the client over, the whole front desk looks after it.
 */
const isUnassigned = (client: ClientId, roster: Serving, day: PlainDate): boolean =>
  roster.knows(client) &&
  ![...serversOf(client, roster, day)].some((staff) => isMatchmaker(staff, roster));

/** Whether a known client is expected on a day or the next. */
const isExpected = (client: ClientId, roster: Serving, day: PlainDate): boolean =>
  roster.knows(client) && roster.isBooked(client, day);

const isMatchmaker = (staff: StaffId, roster: Serving): boolean =>
  isMatchmaking(roster.staff(staff)?.roles ?? []);

const serversOf = (client: ClientId, roster: Serving, day: PlainDate): ReadonlySet<StaffId> =>
  new Set(
    roster
      .assignmentsOf(client)
      .filter((one) => isActive(one, day))
      .map(({ staff }) => staff)
      .filter((staff) => hasServingRole(staff, roster)),
  );

/** Whoever has become a pure admin serves nobody any more, whatever is still assigned to them. */
const hasServingRole = (staff: StaffId, roster: Serving): boolean =>
  roster.staff(staff)?.roles.some((role) => role !== "admin") ?? false;
