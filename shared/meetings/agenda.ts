/** What a meeting could speak about: proposed anew from what is open, on the device of who may read it. */
import { answerDueOf, type Stage } from "#shared/casework";
import { addDays, type ClientId, type PlainDate } from "#shared/kernel";
import type { AgendaItem } from "./meeting.ts";
import { type AgendaKind, agendaKinds } from "./vocabulary.ts";

/** A client's service as a list knows it. */
export interface OpenCase {
  readonly client: ClientId;
  readonly stage: Stage;
  /** What is due first, and on which day. */
  readonly dueOn: PlainDate | undefined;
  readonly dueWhat: string | undefined;
  readonly clashes: number;
  /** The day of the last proposal; of who had none, the day of the first word about the client. */
  readonly proposedOn: PlainDate;
}

/** A complaint as far as its opening and answering go. */
export interface OpenComplaint {
  readonly incident: string;
  readonly openedOn: PlainDate;
  readonly isAnswered: boolean;
}

/** Something an earlier meeting wanted to do better, and nobody has ended. */
export interface OpenImprovement {
  readonly key: string;
  readonly text: string;
  readonly dueOn: PlainDate;
}

/** Something a meeting could speak about. */
export interface AgendaProposal {
  readonly kind: Exclude<AgendaKind, "own">;
  /** What it is about, as the key of an item says it. */
  readonly what: string;
  readonly client: ClientId | undefined;
  /** Its own words, where it is about no client. */
  readonly text?: string | undefined;
  /** Since when. */
  readonly on: PlainDate | undefined;
}

/** After so many days without a proposal the team speaks about a client. */
const proposalWithinDays = 30;

/** What could be spoken about today, the most pressing sort first, what waits longest first in each. */
export function proposeAgenda(
  cases: readonly OpenCase[],
  complaints: readonly OpenComplaint[],
  improvements: readonly OpenImprovement[],
  today: PlainDate,
): readonly AgendaProposal[] {
  const found = [
    ...complaints.flatMap((one) => ofComplaint(one, today)),
    ...cases.flatMap((one) => ofCase(one, today)),
    ...improvements.map(
      ({ key, text, dueOn }): AgendaProposal => ({
        ...{ kind: "improve", what: key, client: undefined },
        ...{ text, on: dueOn },
      }),
    ),
  ];
  const place = ({ kind }: AgendaProposal): number => agendaKinds.indexOf(kind);
  return found.sort(
    (a, b) => place(a) - place(b) || ((a.on ?? "") < (b.on ?? "") ? -1 : Number(a.on !== b.on)),
  );
}

/** What is not on the agenda yet. */
export function notYetOn(
  proposals: readonly AgendaProposal[],
  agenda: readonly AgendaItem[],
): readonly AgendaProposal[] {
  const there = new Set(agenda.map(({ about }) => about.slice(about.indexOf("~") + 1)));
  return proposals.filter(({ kind, what }) => !there.has(`${kind}~${what}`));
}

/** A complaint is answered as late as any other question: after three working days. */
function ofComplaint(
  { incident, openedOn, isAnswered }: OpenComplaint,
  today: PlainDate,
): readonly AgendaProposal[] {
  if (isAnswered || answerDueOf(openedOn).by >= today) return [];
  return [{ kind: "complaint", what: incident, client: undefined, on: openedOn }];
}

function ofCase(one: OpenCase, today: PlainDate): readonly AgendaProposal[] {
  const { client, dueOn, dueWhat } = one;
  const isOverdue = (what: string) => dueWhat === what && dueOn !== undefined && dueOn < today;
  const of = (kind: AgendaProposal["kind"], on: PlainDate | undefined): AgendaProposal => ({
    ...{ kind, what: client, client, on },
  });
  const isWaiting =
    one.stage === "matching" && one.proposedOn < addDays(today, -proposalWithinDays);
  return [
    ...(isOverdue("rightsRequest") ? [of("complaint", dueOn)] : []),
    ...(isOverdue("followUp") && one.stage !== "closed" ? [of("followUp", dueOn)] : []),
    ...(isWaiting ? [of("noProposal", one.proposedOn)] : []),
    ...(one.clashes > 0 ? [of("clash", undefined)] : []),
    ...(dueWhat === "improvement" ? [of("improve", dueOn)] : []),
  ];
}
