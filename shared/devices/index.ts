/** Whether the equipment of a desk is fit for work: figures in, verdicts with reasons out. */
export { type CheckName, checkOf, type Device, devices, type Unit } from "./checks.ts";
export { judgeLag, type Tick } from "./computer/lag.ts";
export { judgeLastEnd } from "./computer/sessions.ts";
export { judgeStorage, type WrittenPiece } from "./computer/storage.ts";
export { type DeskCheck, type KeptCheck, readDeskChecks, withCheck } from "./desk-check.ts";
export type { Finding } from "./finding.ts";
export { type FirstAid, firstAidByWhy } from "./first-aid.ts";
export { verdictOf } from "./fitness.ts";
export { judgeNetwork, withOthersOpen } from "./network/judge-network.ts";
export { judgeLabel, judgeOpening, judgeResolution } from "./opening.ts";
export { judgePage } from "./page/judge-page.ts";
export { pageSvg } from "./page/page-svg.ts";
export { readPage } from "./page/read-page.ts";
export { differenceOf, type FrameStep, judgeFlow } from "./picture/flow.ts";
export { judgePicture, measureFrame } from "./picture/judge-picture.ts";
export { lumaOf, type Pixels, type Plane } from "./picture/plane.ts";
export { type Answers, judgeAnswers, nextQuestion } from "./questions/judge-answers.ts";
export {
  type Answer,
  type AskedCheck,
  answers,
  type QuestionName,
  questionsByCheck,
} from "./questions/questions.ts";
export { judgeSound, judgeSpeaker } from "./sound/judge-sound.ts";
export type { Symptom, Why } from "./symptoms.ts";
export type { Verdict } from "./verdict.ts";
