import type { InterviewSection, Question } from "./form/question.ts";
import { interviewSections } from "./form/question.ts";
import type { Ground } from "./ground.ts";
import { answerOf, type Interview, isFieldAskedIn, isFieldKnown, isLeft } from "./interview.ts";

/**
 * How a question stands in an interview: answered or left in it, known on the card from before,
 * not asked yet, or not to be asked without a consent.
 */
export type QuestionState = "answered" | "left" | "known" | "open" | "needsConsent";

/** What an interview stands on. */
type InterviewGround = Pick<Ground, "card" | "file" | "allows">;

/** How a question stands. */
export function questionState(
  { card, file, allows }: InterviewGround,
  { id }: Pick<Interview, "id">,
  question: Question,
): QuestionState {
  if (question.consent && !allows(question.consent)) return "needsConsent";
  const { answer } = question;
  if (answer.kind === "card") {
    if (card.value(`declined/${answer.field}`, "on") === true) return "left";
    if (!isFieldKnown(card, answer.field)) return "open";
    return isFieldAskedIn(card, id, answer.field) ? "answered" : "known";
  }
  if (answerOf(file, id, question.id)) return "answered";
  return isLeft(file, id, question.id) ? "left" : "open";
}

/** How far a part of an interview is. */
export interface SectionProgress {
  readonly section: InterviewSection;
  /** Questions that may be asked. */
  readonly asked: number;
  /** Of these answered, left, or known from before. */
  readonly done: number;
  readonly open: readonly Question[];
  /** Known from before, and not asked again this time. */
  readonly known: readonly Question[];
  readonly needConsent: readonly Question[];
}

/** How far an interview is, part by part; nothing when its form is not known here. */
export function progressOf(
  ground: InterviewGround,
  interview: Interview,
): readonly SectionProgress[] {
  const { form } = interview;
  if (!form) return [];
  return interviewSections.map((section) => {
    const states = form[section].map((question) => ({
      question,
      state: questionState(ground, interview, question),
    }));
    const those = (state: QuestionState) =>
      states.filter((each) => each.state === state).map(({ question }) => question);
    const [open, needConsent] = [those("open"), those("needsConsent")];
    const asked = states.length - needConsent.length;
    return {
      section,
      asked,
      done: asked - open.length,
      open,
      known: those("known"),
      needConsent,
    };
  });
}
