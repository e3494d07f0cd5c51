import { type Accessor, createMemo, createResource } from "solid-js";
import { useWork } from "#client/documents";
import { type Appointment, clientsIn, type KeptApart, officeDay } from "#shared/appointments";
import { createProjection, idOf } from "#shared/documents";
import { addDays, type ClientId, clientIdSchema, type PlainDate } from "#shared/kernel";

const daysAhead = 7;

/**
 * Which of the clients expected in the next days are on one another's exclusion list: their cards
 * are read once for the days ahead, and again when others are expected.
 */
export function readKeptApart(
  appointments: Accessor<readonly Appointment[]>,
  today: Accessor<PlainDate>,
): Accessor<KeptApart> {
  const { source } = useWork();
  const expected = createMemo(() => {
    const until = addDays(today(), daysAhead);
    const near = appointments().filter(({ time }) => {
      const day = officeDay(time.fromMs);
      return day >= today() && day <= until;
    });
    return [...new Set(near.flatMap(clientsIn))].sort().join();
  });
  const [pairs] = createResource(expected, async (ids) => {
    const found = new Set<string>();
    for (const id of ids.split(",")) {
      const client = clientIdSchema.safeParse(id);
      if (!client.success) continue;
      const facts = await source.facts(idOf("client", client.data));
      for (const other of excludedIn(createProjection(facts)))
        found.add(pairOf(client.data, other));
    }
    return found;
  });
  return () => {
    const known = pairs.state === "ready" ? pairs() : pairs.latest;
    return (a, b) => known?.has(pairOf(a, b)) === true;
  };
}

const excludedIn = (said: ReturnType<typeof createProjection>): readonly ClientId[] =>
  said.entities("exclusion").flatMap((about) => {
    const other = clientIdSchema.safeParse(said.value(about, "client"));
    return other.success ? [other.data] : [];
  });

const pairOf = (a: ClientId, b: ClientId): string => (a < b ? `${a}~${b}` : `${b}~${a}`);
