/** Questionnaires: their versions, the sittings in which they were taken, and what the replies amount to. */
export type { Instrument, Item, Scale } from "./instrument.ts";
export { instrumentOf, instrumentsNow } from "./instruments.ts";
export {
  areAllAlike,
  type Band,
  firstOpen,
  type Reply,
  type ScaleScore,
  scoresOf,
} from "./score.ts";
export {
  repliedIn,
  replyAbout,
  type Sitting,
  sittingAbout,
  sittingsOf,
  writtenResultsOf,
} from "./sitting.ts";
