import {
  type Accessor,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  useContext,
} from "solid-js";
import { type LiveDocument, untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow, useToasts } from "#client/ui";
import { useBook } from "#feature/calendar";
import { useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { type Appointment, officeDay } from "#shared/appointments";
import { covers, idOf, introductionOf } from "#shared/documents";
import {
  asInCalendar,
  keyOfPair,
  type Meeting,
  type Pair,
  type Progress,
  progressOf,
  type Round,
  readRounds,
  type SaidOfClient,
} from "#shared/introductions";
import {
  assert,
  type ClientId,
  type JsonObject,
  newUlid,
  type PlainDate,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";

/** Something to be written into an introduction. */
export interface PairSaying {
  readonly about: string;
  readonly says: JsonObject;
}

/** What is open over a pair's page. */
export type Sheet =
  | { readonly type: "none" | "close" | "begin" }
  | { readonly type: "ask" | "show" | "answer"; readonly client: ClientId }
  | { readonly type: "meet"; readonly meeting?: Meeting | undefined }
  | { readonly type: "record" | "observe"; readonly meeting: Meeting }
  | { readonly type: "feedback"; readonly meeting: Meeting; readonly client: ClientId };

/** What the parts of a pair's page read, and the one way in which they change it. */
export interface PairDesk {
  readonly pair: Pair;
  readonly live: LiveDocument;
  /** Every time the two were introduced, the latest last, meetings where the calendar has them. */
  readonly rounds: Accessor<readonly Round[]>;
  /** The one that counts; undefined before the first. */
  readonly round: Accessor<Round | undefined>;
  readonly progress: Accessor<Progress | undefined>;
  readonly appointments: Accessor<readonly Appointment[]>;
  /** A client's own document; undefined while it is not here. */
  readonly cardOf: (client: ClientId) => LiveDocument;
  readonly said: (client: ClientId) => SaidOfClient | undefined;
  readonly serves: (client: ClientId) => boolean;
  readonly mayWrite: Accessor<boolean>;
  /** Also while one of the two is put away: for the sake of the other. */
  readonly mayClose: Accessor<boolean>;
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
  readonly sheet: Accessor<Sheet>;
  readonly open: (sheet: Sheet) => void;
  /**
   * Writes down, says so in a sentence and offers the way back. Answers whether it was taken; when it
   * was not, it says why.
   */
  readonly say: (sayings: readonly PairSaying[], sentence: string) => boolean;
}

/** A fresh name for a meeting, a showing or words passed on. */
export const freshId = (nowMs: number): Ulid =>
  ulidSchema.parse(newUlid(nowMs, (count) => crypto.getRandomValues(new Uint8Array(count))));

/** The address of a pair's page. */
export const hrefOfPair = (pair: Pair): string => `/introductions/${keyOfPair(pair)}`;

/** Opens a pair and both cards for as long as the caller stands. */
export function openPairDesk(pair: Pair): PairDesk {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const notWritten = useNotWritten();
  const nowMs = createNow();
  const book = useBook();
  const live = work.openDocument(introductionOf(...pair));
  const cards = pair.map((client) => work.openDocument(idOf("client", client)));
  onCleanup(() => {
    for (const document of [live, ...cards]) document.close();
  });
  const rounds = createMemo(() =>
    live.status() === "here"
      ? readRounds(live.projection(), pair).map((one) => asInCalendar(one, book.appointments()))
      : [],
  );
  const round = createMemo(() => rounds().at(-1));
  const cardOf = (client: ClientId): LiveDocument => {
    const card = cards[pair.indexOf(client)];
    assert(card, "a client stands outside of the pair");
    return card;
  };
  const href = hrefOfPair(pair);
  const [sheet, open] = createSignal<Sheet>({ type: "none" });
  return {
    sheet,
    open,
    pair,
    live,
    rounds,
    round,
    progress: createMemo(() => {
      const now = round();
      return now && progressOf(now, nowMs());
    }),
    appointments: book.appointments,
    cardOf,
    said: (client) =>
      cardOf(client).status() === "here" ? cardOf(client).projection() : undefined,
    serves: (client) => work.directory.staffOf(client).includes(work.me().id),
    mayWrite: () => covers(live.access(), "meeting"),
    mayClose: () => covers(live.access(), "round"),
    nowMs,
    today: () => officeDay(nowMs()),
    say: (sayings, sentence) => {
      const written: Written[] = [];
      for (const { about, says } of sayings) {
        const said = live.append(about, says);
        if (!said.ok) {
          const isPutAway = said.reason.type === "archived";
          const why = isPutAway ? notWritten(said.reason) : t("introductions.notWritten");
          undo.offerInstead(why, undefined);
          return false;
        }
        written.push({ document: live.id, fact: said.value.id });
      }
      undo.offer({ sentence, written, place: { path: href, href, show: () => undefined } });
      return true;
    },
  };
}

/** Puts the first words of a round into a pair's document, which may be new; answers whether they stand. */
export function useBeginRound(): (
  pair: Pair,
  sayings: readonly PairSaying[],
  sentence: string,
) => Promise<boolean> {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();
  return async (pair, sayings, sentence) => {
    const id = introductionOf(...pair);
    const begun = await work.beginDocument(id);
    if (!begun.ok) {
      toasts.show({ text: t("introductions.notStored") });
      return false;
    }
    const document = work.openDocument(id);
    await untilRead(document);
    const written = sayings.flatMap(({ about, says }) => {
      const said = document.status() === "here" ? document.append(about, says) : undefined;
      return said?.ok ? [{ document: id, fact: said.value.id }] : [];
    });
    document.close();
    if (written.length < sayings.length) {
      toasts.show({ text: t("introductions.notWritten") });
      return false;
    }
    const href = hrefOfPair(pair);
    undo.offer({ sentence, written, place: { path: href, href, show: () => undefined } });
    return true;
  };
}

const PairContext = createContext<PairDesk>();

/** Gives a pair to the parts of its page. */
export const PairProvider = PairContext.Provider;

/** The pair of the nearest provider. */
export function usePair(): PairDesk {
  const desk = useContext(PairContext);
  assert(desk, "a part of a pair's page stands outside of PairProvider");
  return desk;
}
