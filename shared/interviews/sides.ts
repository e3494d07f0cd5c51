/** The words that are held against each other: where they stand, what they say, by whom and when. */
import type { InterviewAnswer, Statement, Told } from "#shared/casework";
import type { Json, StaffId, Ulid } from "#shared/kernel";
import {
  type Instrument,
  type Scale,
  scoresOf,
  sittingAbout,
  sittingsOf,
} from "#shared/questionnaires";
import type { FieldName, VerifiableClaim } from "#shared/registry";
import type { Ground } from "./ground.ts";
import { answerAbout, answerOf, interviewsOf, saidInInterview } from "./interview.ts";

/** Where a word stands. */
export type Where =
  | { readonly type: "card"; readonly field: FieldName }
  /** On the card, said in an interview. */
  | { readonly type: "interviewField"; readonly field: FieldName; readonly interview: Ulid }
  | { readonly type: "interviewAnswer"; readonly question: string; readonly interview: Ulid }
  /** What was seen of a claim; `fact` is what the paper says, or that there is one. */
  | {
      readonly type: "paper";
      readonly claim: VerifiableClaim;
      readonly fact: "bornOn" | "sex" | "how";
    }
  | {
      readonly type: "scale";
      readonly sitting: Ulid;
      readonly instrument: Instrument;
      readonly scale: Scale;
    };

/** One of two words. */
export interface Side {
  readonly where: Where;
  readonly value: Json;
  readonly by: StaffId;
  /** A hybrid time. */
  readonly at: number;
}

const sideOf = (where: Where, { value, fact }: Statement): Side => ({
  where,
  value,
  by: fact.by,
  at: fact.at,
});

/** A statement of the card, with the interview it was said in. */
function cardSide(card: Told, field: FieldName, said: Statement): Side {
  const interview = saidInInterview(card, said.fact.id);
  return sideOf(
    interview ? { type: "interviewField", field, interview } : { type: "card", field },
    said,
  );
}

/** All that was said of a field and not cleared, latest first; the standing word first of all. */
export function cardSides(card: Told, field: FieldName): readonly Side[] {
  const now = JSON.stringify(card.value("profile", field));
  const said = card.history("profile", field).filter(({ value }) => value !== null);
  const standing = said.find(({ value }) => JSON.stringify(value) === now);
  return standing
    ? [standing, ...said.filter((each) => each !== standing)].map((each) =>
        cardSide(card, field, each),
      )
    : [];
}

/** The standing word on a field of the card. */
export const cardNow = (card: Told, field: FieldName): Side | undefined =>
  cardSides(card, field)[0];

/** What the case file says of a paper. */
export function paperSide(
  { file }: Pick<Ground, "file">,
  claim: VerifiableClaim,
  fact: "bornOn" | "sex" | "how",
): Side | undefined {
  const about = `verification/${claim}`;
  const now = file.value(about, fact);
  const said = file.history(about, fact).find(({ value }) => value === now);
  return now !== undefined && said ? sideOf({ type: "paper", claim, fact }, said) : undefined;
}

/** The latest answer to a question, over all interviews. */
export function latestAnswer(
  { file }: Pick<Ground, "file">,
  question: string,
): { readonly answer: InterviewAnswer; readonly interview: Ulid } | undefined {
  for (const { id } of interviewsOf(file)) {
    const answer = answerOf(file, id, question);
    if (answer) return { answer, interview: id };
  }
  return undefined;
}

/** The same as a word with who and when. */
export function answerSide(ground: Pick<Ground, "file">, question: string): Side | undefined {
  const latest = latestAnswer(ground, question);
  if (!latest) return undefined;
  const about = answerAbout(latest.interview, question);
  const said = ground.file.history(about, "value").find(({ value }) => value !== null);
  return said && sideOf({ type: "interviewAnswer", question, interview: latest.interview }, said);
}

/** What the latest finished sitting of a questionnaire says of one of its scales, as a band. */
export function scaleSide(
  { assessment }: Pick<Ground, "assessment">,
  instrumentId: string,
  scaleId: string,
): Side | undefined {
  const sitting = sittingsOf(assessment).find(
    (each) => each.instrumentId === instrumentId && each.endedAtMs !== undefined,
  );
  const instrument = sitting?.instrument;
  if (!sitting || !instrument) return undefined;
  const score = scoresOf(instrument, sitting.replies).find(({ scale }) => scale.id === scaleId);
  const [said] = assessment.history(sittingAbout(sitting.id), "endedAt");
  if (!said || score?.outcome.type !== "scored") return undefined;
  const where = { type: "scale", sitting: sitting.id, instrument, scale: score.scale } as const;
  return { ...sideOf(where, said), value: score.outcome.band };
}
