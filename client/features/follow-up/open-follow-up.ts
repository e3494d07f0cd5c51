import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { dayOf, useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { covers, type DocumentId, idOf, introductionOf } from "#shared/documents";
import {
  anchorsOf,
  type DueFollowUp,
  dueFollowUps,
  type FollowUp,
  followUpsOf,
  type Pair,
  pairOf,
  type StandingPair,
} from "#shared/follow-up";
import { type ClientId, type JsonObject, newUlid, type PlainDate } from "#shared/kernel";
import { profileValue, type Read } from "#shared/registry";
import { putNextDay } from "./keep-next-day.ts";
import { openPairs, type PairDocument } from "./pair-documents.ts";
import { readStandingPairs } from "./standing-pairs.ts";

/** Something to be written into one of the documents that a follow-up touches. */
export interface FollowUpWords {
  readonly document: DocumentId;
  readonly about: string;
  readonly says: JsonObject;
}

/** One pair of a client: the other, and what the introduction tells. */
export type KnownPair = Pair & PairDocument;

/** What the parts of a follow-up read, and the one way in which they change it. */
export interface OpenFollowUp {
  readonly client: ClientId;
  readonly card: LiveDocument;
  readonly service: LiveDocument;
  readonly read: Read;
  readonly name: Accessor<string>;
  readonly pairs: Accessor<readonly KnownPair[]>;
  readonly followUps: Accessor<readonly FollowUp[]>;
  /** How the client, and everybody they were introduced to, stand to whom. */
  readonly standing: Accessor<readonly StandingPair[]>;
  /** What is to be done, the first to come first. */
  readonly due: Accessor<readonly DueFollowUp[]>;
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
  readonly isRead: Accessor<boolean>;
  readonly mayWrite: Accessor<boolean>;
  /**
   * Writes down, puts the next day on the card, says so in a sentence and offers the way back.
   * Answers the reason, in the person's language, when something was not taken.
   */
  readonly say: (words: readonly FollowUpWords[], sentence: string) => string | undefined;
  /** Begins the introduction of two who know each other without one, as from an evening of the agency. */
  readonly beginPair: (other: ClientId) => Promise<void>;
}

/** A new entity of the case file. */
export const newFollowUp = (nowMs: number): string =>
  `followUp/${newUlid(nowMs, (count) => crypto.getRandomValues(new Uint8Array(count)))}`;

/** Opens what following up on a client reads, for as long as the caller stands. */
export function openFollowUp(client: ClientId): OpenFollowUp {
  const { t } = useI18n();
  const work = useWork();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const open = (id: DocumentId): LiveDocument => {
    const live = work.openDocument(id);
    onCleanup(live.close);
    return live;
  };
  const card = open(idOf("client", client));
  const service = open(idOf("case", client));
  const documents = openPairs(client);
  const read: Read = (about, field) => card.projection().value(about, field);
  const pairs = createMemo(() =>
    documents.pairs().map(({ other, live, card: theirs }) => ({
      ...pairOf(live.projection(), nowMs()),
      ...{ other, live, card: theirs },
    })),
  );
  const others = readStandingPairs(() => documents.pairs().map(({ other }) => other));
  // The client's own pairs are read at once, so that what was just said counts.
  const standing = createMemo((): readonly StandingPair[] => [
    ...pairs().map(({ other, relation }) => ({ between: [client, other] as const, relation })),
    ...others().filter(({ between }) => !between.includes(client)),
  ]);
  const followUps = createMemo(() => followUpsOf(service.projection()));
  const due = createMemo(() =>
    dueFollowUps({
      pairs: pairs().map((pair) => ({ other: pair.other, anchors: anchorsOf(pair, dayOf) })),
      followUps: followUps(),
      today: today(),
      dayOf,
    }),
  );
  const say = useSay(client, {
    card,
    documents: () => [
      card,
      service,
      ...documents.pairs().flatMap((pair) => [pair.live, pair.card]),
    ],
    nextOn: () => due()[0]?.on,
  });
  return {
    ...{ client, card, service, read, pairs, standing, followUps, due, nowMs, today, say },
    name: () =>
      profileValue(read, "name") ?? profileValue(read, "callName") ?? t("registry.unnamed"),
    isRead: () =>
      documents.isListed() && card.status() !== "loading" && service.status() !== "loading",
    mayWrite: () => covers(service.access(), "followUp"),
    beginPair: async (other) => {
      const id = introductionOf(client, other);
      await work.beginDocument(id);
      const live = work.openDocument(id);
      await untilRead(live);
      live.close();
    },
  };
}

/** How something is written down, with the next day on the card: the lists know only what it says. */
function useSay(
  client: ClientId,
  parts: {
    readonly card: LiveDocument;
    readonly documents: () => readonly LiveDocument[];
    readonly nextOn: () => PlainDate | undefined;
  },
): OpenFollowUp["say"] {
  const notWritten = useNotWritten();
  const work = useWork();
  const undo = useUndo();
  return (words, sentence) => {
    const written: Written[] = [];
    for (const { document, about, says } of words) {
      const said = parts
        .documents()
        .find(({ id }) => id === document)
        ?.append(about, says);
      if (!said?.ok) return notWritten(said?.reason);
      written.push({ document, fact: said.value.id });
    }
    work.remembered.touch(client, "changed");
    const href = `/clients/${client}/follow-up`;
    undo.offer({
      sentence,
      written: [...written, ...putNextDay(parts.card, parts.nextOn())],
      place: { path: href, href, show: () => undefined },
    });
    return undefined;
  };
}
