/** The meetings of a pair: when and where, who came, what a colleague saw, and how each side felt. */
import {
  type Advice,
  type Attendance,
  type FeedbackReason,
  type FeedbackVerdict,
  type Help,
  introductionVocabulary,
  type Observation,
  type Safety,
} from "#shared/casework";
import { type ClientId, type Json, type Ulid, ulidSchema, z } from "#shared/kernel";
import { aboutSideOfMeeting, type Pair } from "./pair.ts";

/** Whether somebody came. */
export interface Attended {
  readonly is: Attendance;
  readonly lateMinutes: number | undefined;
}

/** How a side felt about a meeting. */
export interface Feedback {
  readonly is: FeedbackVerdict;
  readonly reasons: readonly FeedbackReason[];
  readonly atMs: number;
  readonly words: string | undefined;
}

/** What one side has to do with a meeting. */
export interface SideOfMeeting {
  readonly client: ClientId;
  readonly attended: Attended | undefined;
  readonly feedback: Feedback | undefined;
}

/** One meeting of a pair. */
export interface Meeting {
  readonly id: Ulid;
  readonly time: { readonly fromMs: number; readonly toMs: number };
  readonly place: string | undefined;
  /** The appointment that keeps time and room in the calendar. */
  readonly appointment: { readonly month: string; readonly id: Ulid } | undefined;
  readonly ended: { readonly is: "held" | "notHeld"; readonly atMs: number } | undefined;
  /** Whether a colleague was there; undefined while nobody said so. */
  readonly isAccompanied: boolean | undefined;
  readonly observations: readonly Observation[];
  readonly advice: readonly Advice[];
  readonly help: readonly Help[];
  readonly safety: Safety | undefined;
  readonly safetyNote: string | undefined;
  readonly note: string | undefined;
  /** In the order of the pair. */
  readonly sides: readonly [SideOfMeeting, SideOfMeeting];
}

type Said = {
  readonly entities: (type: string) => readonly string[];
  readonly value: (about: string, field: string) => Json | undefined;
};

const { meeting: words, attendance, feedback } = introductionVocabulary;

/** The meetings of a round, in the order of their times; what has no time any more was taken back. */
export function readMeetings(said: Said, pair: Pair, round: number): readonly Meeting[] {
  const all = said.entities("meeting").flatMap((about): readonly Meeting[] => {
    const id = ulidSchema.safeParse(about.slice("meeting/".length)).data;
    const time = z.safeParse(words.fields.time, said.value(about, "time")).data;
    if (!id || !time || (said.value(about, "round") ?? 1) !== round) return [];
    return [{ ...readMeeting(said, about), id, time, sides: sidesOf(said, pair, id) }];
  });
  return all.sort((a, b) => a.time.fromMs - b.time.fromMs || (a.id < b.id ? -1 : 1));
}

function readMeeting(said: Said, about: string): Omit<Meeting, "id" | "time" | "sides"> {
  const read = <Value>(field: string, schema: z.ZodMiniType<Value>): Value | undefined =>
    z.safeParse(schema, said.value(about, field)).data;
  const { fields } = words;
  return {
    place: read("place", fields.place),
    appointment: read("appointment", fields.appointment),
    ended: read("ended", fields.ended),
    isAccompanied: read("accompanied", fields.accompanied),
    observations: read("observations", fields.observations) ?? [],
    advice: read("advice", fields.advice) ?? [],
    help: read("help", fields.help) ?? [],
    safety: read("safety", fields.safety),
    safetyNote: read("safetyNote", fields.safetyNote),
    note: read("note", fields.note),
  };
}

const sidesOf = (said: Said, [a, b]: Pair, id: Ulid): Meeting["sides"] => [
  sideOfMeeting(said, id, a),
  sideOfMeeting(said, id, b),
];

function sideOfMeeting(said: Said, id: Ulid, client: ClientId): SideOfMeeting {
  const came = aboutSideOfMeeting("attendance", id, client);
  const felt = aboutSideOfMeeting("feedback", id, client);
  const is = z.safeParse(attendance.fields.is, said.value(came, "is")).data;
  const given = z.safeParse(feedback.fields.given, said.value(felt, "given")).data;
  return {
    client,
    attended: is && {
      is,
      lateMinutes: z.safeParse(attendance.fields.lateMinutes, said.value(came, "lateMinutes")).data,
    },
    feedback: given && {
      ...given,
      words: z.safeParse(feedback.fields.words, said.value(felt, "words")).data,
    },
  };
}
