import { officeDay } from "#shared/appointments";
import {
  acceptedWords,
  type Contract,
  contractOn,
  type DeliveryWords,
  introductionDelivery,
  meetingDelivery,
} from "#shared/contracts";
import type { ClientId } from "#shared/kernel";
import { type Round, saidYes, sideOf } from "./introduction.ts";
import type { Meeting } from "./meeting.ts";

/**
 * What a round amounts to in the contract of one of the two: that somebody was proposed, whether the
 * client agreed, and that a meeting was held. What happened while no contract bound is not counted.
 * A key says what each is, so saying it again, or apart, adds nothing.
 */
export function deliveriesTo(
  client: ClientId,
  round: Round,
  contracts: readonly Contract[],
): readonly DeliveryWords[] {
  const other = round.first.client === client ? round.second.client : round.first.client;
  return [
    ...proposedTo(client, other, round, contracts),
    ...round.meetings.flatMap((meeting) => metBy(client, other, meeting, contracts)),
  ];
}

function proposedTo(
  client: ClientId,
  other: ClientId,
  round: Round,
  contracts: readonly Contract[],
): readonly DeliveryWords[] {
  const side = sideOf(round, client);
  if (!side.asked) return [];
  const on = officeDay(side.asked.atMs);
  const contract = contractOn(contracts, on);
  if (!contract) return [];
  const pair = { with: other, round: round.number };
  return [
    introductionDelivery({ ...pair, contract: contract.id, on }),
    ...(side.answer ? [acceptedWords(pair, saidYes(side))] : []),
  ];
}

function metBy(
  client: ClientId,
  other: ClientId,
  meeting: Meeting,
  contracts: readonly Contract[],
): readonly DeliveryWords[] {
  if (!isDelivered(client, meeting)) return [];
  const { id, time } = meeting;
  const isClientAbsent = didStayAway(client, meeting);
  const on = officeDay(time.fromMs);
  const contract = contractOn(contracts, on);
  if (!contract) return [];
  return [meetingDelivery({ contract: contract.id, meeting: id, with: other, on, isClientAbsent })];
}

/** Whether a meeting is one for a client's contract: it was held, or the client stayed away from it. */
export const isDelivered = (client: ClientId, meeting: Meeting): boolean =>
  meeting.ended?.is === "held" || didStayAway(client, meeting);

const didStayAway = (client: ClientId, { sides }: Meeting): boolean =>
  sides.find((side) => side.client === client)?.attended?.is === "didNotCome";
