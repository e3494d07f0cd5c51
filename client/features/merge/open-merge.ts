import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { dayOf } from "#feature/client-card";
import { stages } from "#shared/casework";
import { covers, idOf } from "#shared/documents";
import { type ClientId, millisecondsOf, type PlainDate } from "#shared/kernel";
import {
  compareCards,
  compareContacts,
  completeness,
  exclusionAbout,
  mergedOf,
  type ReachTakenOver,
  type TakenOver,
} from "#shared/registry";

/** One of two cards, with its documents. */
export interface OneCard {
  readonly id: ClientId;
  readonly client: LiveDocument;
  /** Undefined when the contact is not this person's to read. */
  readonly contact: Accessor<LiveDocument | undefined>;
  readonly row: Accessor<ClientRow | undefined>;
  readonly registeredOn: Accessor<PlainDate | undefined>;
  readonly mayWrite: (entity: string) => boolean;
}

/** Something of the card that goes, with a name by which it is ticked. */
export type Offered =
  | { readonly key: string; readonly type: "card"; readonly said: TakenOver }
  /** Another client's card keeps the one that goes apart. */
  | {
      readonly key: string;
      readonly type: "excludedBy";
      readonly said: TakenOver;
      readonly by: ClientId;
    }
  | { readonly key: string; readonly type: "reach"; readonly reach: ReachTakenOver };

/** Two cards that are to be merged, and what can be taken over. */
export interface OpenMerge {
  readonly status: Accessor<"loading" | "here" | "notHere">;
  readonly cards: readonly [OneCard, OneCard];
  readonly staying: Accessor<OneCard>;
  readonly going: Accessor<OneCard>;
  readonly stay: (id: ClientId) => void;
  readonly isMerged: Accessor<boolean>;
  readonly offered: Accessor<readonly Offered[]>;
  readonly compared: Accessor<ReturnType<typeof compareCards>>;
}

const excludersAtMost = 50;

/** Opens two clients' cards for as long as the caller stands; the fuller one stays unless somebody says otherwise. */
export function openMerge(one: ClientId, other: ClientId): OpenMerge {
  const index = useClientIndex();
  const cards = [openCard(one), openCard(other)] as const;
  const [chosen, setChosen] = createSignal<ClientId>();
  const status = createMemo(() => {
    const all = cards.map(({ client }) => client.status());
    if (all.every((each) => each === "here")) return "here";
    return all.includes("loading") ? "loading" : "notHere";
  });
  const staying = createMemo(() => {
    const id = chosen();
    return cards.find((card) => card.id === id) ?? fuller(cards);
  });
  const going = () => (staying() === cards[0] ? cards[1] : cards[0]);
  const compared = createMemo(() =>
    compareCards(staying().client.projection(), going().client.projection(), staying().id),
  );
  const offered = createMemo((): readonly Offered[] => {
    if (status() !== "here" || !staying().mayWrite("profile")) return [];
    const two = { staying: staying(), going: going() };
    const excluders = index.find(
      { text: "", order: "name", excludes: two.going.id, archived: "too" },
      excludersAtMost,
    );
    return [
      ...compared().onlyThere.map((said) => ({ key: keyOf(said), type: "card" as const, said })),
      ...excludersOnly(two, excluders, compared().onlyThere),
      ...reachesOnly(two),
    ];
  });
  return {
    status,
    cards,
    staying,
    going,
    stay: setChosen,
    isMerged: () => cards.some((card, place) => intoOf(card) === cards[1 - place]?.id),
    offered,
    compared,
  };
}

const intoOf = ({ client }: OneCard) => mergedOf(client.projection().value)?.into;

const keyOf = ({ about, says }: TakenOver): string => `${about} ${Object.keys(says).join(" ")}`;

function openCard(id: ClientId): OneCard {
  const work = useWork();
  const index = useClientIndex();
  const client = work.openDocument(idOf("client", id));
  onCleanup(client.close);
  const mayRead = createMemo(() => work.directory.accessTo(idOf("contact", id)).read);
  const contact = createMemo(() => {
    if (!mayRead()) return undefined;
    const opened = work.openDocument(idOf("contact", id));
    onCleanup(opened.close);
    return opened;
  });
  return {
    id,
    client,
    contact,
    row: () => index.row(id),
    registeredOn: () => {
      const first = client.projection().facts().at(-1);
      return first && dayOf(millisecondsOf(first.at));
    },
    mayWrite: (entity) => covers(client.access(), entity),
  };
}

/** The one further on in the service, then with more answers, then registered first; of two, one whose other may be marked. */
function fuller([a, b]: readonly [OneCard, OneCard]): OneCard {
  if (a.mayWrite("merged") !== b.mayWrite("merged")) return a.mayWrite("merged") ? b : a;
  const stageOf = ({ row }: OneCard) => stages.indexOf(row()?.stage ?? "booking");
  const answersOf = ({ client }: OneCard) => completeness(client.projection().value).answered;
  const isLess = stageOf(a) - stageOf(b) || answersOf(a) - answersOf(b) || (a.id < b.id ? 1 : -1);
  return isLess < 0 ? b : a;
}

interface Two {
  readonly staying: OneCard;
  readonly going: OneCard;
}

function excludersOnly(
  { staying, going }: Two,
  excluders: readonly ClientRow[],
  taken: readonly TakenOver[],
): readonly Offered[] {
  const read = staying.client.projection().value;
  return excluders
    .filter(({ id }) => id !== staying.id && id !== going.id)
    .filter(({ id }) => read(exclusionAbout(id), "client") === undefined)
    .filter(({ id }) => !taken.some(({ about }) => about === exclusionAbout(id)))
    .map(({ id }) => {
      const says = { client: id, on: dayOf(Date.now()) };
      const said = { about: exclusionAbout(id), says, source: undefined };
      return { key: `by ${id}`, type: "excludedBy", said, by: id };
    });
}

/** Only where both contacts may be read, and the staying one written. */
function reachesOnly({ staying, going }: Two): readonly Offered[] {
  const [stays, goes] = [staying.contact(), going.contact()];
  if (stays?.status() !== "here" || goes?.status() !== "here") return [];
  if (!covers(stays.access(), "phone")) return [];
  return compareContacts(
    { contact: stays.projection().value, card: staying.client.projection().value },
    goes.projection().value,
  ).map((reach) => ({ key: keyOf(reach.contact), type: "reach", reach }));
}
