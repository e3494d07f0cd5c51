import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { covers, idOf } from "#shared/documents";
import { type ClientId, millisecondsOf, type PlainDate, type Ulid } from "#shared/kernel";
import {
  type Material,
  materialsOf,
  type Telling,
  type TellingConsent,
  tellingConsent,
  tellingIn,
  type WhyNotShown,
  whyNotShown,
} from "#shared/materials";
import { openCards } from "./open-cards.ts";

/** The material library while something of it is on screen; all of it is judged anew with every news. */
export interface Library {
  readonly live: LiveDocument;
  readonly all: Accessor<readonly Material[]>;
  readonly one: (id: Ulid) => Material | undefined;
  /** Whether all is here by which it is decided what may be shown. */
  readonly isRead: Accessor<boolean>;
  readonly mayWrite: Accessor<boolean>;
  readonly today: Accessor<PlainDate>;
  /** What stands in the way of showing one now; nothing when it may be shown. */
  readonly whyNot: (id: Ulid) => readonly WhyNotShown[];
  /** How somebody's consent to be told of stands. */
  readonly consentOf: (client: ClientId) => TellingConsent;
  /** By what the clients could be known in a text. */
  readonly tellingIn: (text: string, clients: readonly ClientId[]) => readonly Telling[];
  /** The version of a text: the day on which it was last worded. */
  readonly versionOf: (material: Material) => string | undefined;
}

/** Opens the library, and the cards of those of whom it tells, for as long as the caller stands. */
export function openLibrary(): Library {
  const work = useWork();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const live = work.openDocument(idOf("agency", ""));
  onCleanup(live.close);
  const cards = openCards();
  const all = createMemo(() => materialsOf(live.projection()));
  const whyNotById = createMemo(
    () =>
      new Map(
        all().map((one) => [one.id, whyNotShown(one, { today: today(), cardOf: cards.cardOf })]),
      ),
  );
  // Once read it stays so: a card that is opened later leaves what is on screen where it is.
  const isRead = createMemo<boolean>((wasRead) => {
    // Judging opens the cards.
    whyNotById();
    return wasRead || (live.status() !== "loading" && !cards.isLoading());
  }, false);
  return {
    live,
    all,
    one: (id) => all().find((material) => material.id === id),
    isRead,
    mayWrite: () => live.status() === "here" && covers(live.access(), "material"),
    today,
    // What is not in the library any more is not used.
    whyNot: (id) => whyNotById().get(id) ?? [{ type: "withdrawn" }],
    consentOf: (client) => tellingConsent(client, cards.cardOf),
    tellingIn: (text, clients) =>
      tellingIn(
        text,
        clients.flatMap((client) => cards.cardOf(client) ?? []),
      ),
    versionOf: ({ about }) => {
      const worded = live.projection().field(about, "text");
      return worded && dayOf(millisecondsOf(worded.shown.fact.at));
    },
  };
}
