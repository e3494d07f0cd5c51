import { type Accessor, createMemo } from "solid-js";
import type { Platform } from "#client/platform";
import type { Vault } from "#client/storage";
import { createRepeat } from "#client/sync";
import { type Assignment, assignedStaff, isActive, isMatchmaking } from "#shared/agency";
import {
  type Access,
  accessTo,
  clientsOf,
  incidentStanding,
  nameOf,
  type Projection,
  parseName,
  type Relation,
  relationsToIncident,
} from "#shared/documents";
import {
  type ClientId,
  clientIdSchema,
  type PlainDate,
  plainDateOf,
  type StaffId,
} from "#shared/kernel";
import type { Colleague, Directory } from "./directory.ts";
import type { IsExpected } from "./follow-bookings.ts";
import { type DirectoryAnswer, keepAnswer } from "./keep-answer.ts";
import type { Me } from "./me.ts";

/** What the directory stands on. */
export interface DirectoryParts {
  readonly platform: Platform;
  readonly vault: Vault;
  readonly me: Accessor<Pick<Me, "id" | "roles" | "rights">>;
  /** Whether this person registered the client on this device. */
  readonly isCreatedHere: (client: string) => boolean;
  readonly isExpected: IsExpected;
}

/** A directory that can be told to look again. */
export interface KeptDirectory extends Directory {
  /** The relay rang: asks it when it can. */
  readonly changed: () => void;
}

/** Recalls the directory from the vault, and keeps there what the relay says. */
export async function keepDirectory(parts: DirectoryParts): Promise<KeptDirectory> {
  const { platform, me, isCreatedHere, isExpected } = parts;
  const { said, refresh } = await keepAnswer(parts);
  const refreshOnce = createRepeat(async () => void (await refresh()));

  const staff = createMemo(() => (said()?.staff ?? []).map(colleagueOf));
  const assignments = createMemo<readonly Assignment[]>(() => said()?.assignments ?? []);
  const intake = createMemo(() =>
    staff()
      .filter(({ roles }) => !isMatchmaking(roles))
      .map(({ id }) => id),
  );
  const names = createMemo(() => new Map(staff().map(({ id, name }) => [id, name])));
  const byClient = createMemo(() => groupByClient(assignments()));
  /** By the agency's wall clock, as the relay reckons, wherever this device is. */
  const offsetMinutes = (): number => said()?.offsetMinutes ?? platform.offsetMinutes();
  const todayOf = createToday();
  const today = (): PlainDate => todayOf(platform.nowMs(), offsetMinutes());
  const assignedTo = (client: string): readonly Assignment[] => byClient().get(client) ?? [];

  /** Whoever registers a client serves it, before the relay has heard of it too. */
  const isOnlyHere = (client: string): boolean =>
    assignedTo(client).length === 0 && isCreatedHere(client);

  const servesNow = (client: string): boolean =>
    isOnlyHere(client) ||
    assignedTo(client).some((one) => one.staff === me().id && isActive(one, today()));

  const unserved = createMemo(() => new Set<string>(said()?.unserved));

  /**
   * By the relay's rule, of whom it told: a client may come before the directory that says who has
   * it, and what is said to somebody else's client is refused.
   */
  const isUnassigned = (client: string): boolean => {
    const serving = assignedTo(client).filter((one) => isActive(one, today()));
    const isTold = assignedTo(client).length > 0 || unserved().has(client);
    return (
      isTold &&
      !staff().some(
        ({ id, roles }) => isMatchmaking(roles) && serving.some((one) => one.staff === id),
      )
    );
  };

  /** Asked only for whom it can matter: it reads the calendars. */
  const isBooked = (client: string): boolean =>
    me().roles.has("reception") &&
    isExpected(clientIdSchema.parse(client), { today: today(), offsetMinutes: offsetMinutes() });

  const relationsTo = (clients: readonly string[]): Relation[] => [
    ...(clients.some(servesNow) ? ["assigned" as const] : []),
    ...(clients.some(isUnassigned) ? ["unassigned" as const] : []),
    ...(clients.some(isBooked) ? ["booked" as const] : []),
  ];

  const accessToIncident = followIncidents(me, staff);

  return {
    staff,
    assignments,
    intake,
    nameOf: (id) => names().get(id),
    staffOf: (client: ClientId): readonly StaffId[] =>
      isOnlyHere(client) ? [me().id] : assignedStaff(assignedTo(client), client, today()),
    accessTo: (document, said) => {
      const parsed = parseName(nameOf(document));
      if (!parsed.ok) return { read: false, say: "nothing" };
      if (parsed.value.kind === "incident" && said) return accessToIncident(said);
      const relations = new Set<Relation>(relationsTo(clientsOf(parsed.value)));
      if (parsed.value.kind === "staff" && parsed.value.key === me().id) relations.add("self");
      return accessTo(parsed.value.kind, me(), relations);
    },
    refresh,
    changed: () => void refreshOnce(),
  };
}

/** What this person may do with an incident in which this is said: by the relay's rule. */
function followIncidents(
  me: DirectoryParts["me"],
  staff: Accessor<readonly Colleague[]>,
): (said: Projection) => Access {
  const answering = createMemo(() =>
    staff().map(({ id, roles, isDisabled, isInvited }) => ({
      ...{ id, roles, isHere: !isDisabled && !isInvited },
    })),
  );
  return (said) => {
    const stands = incidentStanding(said);
    // Until something is said, an incident is its maker's: nobody else is told of it.
    const opener = stands.opener ?? me().id;
    const relations = relationsToIncident({ ...stands, opener }, me().id, answering());
    return accessTo("incident", me(), relations);
  };
}

const colleagueOf = ({
  account,
  roles,
  rights,
  ...rest
}: DirectoryAnswer["staff"][number]): Colleague => ({
  ...rest,
  account,
  roles: new Set(roles),
  rights: new Set(rights),
});

function groupByClient(assignments: readonly Assignment[]): Map<string, Assignment[]> {
  const byClient = new Map<string, Assignment[]>();
  for (const one of assignments) {
    const known = byClient.get(one.client);
    if (known) known.push(one);
    else byClient.set(one.client, [one]);
  }
  return byClient;
}

const dayMs = 86_400_000;

/** Which day it is; asked for every client of a list, so a day is made once. */
function createToday(): (nowMs: number, offsetMinutes: number) => PlainDate {
  let known: { readonly number: number; readonly day: PlainDate } | undefined;
  return (nowMs, offsetMinutes) => {
    const number = Math.floor((nowMs + offsetMinutes * 60_000) / dayMs);
    if (known?.number !== number) known = { number, day: plainDateOf(nowMs, offsetMinutes) };
    return known.day;
  };
}
