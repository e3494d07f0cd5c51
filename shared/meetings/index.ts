/** Team meetings: when, who was there, what was spoken about, and what came of it. */
export {
  type AgendaProposal,
  notYetOn,
  type OpenCase,
  type OpenComplaint,
  type OpenImprovement,
  proposeAgenda,
} from "./agenda.ts";
export {
  type AgendaItem,
  aboutAgenda,
  aboutPresence,
  latestFirst,
  type Meeting,
  readMeetings,
  type Task,
} from "./meeting.ts";
export { clientRef, type Named, seekNames, withoutNames, writtenDownMs } from "./naming.ts";
export { deskFactsOf } from "./of-client.ts";
export { nextMeetings } from "./rhythm.ts";
export {
  type AgendaKind,
  meetingLengths,
  meetingVocabulary,
  type Rhythm,
  rhythms,
} from "./vocabulary.ts";
