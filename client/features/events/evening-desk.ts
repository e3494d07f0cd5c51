import { type Accessor, createContext, createMemo, useContext } from "solid-js";
import { useWork } from "#client/documents";
import { createNow } from "#client/ui";
import { usePairs, usePairWords } from "#feature/introductions";
import { officeDay } from "#shared/appointments";
import { covers, type DocumentId, idOf } from "#shared/documents";
import { type Choices, type Evening, type KnownPeople, readChoices } from "#shared/events";
import { assert, type ClientId, clientIdSchema, type PlainDate } from "#shared/kernel";
import { digestOfPairs, matchCardOf, type PairMark } from "#shared/matching";
import { type EveningDeeds, useEveningDeeds } from "./deeds.ts";
import { followSaid } from "./follow-said.ts";

/** What the parts of an evening's page read, and the way in which they change it. */
export interface EveningDesk {
  readonly evening: Accessor<Evening>;
  readonly deeds: EveningDeeds;
  readonly name: (client: ClientId) => string;
  /** The guests as matching knows them, as far as their cards are here. */
  readonly people: Accessor<KnownPeople>;
  /** Whether cards and choices were read once. */
  readonly isRead: Accessor<boolean>;
  readonly choices: (client: ClientId) => Choices | undefined;
  readonly mayChoose: (client: ClientId) => boolean;
  readonly mayRead: (client: ClientId) => boolean;
  /** What introductions say of somebody. */
  readonly marksOf: (client: ClientId) => readonly PairMark[];
  readonly today: Accessor<PlainDate>;
}

/** Opens an evening for as long as its page stands. */
export function openEveningDesk(evening: Accessor<Evening>): EveningDesk {
  const { directory } = useWork();
  const pairs = usePairs();
  const words = usePairWords();
  const nowMs = createNow();
  const clients = createMemo(() => evening().guests.map(({ client }) => client), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const cards = followSaid(() => clients().map((client) => idOf("client", client)));
  const cases = followSaid(() => clients().map((client) => idOf("case", client)));
  const people = createMemo(() => peopleIn(cards()));
  const busy = createMemo(() => new Map(digestOfPairs(pairs.all(), nowMs()).busy));
  const accessTo = (client: ClientId) => directory.accessTo(idOf("case", client));
  return {
    evening,
    deeds: useEveningDeeds(),
    name: words.client,
    people,
    isRead: () => cards() !== undefined && cases() !== undefined,
    choices: (client) => {
      const said = cases()?.get(idOf("case", client));
      return said && readChoices(said, evening().id);
    },
    mayChoose: (client) => covers(accessTo(client), "choices"),
    mayRead: (client) => accessTo(client).read,
    marksOf: (client) => busy().get(client) ?? [],
    today: createMemo(() => officeDay(nowMs())),
  };
}

/** Cards as matching reads them; who has none here is left out. */
export function peopleIn(said: ReturnType<ReturnType<typeof followSaid>>): KnownPeople {
  const known = [...(said ?? [])].flatMap(([id, card]) => {
    const client = clientOf(id);
    const isHere = card.entities("profile").length > 0;
    return client && isHere ? [[client, { id: client, card: matchCardOf(card) }] as const] : [];
  });
  return new Map(known);
}

const clientOf = (id: DocumentId): ClientId | undefined =>
  clientIdSchema.safeParse(id.slice("client/".length)).data;

const EveningContext = createContext<EveningDesk>();

/** Gives an evening to the parts of its page. */
export const EveningProvider = EveningContext.Provider;

/** The evening of the nearest provider. */
export function useEvening(): EveningDesk {
  const desk = useContext(EveningContext);
  assert(desk, "a part of an evening's page stands outside of EveningProvider");
  return desk;
}
