import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type TimelineEntry, timelineOf } from "#shared/casework";
import {
  clientsOf,
  createProjection,
  type DocumentId,
  idOf,
  nameOf,
  parseName,
} from "#shared/documents";
import { consentOn, type SaidOfClient } from "#shared/introductions";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { consentOfField, saysOnlyPhoneHash } from "#shared/registry";

/** What a line of the history is about, for choosing among them. */
export const historySorts = [
  "way",
  "card",
  "contact",
  "agreement",
  "introduction",
  "followUp",
] as const;
export type HistorySort = (typeof historySorts)[number];

/** A sentence of a client's history; `other` is whom an introduction is with. */
export type HistoryEntry = TimelineEntry & {
  readonly sort: HistorySort;
  readonly other: ClientId | undefined;
};

const ownKinds = ["client", "contact", "visits", "agreement", "case"] as const;

/** The whole history of a client as far as one may read it, the latest first; undefined while it is read. */
export function readHistory(client: ClientId): Accessor<readonly HistoryEntry[] | undefined> {
  const { source, directory } = useWork();
  const [history, setHistory] = createSignal<readonly HistoryEntry[]>();
  const [changes, setChanges] = createSignal(0);
  const isAbout = (id: DocumentId) => id.endsWith(client) || id.includes(`/${client}~`);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some(isAbout)) setChanges((count) => count + 1);
    }),
  );
  createEffect(() => {
    changes();
    const mayRead = (id: DocumentId) => directory.accessTo(id).read;
    const own = ownKinds.map((kind) => idOf(kind, client)).filter(mayRead);
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const pairs = (await source.list("introduction")).filter(isAbout);
      const told = await Promise.all(
        [...own, ...pairs].map(async (id) => {
          const other = otherIn(id, client);
          const said = (await source.facts(id)).filter((fact) => !saysOnlyPhoneHash(fact));
          const isTold = tellOf(createProjection(said), mayRead, client);
          return timelineOf(said)
            .filter(isTold)
            .map((entry) => ({ ...entry, other, sort: sortOf(entry, other) }));
        }),
      );
      // Each document tells the latest first; sorting keeps that among equal moments.
      if (isCurrent) setHistory(told.flat().sort((a, b) => b.at - a.at));
    };
    void read();
  });
  return history;
}

/**
 * What is told of an entry: no answer that the client does not allow, and no mark of what another
 * document tells with its ground.
 */
const tellOf =
  (said: SaidOfClient, mayRead: (id: DocumentId) => boolean, client: ClientId) =>
  (entry: TimelineEntry): boolean => {
    switch (entry.code) {
      case "fieldSaid":
      case "fieldCleared": {
        const consent = consentOfField(entry.field);
        return consent === undefined || consentOn(said, consent) === "given";
      }
      case "recorded":
        if (entry.what === "consented") return !mayRead(idOf("agreement", client));
        if (entry.what === "verified") return !mayRead(idOf("case", client));
        return entry.what !== "due";
      default:
        return true;
    }
  };

function otherIn(id: DocumentId, client: ClientId): ClientId | undefined {
  const parsed = parseName(nameOf(id));
  if (!parsed.ok || parsed.value.kind !== "introduction") return undefined;
  const other = clientsOf(parsed.value).find((one) => one !== client);
  return clientIdSchema.safeParse(other).data;
}

function sortOf(entry: TimelineEntry, other: ClientId | undefined): HistorySort {
  if (other) return "introduction";
  switch (entry.code) {
    case "moved":
    case "closed":
    case "surveyed":
    case "archived":
    case "rightAsked":
    case "rightAnswered":
      return "way";
    case "visited":
    case "called":
    case "explained":
    case "materialGiven":
    case "contactStopped":
    case "contactChanged":
      return "contact";
    case "consented":
    case "verified":
    case "signed":
    case "paid":
    case "delivered":
      return "agreement";
    case "followedUp":
    case "followUpPlanned":
      return "followUp";
    case "recorded":
      return sortOfRecord(entry.what);
    default:
      return "card";
  }
}

const sortOfRecord = (what: string): HistorySort => {
  if (["visit", "call", "enquiry"].includes(what)) return "contact";
  if (["consented", "verified", "contract", "receipt", "declaration"].includes(what)) {
    return "agreement";
  }
  return ["followUp", "due"].includes(what) ? "followUp" : "card";
};
