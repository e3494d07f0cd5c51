/** Introductions: two clients proposed to each other, how it stands, and what each may see of the other. */
export {
  basicCardOf,
  type CardLine,
  cardOf,
  type FormOfAddress,
  formOfAddress,
  isHarmless,
  type Level,
  levelOf,
  lineOf,
  mayExchange,
  mayShowAt,
  type ProfileCard,
} from "./card.ts";
export { asInCalendar } from "./in-calendar.ts";
export {
  type Relayed,
  type Round,
  readRounds,
  type Showing,
  type Side,
  saidYes,
  sideOf,
  usualDays,
} from "./introduction.ts";
export { type Lacking, lackingToExchange, lackingToShow } from "./lacking.ts";
export { missingInLedger } from "./ledger.ts";
export {
  type Candidate,
  type Caution,
  cautionsOf,
  consentOn,
  type PairSoFar,
  type Refusal,
  refusalsOf,
  type SaidOfClient,
} from "./may-propose.ts";
export type { Meeting } from "./meeting.ts";
export { factsOfClient, factsToErase, wordsApart } from "./of-client.ts";
export {
  aboutGround,
  aboutRound,
  aboutSide,
  aboutSideOfMeeting,
  keyOfPair,
  otherOf,
  type Pair,
  pairOf,
  readPair,
} from "./pair.ts";
export {
  type BoardGroup,
  boardGroups,
  isOpen,
  type Progress,
  progressOf,
  type Standing,
  standingOf,
  unobserved,
} from "./standing.ts";
