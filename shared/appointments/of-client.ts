import type { ClientId, JsonObject } from "#shared/kernel";

interface SaidInCalendar {
  readonly about: string;
  readonly says: JsonObject;
}

/**
 * The facts of a month of the calendar that are about one client: appointments, also those of two, the
 * wait for one, and what was compared before one. They go with the client whole: that two met stands
 * in their introduction, with what is the other's.
 */
export function calendarFactsOf<Fact extends SaidInCalendar>(
  facts: readonly Fact[],
  client: ClientId,
): readonly Fact[] {
  const isNamed = ({ about, says }: Fact): boolean =>
    says.client === client || says.other === client || about === `ready/${client}`;
  const theirs = new Set(facts.filter(isNamed).map(({ about }) => about));
  return facts.filter(({ about }) => theirs.has(about));
}
