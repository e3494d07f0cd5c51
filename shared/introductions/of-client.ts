import { type ClientId, clientIdSchema, type JsonObject, z } from "#shared/kernel";

/** What of a fact tells whose it is. */
interface SaidInPair {
  readonly about: string;
  readonly says: JsonObject;
}

const cardSchema = z.object({ of: clientIdSchema });

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
export function factsOfClient<Id>(
  facts: readonly (SaidInPair & { readonly id: Id })[],
  client: ClientId,
): readonly Id[] {
  const theirs = new Set(facts.filter(namesAsOwner(client)).map(({ about }) => about));
  return facts
    .filter(({ about }) => theirs.has(about) || isOfSide(about, client))
    .map(({ id }) => id);
}

/** What colleagues wrote freely about both, by entity; it may tell of either. */
const wordsOfBoth: Readonly<Record<string, readonly string[]>> = {
  round: ["why", "note"],
  meeting: ["safetyNote", "note"],
  relation: ["note"],
};

/** How two stand, as it was said before its free words stood beside it. */
const notedSchema = z.object({ note: z.string() });

const isOfWords = (about: string, field: string): boolean =>
  wordsOfBoth[about.split("/", 1)[0] ?? ""]?.includes(field) ?? false;

/** What is said of a pair at once, with free words about both in a fact of their own, so that they can go alone. */
export function wordsApart(
  about: string,
  says: JsonObject,
): readonly { readonly about: string; readonly says: JsonObject }[] {
  const all = Object.entries(says);
  const parts = [
    all.filter(([field]) => !isOfWords(about, field)),
    all.filter(([field]) => isOfWords(about, field)),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ about, says: Object.fromEntries(part) }));
}

/**
 * The facts that go when a client is erased: those of the client alone, why the two were proposed,
 * which holds what each of them has, and free words about both. What happened stays with the other.
 */
export function factsToErase<Id>(
  facts: readonly (SaidInPair & { readonly id: Id })[],
  client: ClientId,
): readonly Id[] {
  const own = new Set(factsOfClient(facts, client));
  return facts
    .filter(
      ({ id, about, says }) =>
        own.has(id) ||
        about.startsWith("ground/") ||
        notedSchema.safeParse(says.stands).success ||
        Object.keys(says).every((field) => isOfWords(about, field)),
    )
    .map(({ id }) => id);
}

function isOfSide(about: string, client: ClientId): boolean {
  const [type = "", key = ""] = about.split("/");
  return ofOneSide.has(type) && key.endsWith(`.${client}`);
}

const namesAsOwner =
  (client: ClientId) =>
  ({ about, says }: SaidInPair): boolean =>
    (about.startsWith("relayed/") && says.from === client) ||
    (about.startsWith("shown/") && cardSchema.safeParse(says.card).data?.of === client);
