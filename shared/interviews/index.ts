/** Interviews: the form, how far one is, what does not go together, and the wishes that follow. */
export {
  type Contradiction,
  type ContradictionRule,
  contradictionAbout,
  contradictionsOf,
} from "./contradictions.ts";
export { currentForm, formOf, questionsOf } from "./form/form.ts";
export {
  type InterviewSection,
  interviewSections,
  type Question,
} from "./form/question.ts";
export { type Ground, nothingTold } from "./ground.ts";
export {
  answerAbout,
  answerOf,
  type Interview,
  interviewAbout,
  interviewsOf,
  isLeft,
  talksOf,
} from "./interview.ts";
export {
  progressOf,
  questionState,
  type SectionProgress,
} from "./progress.ts";
export {
  type Because,
  proposalAbout,
  proposeWishes,
  textOfProposal,
  type WishProposal,
  wishAbout,
} from "./proposals.ts";
export type { Side } from "./sides.ts";
