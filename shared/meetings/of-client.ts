import type { ClientId, JsonObject } from "#shared/kernel";

interface SaidAtDesk {
  readonly about: string;
  readonly says: JsonObject;
}

/** What may be about one client in a month of the desk; all else there is about the office. */
const aboutClients: ReadonlySet<string> = new Set(["agenda", "task", "guest"]);

/**
 * The facts of a month of the desk that are about one client: what meetings spoke of, what somebody was
 * to do for the client, and that they were a guest of an evening. They go with the client whole, since
 * the free words in them tell of nobody else.
 */
export function deskFactsOf<Fact extends SaidAtDesk>(
  facts: readonly Fact[],
  client: ClientId,
): readonly Fact[] {
  const theirs = new Set(facts.filter((fact) => isNamed(fact, client)).map(({ about }) => about));
  return facts.filter(({ about }) => theirs.has(about));
}

function isNamed({ about, says }: SaidAtDesk, client: ClientId): boolean {
  const [type = ""] = about.split("/", 1);
  if (!aboutClients.has(type)) return false;
  const isKey = about.endsWith(`~${client}`) || (type === "guest" && about.endsWith(`.${client}`));
  return says.client === client || isKey;
}
