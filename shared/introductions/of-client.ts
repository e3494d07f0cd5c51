import type { Fact, FactId } from "#shared/documents";
import type { ClientId, Json } from "#shared/kernel";

/** What is called after one side: in a round `<round>.<client>`, in a meeting `<meeting>.<client>`. */
const ofOneSide: ReadonlySet<string> = new Set([
  "asked",
  "answer",
  "exchange",
  "attendance",
  "feedback",
]);

/**
 * The facts of a pair's document that are of one client alone: what was asked and answered, the line
 * given out, how a meeting went, words passed on from them, and showings of their card. What is of
 * both, as the meetings, is not among them.
 */
export function factsOfClient(facts: readonly Fact[], client: ClientId): readonly FactId[] {
  const theirs = new Set(facts.filter(namesAsOwner(client)).map(({ about }) => about));
  return facts
    .filter(({ about }) => theirs.has(about) || isOfSide(about, client))
    .map(({ id }) => id);
}

function isOfSide(about: string, client: ClientId): boolean {
  const [type = "", key = ""] = about.split("/");
  return ofOneSide.has(type) && key.endsWith(`.${client}`);
}

const namesAsOwner =
  (client: ClientId) =>
  ({ about, says }: Fact): boolean =>
    (about.startsWith("relayed/") && says.from === client) ||
    (about.startsWith("shown/") && cardOwner(says.card) === client);

const cardOwner = (card: Json | undefined): Json | undefined =>
  typeof card === "object" && card !== null && !Array.isArray(card) ? card.of : undefined;
