/** What the document of a pair amounts to: its rounds, each with two sides and what passed between them. */
import {
  type FeedbackReason,
  type IntroductionOutcome,
  introductionVocabulary,
  type MistakeMeasure,
  type ProposalAnswer,
  type ShowingWay,
} from "#shared/casework";
import { type ClientId, type Json, type Ulid, ulidSchema, z } from "#shared/kernel";
import { type Meeting, readMeetings } from "./meeting.ts";
import { aboutRound, aboutSide, type Pair } from "./pair.ts";

/** What is said of a pair, in whatever form it is kept. */
export interface SaidOfPair {
  /** The entities of one type that anything was said about. */
  readonly entities: (type: string) => readonly string[];
  /** The shown value; undefined when unsaid or cleared. */
  readonly value: (about: string, field: string) => Json | undefined;
  /** All values that stand beside one another. */
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** How a side answered. */
export interface Answer {
  readonly is: ProposalAnswer;
  readonly reasons: readonly FeedbackReason[];
  readonly atMs: number;
  readonly note: string | undefined;
  /** Colleagues wrote down different answers apart, and nobody has said which one stands. */
  readonly isDisputed: boolean;
}

/** One of the two in a round. */
export interface Side {
  readonly client: ClientId;
  readonly asked: { readonly atMs: number; readonly how: ShowingWay | undefined } | undefined;
  readonly answer: Answer | undefined;
  /** What the other side was given to reach this client by; shown only by `lineOf`. */
  readonly line: { readonly kind: "phone" | "weChat"; readonly text: string } | undefined;
}

/** Words of one side for the other. */
export interface Relayed {
  readonly id: Ulid;
  readonly from: ClientId;
  readonly text: string;
  readonly atMs: number;
  readonly answers: Ulid | undefined;
  readonly toldMs: number | undefined;
}

/** A card that was shown. */
export interface Showing {
  readonly id: Ulid;
  readonly of: ClientId;
  readonly to: ClientId;
  readonly level: 0 | 1 | 2;
  readonly withPhoto: boolean;
  readonly how: ShowingWay;
  readonly atMs: number;
  readonly mistake:
    | { readonly atMs: number; readonly measures: readonly MistakeMeasure[] }
    | undefined;
  readonly note: string | undefined;
}

/** One time the two are introduced. */
export interface Round {
  readonly number: number;
  readonly why: string | undefined;
  readonly beganMs: number;
  /** After how many days without an answer a proposal is over. */
  readonly days: number;
  readonly closed: { readonly is: IntroductionOutcome; readonly atMs: number } | undefined;
  readonly note: string | undefined;
  /** Whoever is asked first, and the other. */
  readonly first: Side;
  readonly second: Side;
  /** In the order in which they were said. */
  readonly relayed: readonly Relayed[];
  /** The latest first. */
  readonly shown: readonly Showing[];
  /** In the order of their times. */
  readonly meetings: readonly Meeting[];
}

/** How long a proposal waits for an answer when nobody says otherwise. */
export const usualDays = 7;

/** The rounds of a pair, the latest last; what was begun and taken back is none. */
export function readRounds(said: SaidOfPair, pair: Pair): readonly Round[] {
  const numbers = said.entities("round").flatMap((about) => {
    const number = Number(about.slice("round/".length));
    const isBegun = said.value(about, "first") !== undefined;
    return Number.isInteger(number) && number > 0 && isBegun ? [number] : [];
  });
  return numbers.sort((a, b) => a - b).map((number) => readRound(said, pair, number));
}

function readRound(said: SaidOfPair, pair: Pair, number: number): Round {
  const about = aboutRound(number);
  const first = said.value(about, "first") === pair[1] ? pair[1] : pair[0];
  const second = first === pair[0] ? pair[1] : pair[0];
  const read = readerOf(said);
  const closed = read(about, "closed", closedSchema);
  return {
    number,
    why: textOf(said.value(about, "why")),
    beganMs: numberOf(said.value(about, "beganMs")) ?? 0,
    days: numberOf(said.value(about, "days")) ?? usualDays,
    closed,
    note: textOf(said.value(about, "note")),
    first: readSide(said, number, first),
    second: readSide(said, number, second),
    relayed: readRelayed(said, pair, number),
    shown: readShown(said, pair, number),
    meetings: readMeetings(said, pair, number),
  };
}

const { round, answer, asked, exchange, shown } = introductionVocabulary;
const closedSchema = round.fields.closed;

const readerOf =
  (said: SaidOfPair) =>
  <Value>(about: string, field: string, schema: z.ZodMiniType<Value>): Value | undefined =>
    z.safeParse(schema, said.value(about, field)).data;

function readSide(said: SaidOfPair, number: number, client: ClientId): Side {
  const read = readerOf(said);
  const about = aboutSide("asked", number, client);
  const atMs = numberOf(said.value(about, "atMs"));
  const how = read(about, "how", asked.fields.how);
  return {
    client,
    asked: atMs === undefined ? undefined : { atMs, how },
    answer: readAnswer(said, aboutSide("answer", number, client)),
    line: read(aboutSide("exchange", number, client), "line", exchange.fields.line),
  };
}

/** When colleagues wrote down a yes and a no apart, the no counts until somebody says which stands. */
function readAnswer(said: SaidOfPair, about: string): Answer | undefined {
  const given = (said.field(about, "given")?.values ?? []).flatMap(
    ({ value }) => z.safeParse(answer.fields.given, value).data ?? [],
  );
  const most = given.find(({ is }) => is !== "yes") ?? given[0];
  if (!most) return undefined;
  const isDisputed = new Set(given.map(({ is }) => is)).size > 1;
  return { ...most, note: textOf(said.value(about, "note")), isDisputed };
}

function readRelayed(said: SaidOfPair, pair: Pair, number: number): readonly Relayed[] {
  const all = said.entities("relayed").flatMap((about): readonly Relayed[] => {
    const id = ulidSchema.safeParse(about.slice("relayed/".length)).data;
    const from = clientIn(pair, said.value(about, "from"));
    const text = textOf(said.value(about, "text"));
    if (!id || !from || !text || (said.value(about, "round") ?? 1) !== number) return [];
    return [
      {
        ...{ id, from, text, atMs: numberOf(said.value(about, "atMs")) ?? 0 },
        answers: ulidSchema.safeParse(said.value(about, "answers")).data,
        toldMs: numberOf(said.value(about, "toldMs")),
      },
    ];
  });
  return all.sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
}

function readShown(said: SaidOfPair, pair: Pair, number: number): readonly Showing[] {
  const read = readerOf(said);
  const all = said.entities("shown").flatMap((about): readonly Showing[] => {
    const id = ulidSchema.safeParse(about.slice("shown/".length)).data;
    const card = read(about, "card", shown.fields.card);
    const isOfPair = card && clientIn(pair, card.of) && clientIn(pair, card.to);
    if (!id || !isOfPair || (said.value(about, "round") ?? 1) !== number) return [];
    return [
      {
        ...{ ...card, id },
        mistake: read(about, "mistake", shown.fields.mistake),
        note: textOf(said.value(about, "note")),
      },
    ];
  });
  return all.sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? 1 : -1));
}

/** One of the two that a value names. */
const clientIn = (pair: Pair, value: Json | undefined): ClientId | undefined =>
  pair.find((client) => client === value);

/** A text that was said. */
const textOf = (value: Json | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** A number that was said. */
const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;

/** The side of a client in a round. */
export const sideOf = ({ first, second }: Round, client: ClientId): Side =>
  first.client === client ? first : second;

/** Whether a side said yes, and nobody wrote down anything else. */
export const saidYes = ({ answer }: Side): boolean => answer?.is === "yes" && !answer.isDisputed;
